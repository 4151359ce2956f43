package org.kerf.cutting.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.kerf.ProofRounds;
import org.kerf.cutting.model.problem.CuttingProblem;
import org.kerf.cutting.model.problem.ItemRules;
import org.kerf.cutting.model.problem.PlanLimits;
import org.kerf.cutting.model.proposal.CutProposal;
import org.kerf.cutting.model.proposal.MaterialProof;
import org.kerf.cutting.model.proposal.PlanWatcher;
import org.kerf.cutting.patterns.PatternEngine;
import org.kerf.kernel.Length;
import org.kerf.kernel.StationFault;
import org.kerf.verify.Verdict;

/** Orders that want bars of their own, in problems of the size that a shop has. */
class OwnBarsTest {

  private static final ExecutorService WORKERS = Executors.newFixedThreadPool(2);

  @AfterAll
  static void close() {
    WORKERS.shutdownNow();
  }

  @Test
  void eachPlanIsValidAndWhatIsProvedIsNeverRefuted() throws StationFault {
    long seed = 31;
    Random random = new Random(seed);
    for (int round = 0; round < ProofRounds.thirdOf(40); round++) {
      CuttingProblem problem = shop(random, 2 + random.nextInt(12), 3, random.nextInt(6));
      Shown shown = new Shown();
      CutProposal plan = plan(problem, PlanLimits.ofSteps(2_000, round), shown);
      assertThat(Checked.verdict(problem, plan))
          .as("seed %d round %d", seed, round)
          .isInstanceOf(Verdict.Valid.class);
      MaterialProof last = plan.items().getFirst().material();
      for (CutProposal earlier : shown.proposals) {
        if (earlier.unmet().equals(plan.unmet())) {
          assertThat(earlier.items().getFirst().material().bound())
              .as("seed %d round %d", seed, round)
              .isLessThanOrEqualTo(last.weight());
        }
      }
    }
  }

  @Test
  void withPlentyOfEqualBarsEachOrderIsPlannedBestByItself() throws StationFault {
    Problems problems = Problems.onPlainSaw(3).bars(2_000, 6000);
    Random random = new Random(32);
    for (int order = 0; order < 200; order++) {
      for (int line = 0; line < 3; line++) {
        problems.wantedBy(order, order % 3 > 0, 2, 500 + random.nextInt(2500));
      }
    }
    CuttingProblem problem = problems.problem();
    CutProposal plan = plan(problem, PlanLimits.ofTime(Duration.ofSeconds(10)), new Shown());
    assertThat(Checked.verdict(problem, plan)).isInstanceOf(Verdict.Valid.class);
    assertThat(plan.isBestInMaterial()).isTrue();
    assertThat(plan.gap()).isZero();
  }

  /** Many orders and many remnants: too many for patterns of all of them together. */
  @Test
  void whereOrdersCompeteForRemnantsThePlanGetsBetterStepByStep() throws StationFault {
    CuttingProblem problem = shop(new Random(33), 60, 3, 40);
    Shown shown = new Shown();
    CutProposal plan = plan(problem, PlanLimits.ofTime(Duration.ofSeconds(4)), shown);
    assertThat(Checked.verdict(problem, plan)).isInstanceOf(Verdict.Valid.class);
    assertThat(plan.unmet()).isEmpty();
    MaterialProof proof = plan.items().getFirst().material();
    assertThat(proof.bound()).isPositive();
    assertThat(shown.proposals.size()).isGreaterThan(2);
    assertThat(proof.weight())
        .isLessThan(shown.proposals.getFirst().items().getFirst().material().weight());
  }

  /** Orders of some lines each; two of three want bars of their own. */
  private static CuttingProblem shop(Random random, int orders, int lines, int remnants) {
    Problems problems =
        new Problems(Problems.saw(random.nextInt(2) * 10L, 0, random.nextInt(2) * 80L, 3))
            .bars(orders * lines * 2, 6000)
            .bars(random.nextInt(4), 12_000);
    for (int i = 0; i < remnants; i++) {
      problems.remnant(900 + random.nextInt(3000));
    }
    for (int order = 0; order < orders; order++) {
      for (int line = 0; line < lines; line++) {
        problems.wantedBy(
            order, order % 3 > 0, 1 + random.nextInt(4), 300 + 10L * random.nextInt(250));
      }
    }
    return problems
        .rules(
            ItemRules.keepingFrom(Length.ofMillimetres(500)).withMostPieces(random.nextInt(3) * 3))
        .problem();
  }

  private static CutProposal plan(CuttingProblem problem, PlanLimits limits, PlanWatcher watcher)
      throws StationFault {
    return new ItemPlanner(new PatternEngine(WORKERS), WORKERS, 1).plan(problem, limits, watcher);
  }

  private static final class Shown implements PlanWatcher {

    private final List<CutProposal> proposals = new ArrayList<>();

    @Override
    public void better(CutProposal proposal) {
      proposals.add(proposal);
    }

    @Override
    public boolean enough() {
      return false;
    }
  }
}
