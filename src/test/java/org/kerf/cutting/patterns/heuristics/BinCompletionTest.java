package org.kerf.cutting.patterns.heuristics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.kerf.ProofRounds;
import org.kerf.cutting.model.problem.PatternPlan;
import org.kerf.cutting.model.problem.PatternProblem;
import org.kerf.cutting.model.problem.PatternProblem.Kind;
import org.kerf.cutting.model.problem.PatternProblem.Part;
import org.kerf.cutting.model.problem.PlanLimits;
import org.kerf.cutting.patterns.Exhaustive;
import org.kerf.cutting.patterns.PatternEngine;
import org.kerf.cutting.patterns.PlanFaults;
import org.kerf.cutting.patterns.RulesAndPoolsTest;
import org.kerf.cutting.patterns.bounds.DualPrices;
import org.kerf.cutting.patterns.bounds.LengthPrices;
import org.kerf.cutting.patterns.bounds.Relaxation;
import org.kerf.cutting.patterns.bounds.SafeBound;
import org.kerf.cutting.patterns.problem.BarsLeft;
import org.kerf.cutting.patterns.problem.Budget;
import org.kerf.cutting.patterns.problem.Instance;
import org.kerf.cutting.patterns.problem.PatternSolution;
import org.kerf.cutting.patterns.problem.ProblemReduction;

/** Bars filled up one after the other, and what lengths alone say of the cost. */
class BinCompletionTest {

  private static final int ROUNDS = ProofRounds.thirdOf(6_000);

  @Test
  void plansAreValidAndNeitherTheyNorTheBoundByLengthAreBetterThanTheBest() {
    long seed = 61;
    Random random = new Random(seed);
    int found = 0;
    for (int round = 0; round < ROUNDS; round++) {
      boolean costly = random.nextInt(3) == 0;
      PatternProblem problem =
          RulesAndPoolsTest.tiny(random, random.nextBoolean(), random.nextBoolean(), costly);
      OptionalLong least = new Exhaustive(problem).leastCost();
      ProblemReduction reduction = ProblemReduction.of(problem);
      if (least.isEmpty() || reduction.instance.parts == 0) {
        continue;
      }
      long best = least.getAsLong() / reduction.costUnit;
      String name = "seed %d round %d: %s".formatted(seed, round, problem);
      assertThat(boundByLength(reduction.instance)).as(name).isLessThanOrEqualTo(best);
      assertThat(complete(reduction.instance, best - 1, round)).as(name).isEmpty();
      Optional<PatternSolution> plan = complete(reduction.instance, best, round);
      plan.ifPresent(
          loading ->
              assertThat(PlanFaults.of(problem, reduction.plan(loading, 0, 0))).as(name).isEmpty());
      found += plan.isPresent() ? 1 : 0;
    }
    assertThat(found).isGreaterThan(ROUNDS / 3);
  }

  @Test
  void barsOfSeveralPricesThatWereCutFullAreFoundAgainAndProved() {
    Random random = new Random(17);
    for (int round = 0; round < 4; round++) {
      boolean limited = round % 2 == 0;
      List<Part> parts = new ArrayList<>();
      List<Kind> kinds = new ArrayList<>();
      long cost = 0;
      for (int length : new int[] {6_000, 9_000, 15_000}) {
        int bars = 20 + random.nextInt(20);
        for (int n = 0; n < bars; n++) {
          cutUp(length, random, parts);
        }
        kinds.add(new Kind(length, 7L * length, limited ? bars : Kind.UNLIMITED));
        cost += 7L * length * bars;
      }
      kinds.add(new Kind(12_000, 9L * 12_000, Kind.UNLIMITED));
      kinds.add(new Kind(4_000, 9L * 4_000, Kind.UNLIMITED));
      PatternProblem problem = new PatternProblem(parts, kinds, 0, Integer.MAX_VALUE);
      PatternPlan plan =
          new PatternEngine(ForkJoinPool.commonPool())
              .plan(problem, PlanLimits.ofSteps(60_000, 1), 1, better -> {}, () -> false)
              .orElseThrow();
      assertThat(PlanFaults.of(problem, plan)).isEmpty();
      assertThat(plan.cost()).as("round %d", round).isEqualTo(cost);
      assertThat(plan.isProvedBest()).as("round %d", round).isTrue();
    }
  }

  @Test
  void whereTheLongBarsRunOutThereIsNoPlan() {
    List<Kind> kinds = List.of(new Kind(2_000, 10, 1), new Kind(1_001, 9, Kind.UNLIMITED));
    PatternProblem problem =
        new PatternProblem(
            List.of(new Part(1_501, 2), new Part(2, 1)), kinds, 0, Integer.MAX_VALUE);
    assertThat(complete(ProblemReduction.of(problem).instance, 1_000, 1)).isEmpty();
  }

  private static void cutUp(int length, Random random, List<Part> parts) {
    int left = length;
    while (left > 0) {
      int piece = Math.min(left, random.nextInt(200, 4_000));
      piece = left - piece < 200 ? left : piece;
      parts.add(new Part(piece, 1));
      left -= piece;
    }
  }

  private static long boundByLength(Instance instance) {
    DualPrices duals = LengthPrices.of(instance, Relaxation.scaleOf(instance));
    BarsLeft all = BarsLeft.all(instance.supply);
    return new SafeBound(instance, instance.demand, all, duals).whole();
  }

  private static Optional<PatternSolution> complete(Instance instance, long atMost, long seed) {
    DualPrices duals = LengthPrices.of(instance, Relaxation.scaleOf(instance));
    Budget budget = new Budget(Long.MAX_VALUE / 4, Long.MAX_VALUE, () -> false);
    return new BinCompletion(instance, budget, duals, seed)
        .plan(instance.demand, BarsLeft.all(instance.supply), atMost, 1_000, 0.2);
  }
}
