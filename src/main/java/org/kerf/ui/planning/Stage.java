package org.kerf.ui.planning;

import org.kerf.cutting.model.CutPlan;
import org.kerf.flow.ProposalSheet;
import org.kerf.ui.task.Running;

/** How far the planning is. */
sealed interface Stage {

  /** There is no proposal. */
  record Choosing() implements Stage {}

  /** The planner looks. */
  record Looking(Running job) implements Stage {}

  /** There is a proposal to approve. */
  record Proposed(ProposalSheet sheet) implements Stage {}

  /** The proposal can't be approved any more: bars were taken or pieces planned meanwhile. */
  record Stale(Proposed proposed, int barsTaken, int piecesPlanned) implements Stage {}

  record Approved(CutPlan plan, String saw) implements Stage {}

  Stage CHOOSING = new Choosing();
}
