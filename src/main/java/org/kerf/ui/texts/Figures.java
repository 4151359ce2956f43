package org.kerf.ui.texts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.kerf.kernel.Angle;
import org.kerf.kernel.Length;
import org.kerf.kernel.Mass;
import org.kerf.kernel.Money;
import org.kerf.stock.model.item.LengthUnit;

/**
 * How figures are written: thousands parted by a thin space that does not break, decimals by the
 * language's sign, the unit after a space that does not break. Exact: nothing is rounded unless the
 * method says so.
 */
public final class Figures {

  /** Parts thousands, also in places that format by themselves. */
  public static final char THIN = '\u202F';

  private static final char NO_BREAK = '\u00A0';
  private static final String MINUS = "\u2212";
  private static final int MICRO_DIGITS_IN_MM = 3;
  private static final int MICRO_DIGITS_IN_M = 6;

  private final Language language;

  /** Dear to make, and a list has hundreds of figures; not to be used by two threads at once. */
  private final ThreadLocal<DecimalFormat> formats = ThreadLocal.withInitial(this::newFormat);

  private final Map<String, DateTimeFormatter> patterns = new ConcurrentHashMap<>();

  Figures(Language language) {
    this.language = language;
  }

  /** "5 997". */
  public String count(long number) {
    return decimal(BigDecimal.valueOf(number), 0, 0);
  }

  /**
   * The figure alone, in whole millimetres or with as many decimals as it has: "5 997", "12,25".
   */
  public String length(Length length) {
    return decimal(
        BigDecimal.valueOf(length.micrometres(), MICRO_DIGITS_IN_MM), 0, MICRO_DIGITS_IN_MM);
  }

  /**
   * A figure while it is typed: "5997." is "5 997,".
   *
   * @param typed digits, with a point for the decimal sign of either language
   */
  public String typed(String typed) {
    int point = typed.indexOf('.');
    String whole = count(Long.parseLong(point < 0 ? typed : typed.substring(0, point)));
    return point < 0 ? whole : whole + decimalSign() + typed.substring(point + 1);
  }

  /** The figure alone, in the item's unit: "5 997" or "12,4". */
  public String length(Length length, LengthUnit unit) {
    return switch (unit) {
      case MILLIMETRE -> length(length);
      case METRE -> metres(length);
    };
  }

  /** "5 997 mm" or "12,4 m". */
  public String lengthWithUnit(Length length, LengthUnit unit) {
    return length(length, unit) + NO_BREAK + unit(unit);
  }

  public String lengthWithUnit(Length length) {
    return lengthWithUnit(length, LengthUnit.MILLIMETRE);
  }

  /** "45°", "22,5°". */
  public String angle(Angle angle) {
    return decimal(BigDecimal.valueOf(angle.hundredths(), 2), 0, 2) + '°';
  }

  /** "mm" or "m". */
  public String unit(LengthUnit unit) {
    return switch (unit) {
      case MILLIMETRE -> "mm";
      case METRE -> "m";
    };
  }

  /** A sum of lengths for an overview, rounded to a whole metre: "1 284 m". */
  public String roundMetres(Length length) {
    return decimal(BigDecimal.valueOf(length.micrometres(), MICRO_DIGITS_IN_M), 0, 0)
        + NO_BREAK
        + "m";
  }

  /** Rounded: below ten kilograms to ten grams, from there to whole kilograms. */
  public String mass(Mass mass) {
    BigDecimal kilograms = BigDecimal.valueOf(mass.grams(), 3);
    int digits = mass.grams() < 10_000 ? 2 : 0;
    return decimal(kilograms, 0, digits) + NO_BREAK + "kg";
  }

  /** To the ban: "18 642,00 lei". */
  public String money(Money money) {
    return moneyFigure(money) + NO_BREAK + "lei";
  }

  /** As {@link #money}, the figure alone. */
  public String moneyFigure(Money money) {
    return decimal(BigDecimal.valueOf(money.bani(), 2), 2, 2);
  }

  /**
   * Rounded to one decimal: "2,1 %".
   *
   * @param fraction 0.021
   */
  public String percent(double fraction) {
    return percentFigure(fraction) + NO_BREAK + "%";
  }

