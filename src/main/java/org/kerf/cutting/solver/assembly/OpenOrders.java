package org.kerf.cutting.solver.assembly;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kerf.cutting.model.order.OrderId;
import org.kerf.cutting.model.problem.Demand;
import org.kerf.cutting.solver.model.EqualPiece;
import org.kerf.cutting.solver.sequence.SawGroup;
import org.kerf.cutting.solver.sequence.SawSequence;
import org.kerf.cutting.solver.sequence.SequenceSearch;

/**
 * Brings used bars into an order in which few orders are open at once, and gives each order its
 * pieces accordingly. Bars that are cut alike stay together, so the saw is set up as often as
 * before.
 */
final class OpenOrders {

  private final List<UsedBar> byDueTime;
  private final List<Demand> demands = new ArrayList<>();
  private final Map<Demand, Integer> indexes = new HashMap<>();
  private final List<List<UsedBar>> groups = new ArrayList<>();

  /**
   * @param byDueTime the bars by due time, equal patterns together
   */
  OpenOrders(List<UsedBar> byDueTime) {
    this.byDueTime = List.copyOf(byDueTime);
    Map<UsedBar.Pattern, List<UsedBar>> alike = new LinkedHashMap<>();
    for (UsedBar bar : byDueTime) {
      alike.computeIfAbsent(bar.pattern(), pattern -> new ArrayList<>()).add(bar);
      for (Demand demand : bar.demands()) {
        if (indexes.putIfAbsent(demand, demands.size()) == null) {
          demands.add(demand);
        }
      }
    }
    groups.addAll(alike.values());
  }

  /** Whether another order can be better at all. */
  boolean canBeFewer() {
    return groups.size() > 2
        && indexes.size() > 1
        && demands.stream().map(Demand::order).distinct().count() > 2;
  }

  /** The bars as the search orders them. */
  List<UsedBar> fewer(SequenceSearch search) {
    int[] kindOf = kinds();
    List<SawGroup> start = new ArrayList<>();
    for (List<UsedBar> alike : groups) {
      start.add(
          new SawGroup(
              start.size(),
              alike.stream()
                  .map(bar -> bar.demands().stream().mapToInt(d -> kindOf[index(d)]).toArray())
                  .toList()));
    }
    SawSequence sequence = new SawSequence(kindOf, orders(), dues(), quantities(), start);
    List<SawGroup> best = search.run(sequence, start);
    List<int[]> given = sequence.served(best).bars();
    List<UsedBar> served = new ArrayList<>();
    for (SawGroup group : best) {
      for (UsedBar bar : groups.get(group.index())) {
        List<Demand> pieces = new ArrayList<>();
        for (int demand : given.get(served.size())) {
          pieces.add(demands.get(demand));
        }
        served.add(new UsedBar(bar.barType(), pieces));
      }
    }
    return served;
  }

  private int index(Demand demand) {
    return indexes.getOrDefault(demand, -1);
  }

  private int[] kinds() {
    Map<EqualPiece, Integer> kinds = new HashMap<>();
    return demands.stream()
        .mapToInt(demand -> kinds.computeIfAbsent(EqualPiece.of(demand), kind -> kinds.size()))
        .toArray();
  }

  private int[] orders() {
    Map<OrderId, Integer> orders = new HashMap<>();
    return demands.stream()
        .mapToInt(demand -> orders.computeIfAbsent(demand.order(), order -> orders.size()))
        .toArray();
  }

  private int[] dues() {
    var times = demands.stream().map(Demand::due).distinct().sorted().toList();
    return demands.stream().mapToInt(demand -> times.indexOf(demand.due())).toArray();
  }

  private int[] quantities() {
    int[] quantities = new int[demands.size()];
    byDueTime.forEach(bar -> bar.demands().forEach(demand -> quantities[index(demand)]++));
    return quantities;
  }
}
