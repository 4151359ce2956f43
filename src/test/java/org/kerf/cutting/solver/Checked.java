package org.kerf.cutting.solver;

import java.util.List;
import org.kerf.cutting.model.CutProposal;
import org.kerf.cutting.model.CuttingProblem;
import org.kerf.flow.CheckedProposal;
import org.kerf.verify.BarsOnHand;
import org.kerf.verify.ItemTerms;
import org.kerf.verify.PlanChecker;
import org.kerf.verify.PlanToCheck;
import org.kerf.verify.Saw;
import org.kerf.verify.Verdict;
import org.kerf.verify.Wanted;

/** Problems and proposals as the independent checker sees them, to be damaged. */
record Checked(
    Saw saw, List<BarsOnHand> stock, List<Wanted> wanted, List<ItemTerms> items, PlanToCheck plan) {

  static Checked of(CuttingProblem problem, CutProposal proposal) {
    CheckedProposal all = CheckedProposal.of(problem, proposal);
    return new Checked(all.saw(), all.stock(), all.wanted(), all.items(), all.plan());
  }

  /** Each item by itself too, for the bounds are claimed per item. */
  static Verdict verdict(CuttingProblem problem, CutProposal proposal) {
    List<String> faults = CheckedProposal.faults(problem, proposal);
    return faults.isEmpty()
        ? CheckedProposal.of(problem, proposal).verdict()
        : new Verdict.Invalid(faults);
  }

  Verdict verdict() {
    return new PlanChecker(saw, stock, wanted, items).check(plan);
  }

  Checked withPlan(PlanToCheck other) {
    return new Checked(saw, stock, wanted, items, other);
  }

  static Saw saw(org.kerf.cutting.model.Saw saw) {
    return CheckedProposal.saw(saw);
  }
}
