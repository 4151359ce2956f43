package org.kerf.flow.stock;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kerf.flow.booking.Answers;
import org.kerf.flow.booking.Booked;
import org.kerf.flow.booking.Booking;
import org.kerf.flow.booking.Repositories;
import org.kerf.flow.periods.BackdateRefusal;
import org.kerf.flow.periods.Backdating;
import org.kerf.flow.projection.Projections;
import org.kerf.flow.saw.SawRefusal;
import org.kerf.identity.model.Command;
import org.kerf.identity.model.Permission;
import org.kerf.kernel.StationFault;
import org.kerf.stock.model.ledger.Document;
import org.kerf.stock.model.ledger.MovementDraft;
import org.kerf.stock.model.ledger.StockDocuments;
import org.kerf.stock.model.unit.StockUnit;
import org.kerf.stock.model.unit.UnitId;

/** Says that there are more bars of a unit or fewer than was thought. Undone like any document. */
public final class AdjustUnit {

  /** What became of it. */
  public sealed interface Outcome {

    record Adjusted(Document document) implements Outcome {}

    /** There are as many as was thought. */
    record Same() implements Outcome {}

    /** Meanwhile there are this many: others moved some. */
    record ChangedSince(int onHand) implements Outcome {}

    /** A piece is one or none, a bundle has at most {@link Adjustment#MOST_BARS}. */
    record Impossible() implements Outcome {}

    /** Nothing was said. */
    record NoReason() implements Outcome {}

    /** Plans have more of them than would be left. */
    record Refused(SawRefusal reason) implements Outcome {}

    /** It can't have happened then. */
    record NotThen(BackdateRefusal reason) implements Outcome {}
  }

  private final Booking booking;
  private final Repositories repositories;
  private final Projections projections;
  private final Backdating backdating;

  public AdjustUnit(Booking booking, Repositories repositories) {
    this.booking = booking;
    this.repositories = repositories;
    this.projections = new Projections(repositories);
    this.backdating = new Backdating(booking, repositories);
  }

  /**
   * Books the difference.
   *
   * @param thought how many the person saw
   * @param counted how many there are
   */
  public Outcome run(Command command, UnitId id, int thought, int counted, String reason)
      throws StationFault {
    return run(command, id, thought, counted, reason, Optional.empty());
  }

  /**
   * As {@link #run(Command, UnitId, int, int, String)}.
   *
   * @param occurred when that happened, if not now
   */
  public Outcome run(
      Command command,
      UnitId id,
      int thought,
      int counted,
      String reason,
      Optional<Instant> occurred)
      throws StationFault {
    if (reason.isBlank()) {
      return new Outcome.NoReason();
    }
    return booking.book(
        command,
        Backdating.permissions(Permission.ADJUST_STOCK, occurred),
        Answers.ofDocument(
            repositories.ledger(),
            outcome -> ((Outcome.Adjusted) outcome).document(),
            (tx, document) -> new Outcome.Adjusted(document)),
        (tx, at) -> {
          StockUnit unit = repositories.stock().unit(tx, id).orElseThrow();
          if (!Adjustment.isPossible(unit.shape(), counted)) {
            return Booked.refused(new Outcome.Impossible());
          }
          if (unit.onHand() != thought) {
            return Booked.refused(new Outcome.ChangedSince(unit.onHand()));
          }
          if (counted == thought) {
            return Booked.refused(new Outcome.Same());
          }
          Optional<SawRefusal> refusal = Adjustment.refusal(unit, counted);
          if (refusal.isPresent()) {
            return Booked.refused(new Outcome.Refused(refusal.get()));
          }
          Optional<BackdateRefusal> notThen =
              backdating.refusal(tx, at, occurred, unit, counted - thought);
          if (notThen.isPresent()) {
            return Booked.refused(new Outcome.NotThen(notThen.get()));
          }
          Document document =
              Backdating.dated(
                  booking
                      .document(tx, StockDocuments.ADJUSTMENT, at, command.actor(), reason)
                      .noting(Integer.toString(thought)),
                  occurred);
          MovementDraft difference = Adjustment.difference(unit, counted, unit.location());
          var moved = projections.post(tx, document, List.of(), List.of(difference));
          if (counted == 0) {
            repositories.labels().withdraw(tx, unit.code());
          }
          return Booked.of(new Outcome.Adjusted(document), List.of(moved));
        });
  }
}
