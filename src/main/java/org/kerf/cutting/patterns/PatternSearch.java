package org.kerf.cutting.patterns;

import java.math.BigInteger;
import java.util.Random;
import org.kerf.cutting.patterns.bounds.DualPrices;
import org.kerf.cutting.patterns.bounds.LengthPrices;
import org.kerf.cutting.patterns.bounds.Relaxation;
import org.kerf.cutting.patterns.bounds.SafeBound;
import org.kerf.cutting.patterns.branching.BranchAndCut;
import org.kerf.cutting.patterns.branching.ExactCover;
import org.kerf.cutting.patterns.heuristics.BinCompletion;
import org.kerf.cutting.patterns.heuristics.Dive;
import org.kerf.cutting.patterns.heuristics.FirstFitDecreasing;
import org.kerf.cutting.patterns.heuristics.LargeNeighbourhoodSearch;
import org.kerf.cutting.patterns.heuristics.ValueCorrection;
import org.kerf.cutting.patterns.problem.BarsLeft;
import org.kerf.cutting.patterns.problem.Budget;
import org.kerf.cutting.patterns.problem.Instance;
import org.kerf.cutting.patterns.problem.PatternSolution;

/**
 * One search for the cheapest patterns: first fit for a plan at once, value correction for a better
 * one, the linear programme for the bound, then by turns dives for a plan of the bound's cost and
 * branch and cut for the last bar.
 */
final class PatternSearch {

  private static final int CORRECTIONS = 24;
  private static final int CORRECTION_STEPS = 4_000;

  static final int MOST_PARTS = 1_500;

  /** Of parts and caps: the inverse of the linear programme has the square of this in numbers. */
  private static final int MOST_ROWS = 3_000;

  private static final int RESTS = 2;
  private static final int FEW_PATTERNS = 30_000;
  private static final int MOST_PATTERNS = 500_000;

  /** Where so many are too few, patterns are no longer listed but generated. */
  private static final int PATTERNS_LISTED = 100_000;

  private static final int COMPLETIONS = 12;
  private static final int NODES_PER_PIECE = 4;
  private static final int STEPS_PER_PIECE = 20;
  private static final int MOST_COMPLETED = 2_000;
  private static final int FEW_NODES = 400;
  private static final int FEW_TRIES = 30;
  private static final int MANY_TRIES = 1_000;
  private static final int MOST_DIVES_IN_TURN = 8;

  /** After so many dives without any plan, all patterns are listed. */
  private static final int DIVES_FOR_ANY = 6;

  /** After so many turns without any plan, the bars do not suffice for what this search can do. */
  private static final int TURNS_FOR_ANY = 8;

  private final Instance instance;
  private final Budget budget;
  private final long seed;
  private final int number;
  private final Incumbent incumbent;
  private final long dearerThanAll;
  private int patterns = FEW_PATTERNS;
  private int nodes = FEW_NODES;
  private double reach = 1;

  /**
   * A search that shares its best with others.
   *
   * @param number 0 for the first; the others begin at another end
   */
  PatternSearch(Instance instance, Budget budget, long seed, int number, Incumbent incumbent) {
    this.instance = instance;
    this.budget = budget;
    this.seed = seed;
    this.number = number;
    this.incumbent = incumbent;
    this.dearerThanAll = dearerThanAll(instance);
  }

  /** More than a bar of the dearest kind for each piece. */
  private static long dearerThanAll(Instance instance) {
    BigInteger sum = BigInteger.ONE;
    for (int i = 0; i < instance.parts; i++) {
      long most = 0;
      for (int j = 0; j < instance.kinds; j++) {
        most = Math.max(most, instance.cost[j] + instance.partCost(j, i));
      }
      sum = sum.add(BigInteger.valueOf(most).multiply(BigInteger.valueOf(instance.demand[i])));
    }
    return sum.min(BigInteger.valueOf(Long.MAX_VALUE / 4)).longValueExact();
  }

