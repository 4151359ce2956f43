package org.kerf.cutting.model;

import java.util.List;
import org.kerf.stock.model.ItemId;

/**
 * The plan for one item.
 *
 * @param bars in the order in which they are cut
 * @param bound no plan for the same pieces (those placed) can do with fewer bars and remnants
 *     together
 * @param material how good the plan is in material, for the same pieces
 * @param unmet what could not be placed
 */
public record ItemPlan(
    ItemId item, List<PlannedBar> bars, int bound, MaterialProof material, List<Unmet> unmet) {

  public ItemPlan {
    bars = List.copyOf(bars);
    unmet = List.copyOf(unmet);
  }
}
