package org.kerf.scanning.gs1;

import java.util.Optional;

/**
 * A Global Trade Item Number, what an EAN-13 or UPC code on goods says. The same number is written
 * with 8, 12, 13 or 14 digits; here it always has 14.
 *
 * @param digits 14, the last one is the check digit
 */
public record Gtin(String digits) {

  private static final int LENGTH = 14;

  public Gtin {
    if (!digits.matches("\\d{14}") || !CheckDigits.isRight(digits)) {
      throw new IllegalArgumentException("no GTIN: " + digits);
    }
  }

  /** The number that stands in this text, if it is nothing but that. */
  public static Optional<Gtin> of(String text) {
    if (!text.matches("\\d{8}|\\d{12,14}") || !CheckDigits.isRight(text)) {
      return Optional.empty();
    }
    return Optional.of(new Gtin("0".repeat(LENGTH - text.length()) + text));
  }
}
