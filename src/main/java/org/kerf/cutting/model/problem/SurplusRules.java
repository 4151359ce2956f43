package org.kerf.cutting.model.problem;

import java.util.Map;
import org.kerf.kernel.Length;

/**
 * How many pieces for stock plans may cut from what would be scrap.
 *
 * @param most how many pieces of each length may lie in stock as cut ahead; 0 means that none are
 *     cut
 * @param there how many of each length there are: those that lie free, and those still to be cut
 */
public record SurplusRules(int most, Map<Length, Integer> there) {

  /** No piece for stock at all. */
  public static final SurplusRules NONE = new SurplusRules(0, Map.of());

  public SurplusRules {
    there = Map.copyOf(there);
  }

  public boolean allowAny() {
    return most > 0;
  }

  /** How many pieces of this length a plan may cut for stock. */
  public int room(Length length) {
    return Math.max(0, most - there.getOrDefault(length, 0));
  }
}
