package org.kerf.verify;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * A slanted cut, reckoned from the series of sine and cosine and in whole micrometres. Tangent and
 * cosine count to ten decimals.
 *
 * @param hundredths of a degree from the square cut, 0 to 7500
 * @param height of the profile, in micrometres
 * @param kerf what the blade takes when it cuts square, in micrometres
 */
record Slant(int hundredths, long height, long kerf) {

  private static final BigDecimal PI = new BigDecimal("3.14159265358979323846264338327950288");
  private static final BigDecimal FULL_TURN_HALVED = new BigDecimal("18000");
  private static final MathContext EXACT = new MathContext(40);
  private static final int DECIMALS = 10;
  private static final int TERMS = 40;
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  /** What the blade takes along the bar. */
  long blade() {
    if (hundredths == 0) {
      return kerf;
    }
    BigDecimal cosine = series(0).setScale(DECIMALS, RoundingMode.HALF_UP);
    return BigDecimal.valueOf(kerf).divide(cosine, 0, RoundingMode.CEILING).longValueExact();
  }

  /** How far the end of a piece lies behind its tip, on the centre line; never too far. */
  long lean() {
    return hundredths == 0 ? 0 : halfOf(slant(), RoundingMode.FLOOR);
  }

  /** What is lost beside a cut that nothing shares; never too little. */
  long wedge() {
    if (hundredths == 0) {
      return 0;
    }
    long widerByHalf = (blade() - kerf + 1) / 2;
    return Math.max(halfOf(slant(), RoundingMode.CEILING), widerByHalf);
  }

  private BigDecimal slant() {
    BigDecimal tangent =
        series(1).divide(series(0), EXACT).setScale(DECIMALS, RoundingMode.HALF_UP);
    return tangent.multiply(BigDecimal.valueOf(height));
  }

  private static long halfOf(BigDecimal whole, RoundingMode rounding) {
    return whole.divide(TWO, 0, rounding).longValueExact();
  }

  /** The cosine for a first power of 0, the sine for 1. */
  private BigDecimal series(int firstPower) {
    BigDecimal x = PI.multiply(BigDecimal.valueOf(hundredths)).divide(FULL_TURN_HALVED, EXACT);
    BigDecimal term = firstPower == 0 ? BigDecimal.ONE : x;
    BigDecimal sum = term;
    for (int power = firstPower + 2; power < TERMS; power += 2) {
      BigDecimal divisor = BigDecimal.valueOf((long) power * (power - 1));
      term = term.multiply(x, EXACT).multiply(x, EXACT).divide(divisor, EXACT).negate();
      sum = sum.add(term);
    }
    return sum;
  }
}
