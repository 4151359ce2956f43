package org.kerf.flow.periods;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
import org.kerf.stock.model.ledger.PeriodClosingId;

/**
 * Closes the days up to one of them, so that nothing is booked in them any more, or opens days
 * again. Both are undone by the other.
 */
public final class ClosePeriod {

  /** What became of it. */
  public enum Outcome {
    DONE,
    /** It is as was asked for already. */
    SAME,
    /** Meanwhile somebody closed or opened others. */
    CHANGED_SINCE,
    /** Work goes on today: only days that are over are closed. */
    NOT_OVER,
    /** Nothing was said. */
    NO_REASON
  }

  private final Booking booking;
  private final Repositories repositories;
  private final Projections projections;

  public ClosePeriod(Booking booking, Repositories repositories) {
    this.booking = booking;
    this.repositories = repositories;
    this.projections = new Projections(repositories);
  }

  /**
   * From now on these days are closed.
   *
   * @param thought what the person saw closed
   * @param upTo the last day that is closed; empty to open all
   */
  public Outcome run(
      Command command, Optional<LocalDate> thought, Optional<LocalDate> upTo, String reason)
      throws StationFault {
    if (reason.isBlank()) {
      return Outcome.NO_REASON;
    }
    return booking.book(
        command,
        Permission.CLOSE_PERIODS,
        Answers.always(Outcome.DONE),
        (tx, at) -> {
          Optional<LocalDate> before = repositories.ledger().closedUpTo(tx);
          if (!before.equals(thought)) {
            return Booked.refused(Outcome.CHANGED_SINCE);
          }
          if (before.equals(upTo)) {
            return Booked.refused(Outcome.SAME);
          }
          if (upTo.filter(day -> !day.isBefore(booking.periods().day(at))).isPresent()) {
            return Booked.refused(Outcome.NOT_OVER);
          }
          Fact fact =
              projections.book(
                  tx, at, command.actor().id(), fact(before, upTo, Booking.reason(reason)));
          return Booked.of(Outcome.DONE, List.of(fact));
        });
  }

  private Fact fact(Optional<LocalDate> before, Optional<LocalDate> upTo, String reason) {
    var id = new PeriodClosingId(booking.ids().next());
    boolean closes = upTo.isPresent() && (before.isEmpty() || upTo.get().isAfter(before.get()));
    return closes
        ? new StockFact.PeriodClosed(id, upTo.get(), before, reason)
        : new StockFact.PeriodReopened(id, upTo, before.orElseThrow(), reason);
  }
}
