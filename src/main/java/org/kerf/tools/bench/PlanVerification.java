package org.kerf.tools.bench;

import java.util.ArrayList;
import java.util.List;
import org.kerf.cutting.model.problem.CuttingProblem;
import org.kerf.cutting.model.problem.PatternPlan;
import org.kerf.cutting.model.problem.PatternProblem;
import org.kerf.cutting.model.proposal.CutProposal;
import org.kerf.flow.planning.CheckedProposal;
import org.kerf.verify.BarsOnHand;
import org.kerf.verify.PlanChecker;
import org.kerf.verify.PlanToCheck;
import org.kerf.verify.SawTrims;
import org.kerf.verify.Verdict;
import org.kerf.verify.Wanted;

/** Passes plans to the independent checker in its own terms. */
final class PlanVerification {

  private static final String ITEM = "item";
  private static final String BAR = "bar ";
  private static final String PART = "part ";

  private PlanVerification() {}

  /** Whether the checker accepts the plan. */
  static boolean accepts(PatternProblem problem, PatternPlan plan) {
    List<BarsOnHand> stock = new ArrayList<>();
    for (PatternProblem.Kind kind : problem.kinds()) {
      stock.add(
          new BarsOnHand(
              BAR + stock.size(), ITEM, kind.length(), kind.count(), kind.cost(), "", ""));
    }
    List<Wanted> wanted = new ArrayList<>();
    for (PatternProblem.Part part : problem.parts()) {
      wanted.add(new Wanted(PART + wanted.size(), ITEM, part.length(), part.demand(), "", ""));
    }
    List<PlanToCheck.Bar> bars = new ArrayList<>();
    for (PatternPlan.Use use : plan.uses()) {
      for (int n = 0; n < use.times(); n++) {
        bars.add(bar(problem, use));
      }
    }
    return new PlanChecker(new SawTrims(0, 0, 0, problem.kerf()), stock, wanted)
            .check(new PlanToCheck(bars, List.of(), plan.bars(), plan.barsBound(), plan.cost()))
        instanceof Verdict.Valid;
  }

  private static PlanToCheck.Bar bar(PatternProblem problem, PatternPlan.Use use) {
    List<PlanToCheck.Piece> pieces = new ArrayList<>();
    for (PatternPlan.Cut cut : use.cuts()) {
      long length = problem.parts().get(cut.part()).length();
      for (int k = 0; k < cut.count(); k++) {
        pieces.add(new PlanToCheck.Piece(PART + cut.part(), length));
      }
    }
    return new PlanToCheck.Bar(
        BAR + use.kind(), ITEM, problem.kinds().get(use.kind()).length(), pieces);
  }

  /** Whether the checker accepts the proposal. */
  static boolean accepts(CuttingProblem problem, CutProposal proposal) {
    return CheckedProposal.faults(problem, proposal).isEmpty();
  }
}
