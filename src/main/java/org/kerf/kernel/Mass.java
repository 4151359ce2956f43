package org.kerf.kernel;

/**
 * A mass in whole grams, 0 or more.
 *
 * @param grams 0 or more
 */
public record Mass(long grams) implements Comparable<Mass> {

  public static final Mass ZERO = new Mass(0);
  private static final long MICROMETRES_PER_METRE = 1_000_000;

  public Mass {
    if (grams < 0) {
      throw new IllegalArgumentException("a mass is never negative: " + grams + " g");
    }
  }

  public static Mass ofGrams(long grams) {
    return new Mass(grams);
  }

  /**
   * The theoretical mass of a length, where this is the mass of one metre; half a gram rounds up.
   */
  public Mass perMetreOver(Length length) {
    long scaled = Math.multiplyExact(grams, length.micrometres());
    return new Mass((scaled + MICROMETRES_PER_METRE / 2) / MICROMETRES_PER_METRE);
  }

  @Override
  public int compareTo(Mass other) {
    return Long.compare(grams, other.grams);
  }
}
