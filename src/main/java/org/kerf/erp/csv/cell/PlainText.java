package org.kerf.erp.csv.cell;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Makes texts that people write differently comparable, and mends what old code pages did to
 * Romanian letters.
 */
public final class PlainText {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern OTHER_THAN_LETTERS = Pattern.compile("[^\\p{L}\\p{N}%]+");

  private PlainText() {}

  /** Small letters and digits only, without diacritics: "Șarjă (nr.)" becomes "sarjanr". */
  static String letters(String text) {
    String bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    return OTHER_THAN_LETTERS.matcher(bare).replaceAll("").toLowerCase(Locale.ROOT);
  }

  /**
   * The cell without blanks around it, with ș and ț for the ş and ţ with cedilla, which are all
   * that Windows-1250 offers, and with letters in their composed form.
   */
  public static String mended(String cell) {
    int from = 0;
    int to = cell.length();
    while (from < to && isBlank(cell.charAt(from))) {
      from++;
    }
    while (to > from && isBlank(cell.charAt(to - 1))) {
      to--;
    }
    String text = cell.substring(from, to);
    if (text.chars().allMatch(c -> c < 0x80)) {
      return text;
    }
    return Normalizer.normalize(text, Normalizer.Form.NFC)
        .replace('\u015F', '\u0219')
        .replace('\u0163', '\u021B')
        .replace('\u015E', '\u0218')
        .replace('\u0162', '\u021A');
  }

  /**
   * The first character that no person wrote: one that would steer a terminal or a printer, or turn
   * the direction in which a text is read. Tabs and line breaks may stand in a cell. -1 if there is
   * none.
   */
  static int firstControl(String text) {
    return text.chars().filter(PlainText::isControl).findFirst().orElse(-1);
  }

  /** As "U+001B". */
  static String name(int character) {
    return String.format(Locale.ROOT, "U+%04X", character);
  }

  private static boolean isControl(int c) {
    boolean blank = c == '\t' || c == '\n' || c == '\r' || c == '\f';
    boolean turning =
        c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    return turning || (Character.isISOControl(c) && !blank);
  }

  /** On one line, without control characters: for headings. */
  public static String oneLine(String text) {
    var plain = new StringBuilder();
    text.chars().forEach(c -> plain.append(Character.isISOControl(c) ? ' ' : (char) c));
    return plain.toString().replaceAll(" +", " ").strip();
  }

  private static boolean isBlank(char c) {
    return !isControl(c)
        && (Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF');
  }
}
