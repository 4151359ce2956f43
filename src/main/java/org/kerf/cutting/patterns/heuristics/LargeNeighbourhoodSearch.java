package org.kerf.cutting.patterns.heuristics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.kerf.cutting.patterns.bounds.DualPrices;
import org.kerf.cutting.patterns.bounds.LengthPrices;
import org.kerf.cutting.patterns.bounds.Relaxation;
import org.kerf.cutting.patterns.problem.BarsLeft;
import org.kerf.cutting.patterns.problem.Budget;
import org.kerf.cutting.patterns.problem.CutPattern;
import org.kerf.cutting.patterns.problem.Instance;
import org.kerf.cutting.patterns.problem.PatternSolution;

/**
 * Takes some bars of a plan apart, those that lose most and others by chance, and cuts their parts
 * from other bars for less if possible (large-neighbourhood search, Shaw 1998). Where it does not
 * go, what is lost is brought together in fewer bars, so that it may go later.
 */
public final class LargeNeighbourhoodSearch {

  private static final int FEWEST_PIECES = 30;
  private static final int MORE_PIECES = 70;
  private static final int MOST_OF_A_PATTERN = 16;
  private static final long MOST_NODES = 400;
  private static final long FEW_NODES = 100;
  private static final double WILD = 0.3;
  private static final double LUCK = 0.5;

  private final Instance instance;
  private final Budget budget;
  private final Random random;

  /** A bar of the plan, and how much it costs above its parts' dual prices. */
  private record Bar(CutPattern pattern, double loss) {}

  public LargeNeighbourhoodSearch(Instance instance, Budget budget, long seed) {
    this.instance = instance;
    this.budget = budget;
    this.random = new Random(seed);
  }

  /** A plan that costs no more, if these bars gave one. */
  public Optional<PatternSolution> rebuilt(PatternSolution plan, DualPrices duals) {
    List<Bar> apart = choose(plan, duals);
    int[] wanted = new int[instance.parts];
    PatternSolution old = new PatternSolution();
    for (Bar bar : apart) {
      old.add(instance, bar.pattern(), 1);
      for (int k = 0; k < bar.pattern().part.length; k++) {
        wanted[bar.pattern().part[k]] += bar.pattern().count[k];
      }
    }
    PatternSolution rest = plan.without(instance, old);
    BarsLeft left = BarsLeft.all(instance.supply);
    rest.times().forEach((pattern, times) -> left.take(pattern.kind, times));
    int[] some = partsOf(wanted);
    Instance few = instance.of(some, Arrays.stream(some).map(i -> wanted[i]).toArray(), left);
    return rebuilt(few, some, old)
        .map(
            better -> {
              rest.addAll(instance, better);
              return rest;
            });
  }

  /** Cheaper, or else for the same with what is lost in fewer bars. */
  private Optional<PatternSolution> rebuilt(Instance few, int[] some, PatternSolution old) {
    if (!BinCompletion.suits(few)) {
      return Optional.empty();
    }
    DualPrices byLength = LengthPrices.of(few, Relaxation.scaleOf(few));
    BinCompletion completion = new BinCompletion(few, budget, byLength, random.nextLong());
    BarsLeft all = BarsLeft.all(few.supply);
    return completion
        .plan(few.demand, all, old.cost() - 1, MOST_NODES, WILD)
        .or(() -> completion.plan(few.demand, all, old.cost(), FEW_NODES, WILD))
        .map(better -> better.of(instance, pattern -> pattern.outOf(some)));
  }

  private List<Bar> choose(PatternSolution plan, DualPrices duals) {
    List<Bar> bars = new ArrayList<>();
    plan.times()
        .forEach(
            (pattern, times) -> {
              double loss = loss(pattern, duals);
              for (int n = 0; n < Math.min(times, MOST_OF_A_PATTERN); n++) {
                bars.add(new Bar(pattern, loss));
              }
            });
    Collections.shuffle(bars, random);
    List<Bar> lossy = new ArrayList<>(bars);
    lossy.sort(Comparator.comparingDouble(Bar::loss).reversed());
    List<Bar> chosen = new ArrayList<>();
    long pieces = (long) FEWEST_PIECES + random.nextInt(MORE_PIECES);
    long ofWorst = (long) (pieces * LUCK * random.nextDouble());
    int next = 0;
    while (next < lossy.size() && (next == 0 || ofWorst > 0)) {
      ofWorst -= lossy.get(next).pattern().pieces();
      pieces -= lossy.get(next).pattern().pieces();
      chosen.add(lossy.get(next++));
    }
    List<Bar> others = lossy.subList(next, lossy.size());
    Collections.shuffle(others, random);
    for (Bar other : others) {
      if (pieces <= 0) {
        break;
      }
      pieces -= other.pattern().pieces();
      chosen.add(other);
    }
    return chosen;
  }

  private double loss(CutPattern pattern, DualPrices duals) {
    double loss = (double) duals.price(instance, pattern.kind);
    loss += duals.paid(instance, pattern.kind);
    for (int k = 0; k < pattern.part.length; k++) {
      loss -= (double) duals.net(instance, pattern.kind, pattern.part[k]) * pattern.count[k];
    }
    return loss;
  }

  private static int[] partsOf(int[] wanted) {
    int n = 0;
    int[] some = new int[wanted.length];
    for (int i = 0; i < wanted.length; i++) {
      if (wanted[i] > 0) {
        some[n++] = i;
      }
    }
    return Arrays.copyOf(some, n);
  }
}
