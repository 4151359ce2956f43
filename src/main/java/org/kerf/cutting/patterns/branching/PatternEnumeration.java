package org.kerf.cutting.patterns.branching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.kerf.cutting.patterns.bounds.DualPrices;
import org.kerf.cutting.patterns.problem.BarsLeft;
import org.kerf.cutting.patterns.problem.Budget;
import org.kerf.cutting.patterns.problem.CutPattern;
import org.kerf.cutting.patterns.problem.FillRule;
import org.kerf.cutting.patterns.problem.Instance;

/** All fillings of a bar of at least so much profit. */
final class PatternEnumeration {

  private final Instance instance;
  private final Budget budget;
  private final int most;
  private final List<CutPattern> found = new ArrayList<>();
  private int kind;
  private int n;
  private int[] id = {};
  private long[] profit = {};
  private long[] size = {};
  private int[] times = {};
  private long[] shortest = {};
  private int[] taken = {};
  private long least;
  private long nodes;
  private final FillRule.Filling filling;

  PatternEnumeration(Instance instance, Budget budget, int most) {
    this.instance = instance;
    this.budget = budget;
    this.most = most;
    this.filling = instance.rule.filling();
  }

  /**
   * The patterns, or nothing if there are too many or the budget is used up.
   *
   * @param leastProfit per kind
   */
  Optional<List<CutPattern>> all(DualPrices profits, long[] leastProfit) {
    BarsLeft bars = BarsLeft.all(instance.supply);
    for (int j = 0; j < instance.kinds; j++) {
      if (bars.of(j) == 0) {
        continue;
      }
      kind = j;
      least = leastProfit[j];
      prepare(profits, instance.capacity[j]);
      if (!search(0, instance.capacity[j], 0, instance.mostPieces)) {
        return Optional.empty();
      }
    }
    return Optional.of(found);
  }

  private void prepare(DualPrices profits, long capacity) {
    Integer[] order = new Integer[instance.parts];
    long[] net = new long[instance.parts];
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
      net[i] = profits.net(instance, kind, i);
    }
    Arrays.sort(
        order,
        (a, b) ->
            Double.compare((double) net[b] / instance.size[b], (double) net[a] / instance.size[a]));
    id = new int[order.length];
    profit = new long[order.length];
    size = new long[order.length];
    times = new int[order.length];
    taken = new int[order.length];
    n = 0;
    for (int i : order) {
      if (instance.size[i] <= capacity && instance.allowed[kind][i]) {
        id[n] = i;
        profit[n] = net[i];
        size[n] = instance.size[i];
        times[n] = (int) Math.min(instance.demand[i], capacity / instance.size[i]);
        n++;
      }
    }
    shortest = new long[n + 1];
    shortest[n] = Long.MAX_VALUE;
    for (int k = n - 1; k >= 0; k--) {
      shortest[k] = Math.min(shortest[k + 1], size[k]);
    }
  }

  private boolean search(int from, long room, long value, int pieces) {
    if (value >= least && instance.leaves(kind, room, oneEnds(from))) {
      keep(from);
      if (found.size() > most) {
        return false;
      }
    }
    for (int k = from; k < n && pieces > 0; k++) {
      if (room < shortest[k] || value + bound(k, room) < least) {
        return true;
      }
      int limit = (int) Math.min(Math.min(times[k], pieces), room / size[k]);
      if (!instance.rule.isNone()) {
        limit = filling.countUp(kind, id[k], limit);
      }
      for (int q = limit; q > 0; q--) {
        if ((++nodes & 0xfff) == 0 && budget.isUsedUp()) {
          return false;
        }
        take(k, q);
        if (!search(k + 1, room - q * size[k], value + q * profit[k], pieces - q)) {
          return false;
        }
      }
      take(k, 0);
    }
    return true;
  }

  private void take(int rank, int count) {
    taken[rank] = count;
    if (!instance.rule.isNone()) {
      filling.set(id[rank], count);
    }
  }

  private boolean oneEnds(int depth) {
    for (int k = 0; k < depth; k++) {
      if (taken[k] > 0 && instance.endsBar[id[k]]) {
        return true;
      }
    }
    return false;
  }

  private long bound(int from, long room) {
    long rest = room;
    long sum = 0;
    for (int k = from; k < n; k++) {
      long one = size[k];
      if (one > room) {
        continue;
      }
      if (profit[k] <= 0) {
        return sum;
      }
      long whole = one * times[k];
      if (whole <= rest) {
        rest -= whole;
        sum += profit[k] * times[k];
      } else {
        long q = rest / one;
        rest -= q * one;
        return sum + q * profit[k] + (long) ((double) profit[k] * rest / one) + 1;
      }
    }
    return sum;
  }

  private void keep(int depth) {
    int[] counts = new int[instance.parts];
    for (int k = 0; k < depth; k++) {
      counts[id[k]] = taken[k];
    }
    found.add(CutPattern.of(kind, counts));
  }
}
