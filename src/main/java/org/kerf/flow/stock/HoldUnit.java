package org.kerf.flow.stock;

import java.util.List;
import org.kerf.flow.booking.Answers;
import org.kerf.flow.booking.Booked;
import org.kerf.flow.booking.Booking;
import org.kerf.flow.booking.Repositories;
import org.kerf.flow.projection.Projections;
import org.kerf.flow.saw.SawRefusal;
import org.kerf.identity.model.Command;
import org.kerf.identity.model.Permission;
import org.kerf.kernel.Fact;
import org.kerf.kernel.StationFault;
import org.kerf.stock.model.StockFact;
import org.kerf.stock.model.ledger.Document;
import org.kerf.stock.model.ledger.MovementDraft;
import org.kerf.stock.model.ledger.StockDocuments;
import org.kerf.stock.model.unit.StockUnit;
import org.kerf.stock.model.unit.UnitId;
import org.kerf.stock.model.unit.UnitState;

/**
 * Keeps a unit from being used until somebody decides: it is bent, its certificate is missing.
 * Undone like any document, or released.
 */
public final class HoldUnit {

  /** What became of it. */
  public sealed interface Outcome {

    record Held(Document document) implements Outcome {}

    /** It is held already, or not there any more. */
    record NotFree() implements Outcome {}

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

  public Outcome run(Command command, UnitId id, String reason) throws StationFault {
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
          StockUnit unit = repositories.stock().unit(tx, id).orElseThrow();
          if (unit.state() != UnitState.FREE || unit.onHand() == 0) {
            return Booked.refused(new Outcome.NotFree());
          }
          if (unit.reserved() > 0) {
            return Booked.refused(new Outcome.Refused(new SawRefusal.Reserved(unit.code())));
          }
          Document document =
              booking.document(tx, StockDocuments.HELD, at, command.actor(), reason);
          Fact moved =
              projections.post(
                  tx, document, List.of(), List.of(MovementDraft.held(id, unit.location())));
          Fact held =
              projections.book(
                  tx,
                  at,
                  command.actor().id(),
                  new StockFact.UnitHeld(id, unit.code(), unit.length(), document.reason()));
          return Booked.of(new Outcome.Held(document), List.of(moved, held));
        });
  }
}
