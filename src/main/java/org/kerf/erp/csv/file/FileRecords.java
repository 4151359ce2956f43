package org.kerf.erp.csv.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.SequenceInputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * Walks over a file's records, and says at the end whether the file was read to its end.
 *
 * <p>The parser takes a quote that is never closed for one that is closed by the end of the file.
 * So a record of our own is put behind the file's: if it does not come out alone, an open quote has
 * swallowed it. It is known by its place, the last one, and not by what it holds: a file may hold
 * the same line, and it is a row like any other.
 */
public final class FileRecords implements AutoCloseable {

  private static final String BEHIND = ".";

  private final CsvReader<CsvRecord> reader;
  private final Iterator<CsvRecord> records;
  private boolean broken;
  private boolean ended;
  private int line = 1;

  public FileRecords(byte[] bytes, Dialect dialect, CsvLimits limits) {
    var file =
        new ByteArrayInputStream(bytes, dialect.markBytes(), bytes.length - dialect.markBytes());
    var behind = new ByteArrayInputStream(("\n" + BEHIND).getBytes(dialect.charset()));
    reader =
        CsvReader.builder()
            .fieldSeparator(dialect.separator())
            .allowExtraFields(true)
            .allowMissingFields(true)
            // A quote that is never closed would swallow the rest of the file.
            .maxBufferSize(Math.max(1 << 16, limits.cellCharacters() * 4))
            .ofCsvRecord(
                new InputStreamReader(new SequenceInputStream(file, behind), dialect.charset()));
    if (dialect.separatorLine()) {
      reader.skipLines(1);
    }
    records = reader.iterator();
  }

  /** The next record; none at the end of the file, and none where it can't be read on. */
  public Optional<CsvRecord> next() {
    if (ended) {
      return Optional.empty();
    }
    CsvRecord record;
    try {
      record = records.next();
    } catch (CsvParseException unreadable) {
      line++;
      return end(true);
    }
    line = Math.toIntExact(record.getStartingLineNumber());
    return isLast() ? end(!record.getFields().equals(List.of(BEHIND))) : Optional.of(record);
  }

  /** Whether the record that was read last is the file's last. What can't be read is none. */
  private boolean isLast() {
    try {
      return !records.hasNext();
    } catch (CsvParseException unreadable) {
      ended = true;
      broken = true;
      return false;
    }
  }

  private Optional<CsvRecord> end(boolean unreadable) {
    ended = true;
    broken = unreadable;
    return Optional.empty();
  }

  /** Whether the walk ended before the end of the file, at or right below {@link #line}. */
  public boolean broken() {
    return broken;
  }

  /** The line where the record that was read last begins, or where the file can't be read on. */
  public int line() {
    return line;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
