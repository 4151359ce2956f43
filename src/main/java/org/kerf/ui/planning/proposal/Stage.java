package org.kerf.ui.planning.proposal;

import java.util.List;
import org.kerf.cutting.model.plan.CutPlan;
import org.kerf.query.planning.ProposalSheet;
import org.kerf.query.planning.ProposalSheet.Missing;
import org.kerf.ui.task.Running;

/** How far the planning is. */
public sealed interface Stage {

  /** There is no proposal. */
  record Choosing() implements Stage {}

  /** The planner looks. */
  record Looking(Running job) implements Stage {}

  /** There is a proposal to approve. */
  record Proposed(ProposalSheet sheet) implements Stage {}

  /** The proposal can't be approved: what it was made for, or from, is not so any more. */
  record Stale(Proposed proposed, Cause cause) implements Stage {}

  /** The plan is approved; pieces that it could not place are missing. */
  record Approved(CutPlan plan, String saw, List<Missing> missing) implements Stage {

    public Approved {
      missing = List.copyOf(missing);
    }
  }

  /** What made a proposal stale. */
  sealed interface Cause {

    /** Bars were taken or pieces planned meanwhile. */
    record StockChanged(int barsTaken, int piecesPlanned) implements Cause {}

    /** Other orders are ticked or another saw is chosen; choosing as before makes it good again. */
    record ChoiceChanged() implements Cause {}

    /** The saw takes more or less from a bar now. */
    record SawChanged() implements Cause {}
  }

  Stage CHOOSING = new Choosing();
}
