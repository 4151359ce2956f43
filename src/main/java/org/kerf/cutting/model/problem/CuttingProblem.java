package org.kerf.cutting.model.problem;

import java.util.List;
import org.kerf.cutting.model.geometry.Saw;

/** The input of a planner; it does not change while the planner runs. */
public record CuttingProblem(Saw saw, List<ItemProblem> items) {

  public CuttingProblem {
    items = List.copyOf(items);
  }

  /** Whether the least material is the fewest bars, of every item. */
  public boolean isCountedInBars() {
    return items.stream().allMatch(ItemProblem::isCountedInBars);
  }
}
