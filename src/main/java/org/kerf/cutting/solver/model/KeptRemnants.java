package org.kerf.cutting.solver.model;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.kerf.cutting.model.problem.RemnantRules;

/**
 * What becomes of the leftovers of a loading's bars: the longest are kept, as many as the rules let
 * be made, and all that are too long to be scrapped.
 *
 * @param length of those kept, in micrometres
 * @param sizes the sum of {@link RemnantRules#size}; the larger the better
 */
public record KeptRemnants(long length, long sizes) {

  /** What they take off the weight. */
  public long credit(RemnantRules rules) {
    return rules.weightOf(length);
  }

  /** Leftovers that come and go. */
  public static final class Count {

    private final NavigableMap<Long, Integer> leftovers = new TreeMap<>();
    private int used;

    /** One bar more, or with -1 one less. */
    public void change(BarType barType, Fill fill, int sign) {
      used += barType.countsAsRemnant() ? sign : 0;
      long leftover = fill.fits(barType) ? fill.leftover(barType) : 0;
      if (barType.rules().remnants().isLongEnough(leftover)) {
        int count = leftovers.merge(leftover, sign, Integer::sum);
        if (count == 0) {
          leftovers.remove(leftover);
        }
      }
    }

    public KeptRemnants of(RemnantRules rules) {
      long length = 0;
      long sizes = 0;
      int left = rules.mostMade(used);
      for (Map.Entry<Long, Integer> longest : leftovers.descendingMap().entrySet()) {
        boolean all = rules.isTooLongToScrap(longest.getKey());
        if (left == 0 && !all) {
          break;
        }
        int count = all ? longest.getValue() : Math.min(left, longest.getValue());
        length += count * longest.getKey();
        sizes += count * rules.size(longest.getKey());
        left = Math.max(0, left - count);
      }
      return new KeptRemnants(length, sizes);
    }
  }
}
