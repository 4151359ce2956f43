package org.kerf.erp.csv.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.kerf.erp.csv.cell.Reason;
import org.kerf.kernel.Exempt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The first sheet of an Excel workbook that can be seen, written as the text that Excel would save
 * of it: a line for each row, also for empty ones, so that lines have the rows' numbers. What a
 * cell holds is known there and need not be guessed: numbers get a decimal comma and nothing
 * between thousands, days are written year first.
 */
public final class WorkbookText {

  /** What came of it. */
  public sealed interface Written {

    /**
     * The sheet as text.
     *
     * @param text in the {@link #DIALECT}
     * @param notes what a person should know, such as sheets that are not read
     */
    record Text(String text, List<Reason> notes) implements Written {}

    record Refused(Reason reason) implements Written {}
  }

  /** How the text is written. */
  public static final Dialect DIALECT = new Dialect(StandardCharsets.UTF_8, 0, ';', false);

  private static final Logger LOG = LoggerFactory.getLogger(WorkbookText.class);

  /** A workbook is packed text; what unpacks to more than this was made to fill the memory. */
  private static final int MOST_UNPACKED_TIMES = 5;

  /** More digits are not in the number that Excel keeps, only in the way it is written down. */
  private static final MathContext EXCEL_DIGITS = new MathContext(15);

  /** No sheet of Excel has more; a line is written for each. */
  private static final int LAST_ROW = 1 << 20;

  /** The day after the last one that Excel knows, 31 December 9999. */
  private static final BigDecimal AFTER_LAST_DAY = BigDecimal.valueOf(2_958_466);

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT);
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

  /** What in a format are words, colours and conditions. */
  private static final Pattern NOT_FORMAT = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]");

  /** The numbers of Excel's own formats for days and times; no file spells them out. */
  private static final Set<Integer> OWN_MOMENTS =
      Stream.of(range(14, 22), range(27, 36), range(45, 47), range(50, 58))
          .flatMap(IntStream::boxed)
          .collect(Collectors.toUnmodifiableSet());

  private static final Pattern DAY_OR_TIME = Pattern.compile("[dmyhs]", Pattern.CASE_INSENSITIVE);

  private final CsvLimits limits;
  private final StringBuilder text = new StringBuilder();
  private int line = 1;

  /** The first cell that has a formula and not its result. */
  private Optional<String> uncalculated = Optional.empty();

  private WorkbookText(CsvLimits limits) {
    this.limits = limits;
  }

  /** Writes the sheet of a workbook, within the limits. */
  @Exempt(
      rule = "catch-all",
      reason = "the library throws whatever it stumbles over in a damaged file")
  public static Written of(byte[] bytes, CsvLimits limits) {
    try {
      if (WorkbookParts.unpackTooFar(bytes, limits.bytes() * MOST_UNPACKED_TIMES)) {
        return new Written.Refused(tooLarge(limits));
      }
      return switch (WorkbookParts.cells(bytes)) {
        case IMPLAUSIBLE -> new Written.Refused(Reason.of(Reason.Code.BROKEN_WORKBOOK));
        case PLAIN -> read(bytes, limits);
        case WITH_ISO_DAYS -> read(IsoDays.asText(bytes), limits);
      };
    } catch (IOException | RuntimeException e) {
      LOG.info("a workbook could not be read", e);
      return new Written.Refused(Reason.of(Reason.Code.BROKEN_WORKBOOK));
    }
  }

  private static Written read(byte[] bytes, CsvLimits limits) throws IOException {
    try (var workbook =
        new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(true, true))) {
      return new WorkbookText(limits).of(workbook);
    }
  }

  private static Reason tooLarge(CsvLimits limits) {
    return Reason.of(Reason.Code.FILE_TOO_LARGE, Long.toString(Math.max(1, limits.bytes() >> 20)));
  }

  private Written of(ReadableWorkbook workbook) throws IOException {
    List<Sheet> seen =
        workbook
            .getSheets()
            .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
            .toList();
    if (seen.isEmpty()) {
      return new Written.Refused(Reason.of(Reason.Code.EMPTY_FILE));
    }
    try (Stream<Row> rows = seen.getFirst().openStream()) {
      if (!rows.allMatch(this::write)) {
        return new Written.Refused(tooLarge(limits));
      }
    }
    if (uncalculated.isPresent()) {
      return new Written.Refused(Reason.of(Reason.Code.NO_FORMULA_VALUE, uncalculated.get()));
    }
    List<Reason> notes =
        seen.size() == 1
            ? List.of()
            : List.of(Reason.of(Reason.Code.OTHER_SHEETS, seen.getFirst().getName()));
    return new Written.Text(text.toString(), notes);
  }

  /** Writes a row, and says whether there is room for more. */
  private boolean write(Row row) {
    if (row.getRowNum() > LAST_ROW) {
      return false;
    }
    while (line < row.getRowNum()) {
      text.append('\n');
      line++;
    }
    // One cell more than allowed shows that there are too many.
    int cells = Math.min(row.getCellCount(), limits.cells() + 1);
    for (int i = 0; i < cells && text.length() < limits.bytes(); i++) {
      if (i > 0) {
        text.append(DIALECT.separator());
      }
      Optional<Cell> cell = row.getOptionalCell(i);
      if (uncalculated.isEmpty()) {
        uncalculated =
            cell.filter(WorkbookText::isUncalculated).map(each -> each.getAddress().toString());
      }
      cell.map(WorkbookText::shown).ifPresent(this::quote);
    }
    return text.length() < limits.bytes();
  }

  private void quote(String cell) {
    if (!cell.isEmpty()) {
      text.append('"').append(cell.replace("\"", "\"\"").replaceAll("\\R", " ")).append('"');
    }
  }

  /** Excel saves the result with a formula; programs that make workbooks may leave it out. */
  private static boolean isUncalculated(Cell cell) {
    return cell.getRawValue() == null && cell.getFormula() != null && !cell.getFormula().isEmpty();
  }

  private static String shown(Cell cell) {
    return switch (cell.getValue()) {
      case null -> "";
      case BigDecimal number -> isMoment(cell, number) ? moment(cell) : number(number);
      case Boolean yes -> yes ? "da" : "nu";
      case String words -> words;
      default -> Optional.ofNullable(cell.getRawValue()).orElse("");
    };
  }

  private static String number(BigDecimal number) {
    BigDecimal round = number.round(EXCEL_DIGITS).stripTrailingZeros();
    // An exponent would be written out with all its zeros.
    return Math.abs(round.scale()) > EXCEL_DIGITS.getPrecision() * 2
        ? round.toString()
        : round.toPlainString().replace('.', ',');
  }

  private static IntStream range(int first, int last) {
    return IntStream.rangeClosed(first, last);
  }

  /** Of a number that is no day Excel shows nothing but hashes, whatever the format. */
  private static boolean isMoment(Cell cell, BigDecimal number) {
    if (number.signum() < 0 || number.compareTo(AFTER_LAST_DAY) >= 0) {
      return false;
    }
    if (OWN_MOMENTS.contains(Optional.ofNullable(cell.getDataFormatId()).orElse(0))) {
      return true;
    }
    String format = Optional.ofNullable(cell.getDataFormatString()).orElse("");
    return DAY_OR_TIME.matcher(NOT_FORMAT.matcher(format).replaceAll("")).find();
  }

  private static String moment(Cell cell) {
    LocalDateTime at = cell.asDate();
    return (at.toLocalTime().equals(LocalTime.MIDNIGHT) ? DAY : MINUTE).format(at);
  }
}
