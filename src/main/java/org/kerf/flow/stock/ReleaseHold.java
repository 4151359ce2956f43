package org.kerf.flow.stock;

import java.util.List;
import org.kerf.flow.booking.Answers;
import org.kerf.flow.booking.Booked;
import org.kerf.flow.booking.Booking;
import org.kerf.flow.booking.Repositories;
import org.kerf.flow.projection.Projections;
import org.kerf.identity.model.Command;
import org.kerf.identity.model.Permission;
import org.kerf.kernel.Fact;
import org.kerf.kernel.StationFault;
import org.kerf.stock.model.StockFact;
import org.kerf.stock.model.ledger.Document;
import org.kerf.stock.model.ledger.MovementDraft;
import org.kerf.stock.model.ledger.StockDocuments;
import org.kerf.stock.model.unit.UnitId;
import org.kerf.stock.model.unit.UnitLine;
import org.kerf.stock.model.unit.UnitState;

/**
 * What was held for a defect turned out to be good: it may be used again. Somebody decides that,
 * with a reason. Undone like any document: it is held again.
 */
public final class ReleaseHold {

  /** What became of it. */
  public sealed interface Outcome {

    record Released(Document document) implements Outcome {}

    /** Nobody holds it any more. */
    record NotHeld() implements Outcome {}

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

  public Outcome run(Command command, UnitId id, String reason) throws StationFault {
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
          UnitLine line = repositories.stock().line(tx, id).orElseThrow();
          if (line.unit().state() != UnitState.HELD) {
            return Booked.refused(new Outcome.NotHeld());
          }
          // Why it was held is kept in the document, for undoing it.
          Document document =
              booking
                  .document(tx, StockDocuments.HOLD_RELEASED, at, command.actor(), reason)
                  .noting(line.stateReason());
          Fact moved =
              projections.post(
                  tx,
                  document,
                  List.of(),
                  List.of(MovementDraft.released(id, line.unit().location())));
          Fact released =
              projections.book(
                  tx,
                  at,
                  command.actor().id(),
                  new StockFact.HoldReleased(
                      id, line.unit().code(), line.unit().length(), document.reason()));
          return Booked.of(new Outcome.Released(document), List.of(moved, released));
        });
  }
}
