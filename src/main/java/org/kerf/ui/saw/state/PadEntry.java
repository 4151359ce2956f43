package org.kerf.ui.saw.state;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.kerf.kernel.Length;
import org.kerf.stock.model.item.LengthUnit;

/**
 * What was typed on the number pad, with a point for the decimal sign of either language.
 *
 * @param unit that the digits are in
 */
public record PadEntry(String typed, LengthUnit unit) {

  private static final int MOST_DIGITS = 7;
  private static final int MILLIMETRE_DECIMALS = 1;
  private static final int METRE_DECIMALS = 4;
  private static final int MILLIMETRE_POWER = 3;
  private static final int METRE_POWER = 6;

  static PadEntry empty(LengthUnit unit) {
    return new PadEntry("", unit);
  }

  /** The entry with one more digit, unless it has no room for it. */
  public PadEntry digit(char digit) {
    int point = typed.indexOf('.');
    boolean full = point < 0 ? typed.length() >= MOST_DIGITS : typed.length() - point > decimals();
    if (full || (digit == '0' && typed.equals("0"))) {
      return this;
    }
    return new PadEntry(typed.equals("0") ? "" + digit : typed + digit, unit);
  }

  public PadEntry point() {
    return typed.contains(".") ? this : new PadEntry((typed.isEmpty() ? "0" : typed) + '.', unit);
  }

  public PadEntry back() {
    return typed.isEmpty() ? this : new PadEntry(typed.substring(0, typed.length() - 1), unit);
  }

  /** The length; empty as long as it is nothing. */
  public Optional<Length> length() {
    if (typed.isEmpty()) {
      return Optional.empty();
    }
    int power = unit == LengthUnit.METRE ? METRE_POWER : MILLIMETRE_POWER;
    var micrometres =
        new BigDecimal(typed.endsWith(".") ? typed + '0' : typed).movePointRight(power);
    Length length =
        Length.ofMicrometres(micrometres.setScale(0, RoundingMode.UNNECESSARY).longValueExact());
    return length.isZero() ? Optional.empty() : Optional.of(length);
  }

  private int decimals() {
    return unit == LengthUnit.METRE ? METRE_DECIMALS : MILLIMETRE_DECIMALS;
  }
}
