package org.kerf.cutting.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.kerf.cutting.model.problem.CuttingProblem;
import org.kerf.cutting.model.problem.PlanLimits;
import org.kerf.cutting.model.proposal.CutProposal;
import org.kerf.cutting.model.proposal.PlanWatcher;
import org.kerf.cutting.patterns.PatternEngine;
import org.kerf.kernel.StationFault;

/** The planner on one thread, for those who wait for the end; each better plan is looked at. */
final class PatientPlanner implements AutoCloseable {

  private final ExecutorService workers = Executors.newFixedThreadPool(1);

  PatternEngine engine() {
    return new PatternEngine(workers);
  }

  /** Every better plan on the way has a gap that is not negative. */
  CutProposal plan(CuttingProblem problem, int steps, long seed) throws StationFault {
    return plan(problem, steps, seed, better -> assertThat(better.gap()).isNotNegative());
  }

  CutProposal plan(CuttingProblem problem, int steps, long seed, Consumer<CutProposal> eachBetter)
      throws StationFault {
    PlanWatcher watcher =
        new PlanWatcher() {
          @Override
          public void better(CutProposal proposal) {
            eachBetter.accept(proposal);
          }

          @Override
          public boolean enough() {
            return false;
          }
        };
    return new ItemPlanner(engine(), workers, 1)
        .plan(problem, PlanLimits.ofSteps(steps, seed), watcher);
  }

  @Override
  public void close() {
    workers.shutdownNow();
  }
}
