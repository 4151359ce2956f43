package org.kerf.scanning.gs1;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * What is checked of a component, by the names of the dictionary. Tables that others keep and
 * change (numbers of countries, kinds of packages, North American coupons) are not checked.
 */
enum ContentCheck {
  CSUM(CheckDigits::isRight),
  CSUMALPHA(CheckDigits::isRightPair),
  IBAN(CheckDigits::isIban),
  GCPPOS1(data -> data.matches("\\d{4}.*")),
  GCPPOS2(data -> data.matches(".\\d{4}.*")),
  YYMMD0(data -> isDate("20" + data, true)),
  YYMMDD(data -> isDate("20" + data, false)),
  YYYYMMDD(data -> isDate(data, false)),
  HH(data -> isBelow(data, 24)),
  MI(data -> isBelow(data, 60)),
  SS(data -> isBelow(data, 60)),
  HHMI(data -> isBelow(data.substring(0, 2), 24) && isBelow(data.substring(2), 60)),
  ISO4217(ContentCheck::isCurrency),
  ISO3166(data -> !data.equals("000")),
  ISO3166999(data -> !data.equals("000")),
  ISO3166ALPHA2(data -> Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).contains(data)),
  PCENC(data -> data.matches("([^%]|%[0-9A-Fa-f]{2})*")),
  LATITUDE(data -> Long.parseLong(data) <= 1_800_000_000L),
  LONGITUDE(data -> Long.parseLong(data) <= 3_600_000_000L),
  YESNO(data -> data.matches("[01]")),
  HYPHEN(data -> data.equals("-")),
  IMPORTERIDX(data -> data.matches("[-0-9A-Z_a-z]")),
  PACKAGETYPE(data -> true),
  MEDIATYPE(data -> data.matches("0[1-9]|10|[89]\\d")),
  ISO5218(data -> data.matches("[0129]")),
  POSINSEQSLASH(ContentCheck::isPlaceInSequence),
  NONZERO(data -> !data.matches("0+")),
  ZERO(data -> data.matches("0+")),
  WINDING(data -> data.matches("[019]")),
  PIECEOFTOTAL(ContentCheck::isPieceOfTotal),
  NOZEROPREFIX(data -> data.equals("0") || !data.startsWith("0")),
  HASNONDIGIT(data -> data.matches(".*\\D.*")),
  COUPONCODE(data -> true),
  COUPONPOSOFFER(data -> true);

  @SuppressWarnings("ImmutableEnumChecker") // None of them holds anything.
  private final Predicate<String> check;

  ContentCheck(Predicate<String> check) {
    this.check = check;
  }

  /** The check of this name in the dictionary. */
  static ContentCheck named(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }

  /**
   * @param data of the right length and characters
   */
  boolean passes(String data) {
    return check.test(data);
  }

  private static boolean isBelow(String digits, int limit) {
    return Integer.parseInt(digits) < limit;
  }

  /** Eight digits; the day may be 00 where only the month is meant. */
  private static boolean isDate(String digits, boolean monthOnly) {
    int day = Integer.parseInt(digits.substring(6));
    try {
      LocalDate.of(
          Integer.parseInt(digits.substring(0, 4)),
          Integer.parseInt(digits.substring(4, 6)),
          monthOnly && day == 0 ? 1 : day);
      return true;
    } catch (DateTimeException none) {
      return false;
    }
  }

  private static boolean isCurrency(String digits) {
    int number = Integer.parseInt(digits);
    // Currencies that are no more have number 0.
    return number > 0
        && Currency.getAvailableCurrencies().stream()
            .anyMatch(currency -> currency.getNumericCode() == number);
  }

  /** The first, second, ... of so many: 1/3. */
  private static boolean isPlaceInSequence(String data) {
    if (!data.matches("[1-9]/[1-9]")) {
      return false;
    }
    return data.charAt(0) <= data.charAt(2);
  }

  /** Two digits for the piece, two for how many pieces there are. */
  private static boolean isPieceOfTotal(String data) {
    int piece = Integer.parseInt(data.substring(0, 2));
    return piece > 0 && piece <= Integer.parseInt(data.substring(2));
  }
}
