package org.kerf.flow.stock;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kerf.flow.booking.Answers;
import org.kerf.flow.booking.Booked;
import org.kerf.flow.booking.Booking;
import org.kerf.flow.booking.Repositories;
import org.kerf.flow.projection.Projections;
import org.kerf.flow.saw.SawRefusal;
import org.kerf.identity.model.Command;
import org.kerf.identity.model.Permission;
import org.kerf.kernel.Fact;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.StationFault;
import org.kerf.kernel.Tx;
import org.kerf.stock.model.StockFact;
import org.kerf.stock.model.ledger.Document;
import org.kerf.stock.model.ledger.MovementDraft;
import org.kerf.stock.model.ledger.StockDocuments;
import org.kerf.stock.model.unit.StockUnit;
import org.kerf.stock.model.unit.UnitId;
import org.kerf.stock.model.unit.UnitState;

/**
 * Keeps units from being used until somebody decides: they are bent, their certificate is missing.
 * Several are held by one document, all or none. Undone like any document, or released.
 */
public final class HoldUnit {

  /** What became of it. */
  public sealed interface Outcome {

    record Held(Document document) implements Outcome {}

    /** These are held already, or not there any more; none is held now. */
    record NotFree(List<ShortCode> units) implements Outcome {

      public NotFree {
        units = List.copyOf(units);
      }
    }

    /** Nothing was said. */
    record NoReason() implements Outcome {}

    /** A plan has it: the bar is defective at the saw, or the plan is withdrawn. */
    record Refused(SawRefusal reason) implements Outcome {}
  }

  private final Booking booking;
  private final Repositories repositories;
  private final Projections projections;

  public HoldUnit(Booking booking, Repositories repositories) {
    this.booking = booking;
    this.repositories = repositories;
    this.projections = new Projections(repositories);
  }

  /** Holds one unit. */
  public Outcome run(Command command, UnitId id, String reason) throws StationFault {
    return run(command, List.of(id), reason);
  }

  /** Holds all of them, for the same reason. */
  public Outcome run(Command command, List<UnitId> ids, String reason) throws StationFault {
    if (reason.isBlank()) {
      return new Outcome.NoReason();
    }
    return booking.book(
        command,
        Permission.HOLD_STOCK,
        Answers.ofDocument(
            repositories.ledger(),
            outcome -> ((Outcome.Held) outcome).document(),
            (tx, document) -> new Outcome.Held(document)),
        (tx, at) -> {
          List<StockUnit> units =
              ids.stream()
                  .distinct()
                  .map(id -> repositories.stock().unit(tx, id).orElseThrow())
                  .toList();
          Optional<Outcome> refusal = refusal(units);
          return refusal.isPresent()
              ? Booked.refused(refusal.get())
              : held(tx, at, command, units, reason);
        });
  }

  private static Optional<Outcome> refusal(List<StockUnit> units) {
    List<ShortCode> notFree =
        units.stream()
            .filter(unit -> unit.state() != UnitState.FREE || unit.onHand() == 0)
            .map(StockUnit::code)
            .toList();
    return notFree.isEmpty()
        ? units.stream()
            .filter(unit -> unit.reserved() > 0)
            .findFirst()
            .map(unit -> new Outcome.Refused(new SawRefusal.Reserved(unit.code())))
        : Optional.of(new Outcome.NotFree(notFree));
  }

  private Booked<Outcome> held(
      Tx tx, Instant at, Command command, List<StockUnit> units, String reason) {
    Document document = booking.document(tx, StockDocuments.HELD, at, command.actor(), reason);
    List<Fact> facts = new ArrayList<>();
    facts.add(
        projections.post(
            tx,
            document,
            List.of(),
            units.stream().map(unit -> MovementDraft.held(unit.id(), unit.location())).toList()));
    for (StockUnit unit : units) {
      facts.add(
          projections.book(
              tx,
              at,
              command.actor().id(),
              new StockFact.UnitHeld(unit.id(), unit.code(), unit.length(), document.reason())));
    }
    return Booked.of(new Outcome.Held(document), facts);
  }
}
