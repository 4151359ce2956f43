package org.kerf.flow.stock.issue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kerf.flow.booking.Answers;
import org.kerf.flow.booking.Booked;
import org.kerf.flow.booking.Booking;
import org.kerf.flow.booking.Repositories;
import org.kerf.flow.periods.BackdateRefusal;
import org.kerf.flow.periods.Backdating;
import org.kerf.flow.projection.Projections;
import org.kerf.identity.model.Command;
import org.kerf.identity.model.Permission;
import org.kerf.kernel.Fact;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.StationFault;
import org.kerf.kernel.Tx;
import org.kerf.stock.model.ledger.Document;
import org.kerf.stock.model.ledger.MovementDraft;
import org.kerf.stock.model.ledger.StockDocuments;
import org.kerf.stock.model.location.Location;
import org.kerf.stock.model.location.LocationId;
import org.kerf.stock.model.unit.StockUnit;
import org.kerf.stock.model.unit.UnitId;

/** Puts several units at another location, in one document. Undone like any document. */
public final class TransferUnits {

  /**
   * A unit that was not moved.
   *
   * @param takenBy what took the last of it; empty where it lies there already
   */
  public record LeftOut(ShortCode unit, Optional<Document> takenBy) {}

  /** What became of it. */
  public sealed interface Outcome {

    /**
     * So many units went there.
     *
     * @param left the others; not told once more where the same command is done again
     */
    record Moved(Document document, int units, List<LeftOut> left) implements Outcome {}

    /** None had to be moved or could be. */
    record Nothing(List<LeftOut> left) implements Outcome {}

    /** Nothing is put at that location any more. */
    record LocationOutOfUse(String name) implements Outcome {}

    /** It can't have happened then. */
    record NotThen(BackdateRefusal reason) implements Outcome {}
  }

  private final Booking booking;
  private final Repositories repositories;
  private final Projections projections;
  private final Backdating backdating;

  public TransferUnits(Booking booking, Repositories repositories) {
    this.booking = booking;
    this.repositories = repositories;
    this.projections = new Projections(repositories);
    this.backdating = new Backdating(booking, repositories);
  }

  /**
   * Moves them.
   *
   * @param reason may be empty
   * @param occurred when that happened, if not now
   */
  public Outcome run(
      Command command, List<UnitId> ids, LocationId to, String reason, Optional<Instant> occurred)
      throws StationFault {
    return booking.book(
        command,
        Backdating.permissions(Permission.MOVE_STOCK, occurred),
        Answers.ofDocument(
            repositories.ledger(),
            outcome -> ((Outcome.Moved) outcome).document(),
            (tx, document) ->
                new Outcome.Moved(
                    document,
                    repositories.ledger().movements(tx, document.id()).size(),
                    List.of())),
        (tx, at) -> {
          List<MovementDraft> moves = new ArrayList<>();
          List<LeftOut> left = new ArrayList<>();
          for (UnitId id : ids.stream().distinct().toList()) {
            StockUnit unit = repositories.stock().unit(tx, id).orElseThrow();
            if (unit.onHand() > 0 && !unit.location().equals(Optional.of(to))) {
              Optional<BackdateRefusal> notThen = backdating.refusal(tx, at, occurred, unit, 0);
              if (notThen.isPresent()) {
                return Booked.refused(new Outcome.NotThen(notThen.get()));
              }
              moves.add(MovementDraft.moved(id, unit.location(), to));
            } else {
              left.add(leftOut(tx, unit));
            }
          }
          if (moves.isEmpty()) {
            return Booked.refused(new Outcome.Nothing(left));
          }
          Optional<Location> outOfUse =
              repositories.stock().location(tx, to).filter(Location::inactive);
          if (outOfUse.isPresent()) {
            return Booked.refused(new Outcome.LocationOutOfUse(outOfUse.get().name()));
          }
          Document document =
              Backdating.dated(
                  booking.document(tx, StockDocuments.TRANSFER, at, command.actor(), reason),
                  occurred);
          Fact moved = projections.post(tx, document, List.of(), moves);
          return Booked.of(new Outcome.Moved(document, moves.size(), left), List.of(moved));
        });
  }

  private LeftOut leftOut(Tx tx, StockUnit unit) {
    Optional<Document> takenBy =
        unit.onHand() > 0
            ? Optional.empty()
            : repositories.ledger().movementsOf(tx, unit.id()).reversed().stream()
                .filter(movement -> movement.countChange() < 0)
                .findFirst()
                .flatMap(movement -> repositories.ledger().document(tx, movement.document()));
    return new LeftOut(unit.code(), takenBy);
  }
}
