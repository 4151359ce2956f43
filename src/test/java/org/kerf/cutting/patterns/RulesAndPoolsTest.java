package org.kerf.cutting.patterns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.kerf.ProofRounds;
import org.kerf.cutting.model.problem.PatternPlan;
import org.kerf.cutting.model.problem.PatternProblem;
import org.kerf.cutting.model.problem.PatternProblem.Kind;
import org.kerf.cutting.model.problem.PatternProblem.Part;
import org.kerf.cutting.model.problem.PatternProblem.Pool;
import org.kerf.cutting.model.problem.PatternRule;
import org.kerf.cutting.model.problem.PlanLimits;

/** Rules, pools and costs of parts, against trying everything on tiny problems. */
public class RulesAndPoolsTest {

  private static final ExecutorService WORKERS = Executors.newCachedThreadPool();

  @AfterAll
  static void stopWorkers() {
    WORKERS.shutdownNow();
  }

  @Test
  void underRulesTheBestIsFoundAndNoBoundIsTooHigh() {
    assertThat(solvable(2027, 3_000, true, false, false)).isGreaterThan(ProofRounds.thirdOf(1_500));
  }

  @Test
  void fromPoolsTheBestIsFoundAndNoBoundIsTooHigh() {
    assertThat(solvable(2028, 3_000, false, true, false)).isGreaterThan(ProofRounds.thirdOf(1_500));
  }

  @Test
  void withCostsOfPartsTheBestIsFoundAndNoBoundIsTooHigh() {
    assertThat(solvable(2029, 4_000, false, false, true)).isGreaterThan(ProofRounds.thirdOf(1_500));
  }

  @Test
  void withAllTogetherTheBestIsFoundAndNoBoundIsTooHigh() {
    assertThat(solvable(2030, 6_000, true, true, true)).isGreaterThan(ProofRounds.thirdOf(1_500));
  }

  private static int solvable(
      long seed, int rounds, boolean ruled, boolean pooled, boolean costly) {
    Random random = new Random(seed);
    int solvable = 0;
    for (int round = 0; round < ProofRounds.thirdOf(rounds); round++) {
      PatternProblem problem = tiny(random, ruled, pooled, costly);
      OptionalLong best = new Exhaustive(problem).leastCost();
      Optional<PatternPlan> plan = plan(problem, round);
      if (best.isEmpty()) {
        assertThat(plan).as("seed %d round %d: %s", seed, round, problem).isEmpty();
        continue;
      }
      solvable++;
      assertThat(plan).as("seed %d round %d: %s", seed, round, problem).isPresent();
      assertThat(PlanFaults.of(problem, plan.orElseThrow()))
          .as("seed %d round %d: %s", seed, round, problem)
          .isEmpty();
      assertThat(plan.orElseThrow().costBound())
          .as("seed %d round %d: bound of %s", seed, round, problem)
          .isLessThanOrEqualTo(best.getAsLong());
      assertThat(plan.orElseThrow().cost())
          .as("seed %d round %d: cost of %s", seed, round, problem)
          .isEqualTo(best.getAsLong());
      assertThat(plan.orElseThrow().isProvedBest())
          .as("seed %d round %d: proof of %s", seed, round, problem)
          .isTrue();
    }
    return solvable;
  }

  private static Optional<PatternPlan> plan(PatternProblem problem, long seed) {
    return new PatternEngine(WORKERS)
        .plan(problem, PlanLimits.ofSteps(20_000, seed), 1, better -> {}, () -> false);
  }

  public static PatternProblem tiny(Random random, boolean ruled, boolean pooled, boolean costly) {
    List<Kind> kinds = new ArrayList<>();
    int kindCount = 1 + random.nextInt(3);
    for (int j = 0; j < kindCount; j++) {
      long length = 40L + random.nextInt(80);
      int count = random.nextInt(3) > 0 ? Kind.UNLIMITED : 1 + random.nextInt(3);
      long leastRest = random.nextInt(4) == 0 ? random.nextInt(12) : 0;
      kinds.add(new Kind(length, random.nextInt(4) * length / 2, count, leastRest));
    }
    List<Part> parts = new ArrayList<>();
    int left = 1 + random.nextInt(6);
    while (left > 0) {
      int demand = 1 + random.nextInt(Math.min(3, left));
      left -= demand;
      Set<Integer> only = random.nextInt(5) == 0 ? Set.of(random.nextInt(kindCount)) : Set.of();
      long length = random.nextInt(3) == 0 ? 20 : 8L + random.nextInt(50);
      Map<Integer, Long> costs = costly ? costs(random, kindCount) : Map.of();
      parts.add(new Part(length, demand, random.nextInt(4) > 0, only, costs));
    }
    int mostPieces = random.nextInt(4) == 0 ? 1 + random.nextInt(3) : Integer.MAX_VALUE;
    long kerf = random.nextInt(4);
    List<Pool> pools = pooled ? pools(random, kindCount) : List.of();
    PatternRule rule = ruled ? rule(random, parts, kinds) : PatternRule.NONE;
    return new PatternProblem(parts, kinds, kerf, mostPieces, pools, rule);
  }

  private static Map<Integer, Long> costs(Random random, int kinds) {
    Map<Integer, Long> costs = new HashMap<>();
    for (int j = 0; j < kinds; j++) {
      if (random.nextBoolean()) {
        costs.put(j, (long) random.nextInt(40));
      }
    }
    return costs;
  }

  private static List<Pool> pools(Random random, int kinds) {
    List<Pool> pools = new ArrayList<>();
    for (int n = 1 + random.nextInt(3); n > 0; n--) {
      Set<Integer> some = new TreeSet<>();
      for (int j = 0; j < kinds; j++) {
        if (random.nextInt(3) > 0) {
          some.add(j);
        }
      }
      pools.add(new Pool(some, random.nextInt(5)));
    }
    return pools;
  }

  private static PatternRule rule(Random random, List<Part> parts, List<Kind> kinds) {
    int[] group = random.ints(parts.size(), 0, 3).toArray();
    long penalty = 1L + random.nextInt(15);
    return switch (random.nextInt(4)) {
      case 0 -> (kind, counts) -> groups(group, counts).size() <= 1;
      case 1 -> (kind, counts) -> kind == 0 || counts[0] == 0 || counts[counts.length - 1] == 0;
      case 2 -> (kind, counts) -> counts[0] <= 1 + kind;
      default ->
          (kind, counts) -> {
            long load = 0;
            int odd = 0;
            for (int i = 0; i < counts.length; i++) {
              load += parts.get(i).length() * counts[i];
              odd += group[i] == 0 ? counts[i] : 0;
            }
            return load + (odd + 1) / 2 * penalty <= kinds.get(kind).length();
          };
    };
  }

  private static Set<Integer> groups(int[] group, int[] counts) {
    Set<Integer> used = new HashSet<>();
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] > 0) {
        used.add(group[i]);
      }
    }
    return used;
  }
}
