package org.kerf.cutting.model.proposal;

import org.kerf.cutting.model.problem.CuttingProblem;
import org.kerf.cutting.model.problem.PlanLimits;
import org.kerf.kernel.StationFault;

/** Makes cutting plans. */
public interface Planner {

  /**
   * The best proposal found within the limits. Pieces that cannot be placed come back as unmet,
   * with the reason, and the rest is planned.
   *
   * @throws StationFault if the solver fails
   */
  CutProposal plan(CuttingProblem problem, PlanLimits limits, PlanWatcher watcher)
      throws StationFault;
}