  /** A plan at once, and a bound by length. */
  void begin() {
    incumbent.raise(lengthBound());
    DualPrices byLength = LengthPrices.of(instance, Relaxation.scaleOf(instance));
    BarsLeft all = BarsLeft.all(instance.supply);
    incumbent.raise(new SafeBound(instance, instance.demand, all, byLength).whole());
    FirstFitDecreasing.plan(instance, instance.demand, all, budget).ifPresent(incumbent::offer);
    correct();
  }

  /** Searches until the best is proved or the budget is used up. */
  void run() {
    if (incumbent.isProved()) {
      return;
    }
    if (paysToComplete()) {
      complete();
    }
    if (incumbent.isProved()) {
      return;
    }
    if (instance.parts > MOST_PARTS || instance.parts + instance.supply.caps() > MOST_ROWS) {
      correctOn();
      return;
    }
    Relaxation relaxation = new Relaxation(instance, budget, seed);
    incumbent.best().ifPresent(plan -> plan.times().keySet().forEach(relaxation::add));
    relaxation.solve(incumbent.cheaperThan());
    incumbent.raise(relaxation.bound());
    DualPrices duals = relaxation.duals();
    int dive = 0;
    int inTurn = number == 0 ? 1 : 0;
    for (int turn = 0; !budget.isUsedUp() && paysToTry(turn); turn++) {
      long begun = budget.steps();
      for (int n = 0; n < inTurn && !budget.isUsedUp(); n++) {
        dive(relaxation, dive++);
      }
      if (paysToBranch(dive) && !budget.isUsedUp()) {
        settle(relaxation);
      }
      if (paysToComplete()) {
        searchNeighbourhoods(duals, 2 * budget.steps() - begun);
      }
      inTurn = Math.min(MOST_DIVES_IN_TURN, Math.max(1, inTurn * 2));
    }
  }

  /** With one kind of bar, dives bring the plan near first; with prices, they may never do. */
  private boolean paysToBranch(int dives) {
    boolean near = incumbent.isOneStepAway() || !instance.countsBars();
    boolean far = incumbent.best().isEmpty() && dives >= DIVES_FOR_ANY;
    return ((near && incumbent.best().isPresent()) || far) && patterns <= MOST_PATTERNS;
  }

  /** Without any plan, there may be none: surely so where the bound is above every cost. */
  private boolean paysToTry(int turn) {
    boolean mayExist = turn < TURNS_FOR_ANY && incumbent.bound() < dearerThanAll;
    return incumbent.best().isPresent() || mayExist;
  }

  private void dive(Relaxation relaxation, int turn) {
    double wild = turn == 0 ? 0 : (turn % 10) / 10.0;
    new Dive(instance, budget, relaxation, seed + turn)
        .plan(incumbent.cheaperThan(), incumbent.bound(), wild, RESTS)
        .ifPresent(incumbent::offer);
  }

  /**
   * Where costs are by length, dives come near but hardly ever to the end; one kind they can do.
   */
  private boolean paysToComplete() {
    boolean priced = instance.kinds > 1 && instance.pieces <= MOST_COMPLETED;
    return priced && BinCompletion.suits(instance) && incumbent.best().isPresent();
  }

  private void complete() {
    DualPrices byLength = LengthPrices.of(instance, Relaxation.scaleOf(instance));
    BinCompletion completion = new BinCompletion(instance, budget, byLength, seed);
    BarsLeft all = BarsLeft.all(instance.supply);
    for (int n = number; n < COMPLETIONS && !budget.isUsedUp() && !incumbent.isProved(); n++) {
      double bold = n / (double) COMPLETIONS;
      long nodes = instance.pieces * NODES_PER_PIECE;
      completion
          .plan(instance.demand, all, targetBelow(n), nodes, bold)
          .ifPresent(incumbent::offer);
    }
    if (!incumbent.isProved()) {
      searchNeighbourhoods(byLength, budget.steps() + instance.pieces * STEPS_PER_PIECE);
    }
  }

  /** By turns half way to the bound, a step cheaper, and the bound. */
  private long targetBelow(int turn) {
    long cheaper = incumbent.cheaperThan() - incumbent.step();
    long bound = incumbent.bound();
    return switch (turn % 3) {
      case 0 -> bound + (cheaper - bound) / 2;
      case 1 -> cheaper;
      default -> bound;
    };
  }

