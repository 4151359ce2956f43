package org.kerf.flow.counting;

import java.util.List;
import java.util.Optional;
import org.kerf.counting.model.CountFact;
import org.kerf.counting.model.CountId;
import org.kerf.counting.model.StockCount;
import org.kerf.flow.booking.Answers;
import org.kerf.flow.booking.Booked;
import org.kerf.flow.booking.Booking;
import org.kerf.flow.booking.Repositories;
import org.kerf.flow.projection.Projections;
import org.kerf.identity.model.Command;
import org.kerf.identity.model.Permission;
import org.kerf.kernel.StationFault;

/** Ends a count that is not wanted any more; what was approved of it stays. */
public final class WithdrawCount {

  private final Booking booking;
  private final Repositories repositories;
  private final Projections projections;

  public WithdrawCount(Booking booking, Repositories repositories) {
    this.booking = booking;
    this.repositories = repositories;
    this.projections = new Projections(repositories);
  }

  /** Whether it was still open. */
  public boolean run(Command command, CountId id, String reason) throws StationFault {
    return booking.book(
        command,
        Permission.PLAN_COUNTS,
        Answers.always(true),
        (tx, at) -> {
          Optional<StockCount> count =
              repositories.counts().count(tx, id).filter(StockCount::isOpen);
          if (count.isEmpty()) {
            return Booked.refused(false);
          }
          CountFact fact =
              projections.book(
                  tx,
                  at,
                  command.actor().id(),
                  new CountFact.CountWithdrawn(id, count.get().code(), Booking.reason(reason)));
          return Booked.of(true, List.of(fact));
        });
  }
}
