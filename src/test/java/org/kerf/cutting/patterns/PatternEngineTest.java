package org.kerf.cutting.patterns;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Scanner;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.kerf.ProofRounds;
import org.kerf.cutting.model.problem.PatternPlan;
import org.kerf.cutting.model.problem.PatternProblem;
import org.kerf.cutting.model.problem.PatternProblem.Kind;
import org.kerf.cutting.model.problem.PatternProblem.Part;
import org.kerf.cutting.model.problem.PlanLimits;

class PatternEngineTest {

  private static final ExecutorService WORKERS = Executors.newCachedThreadPool();

  @AfterAll
  static void stopWorkers() {
    WORKERS.shutdownNow();
  }

  @Test
  void tinyProblemsAreSolvedToTheBestAndNoBoundIsTooHigh() {
    long seed = 4711;
    Random random = new Random(seed);
    int solvable = 0;
    for (int round = 0; round < ProofRounds.thirdOf(1_500); round++) {
      PatternProblem problem = tiny(random);
      OptionalLong best = new Exhaustive(problem).leastCost();
      Optional<PatternPlan> plan = plan(problem, PlanLimits.ofSteps(20_000, round), 1);
      if (best.isEmpty()) {
        assertThat(plan).as("seed %d round %d", seed, round).isEmpty();
        continue;
      }
      solvable++;
      assertThat(plan).as("seed %d round %d: %s", seed, round, problem).isPresent();
      assertThat(PlanFaults.of(problem, plan.orElseThrow())).isEmpty();
      assertThat(plan.orElseThrow().costBound())
          .as("seed %d round %d: bound of %s", seed, round, problem)
          .isLessThanOrEqualTo(best.getAsLong());
      assertThat(plan.orElseThrow().cost())
          .as("seed %d round %d: cost of %s", seed, round, problem)
          .isEqualTo(best.getAsLong());
    }
    assertThat(solvable).isGreaterThan(ProofRounds.thirdOf(800));
  }

  @Test
  void barsCutFullAtRandomArePutTogetherAgainAndProved() {
    Random random = new Random(99);
    for (int round = 0; round < 12; round++) {
      int bars = 20 + random.nextInt(60);
      PatternProblem problem = PatternProblem.ofBars(6_000, cutFull(random, bars, 6_000));
      PatternPlan plan = plan(problem, PlanLimits.ofTime(Duration.ofSeconds(20)), 2).orElseThrow();
      assertThat(PlanFaults.of(problem, plan)).isEmpty();
      assertThat(plan.bars()).as("round %d", round).isEqualTo(bars);
      assertThat(plan.isProvedBest()).isTrue();
    }
  }

  @Test
  void longPiecesOfWhichABarTakesFourAreProved() throws Exception {
    PatternPlan plan = planOf("four_of_a_bar.txt");
    assertThat(plan.isProvedBest()).isTrue();
    assertThat(plan.bars()).isEqualTo(1_199);
  }

  @Test
  void shortPiecesAmongLongOnesKeepNoPlanFromTheBound() throws Exception {
    PatternPlan plan = planOf("short_among_long.txt");
    assertThat(plan.isProvedBest()).isTrue();
    assertThat(plan.bars()).isEqualTo(2_629);
  }

  /** Of an instance in the CSP format: how many lengths, the bar's length, lengths and demands. */
  private static PatternPlan planOf(String file) throws IOException {
    try (InputStream in = PatternEngineTest.class.getResourceAsStream(file)) {
      Scanner numbers = new Scanner(in, StandardCharsets.US_ASCII);
      int lengths = numbers.nextInt();
      long bar = numbers.nextLong();
      List<Part> parts = new ArrayList<>();
      for (int i = 0; i < lengths; i++) {
        parts.add(new Part(numbers.nextLong(), numbers.nextInt()));
      }
      PatternProblem problem = PatternProblem.ofBars(bar, parts);
      PatternPlan plan = plan(problem, PlanLimits.ofTime(Duration.ofSeconds(20)), 2).orElseThrow();
      assertThat(PlanFaults.of(problem, plan)).isEmpty();
      return plan;
    }
  }

  @Test
  void theSameSeedAndStepsGiveTheSamePlan() {
    PatternProblem problem = PatternProblem.ofBars(10_000, many(new Random(5), 60, 3_000));
    PlanLimits limits = PlanLimits.ofSteps(6_000, 17);
    assertThat(plan(problem, limits, 1)).isEqualTo(plan(problem, limits, 1));
  }

  @Test
  void eachPlanShownIsValidAndNoWorseThanTheOneBefore() {
    PatternProblem problem = PatternProblem.ofBars(6_000, many(new Random(8), 80, 2_900));
    List<PatternPlan> shown = new ArrayList<>();
    Optional<PatternPlan> last =
        new PatternEngine(WORKERS)
            .plan(problem, PlanLimits.ofSteps(30_000, 1), 1, shown::add, () -> false);
    assertThat(shown).hasSizeGreaterThan(1);
    assertThat(shown).allSatisfy(plan -> assertThat(PlanFaults.of(problem, plan)).isEmpty());
    for (int i = 1; i < shown.size(); i++) {
      assertThat(shown.get(i).cost()).isLessThanOrEqualTo(shown.get(i - 1).cost());
      assertThat(shown.get(i).costBound()).isGreaterThanOrEqualTo(shown.get(i - 1).costBound());
    }
    assertThat(last.orElseThrow().cost()).isEqualTo(shown.getLast().cost());
  }

