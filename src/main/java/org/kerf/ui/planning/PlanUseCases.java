package org.kerf.ui.planning;

import org.kerf.cutting.model.proposal.Draft;
import org.kerf.flow.UseCases;
import org.kerf.flow.booking.Reading;
import org.kerf.flow.booking.Repositories;
import org.kerf.flow.planning.ApprovePlan;
import org.kerf.flow.planning.PlanCuts;
import org.kerf.flow.planning.WithdrawPlan;
import org.kerf.kernel.StationFault;
import org.kerf.query.planning.ProposalSheet;

/** The use cases of the plan workbench, and what it reads. */
record PlanUseCases(
    PlanCuts planCuts,
    ApprovePlan approvePlan,
    WithdrawPlan withdrawPlan,
    Reading reading,
    Repositories repositories) {

  static PlanUseCases of(UseCases all) {
    return new PlanUseCases(
        all.planCuts(), all.approvePlan(), all.withdrawPlan(), all.reading(), all.repositories());
  }

  /** The draft with the names of all that is in it. */
  ProposalSheet sheet(Draft draft) throws StationFault {
    return reading.of(tx -> ProposalSheet.read(tx, repositories, draft));
  }
}
