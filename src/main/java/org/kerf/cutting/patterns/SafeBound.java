package org.kerf.cutting.patterns;

import java.math.BigInteger;

/**
 * A cost that no plan can go below, from the worths that the linear programme gives the parts. The
 * worths are whole numbers and each kind of bar was filled to the most worth exactly, so that no
 * rounding of the linear programme can make the bound too high (the dual of Gilmore and Gomory's
 * programme; scaled as Farley 1990 did where a kind that never runs out is worth more than it
 * costs).
 */
final class SafeBound {

  private SafeBound() {}

  /**
   * The bound, rounded up to whole cost.
   *
   * @param bars how many there are of each kind
   * @param worth per part, in units of {@code 1 / scale} of cost
   * @param most per kind: no filling is worth more
   */
  static long of(
      Instance instance, int[] demand, int[] bars, long[] worth, long[] most, long scale) {
    BigInteger up = BigInteger.ONE;
    BigInteger down = BigInteger.ONE;
    for (int j = 0; j < instance.kinds; j++) {
      BigInteger price = BigInteger.valueOf(scale).multiply(BigInteger.valueOf(instance.cost[j]));
      BigInteger filled = BigInteger.valueOf(most[j]);
      if (bars[j] == Instance.UNLIMITED
          && filled.multiply(up).compareTo(price.multiply(down)) > 0) {
        up = price;
        down = filled;
      }
    }
    BigInteger sum = new Worths(scale, worth, most).ofDemand(demand).multiply(up);
    for (int j = 0; j < instance.kinds; j++) {
      if (bars[j] != Instance.UNLIMITED) {
        BigInteger price = BigInteger.valueOf(scale).multiply(BigInteger.valueOf(instance.cost[j]));
        BigInteger above = up.multiply(BigInteger.valueOf(most[j])).subtract(down.multiply(price));
        sum = sum.subtract(above.max(BigInteger.ZERO).multiply(BigInteger.valueOf(bars[j])));
      }
    }
    return ceilDivide(sum.max(BigInteger.ZERO), down.multiply(BigInteger.valueOf(scale)));
  }

  /** About the same as {@link #of}, not rounded and not safe: to compare worths by. */
  static double estimate(
      Instance instance, int[] demand, int[] bars, long[] worth, long[] most, long scale) {
    double times = 1;
    for (int j = 0; j < instance.kinds; j++) {
      if (bars[j] == Instance.UNLIMITED && most[j] > 0) {
        times = Math.min(times, (double) scale * instance.cost[j] / most[j]);
      }
    }
    double sum = 0;
    for (int i = 0; i < worth.length; i++) {
      sum += times * worth[i] * demand[i];
    }
    for (int j = 0; j < instance.kinds; j++) {
      if (bars[j] != Instance.UNLIMITED) {
        sum -= bars[j] * Math.max(0, times * most[j] - (double) scale * instance.cost[j]);
      }
    }
    return sum / scale;
  }

  private static long ceilDivide(BigInteger sum, BigInteger by) {
    BigInteger[] whole = sum.divideAndRemainder(by);
    long floor = whole[0].longValueExact();
    return whole[1].signum() == 0 ? floor : floor + 1;
  }
}
