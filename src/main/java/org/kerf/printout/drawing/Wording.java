package org.kerf.printout.drawing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import org.kerf.kernel.Angle;
import org.kerf.kernel.Length;
import org.kerf.kernel.Money;
import org.kerf.stock.model.item.LengthUnit;

/**
 * The words of documents in one language: sentences from the bundle, figures with thin-space
 * thousands, dates as the language has them. Romanian for a Romanian locale, English for every
 * other.
 */
public final class Wording {

  private static final Locale ROMANIAN = Locale.of("ro");
  private static final char THIN_SPACE = '\u2009';
  private static final int DIGITS_OF_MM = 3;
  private static final int DIGITS_OF_M = 6;
  private static final int DIGITS_OF_MONEY = 2;

  private final Locale locale;
  private final ResourceBundle bundle;

  private Wording(Locale locale) {
    this.locale = locale;
    this.bundle =
        ResourceBundle.getBundle(
            "org.kerf.printout.texts",
            locale,
            Wording.class.getClassLoader(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  public static Wording in(Locale wanted) {
    boolean romanian = wanted.getLanguage().equals(ROMANIAN.getLanguage());
    return new Wording(romanian ? ROMANIAN : Locale.ENGLISH);
  }

  /** "ro" or "en". */
  String language() {
    return locale.getLanguage();
  }

  public String text(String key, Object... values) {
    String pattern = bundle.getString(key);
    return values.length == 0 ? pattern : new MessageFormat(pattern, locale).format(values);
  }

  /** A counted thing: "1 bar", "3 bars"; in Romanian also "20 de bare". */
  public String counted(String thing, int count) {
    return text(thing + '.' + form(count), count(count));
  }

  public String count(long number) {
    return number(BigDecimal.valueOf(number), 0, 0);
  }

  /** In the unit, without its name: "5 997", "12,25". */
  public String length(Length length, LengthUnit unit) {
    return switch (unit) {
      case MILLIMETRE ->
          number(BigDecimal.valueOf(length.micrometres(), DIGITS_OF_MM), 0, DIGITS_OF_MM);
      case METRE -> number(BigDecimal.valueOf(length.micrometres(), DIGITS_OF_M), 0, DIGITS_OF_M);
    };
  }

  public String lengthWithUnit(Length length, LengthUnit unit) {
    return length(length, unit) + THIN_SPACE + unit(unit);
  }

  /** In degrees: "22,5°". */
  public String angle(Angle angle) {
    return number(BigDecimal.valueOf(angle.hundredths(), 2), 0, 2) + '°';
  }

  public String unit(LengthUnit unit) {
    return switch (unit) {
      case MILLIMETRE -> "mm";
      case METRE -> "m";
    };
  }

  /** In lei, without the word. */
  public String money(Money money) {
    return number(
        BigDecimal.valueOf(money.bani(), DIGITS_OF_MONEY), DIGITS_OF_MONEY, DIGITS_OF_MONEY);
  }

  /** To a tenth, half up. */
  public String percent(BigDecimal percent) {
    return number(percent.setScale(1, RoundingMode.HALF_UP), 1, 1) + THIN_SPACE + '%';
  }

  public String moment(Instant at, ZoneId zone) {
    return DateTimeFormatter.ofPattern(bundle.getString("moment"), locale)
        .withZone(zone)
        .format(at);
  }

  private String number(BigDecimal value, int leastDecimals, int mostDecimals) {
    var symbols = new DecimalFormatSymbols(locale);
    symbols.setGroupingSeparator(THIN_SPACE);
    symbols.setMinusSign('\u2212');
    var format = new DecimalFormat("#,##0", symbols);
    format.setMinimumFractionDigits(leastDecimals);
    format.setMaximumFractionDigits(mostDecimals);
    return format.format(value);
  }

  private String form(int count) {
    if (count == 1) {
      return "one";
    }
    boolean few = count == 0 || (count % 100 >= 1 && count % 100 <= 19);
    return few ? "few" : "many";
  }
}
