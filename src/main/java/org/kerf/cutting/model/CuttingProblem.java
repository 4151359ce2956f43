package org.kerf.cutting.model;

import java.util.List;

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
