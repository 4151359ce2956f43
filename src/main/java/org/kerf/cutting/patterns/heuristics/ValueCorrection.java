package org.kerf.cutting.patterns.heuristics;

import java.util.Optional;
import java.util.Random;
import org.kerf.cutting.patterns.pricing.Knapsack;
import org.kerf.cutting.patterns.problem.BarsLeft;
import org.kerf.cutting.patterns.problem.Budget;
import org.kerf.cutting.patterns.problem.CutPattern;
import org.kerf.cutting.patterns.problem.Instance;
import org.kerf.cutting.patterns.problem.PatternSolution;

/**
 * Sequential value correction (Mukhacheva and others 2000, Belov and Scheithauer 2007): bars are
 * filled one after the other with the most profit, and parts that ended in wasteful bars have a
 * higher profit in the next plan.
 */
public final class ValueCorrection {

  private static final double UNIT = 1 << 20;
  private static final double EXPONENT = 1.02;
  private static final int NODES = 3_000;

  private final Instance instance;
  private final Budget budget;
  private final Random random;
  private final Knapsack knapsack;
  private final double[] value;
  private final long[] profit;

  public ValueCorrection(Instance instance, Budget budget, long seed) {
    this.instance = instance;
    this.budget = budget;
    this.random = new Random(seed);
    this.knapsack = new Knapsack(instance.parts).atMost(NODES);
    this.value = new double[instance.parts];
    this.profit = new long[instance.parts];
    forget();
  }

  /** Starts again from profit equal to size. */
  void forget() {
    for (int i = 0; i < value.length; i++) {
      value[i] = (double) instance.size[i];
    }
  }

  /** One more plan for these demands, or nothing if it is no cheaper than that. */
  public Optional<PatternSolution> plan(int[] demands, BarsLeft supply, long cheaperThan) {
    int[] left = demands.clone();
    BarsLeft bars = supply.copy();
    PatternSolution plan = new PatternSolution();
    long open = 0;
    for (int d : left) {
      open += d;
    }
    while (open > 0) {
      if (budget.isUsedUp() || plan.cost() >= cheaperThan) {
        return Optional.empty();
      }
      Optional<CutPattern> next = fill(left, bars);
      if (next.isEmpty()) {
        return Optional.empty();
      }
      CutPattern pattern = next.get();
      int times = Math.min(pattern.timesWithin(left), bars.of(pattern.kind));
      times = Math.max(1, Math.min(times, (times + 1) / 2 + 1));
      plan.add(instance, pattern, times);
      bars.take(pattern.kind, times);
      correct(pattern, demands, left);
      for (int k = 0; k < pattern.part.length; k++) {
        left[pattern.part[k]] -= pattern.count[k] * times;
        open -= (long) pattern.count[k] * times;
      }
    }
    return plan.cost() < cheaperThan ? Optional.of(plan) : Optional.empty();
  }

  private Optional<CutPattern> fill(int[] left, BarsLeft bars) {
    for (int i = 0; i < profit.length; i++) {
      profit[i] = (long) (value[i] * UNIT);
    }
    CutPattern best = null;
    double bestRatio = 0;
    for (int j = 0; j < instance.kinds && !budget.isUsedUp(); j++) {
      if (bars.of(j) == 0) {
        continue;
      }
      knapsack.solve(instance, j, profit, left, 0, budget);
      if (knapsack.found()) {
        CutPattern pattern = CutPattern.of(j, knapsack.counts());
        double ratio = knapsack.best() / (instance.costOf(pattern) + 1e-6);
        if (ratio > bestRatio) {
          bestRatio = ratio;
          best = pattern;
        }
      }
    }
    return Optional.ofNullable(best);
  }

  private void correct(CutPattern pattern, int[] demands, int[] left) {
    double capacity = (double) instance.capacity[pattern.kind];
    double fullness = capacity / Math.max(1, pattern.load(instance));
    for (int k = 0; k < pattern.part.length; k++) {
      int i = pattern.part[k];
      double weight = (demands[i] + left[i]) / (double) pattern.count[k];
      weight *= 1 / 1.5 + random.nextDouble() * (1.5 - 1 / 1.5);
      double fresh = Math.pow((double) instance.size[i], EXPONENT) * fullness;
      value[i] = (weight * value[i] + fresh) / (weight + 1);
    }
  }
}
