package org.kerf.cutting.patterns;

import java.util.Optional;

/** First fit by falling size, equal bars at once: the plan that is there at once. */
final class FirstFitDecreasing {

  private static final int BARS_BEFORE_LOOK = 64;

  private FirstFitDecreasing() {}

  /**
   * Fills bars of the kind with the least cost for what is left; nothing if the bars run out or the
   * budget is used up.
   */
  static Optional<Loading> plan(Instance instance, int[] demands, BarsLeft supply, Budget budget) {
    int[] left = demands.clone();
    BarsLeft bars = supply.copy();
    Loading plan = new Loading();
    int first = 0;
    int filled = 0;
    while (true) {
      while (first < left.length && left[first] == 0) {
        first++;
      }
      if (first == left.length) {
        return Optional.of(plan);
      }
      if (++filled % BARS_BEFORE_LOOK == 0 && budget.isUsedUp()) {
        return Optional.empty();
      }
      Pattern best = null;
      double bestRatio = -1;
      for (int j = 0; j < instance.kinds; j++) {
        if (bars.of(j) > 0 && instance.allowed[j][first]) {
          Pattern pattern = fill(instance, left, j, first);
          if (pattern.part.length == 0) {
            continue;
          }
          double ratio = pattern.load(instance) / (instance.costOf(pattern) + 1e-6);
          if (ratio > bestRatio) {
            bestRatio = ratio;
            best = pattern;
          }
        }
      }
      if (best == null) {
        return Optional.empty();
      }
      int times = Math.min(best.timesWithin(left), bars.of(best.kind));
      plan.add(instance, best, times);
      bars.take(best.kind, times);
      for (int k = 0; k < best.part.length; k++) {
        left[best.part[k]] -= best.count[k] * times;
      }
    }
  }

  /**
   * The first part, then by falling size what still fits; the last is taken back to leave enough.
   */
  private static Pattern fill(Instance instance, int[] left, int kind, int first) {
    int[] counts = new int[instance.parts];
    long room = instance.capacity[kind];
    int pieces = instance.mostPieces;
    boolean ends = false;
    int last = first;
    FillRule.Filling filling = instance.rule.filling();
    for (int i = first; i < instance.parts && pieces > 0; i++) {
      if (left[i] > 0 && instance.size[i] <= room && instance.allowed[kind][i]) {
        counts[i] = (int) Math.min(Math.min(left[i], pieces), room / instance.size[i]);
        if (!instance.rule.isNone()) {
          counts[i] = filling.countUp(kind, i, counts[i]);
        }
        room -= counts[i] * instance.size[i];
        pieces -= counts[i];
        ends |= counts[i] > 0 && instance.endsBar[i];
        last = i;
      }
    }
    for (int i = last; i >= first; i--) {
      while (counts[i] > 0 && !instance.leaves(kind, room, ends)) {
        counts[i]--;
        room += instance.size[i];
      }
    }
    return Pattern.of(kind, counts);
  }
}