  private void searchNeighbourhoods(DualPrices duals, long untilStep) {
    LargeNeighbourhoodSearch neighbourhoods =
        new LargeNeighbourhoodSearch(instance, budget, seed + untilStep);
    PatternSolution current = incumbent.best().orElseThrow();
    while (budget.steps() < untilStep && !budget.isUsedUp()) {
      if (current.cost() > incumbent.cheaperThan()) {
        current = incumbent.best().orElseThrow();
      }
      current = neighbourhoods.rebuilt(current, duals).orElse(current);
      incumbent.offer(current);
    }
  }

  private void settle(Relaxation relaxation) {
    relaxation.wholeDemand();
    if (relaxation.solve(Long.MAX_VALUE) != Relaxation.End.SOLVED) {
      return;
    }
    long target = target();
    Random random = new Random(seed + number + nodes);
    boolean mayGenerate = patterns >= PATTERNS_LISTED;
    var effort = new BranchAndCut.Effort(patterns, mayGenerate, nodes, tries(target));
    BranchAndCut branchAndCut = new BranchAndCut(instance, budget, target, effort, random);
    BranchAndCut.Answer answer = branchAndCut.search(relaxation.duals(), relaxation.cuttable());
    if (answer == BranchAndCut.Answer.NONE_EXISTS) {
      incumbent.raise(target + incumbent.step());
    }
    branchAndCut.plan().ifPresent(incumbent::offer);
    if (answer != BranchAndCut.Answer.UNKNOWN) {
      reach = 1;
    } else if (target > incumbent.bound()) {
      reach /= 4;
    } else if (branchAndCut.hadTooManyPatterns()) {
      patterns *= 4;
    } else {
      nodes *= 4;
    }
  }

  /**
   * Where nothing at all may be wasted, chance finds what branching does not; where next to nothing
   * may, every other search leaves it mostly to branching.
   */
  private int tries(long target) {
    boolean byChance = number % 2 == 1 || ExactCover.wastesNothing(instance, target);
    return byChance ? MANY_TRIES : FEW_TRIES * (nodes / FEW_NODES);
  }

  /** Between the bound and the best: the nearer to the bound, the sooner it is settled. */
  private long target() {
    long step = incumbent.step();
    long bound = incumbent.bound();
    long cheaperThan = Math.min(incumbent.cheaperThan(), dearerThanAll);
    long stepsAbove = Math.max(0, (cheaperThan - step - bound) / step);
    long steps = (long) (reach * (double) stepsAbove);
    return bound + steps * step;
  }

  /** The whole length, at the best price per length there is. */
  private long lengthBound() {
    BigInteger least = null;
    for (int j = 0; j < instance.kinds; j++) {
      BigInteger profit =
          BigInteger.valueOf(instance.load).multiply(BigInteger.valueOf(instance.cost[j]));
      BigInteger capacity = BigInteger.valueOf(instance.capacity[j]);
      BigInteger share = profit.add(capacity).subtract(BigInteger.ONE).divide(capacity);
      least = least == null ? share : least.min(share);
    }
    return least == null ? 0 : least.longValueExact();
  }

  /** With too many rows for the linear programme, value correction to the end. */
  private void correctOn() {
    ValueCorrection corrections = new ValueCorrection(instance, budget, seed);
    DualPrices byLength = LengthPrices.of(instance, Relaxation.scaleOf(instance));
    while (!budget.isUsedUp()) {
      long begun = budget.steps();
      corrections
          .plan(instance.demand, BarsLeft.all(instance.supply), incumbent.cheaperThan())
          .ifPresent(incumbent::offer);
      if (paysToComplete()) {
        searchNeighbourhoods(byLength, 2 * budget.steps() - begun);
      }
    }
  }

  private void correct() {
    ValueCorrection corrections = new ValueCorrection(instance, budget, seed);
    long end = budget.steps() + CORRECTION_STEPS;
    for (int n = 0; n < CORRECTIONS && budget.steps() < end && !budget.isUsedUp(); n++) {
      corrections
          .plan(instance.demand, BarsLeft.all(instance.supply), incumbent.cheaperThan())
          .ifPresent(incumbent::offer);
    }
  }
}
