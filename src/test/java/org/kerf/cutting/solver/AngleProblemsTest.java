package org.kerf.cutting.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.kerf.ProofRounds;
import org.kerf.cutting.model.geometry.BarGeometry;
import org.kerf.cutting.model.geometry.PieceShape;
import org.kerf.cutting.model.problem.CuttingProblem;
import org.kerf.cutting.model.proposal.CutProposal;
import org.kerf.kernel.StationFault;
import org.kerf.verify.Verdict;

/** Pieces with angles: the planner against every plan there is, and against what is planted. */
class AngleProblemsTest {

  private static final PatientPlanner PLANNER = new PatientPlanner();
  private static final int[] ANGLES = {0, 0, 3_000, 4_500, 4_500, 7_000};

  @AfterAll
  static void close() {
    PLANNER.close();
  }

  @Test
  void theBestPlanIsFoundAndNothingFalseIsProved() throws StationFault {
    long seed = 6_174;
    Random random = new Random(seed);
    int compared = 0;
    int proved = 0;
    for (int round = 0; round < ProofRounds.thirdOf(300); round++) {
      CuttingProblem problem = tiny(random);
      CutProposal plan = PLANNER.plan(problem, 5_000, round);
      String what = "seed %d round %d: %s".formatted(seed, round, problem);
      assertThat(Checked.verdict(problem, plan)).as(what).isInstanceOf(Verdict.Valid.class);
      List<EveryPlan.Cost> all =
          EveryPlan.costs(
              problem.saw(),
              problem.items().getFirst(),
              (geometry, pieces) -> fitsSomehow(geometry, new ArrayList<>(), pieces));
      Optional<EveryPlan.Cost> best = all.stream().min(EveryPlan.Cost.CHEAPEST);
      if (best.isEmpty()) {
        assertThat(plan.unmet()).as(what).isNotEmpty();
        continue;
      }
      compared++;
      assertThat(plan.unmet()).as(what).isEmpty();
      assertThat(new EveryPlan.Cost(plan.cost().bani(), plan.barCount()))
          .as(what)
          .isEqualTo(best.get());
      assertThat(plan.bound())
          .as(what)
          .isBetween(1, all.stream().mapToInt(EveryPlan.Cost::bars).min().getAsInt());
      proved += plan.isBestInMaterial() ? 1 : 0;
    }
    assertThat(compared).isGreaterThan(ProofRounds.thirdOf(150));
    assertThat(proved).isEqualTo(compared);
  }

  @Test
  void framesOfOneAngleAreBoundExactly() throws StationFault {
    Problems problems = Problems.onPlainSaw(3).bars(50, 6_000).height(80);
    problems.slanted(40, 1_200, 4_500, 4_500).slanted(40, 817, 4_500, 4_500);
    CutProposal plan = PLANNER.plan(problems.problem(), 2_000, 1);
    assertThat(plan.unmet()).isEmpty();
    assertThat(plan.gap()).isZero();
    assertThat(plan.isBestInMaterial()).isTrue();
  }

  @Test
  void turnedPiecesShareTheirCutsSoThatTheyFit() throws StationFault {
    CuttingProblem problem =
        Problems.onPlainSaw(4).bars(2, 3_950).height(60).slanted(2, 2_000, 0, 4_500).problem();
    CutProposal plan = PLANNER.plan(problem, 100, 1);
    assertThat(plan.barCount()).isEqualTo(1);
    List<PieceShape> cut = plan.bars().getFirst().shapes();
    assertThat(cut.getFirst().ends().second()).isEqualTo(cut.getLast().ends().first());
  }

  @Test
  void aPieceWhoseSlantsMeetIsLeftOut() throws StationFault {
    Problems problems = Problems.onPlainSaw(4).bars(2, 3_950).height(60);
    problems.slanted(3, 110, 4_500, 4_500).slanted(2, 2_000, 0, 4_500);
    CutProposal plan = PLANNER.plan(problems.problem(), 100, 1);
    assertThat(plan.barCount()).isEqualTo(1);
    assertThat(plan.unmet()).hasSize(1);
  }

  @Test
  void manySlantedPiecesArePlannedAndValid() throws StationFault {
    long seed = 1_729;
    Random random = new Random(seed);
    for (int round = 0; round < 10; round++) {
      Problems problems =
          new Problems(Problems.saw(random.nextInt(2) * 10L, random.nextInt(2) * 90L, 80, 3))
              .bars(200, 6_000)
              .remnant(1_700)
              .height(40 + random.nextInt(100));
      for (int line = 0; line < 12; line++) {
        problems.slanted(
            1 + random.nextInt(9), 900 + random.nextInt(2_000), angle(random), angle(random));
      }
      CuttingProblem problem = problems.problem();
      CutProposal plan = PLANNER.plan(problem, 500, round);
      assertThat(plan.unmet()).isEmpty();
      assertThat(Checked.verdict(problem, plan))
          .as("seed %d round %d", seed, round)
          .isInstanceOf(Verdict.Valid.class);
      assertThat(plan.gap()).isBetween(0, 3);
    }
  }

  private static CuttingProblem tiny(Random random) {
    Problems problems =
        new Problems(
                Problems.saw(
                    random.nextInt(2) * 7L,
                    random.nextInt(2) * 90L,
                    random.nextInt(2) * 120L,
                    random.nextInt(5)))
            .height(new int[] {2, 60, 140}[random.nextInt(3)]);
    problems.bars(1 + random.nextInt(2), 3_000).bars(random.nextInt(2), 2_000);
    if (random.nextBoolean()) {
      problems.remnant(1_100 + random.nextInt(500));
    }
    for (int i = 1 + random.nextInt(5); i > 0; i--) {
      problems.slanted(1, 800 + random.nextInt(900), angle(random), angle(random));
    }
    return problems.problem();
  }

  private static int angle(Random random) {
    return ANGLES[random.nextInt(ANGLES.length)];
  }

  /** In any order, each piece either way round. */
  private static boolean fitsSomehow(
      BarGeometry geometry, List<PieceShape> begun, List<PieceShape> left) {
    if (left.isEmpty()) {
      return geometry.fits(begun);
    }
    for (int i = 0; i < left.size(); i++) {
      List<PieceShape> rest = new ArrayList<>(left);
      PieceShape next = rest.remove(i);
      for (PieceShape way : List.of(next, next.turned())) {
        begun.addLast(way);
        boolean fits = fitsSomehow(geometry, begun, rest);
        begun.removeLast();
        if (fits) {
          return true;
        }
      }
    }
    return false;
  }
}
