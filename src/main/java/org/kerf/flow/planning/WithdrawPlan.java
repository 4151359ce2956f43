package org.kerf.flow.planning;

import java.util.List;
import org.kerf.cutting.model.plan.BarState;
import org.kerf.cutting.model.plan.PlanBar;
import org.kerf.cutting.model.plan.PlanId;
import org.kerf.flow.booking.Answers;
import org.kerf.flow.booking.Booked;
import org.kerf.flow.booking.Booking;
import org.kerf.flow.booking.Repositories;
import org.kerf.flow.saw.SawWork;
import org.kerf.identity.model.Command;
import org.kerf.identity.model.Permission;
import org.kerf.kernel.StationFault;

/**
 * Takes an approved plan back: bars not yet on the saw are free again, their pieces have to be
 * planned again.
 */
public final class WithdrawPlan {

  private final Booking booking;
  private final Repositories repositories;
  private final SawWork work;

  public WithdrawPlan(Booking booking, Repositories repositories) {
    this.booking = booking;
    this.repositories = repositories;
    this.work = new SawWork(booking, repositories);
  }

  /** How many bars were given back. */
  public int run(Command command, PlanId plan) throws StationFault {
    return booking.book(
        command,
        Permission.APPROVE_PLANS,
        Answers.of(bars -> Integer.toString(bars), (tx, bars) -> Integer.valueOf(bars)),
        (tx, at) -> {
          List<PlanBar> open =
              repositories.plans().bars(tx, plan).stream()
                  .filter(bar -> bar.state() == BarState.TO_CUT)
                  .toList();
          if (open.isEmpty()) {
            return Booked.refused(0);
          }
          return Booked.of(
              open.size(), List.of(work.withdraw(tx, at, command.actor(), plan, open)));
        });
  }
}
