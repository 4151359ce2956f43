package org.kerf.cutting.solver.model;

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
public record ObjectiveValue(long unmet, long cost, int bars, long length, long remnants)
    implements Comparable<ObjectiveValue> {

  private static final Comparator<ObjectiveValue> ORDER =
      Comparator.comparingLong(ObjectiveValue::unmet)
          .thenComparingLong(ObjectiveValue::cost)
          .thenComparingInt(ObjectiveValue::bars)
          .thenComparingLong(ObjectiveValue::length)
          .thenComparing(ObjectiveValue::remnants, Comparator.reverseOrder());

  @Override
  public int compareTo(ObjectiveValue other) {
    return ORDER.compare(this, other);
  }

  public boolean isBetterThan(ObjectiveValue other) {
    return compareTo(other) < 0;
  }
}
