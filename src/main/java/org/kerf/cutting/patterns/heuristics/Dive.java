package org.kerf.cutting.patterns.heuristics;

import java.util.Optional;
import java.util.Random;
import org.kerf.cutting.patterns.bounds.Relaxation;
import org.kerf.cutting.patterns.problem.BarsLeft;
import org.kerf.cutting.patterns.problem.Budget;
import org.kerf.cutting.patterns.problem.CutPattern;
import org.kerf.cutting.patterns.problem.Instance;
import org.kerf.cutting.patterns.problem.PatternSolution;

/**
 * Rounds the linear programme to a plan: patterns with much use are fixed, the programme is solved
 * again for the demand that is left, with new patterns for it, and so on to the end.
 */
public final class Dive {

  private final Instance instance;
  private final Budget budget;
  private final Relaxation relaxation;
  private final ValueCorrection corrections;
  private final Random random;

  public Dive(Instance instance, Budget budget, Relaxation relaxation, long seed) {
    this.instance = instance;
    this.budget = budget;
    this.relaxation = relaxation;
    this.corrections = new ValueCorrection(instance, budget, seed);
    this.random = new Random(seed);
  }

  /**
   * A plan cheaper than that, or nothing.
   *
   * @param bound patterns that make all for this are good enough
   * @param wild 0 takes always the most used pattern; the more, the more chance has a say
   */
  public Optional<PatternSolution> plan(long cheaperThan, long bound, double wild, int rests) {
    int[] left = instance.demand.clone();
    BarsLeft bars = BarsLeft.all(instance.supply);
    PatternSolution fixed = new PatternSolution();
    relaxation.wholeDemand();
    while (true) {
      long enough = cheaperThan - fixed.cost();
      if (relaxation.solve(enough, (double) (bound - fixed.cost())) != Relaxation.End.SOLVED) {
        return Optional.empty();
      }
      boolean any = fixWhole(left, bars, fixed);
      if (isDone(left)) {
        return fixed.cost() < cheaperThan ? Optional.of(fixed) : Optional.empty();
      }
      Optional<PatternSolution> whole = complete(left, bars, fixed, cheaperThan, rests);
      if (whole.isPresent()) {
        return whole;
      }
      if (!any && !fixOne(left, bars, fixed, wild)) {
        return Optional.empty();
      }
      if (fixed.cost() >= cheaperThan || budget.isUsedUp()) {
        return Optional.empty();
      }
      if (isDone(left)) {
        return Optional.of(fixed);
      }
      relaxation.remaining(left, bars);
    }
  }

  private Optional<PatternSolution> complete(
      int[] left, BarsLeft bars, PatternSolution fixed, long cheaperThan, int rests) {
    corrections.forget();
    for (int n = 0; n < rests; n++) {
      Optional<PatternSolution> rest = corrections.plan(left, bars, cheaperThan - fixed.cost());
      if (rest.isPresent()) {
        PatternSolution whole = fixed.copy();
        whole.addAll(instance, rest.get());
        return Optional.of(whole);
      }
    }
    return Optional.empty();
  }

  private boolean fixWhole(int[] left, BarsLeft bars, PatternSolution fixed) {
    boolean any = false;
    for (int c = 0; c < relaxation.patterns(); c++) {
      int times = (int) Math.floor(relaxation.use(c) + 1e-3);
      while (times > 0) {
        int now = fixWithin(relaxation.pattern(c), times, left, bars, fixed);
        any |= now > 0;
        times = now == 0 ? 0 : times - now;
      }
    }
    return any;
  }

  /** As it is, or else without the pieces that the programme makes too many of; how many times. */
  private int fixWithin(
      CutPattern pattern, int times, int[] left, BarsLeft bars, PatternSolution fixed) {
    int now = fix(pattern, times, left, bars, fixed);
    return now > 0 ? now : fixTrimmed(pattern, times, left, bars, fixed);
  }

  private boolean fixOne(int[] left, BarsLeft bars, PatternSolution fixed, double wild) {
    int best = -1;
    double most = 0;
    for (int c = 0; c < relaxation.patterns(); c++) {
      double use = relaxation.use(c);
      if (use > 1e-6) {
        double score = use + wild * random.nextDouble();
        if (score > most && relaxation.pattern(c).timesWithin(left) > 0) {
          most = score;
          best = c;
        }
      }
    }
    if (best >= 0) {
      return fix(relaxation.pattern(best), 1, left, bars, fixed) > 0;
    }
    for (int c = 0; c < relaxation.patterns(); c++) {
      if (relaxation.use(c) > 1e-6 && fixTrimmed(relaxation.pattern(c), 1, left, bars, fixed) > 0) {
        return true;
      }
    }
    return false;
  }

  private int fixTrimmed(
      CutPattern pattern, int times, int[] left, BarsLeft bars, PatternSolution fixed) {
    int[] counts = new int[instance.parts];
    boolean any = false;
    for (int k = 0; k < pattern.part.length; k++) {
      int i = pattern.part[k];
      counts[i] = Math.min(pattern.count[k], left[i]);
      any |= counts[i] > 0;
    }
    CutPattern trimmed = CutPattern.of(pattern.kind, counts);
    return any && instance.fits(trimmed) ? fix(trimmed, times, left, bars, fixed) : 0;
  }

  /** How often it could be fixed. */
  private int fix(CutPattern pattern, int times, int[] left, BarsLeft bars, PatternSolution fixed) {
    int now = Math.min(Math.min(times, pattern.timesWithin(left)), bars.of(pattern.kind));
    if (now == 0) {
      return 0;
    }
    fixed.add(instance, pattern, now);
    bars.take(pattern.kind, now);
    for (int k = 0; k < pattern.part.length; k++) {
      left[pattern.part[k]] -= pattern.count[k] * now;
    }
    return now;
  }

  private static boolean isDone(int[] left) {
    for (int d : left) {
      if (d > 0) {
        return false;
      }
    }
    return true;
  }
}