  @Test
  void enoughEndsASearchThatHasAnHour() {
    PatternProblem problem = PatternProblem.ofBars(1_500_000, many(new Random(3), 500, 400_000));
    AtomicInteger asked = new AtomicInteger();
    Optional<PatternPlan> plan =
        new PatternEngine(WORKERS)
            .plan(
                problem,
                PlanLimits.ofTime(Duration.ofHours(1)),
                2,
                better -> {},
                () -> asked.incrementAndGet() > 200);
    assertThat(PlanFaults.of(problem, plan.orElseThrow())).isEmpty();
  }

  @Test
  void fiveThousandLengthsAndAMillionPiecesGetAPlanWithinTheTime() {
    PatternProblem problem =
        PatternProblem.ofBars(12_000_000, many(new Random(4), 5_000, 3_000_000));
    PatternPlan plan = plan(problem, PlanLimits.ofTime(Duration.ofSeconds(2)), 2).orElseThrow();
    assertThat(PlanFaults.of(problem, plan)).isEmpty();
    assertThat(plan.costBound()).isPositive();
  }

  @Test
  void thousandsOfRemnantsGetAPlanHoweverShortTheTime() {
    PatternProblem problem = onRemnants(new Random(6), 5_000, 2_000);
    PatternPlan plan = plan(problem, PlanLimits.ofTime(Duration.ofMillis(1)), 2).orElseThrow();
    assertThat(PlanFaults.of(problem, plan)).isEmpty();
  }

  /** Too many for the linear programme: with their counts they are more than 3,000 rows. */
  @Test
  void moreRemnantsThanTheProgrammeHoldsAreAPlanAndABound() {
    PatternProblem problem = onRemnants(new Random(7), 3_500, 60);
    PatternPlan plan = plan(problem, PlanLimits.ofSteps(20_000, 1), 1).orElseThrow();
    assertThat(PlanFaults.of(problem, plan)).isEmpty();
    assertThat(plan.costBound()).isPositive();
    assertThat(plan(problem, PlanLimits.ofSteps(20_000, 1), 1)).contains(plan);
  }

  private static PatternProblem onRemnants(Random random, int remnants, int lengths) {
    List<Kind> kinds = new ArrayList<>(List.of(new Kind(6_000, 6_000, Kind.UNLIMITED, 0)));
    for (int j = 0; j < remnants; j++) {
      long length = 700L + random.nextInt(4_800);
      kinds.add(new Kind(length, length * 7 / 10, 1, 0));
    }
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < lengths; i++) {
      parts.add(new Part(300L + random.nextInt(2_200), 1 + random.nextInt(4)));
    }
    return new PatternProblem(parts, kinds, 3, Integer.MAX_VALUE);
  }

  @Test
  void nothingToCutIsAPlanWithoutBars() {
    PatternProblem problem = PatternProblem.ofBars(6_000, List.of(new Part(100, 0)));
    PatternPlan plan = plan(problem, PlanLimits.ofSteps(10, 1), 1).orElseThrow();
    assertThat(plan.uses()).isEmpty();
    assertThat(plan.isProvedBest()).isTrue();
  }

  @Test
  void aPartLongerThanEveryBarHasNoPlan() {
    PatternProblem problem = PatternProblem.ofBars(6_000, List.of(new Part(6_001, 1)));
    assertThat(plan(problem, PlanLimits.ofSteps(1_000, 1), 1)).isEmpty();
  }

  private static Optional<PatternPlan> plan(
      PatternProblem problem, PlanLimits limits, int threads) {
    return new PatternEngine(WORKERS).plan(problem, limits, threads, better -> {}, () -> false);
  }

  private static PatternProblem tiny(Random random) {
    List<Kind> kinds = new ArrayList<>();
    int kindCount = 1 + random.nextInt(3);
    for (int j = 0; j < kindCount; j++) {
      long length = 40L + random.nextInt(80);
      int count = random.nextInt(3) == 0 ? Kind.UNLIMITED : 1 + random.nextInt(3);
      long leastRest = random.nextInt(3) == 0 ? random.nextInt(12) : 0;
      kinds.add(new Kind(length, random.nextInt(4) * length / 2, count, leastRest));
    }
    List<Part> parts = new ArrayList<>();
    int left = 1 + random.nextInt(6);
    while (left > 0) {
      int demand = 1 + random.nextInt(Math.min(3, left));
      left -= demand;
      boolean choosy = random.nextInt(5) == 0;
      Set<Integer> only = choosy ? Set.of(random.nextInt(kindCount)) : Set.of();
      parts.add(new Part(8 + random.nextInt(60), demand, random.nextInt(4) > 0, only));
    }
    int mostPieces = random.nextInt(3) == 0 ? 1 + random.nextInt(3) : Integer.MAX_VALUE;
    return new PatternProblem(parts, kinds, random.nextInt(4), mostPieces);
  }

  private static List<Part> cutFull(Random random, int bars, int length) {
    List<Part> parts = new ArrayList<>();
    for (int b = 0; b < bars; b++) {
      int left = length;
      while (left > 0) {
        int piece = left < 900 ? left : Math.min(left, 400 + random.nextInt(3_000));
        piece = left - piece < 300 ? left : piece;
        parts.add(new Part(piece, 1));
        left -= piece;
      }
    }
    return parts;
  }

  private static List<Part> many(Random random, int lengths, int longest) {
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < lengths; i++) {
      parts.add(new Part(longest / 10 + random.nextInt(longest), 1 + random.nextInt(400)));
    }
    return parts;
  }
}
