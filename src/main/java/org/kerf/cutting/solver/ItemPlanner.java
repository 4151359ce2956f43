package org.kerf.cutting.solver;

import java.util.concurrent.ExecutorService;
import org.kerf.cutting.model.problem.CuttingProblem;
import org.kerf.cutting.model.problem.PatternPlanner;
import org.kerf.cutting.model.problem.PlanLimits;
import org.kerf.cutting.model.proposal.CutProposal;
import org.kerf.cutting.model.proposal.PlanWatcher;
import org.kerf.cutting.model.proposal.Planner;
import org.kerf.kernel.StationFault;

/**
 * Plans each item: first fit for a proposal at once, then patterns and their bound by the pattern
 * planner; where some pieces find no bar that way, OptaPlanner's local search over single pieces.
 * Several items at a time.
 */
public final class ItemPlanner implements Planner {

  private final PatternPlanner patterns;
  private final ExecutorService workers;
  private final int threads;

  /**
   * A planner that searches on other threads than the caller's.
   *
   * @param workers must have a thread free, and must not be the one that calls {@link #plan}
   * @param threads how many items are searched at once; with 1 a step limit makes plans repeatable
   */
  public ItemPlanner(PatternPlanner patterns, ExecutorService workers, int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("threads: " + threads);
    }
    this.patterns = patterns;
    this.workers = workers;
    this.threads = threads;
  }

  @Override
  public CutProposal plan(CuttingProblem problem, PlanLimits limits, PlanWatcher watcher)
      throws StationFault {
    Search search = Search.begin(problem, limits, watcher, patterns);
    if (search.isOpen() && !watcher.enough()) {
      search.run(workers, threads);
    }
    return search.close();
  }
}
