package org.kerf.verify;

/**
 * Equal bars that were there when the plan was made.
 *
 * @param unit names the stock unit
 * @param length of each bar, in micrometres
 * @param count how many the plan may take
 * @param costBani what one of them costs the plan
 * @param height of the profile as it lies on the saw, in micrometres
 * @param remnant whether it is a left-over of an earlier cut, of which there may be so many
 * @param cutAhead whether it was cut for stock: both its ends are sawn, and the saw trims none
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
    boolean remnant,
    boolean cutAhead) {

  /** Bars as they were bought, and cut square only, so that their height does not matter. */
  public BarsOnHand(
      String unit,
      String item,
      long length,
      int count,
      long costBani,
      String certificate,
      String heat) {
    this(unit, item, length, count, costBani, certificate, heat, 0, false, false);
  }

  /** Follows the blade of this saw along one of them. */
  BladeWalk walk(SawTrims saw) {
    SawTrims untrimmed = new SawTrims(0, 0, saw.clamp(), saw.kerf());
    return new BladeWalk(cutAhead ? untrimmed : saw, length, height);
  }
}
