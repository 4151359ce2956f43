package org.kerf.tools.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.kerf.cutting.model.problem.CuttingProblem;
import org.kerf.cutting.model.problem.Demand;
import org.kerf.cutting.model.problem.PlanLimits;
import org.kerf.cutting.model.proposal.CutProposal;
import org.kerf.cutting.model.proposal.PlanWatcher;
import org.kerf.cutting.patterns.PatternEngine;
import org.kerf.cutting.solver.ItemPlanner;
import org.kerf.kernel.StationFault;

/** The order in which bars come to the saw. */
class SequenceTest {

  private static final ExecutorService WORKERS = Executors.newFixedThreadPool(1);
  private static final PlanLimits STEPS = PlanLimits.ofSteps(50, 7);

  private final ItemPlanner planner = new ItemPlanner(new PatternEngine(WORKERS), WORKERS, 1);

  @AfterAll
  static void stop() {
    WORKERS.shutdownNow();
  }

  /** Keeps what is shown. */
  private static final class Shown implements PlanWatcher {
    private final List<CutProposal> all = new ArrayList<>();

    @Override
    public synchronized void better(CutProposal proposal) {
      all.add(proposal);
    }

    @Override
    public boolean enough() {
      return false;
    }

    /** The plan whose bars were then only brought into another order. */
    CutProposal beforeTheLast() {
      return all.get(all.size() - 2);
    }
  }

  @Test
  void fewerOrdersAreOpenWithTheSameBarsAndSetUpsAndNobodyIsLater() throws StationFault {
    for (int seed = 1; seed <= 3; seed++) {
      CuttingProblem problem = SequenceBench.problem(new Random(seed));
      List<Demand> demands = problem.items().getFirst().demands();
      Shown shown = new Shown();
      CutProposal plan = planner.plan(problem, STEPS, shown);
      BarRow byDueTime = BarRow.of(demands, shown.beforeTheLast().bars());
      BarRow ordered = BarRow.of(demands, plan.bars());

      assertThat(PlanVerification.accepts(problem, plan)).as("seed %d", seed).isTrue();
      assertThat(plan.barCount()).isEqualTo(shown.beforeTheLast().barCount());
      assertThat(ordered.setUps()).isEqualTo(byDueTime.setUps());
      assertThat(ordered.laterThan(byDueTime)).as("seed %d", seed).isZero();
      assertThat(ordered.mostOpen()).as("seed %d", seed).isLessThan(byDueTime.mostOpen());
      assertThat(ordered.mostOpen() * 10)
          .as("seed %d", seed)
          .isLessThanOrEqualTo(byDueTime.byPattern().mostOpen() * 7);
    }
  }

  @Test
  void theSameSeedAndStepsGiveTheSameOrder() throws StationFault {
    CuttingProblem problem = SequenceBench.problem(new Random(4));
    assertThat(planner.plan(problem, STEPS, new Shown()))
        .isEqualTo(planner.plan(problem, STEPS, new Shown()));
  }
}
