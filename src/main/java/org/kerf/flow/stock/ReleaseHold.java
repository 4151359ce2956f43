package org.kerf.flow.stock;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.kerf.flow.booking.Answers;
import org.kerf.flow.booking.Booked;
import org.kerf.flow.booking.Booking;
import org.kerf.flow.booking.Repositories;
import org.kerf.flow.projection.Projections;
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
import org.kerf.stock.model.unit.HoldReasons;
import org.kerf.stock.model.unit.StockUnit;
import org.kerf.stock.model.unit.UnitId;
import org.kerf.stock.model.unit.UnitLine;
import org.kerf.stock.model.unit.UnitState;

/**
 * What was held for a defect turned out to be good: it may be used again. Somebody decides that,
 * with a reason; several units are released by one document, all or none. Undone like any document:
 * each is held again, for the reason that it was held for.
 */
public final class ReleaseHold {

  /** What a document has room for of why its units were held. */
  private static final int MOST_REASONS = 500;

  /** What became of it. */
  public sealed interface Outcome {

    record Released(Document document) implements Outcome {}

    /** Nobody holds these any more; none is released now. */
    record NotHeld(List<ShortCode> units) implements Outcome {

      public NotHeld {
        units = List.copyOf(units);
      }
    }

    /** They were held for more different reasons than one document keeps: fewer at a time. */
    record TooManyReasons() implements Outcome {}

    /** Nothing was said. */
    record NoReason() implements Outcome {}
  }

  private final Booking booking;
  private final Repositories repositories;
  private final Projections projections;

  public ReleaseHold(Booking booking, Repositories repositories) {
    this.booking = booking;
    this.repositories = repositories;
    this.projections = new Projections(repositories);
  }

  /** Releases one unit. */
  public Outcome run(Command command, UnitId id, String reason) throws StationFault {
    return run(command, List.of(id), reason);
  }

  /** Releases all of them, for the same reason. */
  public Outcome run(Command command, List<UnitId> ids, String reason) throws StationFault {
    if (reason.isBlank()) {
      return new Outcome.NoReason();
    }
    return booking.book(
        command,
        Permission.RELEASE_HOLDS,
        Answers.ofDocument(
            repositories.ledger(),
            outcome -> ((Outcome.Released) outcome).document(),
            (tx, document) -> new Outcome.Released(document)),
        (tx, at) -> {
          List<UnitLine> lines =
              ids.stream()
                  .distinct()
                  .map(id -> repositories.stock().line(tx, id).orElseThrow())
                  .toList();
          List<ShortCode> notHeld =
              lines.stream()
                  .map(UnitLine::unit)
                  .filter(unit -> unit.state() != UnitState.HELD)
                  .map(StockUnit::code)
                  .toList();
          String reasons = HoldReasons.written(lines.stream().map(UnitLine::stateReason).toList());
          if (!notHeld.isEmpty()) {
            return Booked.refused(new Outcome.NotHeld(notHeld));
          }
          return reasons.length() > MOST_REASONS
              ? Booked.refused(new Outcome.TooManyReasons())
              : released(tx, at, command, lines, reason, reasons);
        });
  }

  private Booked<Outcome> released(
      Tx tx, Instant at, Command command, List<UnitLine> lines, String reason, String reasons) {
    // Why they were held is kept in the document, for undoing it.
    Document document =
        booking
            .document(tx, StockDocuments.HOLD_RELEASED, at, command.actor(), reason)
            .noting(reasons);
    List<Fact> facts = new ArrayList<>();
    facts.add(
        projections.post(
            tx,
            document,
            List.of(),
            lines.stream()
                .map(UnitLine::unit)
                .map(unit -> MovementDraft.released(unit.id(), unit.location()))
                .toList()));
    for (UnitLine line : lines) {
      facts.add(
          projections.book(
              tx,
              at,
              command.actor().id(),
              new StockFact.HoldReleased(
                  line.unit().id(), line.unit().code(), line.unit().length(), document.reason())));
    }
    return Booked.of(new Outcome.Released(document), facts);
  }
}
