package org.kerf.verify;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Says whether a plan can be cut from the bars there are and makes what was asked for. */
public final class PlanChecker {

  private final SawTrims saw;
  private final Map<String, BarsOnHand> stock = new HashMap<>();
  private final Map<String, Wanted> lines = new HashMap<>();
  private final Map<String, ItemTerms> items = new HashMap<>();

  /** A checker for one saw, the bars on hand and the pieces asked for. */
  public PlanChecker(SawTrims saw, List<BarsOnHand> stock, List<Wanted> wanted) {
    this(saw, stock, wanted, List.of());
  }

  /** As above; items that no terms are given for have none. */
  public PlanChecker(
      SawTrims saw, List<BarsOnHand> stock, List<Wanted> wanted, List<ItemTerms> items) {
    this.saw = saw;
    items.forEach(terms -> this.items.put(terms.item(), terms));
    stock.forEach(bars -> this.stock.put(bars.unit(), bars));
    wanted.forEach(line -> this.lines.put(line.line(), line));
    if (this.stock.size() != stock.size() || this.lines.size() != wanted.size()) {
      throw new IllegalArgumentException("a unit or a line is there twice");
    }
  }

  /** Every reason why the plan is wrong, or its figures. */
  public Verdict check(PlanToCheck plan) {
    List<String> reasons = new ArrayList<>();
    plan.bars().forEach(bar -> checkBar(bar, reasons));
    checkCounts(plan, reasons);
    checkDemand(plan, reasons);
    checkClaims(plan, reasons);
    return reasons.isEmpty() ? figures(plan) : new Verdict.Invalid(reasons);
  }

  private void checkBar(PlanToCheck.Bar bar, List<String> reasons) {
    BarsOnHand from = stock.get(bar.unit());
    if (from == null) {
      reasons.add("There is no unit " + bar.unit() + ".");
      return;
    }
    String name = "Bar of unit " + bar.unit();
    if (from.length() != bar.length()) {
      reasons.add(name + ": it is " + from.length() + " um long, not " + bar.length() + ".");
    }
    if (!from.item().equals(bar.item())) {
      reasons.add(name + ": it is " + from.item() + ", not " + bar.item() + ".");
    }
    from.walk(saw).fault(bar.pieces()).ifPresent(fault -> reasons.add(name + ": " + fault + "."));
    bar.pieces().forEach(piece -> checkPiece(piece, from, reasons));
    long groups =
        bar.pieces().stream()
            .flatMap(piece -> Optional.ofNullable(lines.get(piece.line())).stream())
            .map(Wanted::onlyWith)
            .distinct()
            .count();
    if (groups > 1) {
      reasons.add(name + ": it has pieces that may not lie on one bar.");
    }
    if (bar.asked().isEmpty()) {
      reasons.add(name + ": nothing that was asked for is cut from it.");
    }
    ItemTerms terms = items.get(from.item());
    if (terms == null && bar.asked().size() < bar.pieces().size()) {
      reasons.add(name + ": pieces for stock are cut of an item that does not allow it.");
    }
    if (terms != null && terms.mostPieces() > 0 && bar.pieces().size() > terms.mostPieces()) {
      reasons.add(
          name + ": " + bar.pieces().size() + " pieces are more than " + terms.mostPieces() + ".");
    }
  }

  private void checkPiece(PlanToCheck.Piece piece, BarsOnHand from, List<String> reasons) {
    Wanted line = lines.get(piece.line());
    if (line == null) {
      reasons.add("A piece is for line " + piece.line() + ", which nobody asked for.");
      return;
    }
    String name = "A piece for line " + line.line();
    if (line.length() != piece.length()) {
      reasons.add(
          name + " is " + piece.length() + " um long, asked for were " + line.length() + ".");
    }
    if (!line.hasEndsOf(piece)) {
      reasons.add(name + " has other angles at its ends than asked for.");
    }
    if (!line.item().equals(from.item())) {
      reasons.add(name + " is cut from " + from.item() + " instead of " + line.item() + ".");
    }
    if (!line.certificate().isEmpty() && !line.certificate().equals(from.certificate())) {
      reasons.add(name + " needs the certificate " + line.certificate() + ".");
    }
    if (!line.heat().isEmpty() && !line.heat().equals(from.heat())) {
      reasons.add(name + " needs the heat " + line.heat() + ".");
    }
  }

  private void checkCounts(PlanToCheck plan, List<String> reasons) {
    Map<String, Integer> taken = new HashMap<>();
    plan.bars().forEach(bar -> taken.merge(bar.unit(), 1, Integer::sum));
    taken.forEach(
        (unit, count) -> {
          BarsOnHand from = stock.get(unit);
          if (from != null && count > from.count()) {
            reasons.add(
                "Unit " + unit + " has " + from.count() + " bars, the plan takes " + count + ".");
          }
        });
  }

