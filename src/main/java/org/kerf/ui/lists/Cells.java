package org.kerf.ui.lists;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What stands on the screen, as the Romanian Excel reads it. */
public final class Cells {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("dd.MM.uuuu HH:mm", Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);
  private static final Pattern MOMENT_SHOWN =
      Pattern.compile("[0-9]{2}\\.[0-9]{2}\\.[0-9]{4} [0-9]{2}:[0-9]{2}");
  private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]+([.,][0-9]+)?");
  private static final Pattern SPACES = Pattern.compile("[\u2009\u00A0\u202F]");
  private static final char MINUS = '\u2212';

  private Cells() {}

  /** "27.11.2026 14:00", which Excel takes for a moment. */
  public static String moment(LocalDateTime at) {
    return MOMENT.format(at);
  }

  /** The moment that a cell shows and nothing else. */
  static Optional<LocalDateTime> momentOf(String shown) {
    try {
      return MOMENT_SHOWN.matcher(shown).matches()
          ? Optional.of(LocalDateTime.parse(shown, MOMENT))
          : Optional.empty();
    } catch (DateTimeParseException noSuchDay) {
      return Optional.empty();
    }
  }

  /** The number that a cell shows and nothing else. */
  static Optional<BigDecimal> number(String shown) {
    String bare = bare(shown);
    return NUMBER.matcher(bare).matches()
        ? Optional.of(new BigDecimal(bare.replace(',', '.')))
        : Optional.empty();
  }

  private static String bare(String shown) {
    return SPACES.matcher(shown).replaceAll("").replace(MINUS, '-');
  }

  /** With spaces that every program shows as such. */
  static String spaced(String shown) {
    return SPACES.matcher(shown).replaceAll(" ");
  }

  /** A figure without the spaces between its thousands and with a decimal comma. */
  static String figure(String shown) {
    String bare = bare(shown);
    return NUMBER.matcher(bare).matches() ? bare.replace("+", "").replace('.', ',') : words(shown);
  }

  /**
   * Words, which are never a formula: what Excel would reckon with gets an apostrophe in front. A
   * number may begin with its sign.
   */
  static String words(String shown) {
    String text = spaced(shown);
    boolean formula = !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0;
    return formula && !NUMBER.matcher(text).matches() ? "'" + text : text;
  }
}
