package org.kerf.flow.stock;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kerf.cutting.model.saw.SawDocuments;
import org.kerf.cutting.model.saw.SawFact;
import org.kerf.cutting.model.saw.ScrapCause;
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
import org.kerf.kernel.Fact;
import org.kerf.kernel.StationFault;
import org.kerf.stock.model.ledger.Document;
import org.kerf.stock.model.ledger.MovementDraft;
import org.kerf.stock.model.ledger.StockDocuments;
import org.kerf.stock.model.unit.StockUnit;
import org.kerf.stock.model.unit.UnitId;

/** Throws a remnant away, with the cause. Undone like any document. */
public final class ScrapRemnant {

  /** What became of it. */
  public sealed interface Outcome {

    record Scrapped(Document document) implements Outcome {}

    /** It is not there any more. */
    record AlreadyGone() implements Outcome {}

    record Refused(SawRefusal reason) implements Outcome {}

    /** It can't have happened then. */
    record NotThen(BackdateRefusal reason) implements Outcome {}
  }

  private final Booking booking;
  private final Repositories repositories;
  private final Projections projections;
  private final Backdating backdating;

  public ScrapRemnant(Booking booking, Repositories repositories) {
    this.booking = booking;
    this.repositories = repositories;
    this.projections = new Projections(repositories);
    this.backdating = new Backdating(booking, repositories);
  }

  public Outcome run(Command command, UnitId id, ScrapCause cause) throws StationFault {
    return run(command, id, cause, Optional.empty());
  }

  /**
   * As {@link #run(Command, UnitId, ScrapCause)}.
   *
   * @param occurred when that happened, if not now
   */
  public Outcome run(Command command, UnitId id, ScrapCause cause, Optional<Instant> occurred)
      throws StationFault {
    return booking.book(
        command,
        Backdating.permissions(Permission.SCRAP_STOCK, occurred),
        Answers.ofDocument(
            repositories.ledger(),
            outcome -> ((Outcome.Scrapped) outcome).document(),
            (tx, document) -> new Outcome.Scrapped(document)),
        (tx, at) -> {
          StockUnit unit = repositories.stock().unit(tx, id).orElseThrow();
          if (unit.onHand() == 0) {
            return Booked.refused(new Outcome.AlreadyGone());
          }
          if (unit.reserved() > 0) {
            return Booked.refused(new Outcome.Refused(new SawRefusal.Reserved(unit.code())));
          }
          Optional<BackdateRefusal> notThen =
              backdating.refusal(tx, at, occurred, unit, -unit.onHand());
          if (notThen.isPresent()) {
            return Booked.refused(new Outcome.NotThen(notThen.get()));
          }
          Document document =
              Backdating.dated(
                  booking.document(
                      tx, SawDocuments.REMNANT_SCRAPPED, at, command.actor(), cause.name()),
                  occurred);
          Fact moved =
              projections.post(
                  tx,
                  document,
                  List.of(),
                  List.of(
                      MovementDraft.out(
                          id, StockDocuments.SCRAPPED, unit.onHand(), unit.location())));
          repositories.labels().withdraw(tx, unit.code());
          Fact scrapped = new SawFact.RemnantScrapped(id, unit.code(), unit.length(), cause);
          return Booked.of(new Outcome.Scrapped(document), List.of(moved, scrapped));
        });
  }
}
