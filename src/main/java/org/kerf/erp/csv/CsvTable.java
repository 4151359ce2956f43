package org.kerf.erp.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.SequenceInputStream;
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
import org.kerf.kernel.FaultCode;
import org.kerf.kernel.FaultText;
import org.kerf.kernel.StationFault;

/**
 * A table in a text file, with its header. The file's bytes are kept as they were when it was
 * opened, so that what was shown in a preview, what is imported and what the hash names are the
 * same, even if somebody saves the file meanwhile; the rows are read one by one, each time anew.
 */
public final class CsvTable {

  /** What came of opening a file. */
  public sealed interface Opening {
    record Opened(CsvTable table) implements Opening {}

    record Refused(Reason reason) implements Opening {}
  }

  /**
   * A last record that is put behind the file's own: if it does not come out alone, a quote was
   * left open and has swallowed it, which the parser would pass over. Files that hold this
   * character are refused as no text.
   */
  private static final String END = "\u0001";

  private final byte[] bytes;
  private final Dialect dialect;
  private final CsvLimits limits;
  private final List<String> header;

  private CsvTable(byte[] bytes, Dialect dialect, CsvLimits limits, List<String> header) {
    this.bytes = bytes;
    this.dialect = dialect;
    this.limits = limits;
    this.header = List.copyOf(header);
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
      case DialectDetection.Finding.Found(Dialect dialect) -> withHeader(bytes, dialect, limits);
    };
  }

  private static Opening withHeader(byte[] bytes, Dialect dialect, CsvLimits limits)
      throws IOException {
    try (CsvReader<CsvRecord> reader = reader(bytes, dialect, limits)) {
      for (CsvRecord record : reader) {
        if (isEnd(record)) {
          return new Opening.Refused(Reason.of(Reason.Code.EMPTY_FILE));
        }
        if (hasSwallowedTheEnd(record)) {
          return new Opening.Refused(Reason.of(Reason.Code.BROKEN_ROW));
        }
        List<String> header = mended(record);
        if (header.size() > limits.cells()) {
          return new Opening.Refused(
              Reason.of(Reason.Code.TOO_MANY_CELLS, Integer.toString(limits.cells())));
        }
        return new Opening.Opened(new CsvTable(bytes, dialect, limits, header));
      }
      return new Opening.Refused(Reason.of(Reason.Code.EMPTY_FILE));
    } catch (CsvParseException broken) {
      return new Opening.Refused(Reason.of(Reason.Code.BROKEN_ROW));
    }
  }

  /**
   * SHA-256 of the file in 64 small hexadecimal digits: with the line, the key by which a row is
   * taken in once only.
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
    List<Reason> notes = new ArrayList<>();
    for (int i = 0; i < header.size(); i++) {
      String heading = header.get(i);
      Optional<Column> column = type.columnCalled(heading);
      if (column.isEmpty() && !heading.isEmpty()) {
        notes.add(Reason.of(Reason.Code.UNKNOWN_COLUMN, heading));
      }
      if (column.isPresent() && places.putIfAbsent(column.get(), i) != null) {
        return new SheetReading.Unfit<>(Reason.of(Reason.Code.COLUMN_TWICE, heading));
      }
    }
    List<Column> missing =
        type.columns().stream().filter(c -> c.required() && !places.containsKey(c)).toList();
    return missing.isEmpty()
        ? new SheetReading.Rows<>(notes, () -> new RowIterator<>(this, type, places, rules))
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

  CsvReader<CsvRecord> reader() {
    return reader(bytes, dialect, limits);
  }

  static boolean isEnd(CsvRecord record) {
    return record.getFieldCount() == 1 && record.getField(0).equals(END);
  }

  static boolean hasSwallowedTheEnd(CsvRecord record) {
    return record.getField(record.getFieldCount() - 1).endsWith(END);
  }

  static List<String> mended(CsvRecord record) {
    List<String> cells = new ArrayList<>(record.getFieldCount());
    for (int i = 0; i < record.getFieldCount(); i++) {
      cells.add(PlainText.mended(record.getField(i)));
    }
    return cells;
  }

  private static CsvReader<CsvRecord> reader(byte[] bytes, Dialect dialect, CsvLimits limits) {
    var file =
        new ByteArrayInputStream(bytes, dialect.markBytes(), bytes.length - dialect.markBytes());
    var end = new ByteArrayInputStream(("\n" + END).getBytes(dialect.charset()));
    var in = new SequenceInputStream(file, end);
    CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .fieldSeparator(dialect.separator())
            .allowExtraFields(true)
            .allowMissingFields(true)
            // A quote that is never closed would swallow the rest of the file.
            .maxBufferSize(Math.max(1 << 16, limits.cellCharacters() * 4))
            .ofCsvRecord(new InputStreamReader(in, dialect.charset()));
    if (dialect.separatorLine()) {
      reader.skipLines(1);
    }
    return reader;
  }
}