  /** As {@link #percent}, the figure alone. */
  public String percentFigure(double fraction) {
    return decimal(BigDecimal.valueOf(fraction).movePointRight(2), 1, 1);
  }

  /** "25.11.2026" or "25 Nov 2026". */
  public String date(LocalDate date) {
    return date.format(
        switch (language) {
          case ROMANIAN -> pattern("dd.MM.yyyy");
          case ENGLISH -> pattern("d MMM yyyy");
        });
  }

  /** "25 nov", and "25 nov 2025" if the year is not this one. */
  public String day(LocalDate date, LocalDate today) {
    String pattern = date.getYear() == today.getYear() ? "d MMM" : "d MMM uuuu";
    return date.format(pattern(pattern)).replace(".", "");
  }

  /** "miercuri, 25 noiembrie" or "Wednesday, 25 November". */
  public String weekday(LocalDate date) {
    return date.format(pattern("EEEE, d MMMM"));
  }

  /** "14:05". */
  public String time(LocalTime time) {
    return time.format(pattern("HH:mm"));
  }

  public String dateTime(Instant instant, ZoneId zone) {
    return dateTime(instant.atZone(zone).toLocalDateTime());
  }

  /** A day with its hour. */
  public String dateTime(LocalDateTime local) {
    return date(local.toLocalDate()) + ' ' + time(local.toLocalTime());
  }

  /** The hour of something of today; with its day if that is another. */
  public String since(Instant instant, ZonedDateTime now) {
    ZonedDateTime there = instant.atZone(now.getZone());
    return there.toLocalDate().equals(now.toLocalDate())
        ? time(there.toLocalTime())
        : dateTime(instant, now.getZone());
  }

  /** How old something is, in the largest unit that is full: "12 zile", "3 h", "10 min", "acum". */
  public String age(Duration age) {
    if (age.toDays() > 0) {
      return days(age.toDays());
    }
    if (age.toHours() > 0) {
      return count(age.toHours()) + NO_BREAK + 'h';
    }
    if (age.toMinutes() > 0) {
      return count(age.toMinutes()) + NO_BREAK + "min";
    }
    return switch (language) {
      case ROMANIAN -> "acum";
      case ENGLISH -> "now";
    };
  }

  /** How long something takes: "1 h 20 min", "15 min"; what takes less than a minute, "1 min". */
  public String duration(Duration duration) {
    long minutes = duration.plusSeconds(59).toMinutes();
    String rest = count(minutes % 60) + NO_BREAK + "min";
    return minutes < 60 ? rest : count(minutes / 60) + NO_BREAK + 'h' + NO_BREAK + rest;
  }

  /** "o zi" is written "1 zi"; "25 de zile". */
  public String days(long days) {
    int form = language.pluralForm(days);
    String word =
        switch (language) {
          case ROMANIAN -> form == 0 ? "zi" : form == 1 ? "zile" : "de" + NO_BREAK + "zile";
          case ENGLISH -> form == 0 ? "day" : "days";
        };
    return count(days) + NO_BREAK + word;
  }

  private String metres(Length length) {
    return decimal(
        BigDecimal.valueOf(length.micrometres(), MICRO_DIGITS_IN_M), 0, MICRO_DIGITS_IN_M);
  }

  private String decimal(BigDecimal number, int leastDecimals, int mostDecimals) {
    DecimalFormat format = formats.get();
    format.setMaximumFractionDigits(mostDecimals);
    format.setMinimumFractionDigits(leastDecimals);
    return format.format(number);
  }

  private DecimalFormat newFormat() {
    var symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
    symbols.setGroupingSeparator(THIN);
    symbols.setDecimalSeparator(decimalSign());
    var format = new DecimalFormat("#,##0", symbols);
    format.setRoundingMode(RoundingMode.HALF_UP);
    format.setNegativePrefix(MINUS);
    return format;
  }

  private char decimalSign() {
    return switch (language) {
      case ROMANIAN -> ',';
      case ENGLISH -> '.';
    };
  }

  private DateTimeFormatter pattern(String pattern) {
    return patterns.computeIfAbsent(
        pattern, each -> DateTimeFormatter.ofPattern(each, language.locale()));
  }
}
