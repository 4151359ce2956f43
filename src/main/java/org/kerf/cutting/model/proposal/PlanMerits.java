package org.kerf.cutting.model.proposal;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kerf.cutting.model.geometry.BarGeometry;
import org.kerf.cutting.model.order.OrderId;
import org.kerf.cutting.model.problem.Demand;
import org.kerf.cutting.model.problem.ItemProblem;
import org.kerf.kernel.Length;
import org.kerf.kernel.Money;

/**
 * What two proposals are compared by; of each figure but {@code remnantsUsed} and {@code forStock}
 * the smaller is the better one.
 *
 * @param forStock how much becomes pieces for stock
 * @param waste kerf, trims and scrap, as a part of all bars, 0 to 1
 * @param setUps how often the bar that comes to the saw is cut unlike the one before it
 * @param openOrders the most orders that are begun and not finished at one time
 * @param lateOrders orders of the plan that were due before now
 * @param barsToLate how many bars are cut until the late orders' pieces on them are, these counted
 * @param notMet pieces that could not be placed
 */
public record PlanMerits(
    Money cost,
    int bars,
    int remnantsUsed,
    int remnantsMade,
    double waste,
    Length forStock,
    int setUps,
    int openOrders,
    int lateOrders,
    int barsToLate,
    int notMet) {

  public static PlanMerits of(Draft draft, LocalDateTime now) {
    CutProposal proposal = draft.proposal();
    PlanBalance balance = balance(draft);
    return new PlanMerits(
        proposal.cost(),
        proposal.barCount(),
        balance.remnantsUsed(),
        balance.remnantsMade(),
        balance.waste(),
        balance.forStock(),
        setUps(proposal.bars()),
        openOrders(proposal.bars()),
        lateOrders(draft, now).size(),
        barsToLate(proposal.bars(), lateOrders(draft, now)),
        proposal.unmet().stream().mapToInt(Unmet::quantity).sum());
  }

  private static PlanBalance balance(Draft draft) {
    PlanBalance balance = PlanBalance.NOTHING;
    for (int i = 0; i < draft.problem().items().size(); i++) {
      ItemProblem item = draft.problem().items().get(i);
      for (PlannedBar bar : draft.proposal().items().get(i).bars()) {
        BarGeometry geometry = bar.geometry(draft.proposal().saw(i), item.height());
        balance = balance.with(bar, geometry.divide(bar.shapes()), item.minRemnant());
      }
    }
    return balance;
  }

  private static int setUps(List<PlannedBar> bars) {
    int count = bars.isEmpty() ? 0 : 1;
    for (int i = 1; i < bars.size(); i++) {
      count += bars.get(i).isCutLike(bars.get(i - 1)) ? 0 : 1;
    }
    return count;
  }

  private static int openOrders(List<PlannedBar> bars) {
    Map<OrderId, Integer> left = new HashMap<>();
    bars.forEach(bar -> bar.asked().forEach(piece -> left.merge(piece.order(), 1, Integer::sum)));
    Set<OrderId> open = new HashSet<>();
    int most = 0;
    for (PlannedBar bar : bars) {
      bar.asked().forEach(piece -> open.add(piece.order()));
      most = Math.max(most, open.size());
      for (PlannedPiece piece : bar.asked()) {
        if (left.merge(piece.order(), -1, Integer::sum) == 0) {
          open.remove(piece.order());
        }
      }
    }
    return most;
  }

  private static Set<OrderId> lateOrders(Draft draft, LocalDateTime now) {
    return draft.problem().items().stream()
        .flatMap(item -> item.demands().stream())
        .filter(demand -> demand.isLate(now))
        .map(Demand::order)
        .collect(Collectors.toSet());
  }

  private static int barsToLate(List<PlannedBar> bars, Set<OrderId> late) {
    int last = bars.size();
    while (last > 0
        && bars.get(last - 1).asked().stream().noneMatch(p -> late.contains(p.order()))) {
      last--;
    }
    return last;
  }
}
