package org.kerf.erp.csv.sheet;

import java.util.regex.Pattern;

/**
 * Writes cells for Excel in Romania: parted by semicolons, decimal comma, and nothing that Excel
 * would run.
 */
public final class CsvExport {

  public static final char SEPARATOR = ';';

  /** Put before the first cell of a UTF-8 file, so that Excel reads ă â î ș ț rightly. */
  public static final String BYTE_ORDER_MARK = "\uFEFF";

  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(?:[.,]\\d+)?");

  private CsvExport() {}

  /**
   * A cell as it goes into the file. A text that Excel would take for a formula (it begins with = +
   * - @, a tab or a carriage return, and is no plain number) gets an apostrophe in front, as OWASP
   * advises against CSV injection.
   */
  public static String cell(String text) {
    String guarded = isFormula(text) ? '\'' + text : text;
    boolean quotes =
        guarded.chars().anyMatch(c -> c == SEPARATOR || c == '"' || c == '\n' || c == '\r')
            || !guarded.equals(guarded.strip());
    return quotes ? '"' + guarded.replace("\"", "\"\"") + '"' : guarded;
  }

  private static boolean isFormula(String text) {
    return !text.isEmpty()
        && "=+-@\t\r".indexOf(text.charAt(0)) >= 0
        && !NUMBER.matcher(text).matches();
  }
}
