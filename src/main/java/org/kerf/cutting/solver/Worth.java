package org.kerf.cutting.solver;

import java.util.Comparator;

/**
 * How good a loading is; the smaller the better, compared in this order.
 *
 * @param unmet urgency of the pieces left out
 * @param cost weight of the bars taken, less the credit for remnants made
 * @param bars how many are taken
 * @param length of the bars taken, in micrometres: of two remnants that cost nothing, the shorter
 * @param remnants the sizes of the remnants made; of this figure the larger is better
 */
record Worth(long unmet, long cost, int bars, long length, long remnants)
    implements Comparable<Worth> {

  private static final Comparator<Worth> ORDER =
      Comparator.comparingLong(Worth::unmet)
          .thenComparingLong(Worth::cost)
          .thenComparingInt(Worth::bars)
          .thenComparingLong(Worth::length)
          .thenComparing(Worth::remnants, Comparator.reverseOrder());

  @Override
  public int compareTo(Worth other) {
    return ORDER.compare(this, other);
  }

  boolean isBetterThan(Worth other) {
    return compareTo(other) < 0;
  }
}
