package org.kerf.flow.planning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.kerf.cutting.model.geometry.Saw;
import org.kerf.cutting.model.plan.PlanBar;
import org.kerf.cutting.model.problem.Demand;
import org.kerf.cutting.model.problem.ItemRules;
import org.kerf.cutting.model.problem.StockChoice;
import org.kerf.cutting.model.proposal.PlannedBar;
import org.kerf.cutting.model.proposal.PlannedPiece;
import org.kerf.kernel.Length;

/**
 * A planned bar that waits for the saw, and what is to be cut from it.
 *
 * @param pieces what is wanted of it, one entry for each piece
 */
record WaitingBar(PlanBar bar, StockChoice unit, List<Demand> pieces) {

  WaitingBar {
    pieces = List.copyOf(pieces);
  }

  /** Room that nothing is planned for, blades not counted. */
  Length spare() {
    return pieces.stream().map(Demand::length).reduce(unit.length(), Length::minusOrZero);
  }

  /** The bar with one more piece, if it takes it. */
  Optional<WaitingBar> with(Saw saw, ItemRules rules, Demand piece) {
    boolean alone = pieces.stream().anyMatch(other -> !other.sharesBarsWith(piece));
    if (alone || !piece.accepts(unit) || !rules.allows(pieces.size() + 1)) {
      return Optional.empty();
    }
    List<Demand> more = new ArrayList<>(pieces);
    more.add(piece);
    more.sort(Comparator.comparing(Demand::length).reversed());
    WaitingBar fuller = new WaitingBar(bar, unit, more);
    return fuller.inCuttingOrder(saw, rules).map(order -> fuller);
  }

  PlannedBar planned(Saw saw, ItemRules rules) {
    return PlannedBar.of(unit, inCuttingOrder(saw, rules).orElseThrow());
  }

  private Optional<List<PlannedPiece>> inCuttingOrder(Saw saw, ItemRules rules) {
    return unit.source()
        .geometry(saw, rules.height())
        .orderThatFits(
            pieces.stream().map(PlannedPiece::of).toList(),
            PlannedPiece::shape,
            PlannedPiece::turned);
  }
}
