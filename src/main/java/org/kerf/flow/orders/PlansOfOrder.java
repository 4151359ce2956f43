package org.kerf.flow.orders;

import java.util.List;
import java.util.function.Predicate;
import org.kerf.cutting.model.order.LineId;
import org.kerf.cutting.model.order.OrderId;
import org.kerf.cutting.model.plan.BarLine;
import org.kerf.cutting.model.plan.BarState;
import org.kerf.cutting.model.plan.PieceState;
import org.kerf.flow.booking.Repositories;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.Tx;

/** Which approved plans have pieces of an order that are not cut yet. */
public record PlansOfOrder(Repositories repositories) {

  private static final int MOST_BARS = 1_000;
  private static final int MOST_TOLD = 5;

  /** Plans with waiting pieces of this line. */
  public List<ShortCode> of(Tx tx, OrderId order, LineId line) {
    return of(
        tx,
        order,
        bar ->
            bar.bar().pieces().stream()
                .anyMatch(
                    piece -> piece.line().equals(line) && piece.state() == PieceState.TO_CUT));
  }

  /** Plans with waiting pieces of any line. */
  public List<ShortCode> of(Tx tx, OrderId order) {
    return of(tx, order, bar -> true);
  }

  private List<ShortCode> of(Tx tx, OrderId order, Predicate<BarLine> wanted) {
    return repositories.plans().barsFor(tx, order, MOST_BARS).stream()
        .filter(bar -> bar.bar().state() == BarState.TO_CUT || bar.bar().state() == BarState.ON_SAW)
        .filter(wanted)
        .map(BarLine::planCode)
        .distinct()
        .limit(MOST_TOLD)
        .toList();
  }
}
