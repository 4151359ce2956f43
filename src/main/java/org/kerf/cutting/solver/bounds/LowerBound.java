package org.kerf.cutting.solver.bounds;

import java.util.Arrays;

/**
 * The fewest bins that a set of sizes can need, by Martello and Toth's bound L2 (Knapsack Problems,
 * 1990, section 8.3.2; Discrete Applied Mathematics 28, 1990). Whole numbers only, so it never
 * exceeds the true minimum.
 */
public final class LowerBound {

  private LowerBound() {}

  /**
   * The bound L2 for these sizes in bins of one capacity.
   *
   * @param sizes in any order, each over 0 and at most the capacity
   */
  public static int l2(long capacity, long[] sizes) {
    long[] sorted = sizes.clone();
    Arrays.sort(sorted);
    if (sorted.length == 0) {
      return 0;
    }
    if (sorted[0] <= 0 || sorted[sorted.length - 1] > capacity) {
      throw new IllegalArgumentException("sizes must be over 0 and at most " + capacity);
    }
    long[] sumBelow = new long[sorted.length + 1];
    for (int i = 0; i < sorted.length; i++) {
      sumBelow[i + 1] = Math.addExact(sumBelow[i], sorted[i]);
    }
    int large = firstOver(sorted, capacity / 2);
    int best = sorted.length - large;
    // Raising alpha to the next size on hand leaves the same small items and fewer items that could
    // share a bin with them, so only the sizes themselves need a look.
    int overRest = sorted.length;
    for (int i = 0; i < large; i++) {
      if (i > 0 && sorted[i] == sorted[i - 1]) {
        continue;
      }
      while (overRest > large && sorted[overRest - 1] > capacity - sorted[i]) {
        overRest--;
      }
      long small = sumBelow[large] - sumBelow[i];
      long roomBeside = (overRest - large) * capacity - (sumBelow[overRest] - sumBelow[large]);
      long more = Math.ceilDiv(Math.max(0, small - roomBeside), capacity);
      best = Math.max(best, Math.toIntExact(sorted.length - large + more));
    }
    return best;
  }

  /** The first place whose size is over the limit. */
  private static int firstOver(long[] sorted, long limit) {
    int place = Arrays.binarySearch(sorted, limit + 1);
    int at = place < 0 ? -place - 1 : place;
    while (at > 0 && sorted[at - 1] > limit) {
      at--;
    }
    return at;
  }
}
