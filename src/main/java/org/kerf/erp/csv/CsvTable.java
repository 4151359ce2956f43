package org.kerf.erp.csv;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kerf.erp.csv.cell.Column;
import org.kerf.erp.csv.cell.PlainText;
import org.kerf.erp.csv.cell.ReadingRules;
import org.kerf.erp.csv.cell.Reason;
import org.kerf.erp.csv.cell.SheetType;
import org.kerf.erp.csv.file.CsvLimits;
import org.kerf.erp.csv.file.Dialect;
import org.kerf.erp.csv.file.DialectDetection;
import org.kerf.erp.csv.file.FileRecords;
import org.kerf.erp.csv.file.WorkbookText;
import org.kerf.kernel.FaultCode;
import org.kerf.kernel.FaultText;
import org.kerf.kernel.StationFault;

/**
 * A table in a text file or in an Excel workbook, with its header. The file's bytes are kept as
 * they were when it was opened, so that what was shown in a preview, what is imported and what the
 * hash names are the same, even if somebody saves the file meanwhile; the rows are read one by one,
 * each time anew.
 */
public final class CsvTable {

  /** What came of opening a file. */
  public sealed interface Opening {
    record Opened(CsvTable table) implements Opening {}

    record Refused(Reason reason) implements Opening {}
  }

  private final byte[] bytes;
  private final Dialect dialect;
  private final CsvLimits limits;
  private final List<String> header;
  private final List<Reason> notes;

  private CsvTable(
      byte[] bytes, Dialect dialect, CsvLimits limits, List<String> header, List<Reason> notes) {
    this.bytes = bytes;
    this.dialect = dialect;
    this.limits = limits;
    this.header = List.copyOf(header);
    this.notes = List.copyOf(notes);
  }

  /**
   * Opens a file within the standard limits.
   *
   * @throws StationFault if the file cannot be read at all
   */
  public static Opening open(Path file) throws StationFault {
    return open(file, CsvLimits.STANDARD);
  }

  /**
   * Opens a file, finds out how it was written and reads its header.
   *
   * @throws StationFault if the file cannot be read at all
   */
  public static Opening open(Path file, CsvLimits limits) throws StationFault {
    // To open a pipe or a device may wait for ever.
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      return new Opening.Refused(Reason.of(Reason.Code.NOT_A_FILE));
    }
    try (InputStream in = Files.newInputStream(file)) {
      return open(in, limits);
    } catch (IOException failure) {
      throw StationFault.because(
          failure, FaultCode.FILE_UNREADABLE, FaultText.FILE_UNREADABLE, file);
    }
  }

  static Opening open(InputStream in, CsvLimits limits) throws IOException {
    // One byte more than allowed shows that a file is too large without reading all of it.
    byte[] bytes = in.readNBytes(Math.toIntExact(limits.bytes() + 1));
    if (bytes.length > limits.bytes()) {
      String most = Long.toString(Math.max(1, limits.bytes() >> 20));
      return new Opening.Refused(Reason.of(Reason.Code.FILE_TOO_LARGE, most));
    }
    return switch (DialectDetection.look(bytes)) {
      case DialectDetection.Finding.NotATable(Reason reason) -> new Opening.Refused(reason);
      case DialectDetection.Finding.Found(Dialect dialect) ->
          withHeader(bytes, dialect, limits, List.of());
      case DialectDetection.Finding.Workbook() ->
          switch (WorkbookText.of(bytes, limits)) {
            case WorkbookText.Written.Refused(Reason reason) -> new Opening.Refused(reason);
            case WorkbookText.Written.Text text ->
                withHeader(
                    text.text().getBytes(WorkbookText.DIALECT.charset()),
                    WorkbookText.DIALECT,
                    limits,
                    text.notes());
          };
    };
  }

  private static Opening withHeader(
      byte[] bytes, Dialect dialect, CsvLimits limits, List<Reason> notes) throws IOException {
    try (var records = new FileRecords(bytes, dialect, limits)) {
      Optional<CsvRecord> first = records.next();
      if (first.isEmpty()) {
        return new Opening.Refused(
            Reason.of(records.broken() ? Reason.Code.BROKEN_ROW : Reason.Code.EMPTY_FILE));
      }
      List<String> header = mended(first.get()).stream().map(PlainText::oneLine).toList();
      if (header.size() > limits.cells()) {
        return new Opening.Refused(
            Reason.of(Reason.Code.TOO_MANY_CELLS, Integer.toString(limits.cells())));
      }
      return new Opening.Opened(new CsvTable(bytes, dialect, limits, header, notes));
    }
  }

  /**
   * SHA-256 of the file, of a workbook of the text that it became, in 64 small hexadecimal digits:
   * with the line, the key by which a row is taken in once only.
   */
  public String sha256() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException missing) {
      // Every Java platform must have SHA-256.
      throw new IllegalStateException(missing);
    }
  }

  public Dialect dialect() {
    return dialect;
  }

  /** The headings as they stand in the file. */
  public List<String> header() {
    return header;
  }

  /**
   * About how many lines the file has, for a progress bar: counted, line breaks inside quotes
   * included.
   */
  public int lines() {
    int lines = 1;
    for (byte b : bytes) {
      lines += b == '\n' ? 1 : 0;
    }
    return lines;
  }

  /**
   * Finds the columns of the given kind in this table; its rows are read only when they are asked
   * for.
   */
  public <T> SheetReading<T> read(SheetType<T> type, ReadingRules rules) {
    Map<Column, Integer> places = new LinkedHashMap<>();
    List<Reason> noted = new ArrayList<>(notes);
    for (int i = 0; i < header.size(); i++) {
      String heading = header.get(i);
      Optional<Column> column = rules.names().column(type, heading);
      if (column.isEmpty() && !heading.isEmpty()) {
        noted.add(Reason.of(Reason.Code.UNKNOWN_COLUMN, heading));
      }
      if (column.isPresent() && places.putIfAbsent(column.get(), i) != null) {
        return new SheetReading.Unfit<>(Reason.of(Reason.Code.COLUMN_TWICE, heading));
      }
    }
    List<Column> missing =
        type.columns().stream().filter(c -> c.required() && !places.containsKey(c)).toList();
    return missing.isEmpty()
        ? new SheetReading.Rows<>(noted, () -> new RowIterator<>(this, type, places, rules))
        : new SheetReading.Unfit<>(missingColumns(missing));
  }

  private static Reason missingColumns(List<Column> missing) {
    return Reason.of(
        Reason.Code.MISSING_COLUMNS,
        String.join(", ", missing.stream().map(Column::romanian).toList()),
        String.join(", ", missing.stream().map(Column::english).toList()));
  }

  CsvLimits limits() {
    return limits;
  }

  FileRecords records() {
    return new FileRecords(bytes, dialect, limits);
  }

  /** How many lines from the given one on hold anything. */
  int linesFrom(int line) {
    int start = dialect.markBytes();
    String text = new String(bytes, start, bytes.length - start, dialect.charset());
    return Math.toIntExact(text.lines().skip(line - 1L).filter(each -> !each.isBlank()).count());
  }

  static List<String> mended(CsvRecord record) {
    List<String> cells = new ArrayList<>(record.getFieldCount());
    for (int i = 0; i < record.getFieldCount(); i++) {
      cells.add(PlainText.mended(record.getField(i)));
    }
    return cells;
  }
}
