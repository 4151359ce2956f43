package org.kerf.erp.csv.cell;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kerf.kernel.Angle;
import org.kerf.kernel.Length;
import org.kerf.kernel.Mass;
import org.kerf.kernel.Money;
import org.kerf.kernel.ShortCode;

/**
 * The cells of one row by column, each read as what its column holds, or refused with the reason.
 */
public final class CsvCells {

  private static final Pattern SCIENTIFIC = Pattern.compile("\\d+(?:[.,]\\d+)?[Ee][+-]\\d+");
  private static final Pattern BETWEEN_LENGTHS = Pattern.compile("[;/|]");
  private static final Pattern WITH_UNIT = Pattern.compile("(.*?)\\s*(mm|cm|m)");
  private static final Map<String, Integer> MICROMETRE_EXPONENT = Map.of("mm", 3, "cm", 4, "m", 6);
  private static final long LONGEST_METRES = 100_000;
  private static final long MOST = 1_000_000_000;

  private final Map<Column, Integer> places;
  private final List<String> header;
  private final List<String> cells;
  private final CsvNumbers numbers;
  private final Dates dates;

  public CsvCells(
      Map<Column, Integer> places,
      List<String> header,
      List<String> cells,
      CsvNumbers numbers,
      Dates dates) {
    this.places = places;
    this.header = header;
    this.cells = cells;
    this.numbers = numbers;
    this.dates = dates;
  }

  /** What stands in the cell, whether it may or not. */
  String raw(Column column) {
    Integer place = places.get(column);
    return place == null || place >= cells.size() ? "" : cells.get(place);
  }

  /** The cell's text; empty where it is blank or the table has no such column. */
  public String text(Column column) throws RowRefused {
    String text = raw(column);
    if (text.isEmpty() && column.required()) {
      throw refused(column, Reason.Code.REQUIRED);
    }
    if (text.length() > column.longest()) {
      throw refused(column, Reason.Code.CELL_TOO_LONG, Integer.toString(column.longest()));
    }
    int strange = PlainText.firstControl(text);
    if (strange >= 0) {
      throw refused(column, Reason.Code.CONTROL_CHARACTER, PlainText.name(strange));
    }
    return text;
  }

  /** Whether the table has the column at all, whatever stands in the cell. */
  public boolean hasColumn(Column column) {
    return places.containsKey(column);
  }

  public boolean has(Column column) throws RowRefused {
    return !text(column).isEmpty();
  }

  /**
   * A code or number of a thing, with its leading zeros; what Excel turned into 5,94E+12 has lost
   * its digits.
   */
  public String code(Column column) throws RowRefused {
    String text = text(column);
    if (SCIENTIFIC.matcher(text).matches()) {
      throw refused(column, Reason.Code.CODE_AS_NUMBER, text);
    }
    return text;
  }

  /** A code as printed on our labels; empty where there is none yet. */
  public String shortCode(Column column) throws RowRefused {
    String text = code(column);
    if (text.isEmpty()) {
      return "";
    }
    return ShortCode.parse(text)
        .orElseThrow(() -> refused(column, Reason.Code.NOT_A_SHORT_CODE, text))
        .text();
  }

  /** In millimetres unless the cell says "m" or "cm"; zero where it is blank. */
  public Length length(Column column) throws RowRefused {
    return length(column, 3, LONGEST_METRES);
  }

  /** As {@link #length}, in metres unless the cell says "mm" or "cm"; of many bars together. */
  public Length metres(Column column) throws RowRefused {
    return length(column, 6, MOST);
  }

  private Length length(Column column, int bareExponent, long mostMetres) throws RowRefused {
    return length(column, text(column), bareExponent, mostMetres);
  }

  private Length length(Column column, String text, int bareExponent, long mostMetres)
      throws RowRefused {
    Matcher withUnit = WITH_UNIT.matcher(text);
    boolean hasUnit = withUnit.matches();
    String number = hasUnit ? withUnit.group(1) : text;
    int exponent =
        hasUnit ? MICROMETRE_EXPONENT.getOrDefault(withUnit.group(2), bareExponent) : bareExponent;
    return Length.ofMicrometres(scaled(column, number, exponent, mostMetres * 1_000_000));
  }

  /** A length that is more than nothing, in millimetres unless the cell says otherwise. */
  public Length realLength(Column column) throws RowRefused {
    Length length = length(column);
    if (length.isZero()) {
      throw refused(column, Reason.Code.OUT_OF_RANGE, "0,001", LONGEST_METRES * 1_000 + "");
    }
    return length;
  }

