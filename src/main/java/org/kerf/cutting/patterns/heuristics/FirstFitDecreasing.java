package org.kerf.cutting.patterns.heuristics;

import java.util.Arrays;
import java.util.Optional;
import org.kerf.cutting.patterns.problem.BarsLeft;
import org.kerf.cutting.patterns.problem.Budget;
import org.kerf.cutting.patterns.problem.CutPattern;
import org.kerf.cutting.patterns.problem.FillRule;
import org.kerf.cutting.patterns.problem.Instance;
import org.kerf.cutting.patterns.problem.PatternSolution;

/**
 * First fit by falling size, equal bars at once: the plan that is there at once, also for thousands
 * of remnants that are each a kind of their own.
 */
public final class FirstFitDecreasing {

  private static final int FILLINGS_BEFORE_LOOK = 4_096;
  private static final double NOT_ZERO = 1e-6;

  private final Instance instance;
  private final int[] left;
  private final BarsLeft bars;

  /** Per part, a later one; of those between, none are left once none of this part are. */
  private final int[] later;

  private final int[] filled;
  private final int[] counts;

  private FirstFitDecreasing(Instance instance, int[] demands, BarsLeft supply) {
    this.instance = instance;
    this.left = demands.clone();
    this.bars = supply.copy();
    this.later = new int[instance.parts];
    Arrays.setAll(later, i -> i + 1);
    this.filled = new int[instance.parts];
    this.counts = new int[instance.parts];
  }

  /**
   * Fills bars of the kind with the least cost for what is left; nothing if the bars run out or
   * somebody says enough. No time and no number of steps ends it: a first plan is always wanted.
   */
  public static Optional<PatternSolution> plan(
      Instance instance, int[] demands, BarsLeft supply, Budget budget) {
    return new FirstFitDecreasing(instance, demands, supply).plan(budget);
  }

  private Optional<PatternSolution> plan(Budget budget) {
    PatternSolution plan = new PatternSolution();
    int unseen = 0;
    while (true) {
      int first = leftFrom(0);
      if (first == instance.parts) {
        return Optional.of(plan);
      }
      unseen += instance.kinds;
      if (unseen >= FILLINGS_BEFORE_LOOK && budget.isEnough()) {
        return Optional.empty();
      }
      unseen %= FILLINGS_BEFORE_LOOK;
      Optional<CutPattern> next = cheapest(first);
      if (next.isEmpty()) {
        return Optional.empty();
      }
      CutPattern best = next.get();
      int times = Math.min(best.timesWithin(left), bars.of(best.kind));
      plan.add(instance, best, times);
      bars.take(best.kind, times);
      for (int k = 0; k < best.part.length; k++) {
        left[best.part[k]] -= best.count[k] * times;
      }
    }
  }

  /** Kinds that could not be cheaper if they were full are not filled. */
  private Optional<CutPattern> cheapest(int first) {
    CutPattern best = null;
    double bestRatio = -1;
    for (int j = 0; j < instance.kinds; j++) {
      double full = instance.capacity[j] / (instance.cost[j] + NOT_ZERO);
      if (full <= bestRatio || bars.of(j) == 0 || !instance.allowed[j][first]) {
        continue;
      }
      CutPattern pattern = fill(j, first);
      double ratio = pattern.load(instance) / (instance.costOf(pattern) + NOT_ZERO);
      if (pattern.part.length > 0 && ratio > bestRatio) {
        bestRatio = ratio;
        best = pattern;
      }
    }
    return Optional.ofNullable(best);
  }

  /**
   * The first part, then by falling size what still fits; the last is taken back to leave enough.
   */
  private CutPattern fill(int kind, int first) {
    long room = instance.capacity[kind];
    int pieces = instance.mostPieces;
    boolean ends = false;
    int used = 0;
    FillRule.Filling filling = instance.rule.filling();
    int i = first;
    while (i < instance.parts && pieces > 0) {
      if (instance.size[i] <= room && instance.allowed[kind][i]) {
        int count = (int) Math.min(Math.min(left[i], pieces), room / instance.size[i]);
        if (!instance.rule.isNone()) {
          count = filling.countUp(kind, i, count);
        }
        if (count > 0) {
          room -= count * instance.size[i];
          pieces -= count;
          ends |= instance.endsBar[i];
          filled[used] = i;
          counts[used++] = count;
        }
      }
      i = leftFrom(Math.max(i + 1, firstWithin(room)));
    }
    while (used > 0 && !instance.leaves(kind, room, ends)) {
      room += instance.size[filled[used - 1]];
      counts[used - 1]--;
      used -= counts[used - 1] == 0 ? 1 : 0;
    }
    return CutPattern.of(kind, Arrays.copyOf(filled, used), Arrays.copyOf(counts, used));
  }

  /** The first part that is no larger than the room; sizes fall. */
  private int firstWithin(long room) {
    int low = 0;
    int high = instance.parts;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (instance.size[middle] <= room) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** The first part from there on of which some are left, or the number of parts. */
  private int leftFrom(int from) {
    int at = from;
    while (at < instance.parts && left[at] == 0) {
      int next = later[at];
      if (next < instance.parts && left[next] == 0) {
        later[at] = later[next];
      }
      at = later[at];
    }
    return at;
  }
}
