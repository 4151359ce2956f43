package org.kerf.cutting.model.problem;

import java.util.List;
import org.kerf.cutting.model.geometry.Saw;

/** Everything a planner needs to know, and nothing that can change under it. */
public record CuttingProblem(Saw saw, List<ItemProblem> items) {

  public CuttingProblem {
    items = List.copyOf(items);
  }

  /** Whether the least material is the fewest bars, of every item. */
  public boolean isCountedInBars() {
    return items.stream().allMatch(ItemProblem::isCountedInBars);
  }
}
