package org.kerf.query.today;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kerf.cutting.model.geometry.Saw;
import org.kerf.cutting.model.order.OrderSummary;
import org.kerf.cutting.model.saw.Balance;
import org.kerf.flow.settings.FirstSteps;
import org.kerf.notify.model.Notice;
import org.kerf.query.saw.SawBar;
import org.kerf.stock.model.unit.RemnantFilter;

/**
 * Everything the overview shows, as the store had it at one moment.
 *
 * @param cuts made today
 * @param toCut pieces that wait at the saws
 * @param week the balance of the last seven days, today counted
 * @param weekBefore that of the seven days before
 * @param losses what share was lost on each of the last {@link #CHART_DAYS} days on which bars were
 *     finished, the oldest first
 * @param unusedRemnants those nobody has touched for {@link RemnantFilter#LONG_UNUSED}
 * @param stocked whether there is any stock or order at all
 * @param firstSteps what a new station is still to be tried with
 */
public record Today(
    LocalDate day,
    int cuts,
    int toCut,
    Balance week,
    Balance weekBefore,
    List<Double> losses,
    int unusedRemnants,
    int remnants,
    int openOrders,
    int overdueOrders,
    List<Attention> attention,
    List<AtSaw> saws,
    List<Due> due,
    List<Notice> notices,
    boolean stocked,
    Optional<FirstSteps> firstSteps) {

  public static final int CHART_DAYS = 14;

  public Today {
    losses = List.copyOf(losses);
    attention = List.copyOf(attention);
    saws = List.copyOf(saws);
    due = List.copyOf(due);
    notices = List.copyOf(notices);
  }

  /** A saw and the bar that lies on it. */
  public record AtSaw(Saw saw, Optional<SawBar> bar, String operator, int waiting) {}

  /** An order by its due date. */
  public record Due(OrderSummary order, boolean late) {

    public double done() {
      return order.pieces() == 0 ? 0 : (double) order.cut() / order.pieces();
    }
  }
}
