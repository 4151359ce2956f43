package org.kerf.erp.csv.cell;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Why a file, a column or a row was not taken in, as a value; {@link #text} makes the sentence for
 * a person.
 *
 * @param code which sentence
 * @param arguments what stands in its gaps, already as text
 */
public record Reason(Code code, List<String> arguments) {

  /** Each has a sentence of the same name in the bundle {@code reasons}. */
  public enum Code {
    // of a whole file
    NOT_A_FILE,
    EMPTY_FILE,
    OLD_WORKBOOK,
    BROKEN_WORKBOOK,
    NO_FORMULA_VALUE,
    NOT_TEXT,
    BROKEN_TEXT,
    FILE_TOO_LARGE,
    MISSING_COLUMNS,
    COLUMN_TWICE,
    // a note about a file that is read all the same
    UNKNOWN_COLUMN,
    OTHER_SHEETS,
    // of a row
    TOO_MANY_ROWS,
    BROKEN_ROW,
    TOO_MANY_CELLS,
    CELL_TOO_LONG,
    CONTROL_CHARACTER,
    REQUIRED,
    NOT_A_NUMBER,
    AMBIGUOUS_NUMBER,
    NEGATIVE,
    TOO_PRECISE,
    NOT_WHOLE,
    OUT_OF_RANGE,
    CODE_AS_NUMBER,
    NOT_A_DATE,
    NOT_A_SHORT_CODE,
    UNKNOWN_WORD,
    SINGLE_PIECE,
    TOO_MANY_LENGTHS,
    NOT_A_PRINTER,
    // of a form
    NOT_THERE,
    SEVERAL,
    DAY_CLOSED,
    DAY_AHEAD,
    OUT_OF_USE
  }

  private static final String BUNDLE = "org.kerf.erp.csv.reasons";

  public Reason {
    arguments = List.copyOf(arguments);
  }

  public static Reason of(Code code, String... arguments) {
    return new Reason(code, List.of(arguments));
  }

  /** One plain sentence: in Romanian for a Romanian locale, in English for all others. */
  public String text(Locale locale) {
    boolean romanian = "ro".equals(locale.getLanguage());
    Locale known = Locale.forLanguageTag(romanian ? "ro" : "en");
    String pattern =
        ResourceBundle.getBundle(
                BUNDLE,
                known,
                ResourceBundle.Control.getNoFallbackControl(
                    ResourceBundle.Control.FORMAT_PROPERTIES))
            .getString(code.name());
    return new MessageFormat(pattern, known).format(arguments.toArray());
  }
}
