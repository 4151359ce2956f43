package org.kerf.tools.bench;

import java.util.ArrayList;
import java.util.List;
import org.kerf.cutting.model.CutProposal;
import org.kerf.cutting.model.CuttingProblem;
import org.kerf.cutting.model.Demand;
import org.kerf.cutting.model.ItemProblem;
import org.kerf.cutting.model.ItemRules;
import org.kerf.cutting.model.PatternPlan;
import org.kerf.cutting.model.PatternProblem;
import org.kerf.cutting.model.PlannedBar;
import org.kerf.cutting.model.RemnantRules;
import org.kerf.cutting.model.StockChoice;
import org.kerf.verify.BarsOnHand;
import org.kerf.verify.ItemTerms;
import org.kerf.verify.PlanChecker;
import org.kerf.verify.PlanToCheck;
import org.kerf.verify.Saw;
import org.kerf.verify.Verdict;
import org.kerf.verify.Wanted;

/** Hands plans to the independent checker in its own terms. */
final class SecondOpinion {

  private static final String ITEM = "item";
  private static final String BAR = "bar ";
  private static final String PART = "part ";

  private SecondOpinion() {}

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
    return new PlanChecker(new Saw(0, 0, 0, problem.kerf()), stock, wanted)
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
    List<BarsOnHand> stock = new ArrayList<>();
    List<Wanted> wanted = new ArrayList<>();
    List<ItemTerms> terms = new ArrayList<>();
    for (ItemProblem item : problem.items()) {
      String name = item.item().value().toString();
      terms.add(terms(name, item.rules()));
      item.stock().forEach(choice -> stock.add(bars(name, choice, item.height().micrometres())));
      item.demands().forEach(demand -> wanted.add(wanted(name, demand)));
    }
    PlanToCheck plan =
        new PlanToCheck(
            proposal.bars().stream().map(SecondOpinion::bar).toList(),
            proposal.unmet().stream()
                .map(
                    unmet ->
                        new PlanToCheck.Unmet(unmet.line().value().toString(), unmet.quantity()))
                .toList(),
            proposal.barCount(),
            proposal.bound(),
            proposal.cost().bani());
    return new PlanChecker(saw(problem.saw()), stock, wanted, terms).check(plan)
        instanceof Verdict.Valid;
  }

  private static Saw saw(org.kerf.cutting.model.Saw saw) {
    return new Saw(
        saw.headTrim().micrometres(),
        saw.tailTrim().micrometres(),
        saw.clamp().micrometres(),
        saw.kerf().micrometres());
  }

  private static ItemTerms terms(String name, ItemRules rules) {
    RemnantRules remnants = rules.remnants();
    return new ItemTerms(
        name,
        rules.mostPieces(),
        remnants.shortest().micrometres(),
        remnants.pricePerMetre().bani(),
        remnants.percent(),
        remnants.areLimited() ? remnants.room() : ItemTerms.NO_LIMIT);
  }

  private static BarsOnHand bars(String item, StockChoice choice, long height) {
    return new BarsOnHand(
        choice.unit().value().toString(),
        item,
        choice.length().micrometres(),
        choice.count(),
        choice.cost().bani(),
        choice.certificate(),
        choice.heat(),
        height,
        choice.remnant());
  }

  private static Wanted wanted(String item, Demand demand) {
    return new Wanted(
        demand.line().value().toString(),
        item,
        demand.length().micrometres(),
        demand.quantity(),
        demand.certificate(),
        demand.heat(),
        demand.barsOnlyFor().map(order -> order.value().toString()).orElse(""),
        demand.ends().first().hundredths(),
        demand.ends().second().hundredths());
  }

  private static PlanToCheck.Bar bar(PlannedBar bar) {
    return new PlanToCheck.Bar(
        bar.unit().value().toString(),
        bar.item().value().toString(),
        bar.length().micrometres(),
        bar.pieces().stream()
            .map(
                piece ->
                    new PlanToCheck.Piece(
                        piece.line().value().toString(),
                        piece.length().micrometres(),
                        piece.ends().first().hundredths(),
                        piece.ends().second().hundredths()))
            .toList(),
        bar.keepsLeftover());
  }
}
