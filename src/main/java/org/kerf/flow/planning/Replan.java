package org.kerf.flow.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.kerf.cutting.model.geometry.Saw;
import org.kerf.cutting.model.plan.PlanBarId;
import org.kerf.cutting.model.problem.ItemProblem;
import org.kerf.cutting.model.proposal.ItemPlan;
import org.kerf.cutting.model.proposal.KeptLeftovers;
import org.kerf.cutting.model.proposal.MaterialProof;
import org.kerf.cutting.model.proposal.PlannedBar;
import org.kerf.cutting.model.proposal.Unmet;

/**
 * Where the pieces of a defective bar go.
 *
 * @param fresh bars from the stock
 * @param changed bars of the old plan that are given up for those in {@code takenOver}
 * @param bound no plan for the pieces on all these bars has fewer
 * @param open pieces that find no bar
 */
record Replan(
    List<PlannedBar> fresh,
    List<PlannedBar> takenOver,
    Set<PlanBarId> changed,
    int bound,
    int open) {

  Replan {
    fresh = List.copyOf(fresh);
    takenOver = List.copyOf(takenOver);
    changed = Set.copyOf(changed);
  }

  static Replan onStock(ItemPlan plan) {
    return new Replan(plan.bars(), List.of(), Set.of(), plan.bound(), open(plan));
  }

  static int open(ItemPlan plan) {
    return plan.unmet().stream().mapToInt(Unmet::quantity).sum();
  }

  /** Bars that were waiting come first, for they stood further ahead in the saw's queue. */
  List<PlannedBar> bars() {
    List<PlannedBar> all = new ArrayList<>(takenOver);
    all.addAll(fresh);
    return all;
  }

  ItemPlan plan(Saw saw, ItemProblem problem) {
    KeptLeftovers kept = KeptLeftovers.of(saw, problem, bars());
    return new ItemPlan(
        problem.item(),
        kept.bars(),
        bound,
        MaterialProof.nothingKnownOf(kept.weight()),
        List.of(),
        kept.credit());
  }
}
