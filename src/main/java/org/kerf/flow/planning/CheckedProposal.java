package org.kerf.flow.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kerf.cutting.model.problem.CuttingProblem;
import org.kerf.cutting.model.problem.Demand;
import org.kerf.cutting.model.problem.ItemProblem;
import org.kerf.cutting.model.problem.ItemRules;
import org.kerf.cutting.model.problem.RemnantRules;
import org.kerf.cutting.model.problem.StockChoice;
import org.kerf.cutting.model.proposal.CutProposal;
import org.kerf.cutting.model.proposal.PlannedBar;
import org.kerf.verify.BarsOnHand;
import org.kerf.verify.ItemTerms;
import org.kerf.verify.PlanChecker;
import org.kerf.verify.PlanToCheck;
import org.kerf.verify.SawTrims;
import org.kerf.verify.Verdict;
import org.kerf.verify.Wanted;

/**
 * A problem and a proposal in the terms of the independent checker, which shares nothing with the
 * planner.
 */
public record CheckedProposal(
    SawTrims saw,
    List<BarsOnHand> stock,
    List<Wanted> wanted,
    List<ItemTerms> items,
    PlanToCheck plan) {

  public CheckedProposal {
    stock = List.copyOf(stock);
    wanted = List.copyOf(wanted);
    items = List.copyOf(items);
  }

  /** All items together. */
  public static CheckedProposal of(CuttingProblem problem, CutProposal proposal) {
    List<BarsOnHand> stock = new ArrayList<>();
    List<Wanted> wanted = new ArrayList<>();
    List<ItemTerms> items = new ArrayList<>();
    for (ItemProblem item : problem.items()) {
      String name = item.item().value().toString();
      items.add(terms(name, item.rules()));
      item.stock().forEach(choice -> stock.add(bars(name, choice, item.height().micrometres())));
      item.demands().forEach(demand -> wanted.add(wanted(name, demand)));
    }
    return new CheckedProposal(saw(problem.saw()), stock, wanted, items, plan(proposal));
  }

  /**
   * Every reason why a proposal can't be cut or is not what it claims to be; none if it is right.
   * Each item by itself, for that is how plans and bounds are made.
   */
  public static List<String> faults(CuttingProblem problem, CutProposal proposal) {
    List<String> faults = new ArrayList<>();
    for (int i = 0; i < problem.items().size(); i++) {
      CuttingProblem one = new CuttingProblem(problem.saw(i), List.of(problem.items().get(i)));
      CutProposal part = new CutProposal(problem.saw(i), List.of(proposal.items().get(i)));
      if (of(one, part).verdict() instanceof Verdict.Invalid(List<String> reasons)) {
        faults.addAll(reasons);
      }
    }
    return faults;
  }

  /** What the checker says of it. */
  public Verdict verdict() {
    return new PlanChecker(saw, stock, wanted, items).check(plan);
  }

  private static PlanToCheck plan(CutProposal proposal) {
    return new PlanToCheck(
        proposal.bars().stream().map(CheckedProposal::bar).toList(),
        proposal.unmet().stream()
            .map(unmet -> new PlanToCheck.Unmet(unmet.line().value().toString(), unmet.quantity()))
            .toList(),
        proposal.barCount(),
        proposal.bound(),
        proposal.cost().bani());
  }

  /** A saw in the checker's terms. */
  public static SawTrims saw(org.kerf.cutting.model.geometry.Saw saw) {
    return new SawTrims(
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
        remnants.longestScrapped().micrometres(),
        remnants.pricePerMetre().bani(),
        remnants.percent(),
        remnants.areLimited() ? remnants.room() : ItemTerms.NO_LIMIT,
        rules.surplus().most(),
        rules.surplus().there().entrySet().stream()
            .collect(Collectors.toMap(there -> there.getKey().micrometres(), Map.Entry::getValue)));
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
        choice.source().countsAsRemnant(),
        choice.source().cutAhead());
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
                        piece.ends().second().hundredths(),
                        piece.surplus()))
            .toList(),
        bar.keepsLeftover(),
        bar.leftoverByHand());
  }
}
