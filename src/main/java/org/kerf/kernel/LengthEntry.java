package org.kerf.kernel;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a person typed where a length is wanted: "1234", "5 997 mm", "1,234 m", "1.2m". Nothing is
 * guessed: where a point or comma may part thousands as well as decimals ("1.234" in millimetres),
 * both readings are handed back to be asked about.
 */
public sealed interface LengthEntry {

  /** There is one reading. */
  record Understood(Length length) implements LengthEntry {}

  /** There are two readings, and they differ: the sign parts thousands, or it parts decimals. */
  record Ambiguous(Length asThousands, Length asDecimals) implements LengthEntry {}

  /** There is no reading. */
  record NotUnderstood(Reason reason) implements LengthEntry {}

  /** Why an entry has no reading. */
  enum Reason {
    EMPTY,
    NOT_A_NUMBER,
    UNKNOWN_UNIT,
    GROUPS_NOT_OF_THREE,
    NEGATIVE,
    FINER_THAN_A_MICROMETRE,
    TOO_LONG
  }

  /** In what a bare number is meant. */
  enum Unit {
    MILLIMETRE("mm", 1_000),
    CENTIMETRE("cm", 10_000),
    METRE("m", 1_000_000);

    private final String symbol;
    private final long micrometres;

    Unit(String symbol, long micrometres) {
      this.symbol = symbol;
      this.micrometres = micrometres;
    }

    private static Optional<Unit> of(String symbol) {
      for (Unit unit : values()) {
        if (unit.symbol.equals(symbol)) {
          return Optional.of(unit);
        }
      }
      return Optional.empty();
    }
  }

  /** Nothing that a warehouse keeps is longer than a thousand kilometres. */
  Length LONGEST = Length.ofMetres(1_000_000);

  /**
   * Reads an entry. An amount in metres with one point or comma is always read as decimals: "1,234
   * m" is 1234 mm.
   *
   * @param bare the unit of a number that stands alone
   */
  static LengthEntry parse(String entered, Unit bare) {
    String text = Reading.plainSpaces(entered).toLowerCase(Locale.ROOT);
    if (text.isEmpty()) {
      return new NotUnderstood(Reason.EMPTY);
    }
    if (text.startsWith("-") || text.startsWith("\u2212")) {
      return new NotUnderstood(Reason.NEGATIVE);
    }
    Matcher parts = Reading.NUMBER_AND_UNIT.matcher(text);
    if (!parts.matches()) {
      return new NotUnderstood(Reason.NOT_A_NUMBER);
    }
    String symbol = parts.group(2);
    Optional<Unit> unit = symbol.isEmpty() ? Optional.of(bare) : Unit.of(symbol);
    return unit.map(known -> Reading.of(parts.group(1).strip(), known))
        .orElseGet(() -> new NotUnderstood(Reason.UNKNOWN_UNIT));
  }

  /** How the figures themselves are read. */
  final class Reading {

    private static final Pattern NUMBER_AND_UNIT = Pattern.compile("([0-9][0-9., ]*)(\\p{L}*)");
    private static final Pattern WHOLE = Pattern.compile("\\d+");
    private static final Pattern SPACED = Pattern.compile("\\d{1,3}( \\d{3})+");
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}([., ])\\d{3}(\\1\\d{3})*");
    private static final Pattern ONE_SIGN = Pattern.compile("(\\d+)[.,](\\d+)");
    private static final Pattern DECIMALS =
        Pattern.compile("(\\d{1,3}(?:([., ])\\d{3})(?:\\2\\d{3})*|\\d+)([.,])(\\d+)");

    private Reading() {}

    private static LengthEntry of(String figures, Unit unit) {
      if (WHOLE.matcher(figures).matches() || SPACED.matcher(figures).matches()) {
        return exactly(figures.replace(" ", ""), unit);
      }
      Matcher oneSign = ONE_SIGN.matcher(figures);
      if (oneSign.matches()) {
        boolean maybeThousands =
            GROUPED.matcher(figures).matches()
                && !oneSign.group(1).startsWith("0")
                && unit != Unit.METRE;
        return maybeThousands
            ? both(oneSign, unit)
            : decimals(oneSign.group(1), oneSign.group(2), unit);
      }
      if (GROUPED.matcher(figures).matches()) {
        return exactly(figures.replaceAll("[., ]", ""), unit);
      }
      Matcher parted = DECIMALS.matcher(figures);
      boolean twoSigns = parted.matches() && !parted.group(3).equals(parted.group(2));
      return twoSigns
          ? decimals(parted.group(1).replaceAll("[., ]", ""), parted.group(4), unit)
          : new NotUnderstood(Reason.GROUPS_NOT_OF_THREE);
    }

    private static LengthEntry both(Matcher oneSign, Unit unit) {
      LengthEntry thousands = exactly(oneSign.group(1) + oneSign.group(2), unit);
      LengthEntry decimals = decimals(oneSign.group(1), oneSign.group(2), unit);
      return thousands instanceof Understood(Length large)
              && decimals instanceof Understood(Length small)
          ? new Ambiguous(large, small)
          : decimals;
    }

    private static LengthEntry decimals(String whole, String rest, Unit unit) {
      return exactly(whole + '.' + rest, unit);
    }

    private static LengthEntry exactly(String plain, Unit unit) {
      BigDecimal micrometres =
          new BigDecimal(plain).multiply(BigDecimal.valueOf(unit.micrometres)).stripTrailingZeros();
      if (micrometres.scale() > 0) {
        return new NotUnderstood(Reason.FINER_THAN_A_MICROMETRE);
      }
      if (micrometres.compareTo(BigDecimal.valueOf(LONGEST.micrometres())) > 0) {
        return new NotUnderstood(Reason.TOO_LONG);
      }
      return new Understood(Length.ofMicrometres(micrometres.longValueExact()));
    }

    /**
     * Every kind of space that a keyboard, a sheet or this program writes becomes one plain space.
     */
    private static String plainSpaces(String entered) {
      return entered.replaceAll("[\\s\\u00A0\\u2009\\u202F]+", " ").strip();
    }
  }
}
