package org.kerf.scanning.gs1;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.kerf.kernel.Length;
import org.kerf.kernel.Mass;

/** The element strings of one scan, as they stand there, and what a warehouse uses of them. */
public record Gs1Elements(List<Gs1Element> all) {

  private static final int MICROMETRE_DIGITS = 6;
  private static final int GRAM_DIGITS = 3;
  private static final int YEARS_AHEAD = 50;
  private static final int CENTURY = 100;

  public Gs1Elements {
    all = List.copyOf(all);
  }

  /** The data of this AI. */
  public Optional<String> value(String ai) {
    return all.stream().filter(each -> each.ai().equals(ai)).map(Gs1Element::value).findFirst();
  }

  /** The item: what this is, or what the pallet or crate holds. */
  public Optional<Gtin> gtin() {
    return value("01").or(() -> value("02")).flatMap(Gtin::of);
  }

  /** The number of a pallet, crate or bundle. */
  public Optional<String> sscc() {
    return value("00");
  }

  public Optional<String> lot() {
    return value("10");
  }

  public Optional<String> serial() {
    return value("21");
  }

  /** How many: of a pallet's contents, or of goods counted each time. */
  public OptionalInt count() {
    return value("37")
        .or(() -> value("30"))
        .map(digits -> OptionalInt.of(Integer.parseInt(digits)))
        .orElse(OptionalInt.empty());
  }

  /** How long one of them is; only metres, as warehouses of metal state it. */
  public Optional<Length> length() {
    return measure("311", MICROMETRE_DIGITS).map(Length::ofMicrometres);
  }

  /** What it weighs without packing, if that is whole grams. */
  public Optional<Mass> netMass() {
    return measure("310", GRAM_DIGITS).map(Mass::ofGrams);
  }

  /**
   * A date of six digits. Day 00 is the last of the month; the century is the one that is nearest
   * (General Specifications, 7.12).
   */
  public Optional<LocalDate> date(String ai, LocalDate today) {
    return value(ai)
        .map(
            digits -> {
              int year = today.getYear() / CENTURY * CENTURY + number(digits, 0);
              int ahead = year - today.getYear();
              int right =
                  ahead > YEARS_AHEAD
                      ? year - CENTURY
                      : ahead < 1 - YEARS_AHEAD ? year + CENTURY : year;
              YearMonth month = YearMonth.of(right, number(digits, 2));
              int day = number(digits, 4);
              return day == 0 ? month.atEndOfMonth() : month.atDay(day);
            });
  }

  private static int number(String digits, int at) {
    return Integer.parseInt(digits.substring(at, at + 2));
  }

  /** The last digit of these AIs says how many decimals there are. */
  private Optional<Long> measure(String ai, int digits) {
    return all.stream()
        .filter(each -> each.ai().length() == 4 && each.ai().startsWith(ai))
        .flatMap(each -> scaled(each, digits).stream())
        .findFirst();
  }

  private static Optional<Long> scaled(Gs1Element each, int digits) {
    int decimals = each.ai().charAt(3) - '0';
    long value = Long.parseLong(each.value());
    if (decimals <= digits) {
      return Optional.of(value * power(digits - decimals));
    }
    long divisor = power(decimals - digits);
    return value % divisor == 0 ? Optional.of(value / divisor) : Optional.empty();
  }

  private static long power(int exponent) {
    long power = 1;
    for (int i = 0; i < exponent; i++) {
      power *= 10;
    }
    return power;
  }
}
