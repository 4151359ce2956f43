package org.kerf.verify;

/**
 * Equal bars that were there when the plan was made.
 *
 * @param unit names the stock unit
 * @param length of each bar, in micrometres
 * @param count how many the plan may take
 * @param costBani what one of them costs the plan
 * @param height of the profile as it lies on the saw, in micrometres
 * @param remnant whether it is a left-over of an earlier cut
 */
public record BarsOnHand(
    String unit,
    String item,
    long length,
    int count,
    long costBani,
    String certificate,
    String heat,
    long height,
    boolean remnant) {

  /** Bars as they were bought, and cut square only, so that their height does not matter. */
  public BarsOnHand(
      String unit,
      String item,
      long length,
      int count,
      long costBani,
      String certificate,
      String heat) {
    this(unit, item, length, count, costBani, certificate, heat, 0, false);
  }
}
