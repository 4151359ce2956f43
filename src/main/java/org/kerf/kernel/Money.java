package org.kerf.kernel;

/**
 * A cost in whole bani (hundredths of a leu). Kerf weighs plans with it; the books stay in the ERP.
 * May be negative: a difference.
 *
 * @param bani hundredths of a leu
 */
public record Money(long bani) implements Comparable<Money> {

  public static final Money ZERO = new Money(0);
  private static final long MICROMETRES_PER_METRE = 1_000_000;

  public static Money ofBani(long bani) {
    return new Money(bani);
  }

  public Money plus(Money other) {
    return new Money(Math.addExact(bani, other.bani));
  }

  public Money minus(Money other) {
    return new Money(Math.subtractExact(bani, other.bani));
  }

  /** The price of a length, where this is the price of one metre; half a ban rounds up. */
  public Money perMetreOver(Length length) {
    long scaled = Math.multiplyExact(bani, length.micrometres());
    return new Money(Math.floorDiv(scaled + MICROMETRES_PER_METRE / 2, MICROMETRES_PER_METRE));
  }

  /** This many whole percent of the amount, rounded down. */
  public Money percent(int percent) {
    return new Money(Math.floorDiv(Math.multiplyExact(bani, (long) percent), 100));
  }

  @Override
  public int compareTo(Money other) {
    return Long.compare(bani, other.bani);
  }
}
