package org.kerf.ui.lists;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/** What stands on the screen, as the Romanian Excel reads it. */
public final class Cells {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("dd.MM.uuuu HH:mm", Locale.ROOT);
  private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]+([.,][0-9]+)?");
  private static final Pattern SPACES = Pattern.compile("[\u2009\u00A0\u202F]");
  private static final char MINUS = '\u2212';

  private Cells() {}

  /** "27.11.2026 14:00", which Excel takes for a moment. */
  public static String moment(LocalDateTime at) {
    return MOMENT.format(at);
  }

  /** A figure without the spaces between its thousands and with a decimal comma. */
  static String figure(String shown) {
    String bare = SPACES.matcher(shown).replaceAll("").replace(MINUS, '-');
    return NUMBER.matcher(bare).matches() ? bare.replace("+", "").replace('.', ',') : words(shown);
  }

  /**
   * Words, which are never a formula: what Excel would reckon with gets an apostrophe in front. A
   * number may begin with its sign.
   */
  static String words(String shown) {
    String text = SPACES.matcher(shown).replaceAll(" ");
    boolean formula = !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0;
    return formula && !NUMBER.matcher(text).matches() ? "'" + text : text;
  }
}
