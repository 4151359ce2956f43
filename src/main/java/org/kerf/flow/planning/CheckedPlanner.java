package org.kerf.flow.planning;

import java.util.List;
import org.kerf.cutting.model.problem.CuttingProblem;
import org.kerf.cutting.model.problem.PlanLimits;
import org.kerf.cutting.model.proposal.CutProposal;
import org.kerf.cutting.model.proposal.PlanWatcher;
import org.kerf.cutting.model.proposal.Planner;
import org.kerf.kernel.FaultCode;
import org.kerf.kernel.FaultText;
import org.kerf.kernel.StationFault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A planner whose proposals the independent checker accepts; any other is a fault of the planner.
 * What it shows on the way is not checked: nobody can approve it.
 */
record CheckedPlanner(Planner planner) implements Planner {

  private static final Logger LOG = LoggerFactory.getLogger(CheckedPlanner.class);

  @Override
  public CutProposal plan(CuttingProblem problem, PlanLimits limits, PlanWatcher watcher)
      throws StationFault {
    return accepted(problem, planner.plan(problem, limits, watcher));
  }

  /**
   * The same proposal.
   *
   * @throws StationFault if it can't be cut or is not what it claims to be
   */
  static CutProposal accepted(CuttingProblem problem, CutProposal proposal) throws StationFault {
    List<String> faults = CheckedProposal.faults(problem, proposal);
    if (!faults.isEmpty()) {
      LOG.error("The plan found is not valid: {}", faults);
      throw StationFault.of(FaultCode.PLANNER_FAILED, FaultText.PLAN_NOT_VALID);
    }
    return proposal;
  }
}
