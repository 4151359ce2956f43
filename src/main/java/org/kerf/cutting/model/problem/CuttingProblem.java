package org.kerf.cutting.model.problem;

import java.util.Collections;
import java.util.List;
import org.kerf.cutting.model.geometry.Saw;

/**
 * The input of a planner; it does not change while the planner runs.
 *
 * @param chosen the saws that the plan is for, one or more; some may get nothing to cut
 * @param saws which saw each item is cut on, in the order of the items; an item that is cut on
 *     several stands there once for each, with pieces and bars of its own
 */
public record CuttingProblem(List<Saw> chosen, List<ItemProblem> items, List<Saw> saws) {

  public CuttingProblem {
    chosen = List.copyOf(chosen);
    items = List.copyOf(items);
    saws = List.copyOf(saws);
    if (items.size() != saws.size()) {
      throw new IllegalArgumentException(items.size() + " items on " + saws.size() + " saws");
    }
  }

  /** All items on one saw. */
  public CuttingProblem(Saw saw, List<ItemProblem> items) {
    this(List.of(saw), items, Collections.nCopies(items.size(), saw));
  }

  /** The first of the saws. */
  public Saw saw() {
    return chosen.getFirst();
  }

  /** The saw that this item is cut on. */
  public Saw saw(int item) {
    return saws.get(item);
  }

  /** Whether the least material is the fewest bars, of every item. */
  public boolean isCountedInBars() {
    return items.stream().allMatch(ItemProblem::isCountedInBars);
  }
}
