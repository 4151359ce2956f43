package org.kerf.cutting.model.proposal;

import java.util.List;
import org.kerf.kernel.Money;
import org.kerf.stock.model.item.ItemId;

/**
 * The plan for one item.
 *
 * @param bars in the order in which they are cut
 * @param bound no plan for the same pieces (those placed) can do with fewer bars and remnants
 *     together
 * @param material how good the plan is in material, for the same pieces
 * @param unmet what could not be placed
 * @param credit what the remnants that it makes are worth
 */
public record ItemPlan(
    ItemId item,
    List<PlannedBar> bars,
    int bound,
    MaterialProof material,
    List<Unmet> unmet,
    Money credit) {

  public ItemPlan {
    bars = List.copyOf(bars);
    unmet = List.copyOf(unmet);
  }

  /** The remnants made are worth nothing. */
  public ItemPlan(
      ItemId item, List<PlannedBar> bars, int bound, MaterialProof material, List<Unmet> unmet) {
    this(item, bars, bound, material, unmet, Money.ZERO);
  }

  /** Of the bars, less the credit. */
  public Money cost() {
    return bars.stream().map(PlannedBar::cost).reduce(Money.ZERO, Money::plus).minus(credit);
  }
}