  private void checkDemand(PlanToCheck plan, List<String> reasons) {
    Map<String, Integer> served = new HashMap<>();
    plan.bars().stream()
        .flatMap(bar -> bar.asked().stream())
        .forEach(piece -> served.merge(piece.line(), 1, Integer::sum));
    for (PlanToCheck.Unmet unmet : plan.unmet()) {
      if (unmet.quantity() < 1 || !lines.containsKey(unmet.line())) {
        reasons.add("What is said to be unmet of line " + unmet.line() + " makes no sense.");
      }
      served.merge(unmet.line(), unmet.quantity(), Integer::sum);
    }
    for (Wanted line : lines.values()) {
      int made = served.getOrDefault(line.line(), 0);
      if (made != line.quantity()) {
        reasons.add(
            "Line "
                + line.line()
                + " asks for "
                + line.quantity()
                + " pieces, the plan accounts for "
                + made
                + ".");
      }
    }
  }

  private void checkClaims(PlanToCheck plan, List<String> reasons) {
    if (plan.claimedBars() != plan.bars().size()) {
      reasons.add("It claims " + plan.claimedBars() + " bars and has " + plan.bars().size() + ".");
    }
    boolean boundOfNothing = plan.bars().isEmpty() && plan.claimedBound() != 0;
    boolean boundTooLow = !plan.bars().isEmpty() && plan.claimedBound() < 1;
    if (plan.claimedBound() > plan.bars().size() || boundOfNothing || boundTooLow) {
      reasons.add("It claims that no plan has fewer bars than " + plan.claimedBound() + ".");
    }
    long cost = 0;
    for (PlanToCheck.Bar bar : plan.bars()) {
      BarsOnHand from = stock.get(bar.unit());
      cost += from == null ? 0 : from.costBani();
    }
    for (Leftovers leftovers : leftovers(plan)) {
      reasons.addAll(leftovers.remnants().faults());
      reasons.addAll(leftovers.surplus().faults());
      cost -= leftovers.remnants().creditBani();
    }
    if (cost != plan.claimedCostBani()) {
      reasons.add("It claims a cost of " + plan.claimedCostBani() + " bani, it is " + cost + ".");
    }
  }

  private record Leftovers(RemnantCheck remnants, SurplusCheck surplus) {

    static Leftovers of(ItemTerms terms) {
      return new Leftovers(new RemnantCheck(terms), new SurplusCheck(terms));
    }

    void add(BarsOnHand from, PlanToCheck.Bar bar, long leftover) {
      remnants.add(from, bar, leftover);
      surplus.add(bar, leftover);
    }
  }

  /** What the pieces asked for leave of the bars that can be cut, by items. */
  private Collection<Leftovers> leftovers(PlanToCheck plan) {
    Map<String, Leftovers> byItem = new TreeMap<>();
    for (PlanToCheck.Bar bar : plan.bars()) {
      BarsOnHand from = stock.get(bar.unit());
      ItemTerms terms = from == null ? null : items.get(from.item());
      if (from != null && terms != null) {
        BladeWalk walk = from.walk(saw);
        boolean cut = walk.fault(bar.asked()).isEmpty();
        byItem
            .computeIfAbsent(from.item(), item -> Leftovers.of(terms))
            .add(from, bar, cut ? walk.leftover() : 0);
      }
    }
    return byItem.values();
  }

  private Verdict figures(PlanToCheck plan) {
    int pieces = 0;
    long barLength = 0;
    long pieceLength = 0;
    long kerf = 0;
    long offcuts = 0;
    long leftovers = 0;
    long headTrims = 0;
    long tailTrims = 0;
    for (PlanToCheck.Bar bar : plan.bars()) {
      BarsOnHand from = Optional.ofNullable(stock.get(bar.unit())).orElseThrow();
      BladeWalk walk = from.walk(saw);
      if (walk.fault(bar.pieces()).isPresent()) {
        throw new IllegalStateException("checked before: " + bar);
      }
      pieces += bar.pieces().size();
      barLength += bar.length();
      pieceLength += walk.pieces();
      kerf += walk.kerf();
      offcuts += walk.offcuts();
      leftovers += walk.leftover();
      headTrims += from.cutAhead() ? 0 : saw.headTrim();
      tailTrims += from.cutAhead() ? 0 : saw.tailTrim();
    }
    int bars = plan.bars().size();
    return new Verdict.Valid(
        bars, pieces, barLength, pieceLength, kerf, offcuts, headTrims, tailTrims, leftovers);
  }
}
