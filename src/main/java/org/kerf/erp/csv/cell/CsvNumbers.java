package org.kerf.erp.csv.cell;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kerf.erp.csv.cell.ReadingRules.PointMeaning;

/**
 * Reads numbers as Romanian and English programs write them: "1234,5", "1.234,5", "1 234,5",
 * "12.5". What has two meanings is asked about and never guessed.
 */
public final class CsvNumbers {

  sealed interface Answer {
    record Value(BigDecimal value) implements Answer {}

    record Unclear(Reason reason) implements Answer {}
  }

  private static final Pattern SPACED =
      Pattern.compile("([+-]?\\d{1,3})((?:[ \\u00A0\\u202F]\\d{3})+)([.,]\\d+)?");
  private static final Pattern PLAIN = Pattern.compile("[+-]?\\d+");
  private static final Pattern ONE_MARK = Pattern.compile("([+-]?\\d+)([.,])(\\d+)");
  private static final Pattern POINTS = Pattern.compile("[+-]?\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?");
  private static final Pattern COMMAS = Pattern.compile("[+-]?\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?");
  private static final int LONGEST = 30;

  private final boolean decimalComma;
  private final PointMeaning pointMeaning;

  public CsvNumbers(boolean decimalComma, PointMeaning pointMeaning) {
    this.decimalComma = decimalComma;
    this.pointMeaning = pointMeaning;
  }

  Answer read(String cell) {
    if (cell.length() > LONGEST) {
      return new Answer.Unclear(Reason.of(Reason.Code.NOT_A_NUMBER, cell.substring(0, LONGEST)));
    }
    Matcher spaced = SPACED.matcher(cell);
    if (spaced.matches()) {
      String rest = spaced.group(3) == null ? "" : spaced.group(3);
      // The thousands are already parted by spaces, so that the mark can only be the decimal one.
      return number(digits(spaced.group(1) + spaced.group(2)) + rest.replace(',', '.'));
    }
    if (PLAIN.matcher(cell).matches()) {
      return number(cell);
    }
    Matcher oneMark = ONE_MARK.matcher(cell);
    if (oneMark.matches()) {
      return oneMark(cell, oneMark.group(1), oneMark.group(2).charAt(0), oneMark.group(3));
    }
    if (POINTS.matcher(cell).matches()) {
      return number(cell.replace(".", "").replace(',', '.'));
    }
    if (COMMAS.matcher(cell).matches()) {
      return number(cell.replace(",", ""));
    }
    return new Answer.Unclear(Reason.of(Reason.Code.NOT_A_NUMBER, cell));
  }

  private Answer oneMark(String cell, String whole, char mark, String after) {
    boolean mayPartThousands = after.length() == 3 && whole.matches("[+-]?[1-9]\\d{0,2}");
    boolean isDecimalSign = mark == ',' && decimalComma;
    if (!mayPartThousands || isDecimalSign) {
      return number(whole + '.' + after);
    }
    // Where the point is the decimal sign, the comma parts thousands, and the other way round.
    boolean isPoint = mark == '.';
    return switch (pointMeaning) {
      case THOUSANDS -> number(isPoint ? whole + after : whole + '.' + after);
      case DECIMAL -> number(isPoint ? whole + '.' + after : whole + after);
      case ASK ->
          new Answer.Unclear(
              Reason.of(
                  Reason.Code.AMBIGUOUS_NUMBER,
                  cell,
                  whole + after,
                  whole + ',' + after,
                  whole + '.' + after));
    };
  }

  private static String digits(String text) {
    return text.replaceAll("[ \\u00A0\\u202F]", "");
  }

  private static Answer number(String plain) {
    return new Answer.Value(new BigDecimal(plain));
  }
}