  /**
   * Lengths as {@link #realLength}, with ";" or "/" between them; none where it is blank.
   *
   * @param most so many may stand there
   */
  public List<Length> lengths(Column column, int most) throws RowRefused {
    List<Length> lengths = new ArrayList<>();
    for (String each : BETWEEN_LENGTHS.split(text(column), -1)) {
      if (each.isBlank()) {
        continue;
      }
      Length length = length(column, each.strip(), 3, LONGEST_METRES);
      if (length.isZero() || lengths.size() == most) {
        throw refused(column, Reason.Code.TOO_MANY_LENGTHS, Integer.toString(most));
      }
      lengths.add(length);
    }
    return lengths;
  }

  /** In kilograms; zero where it is blank. */
  public Mass kilograms(Column column) throws RowRefused {
    return Mass.ofGrams(scaled(column, text(column), 3, MOST));
  }

  /** In lei; zero where it is blank. */
  public Money lei(Column column) throws RowRefused {
    return Money.ofBani(scaled(column, text(column), 2, MOST));
  }

  /** In degrees from the square cut; square where it is blank. */
  public Angle angle(Column column) throws RowRefused {
    return new Angle((int) scaled(column, text(column), 2, Angle.MOST_HUNDREDTHS));
  }

  /** A whole number from least to most; least where it is blank. */
  public int whole(Column column, int least, int most) throws RowRefused {
    String text = text(column);
    if (text.isEmpty()) {
      return least;
    }
    BigDecimal value = number(column, text);
    if (value.stripTrailingZeros().scale() > 0) {
      throw refused(column, Reason.Code.NOT_WHOLE, text);
    }
    if (value.compareTo(BigDecimal.valueOf(least)) < 0
        || value.compareTo(BigDecimal.valueOf(most)) > 0) {
      throw refused(column, Reason.Code.OUT_OF_RANGE, least + "", most + "");
    }
    return value.intValueExact();
  }

  /** A moment; where the cell names only a day, the last minute of it. */
  public LocalDateTime deadline(Column column) throws RowRefused {
    String text = text(column);
    return dates
        .read(text, LocalTime.of(23, 59))
        .orElseThrow(() -> refused(column, Reason.Code.NOT_A_DATE, text));
  }

  /** A day; today where the cell is blank. */
  public LocalDate day(Column column) throws RowRefused {
    String text = text(column).isEmpty() ? "+0" : text(column);
    return dates
        .read(text, LocalTime.MIDNIGHT)
        .orElseThrow(() -> refused(column, Reason.Code.NOT_A_DATE, text))
        .toLocalDate();
  }

  /** What a word means, or the given meaning where the cell is blank. */
  public <E> E word(Column column, CsvVocabulary<E> words, E otherwise) throws RowRefused {
    String text = text(column);
    if (text.isEmpty()) {
      return otherwise;
    }
    return words
        .meaning(text)
        .orElseThrow(
            () ->
                refused(
                    column,
                    Reason.Code.UNKNOWN_WORD,
                    text,
                    words.allowedInRomanian(),
                    words.allowedInEnglish()));
  }

  public RowRefused refused(Column column, Reason.Code code, String... arguments) {
    Integer place = places.get(column);
    String heading = place == null ? column.romanian() : header.get(place);
    return new RowRefused(heading, Reason.of(code, arguments));
  }

  private long scaled(Column column, String text, int exponent, long limit) throws RowRefused {
    if (text.isEmpty()) {
      return 0;
    }
    BigDecimal value = number(column, text).movePointRight(exponent);
    if (value.signum() < 0) {
      throw refused(column, Reason.Code.NEGATIVE, text);
    }
    if (value.compareTo(BigDecimal.valueOf(limit)) > 0) {
      String most = BigDecimal.valueOf(limit, exponent).stripTrailingZeros().toPlainString();
      throw refused(column, Reason.Code.OUT_OF_RANGE, "0", most);
    }
    if (value.stripTrailingZeros().scale() > 0) {
      throw refused(column, Reason.Code.TOO_PRECISE, text);
    }
    return value.setScale(0, RoundingMode.UNNECESSARY).longValueExact();
  }

  private BigDecimal number(Column column, String text) throws RowRefused {
    return switch (numbers.read(text)) {
      case CsvNumbers.Answer.Value(BigDecimal value) -> value;
      case CsvNumbers.Answer.Unclear(Reason reason) ->
          throw refused(column, reason.code(), reason.arguments().toArray(String[]::new));
    };
  }
}
