package org.kerf.tools.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What came of a number of instances. */
final class Score {

  private int reached;
  private int proven;
  private int wrong;
  private long worstGap;
  private final List<Double> seconds = new ArrayList<>();

  /** Adds an instance's outcome. */
  void add(Solved solved) {
    reached += solved.isReached() ? 1 : 0;
    proven += solved.proven() ? 1 : 0;
    wrong += solved.isFalse() ? 1 : 0;
    worstGap = Math.max(worstGap, solved.bars() - solved.bound());
    seconds.add(solved.seconds());
  }

  /** One plan beside what is known. */
  record Solved(long bars, long bound, boolean proven, double seconds, KnownBest.Known known) {

    boolean isReached() {
      return bars <= known.reached();
    }

    /** A bound over a plan that somebody has, or a plan under what somebody has proved. */
    boolean isFalse() {
      return bound > known.reached() || bars < known.least();
    }

    String figures() {
      return bars + " bars, bound " + bound + ", known " + known.least() + " to " + known.reached();
    }
  }

  boolean isSound() {
    return wrong == 0;
  }

  /** The figures, for people and programs. */
  String figures() {
    return String.format(
        Locale.ROOT,
        "instances=%d reached=%d proven=%d false=%d worst_gap=%d median=%.3f sgm=%.3f",
        seconds.size(),
        reached,
        proven,
        wrong,
        worstGap,
        median(),
        shiftedMean());
  }

  private double median() {
    List<Double> sorted = seconds.stream().sorted().toList();
    int half = sorted.size() / 2;
    if (sorted.isEmpty()) {
      return 0;
    }
    return sorted.size() % 2 == 1
        ? sorted.get(half)
        : (sorted.get(half - 1) + sorted.get(half)) / 2;
  }

  /** The geometric mean with a shift of one second, so that tiny times don't rule it. */
  private double shiftedMean() {
    return Math.expm1(seconds.stream().mapToDouble(Math::log1p).average().orElse(0));
  }
}
