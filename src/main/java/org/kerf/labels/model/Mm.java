package org.kerf.labels.model;

import java.math.BigDecimal;

/**
 * A place or measure on a label, in whole hundredths of a millimetre, so that a template says
 * exactly what it means.
 *
 * @param hundredths of a millimetre, 0 or more
 */
public record Mm(int hundredths) implements Comparable<Mm> {

  public static final Mm ZERO = new Mm(0);
  private static final int PER_MM = 100;

  public Mm {
    if (hundredths < 0) {
      throw new IllegalArgumentException("a measure on a label is never negative: " + hundredths);
    }
  }

  /**
   * From a number of millimetres as people write it, such as 2.5.
   *
   * @throws ArithmeticException if it has more than two decimals or is beyond all labels
   */
  public static Mm of(BigDecimal millimetres) {
    return new Mm(millimetres.movePointRight(2).intValueExact());
  }

  public static Mm ofWhole(int millimetres) {
    return new Mm(Math.multiplyExact(millimetres, PER_MM));
  }

  public Mm plus(Mm other) {
    return new Mm(Math.addExact(hundredths, other.hundredths));
  }

  /** In dots of a printer, rounded to the nearest. */
  public int dots(int dotsPerMm) {
    return (Math.multiplyExact(hundredths, dotsPerMm) + PER_MM / 2) / PER_MM;
  }

  public boolean isLongerThan(Mm other) {
    return hundredths > other.hundredths;
  }

  @Override
  public int compareTo(Mm other) {
    return Integer.compare(hundredths, other.hundredths);
  }

  /** Such as "2.5". */
  @Override
  public String toString() {
    return BigDecimal.valueOf(hundredths, 2).stripTrailingZeros().toPlainString();
  }
}
