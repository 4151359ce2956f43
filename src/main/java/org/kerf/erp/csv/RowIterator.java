package org.kerf.erp.csv;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kerf.erp.csv.cell.Column;
import org.kerf.erp.csv.cell.CsvCells;
import org.kerf.erp.csv.cell.CsvNumbers;
import org.kerf.erp.csv.cell.Dates;
import org.kerf.erp.csv.cell.ReadingRules;
import org.kerf.erp.csv.cell.Reason;
import org.kerf.erp.csv.cell.RowRefused;
import org.kerf.erp.csv.cell.SheetType;
import org.kerf.erp.csv.file.FileRecords;

/**
 * Walks once over the rows below the header. A fault of the whole file ends the walk with one last
 * rejection.
 */
final class RowIterator<T> implements Iterator<RowResult<T>> {

  private final CsvTable table;
  private final SheetType<T> type;
  private final Map<Column, Integer> places;
  private final CsvNumbers numbers;
  private final Dates dates;
  private final FileRecords records;
  private long rows;
  private int lastLine = 1;
  private boolean ended;
  private @Nullable RowResult<T> next;

  RowIterator(CsvTable table, SheetType<T> type, Map<Column, Integer> places, ReadingRules rules) {
    this.table = table;
    this.type = type;
    this.places = places;
    this.numbers = new CsvNumbers(table.dialect().decimalComma(), rules.pointInThousands());
    this.dates = new Dates(rules.today());
    this.records = table.records();
    records.next(); // the header, which the table has read
  }

  @Override
  public boolean hasNext() {
    while (next == null && !ended) {
      advance();
    }
    return next != null;
  }

  @Override
  public RowResult<T> next() {
    RowResult<T> result = hasNext() ? next : null;
    if (result == null) {
      throw new NoSuchElementException();
    }
    next = null;
    return result;
  }

  private void advance() {
    Optional<CsvRecord> record = records.next();
    if (record.isPresent()) {
      take(record.get());
    } else if (records.broken()) {
      endWith(Math.max(records.line(), lastLine + 1), Reason.of(Reason.Code.BROKEN_ROW));
    } else {
      ended = true;
    }
  }

  private void take(CsvRecord record) {
    lastLine = Math.toIntExact(record.getStartingLineNumber());
    List<String> cells = CsvTable.mended(record);
    if (cells.stream().allMatch(String::isEmpty)) {
      return; // Excel leaves lines of separators behind.
    }
    rows++;
    if (rows > table.limits().rows()) {
      endWith(lastLine, Reason.of(Reason.Code.TOO_MANY_ROWS, Long.toString(table.limits().rows())));
      return;
    }
    next = result(cells);
  }

  private RowResult<T> result(List<String> cells) {
    var row = new CsvCells(places, table.header(), cells, numbers, dates);
    String key = "";
    try {
      checkShape(cells);
      key = type.keyOf(row);
      return new RowResult.Read<>(type.row(row), lastLine);
    } catch (RowRefused refused) {
      return new RowResult.Rejected<>(lastLine, refused.column(), refused.reason(), key, 1);
    }
  }

  /**
   * More cells than headings mostly means a decimal comma that was taken for a separator: nothing
   * is where it should.
   */
  private void checkShape(List<String> cells) throws RowRefused {
    int columns = table.header().size();
    if (cells.stream().skip(columns).anyMatch(cell -> !cell.isEmpty())) {
      throw new RowRefused("", Reason.of(Reason.Code.TOO_MANY_CELLS, Integer.toString(columns)));
    }
    int longest = table.limits().cellCharacters();
    for (int i = 0; i < Math.min(columns, cells.size()); i++) {
      if (cells.get(i).length() > longest) {
        throw new RowRefused(
            table.header().get(i), Reason.of(Reason.Code.CELL_TOO_LONG, Integer.toString(longest)));
      }
    }
  }

  private void endWith(int line, Reason reason) {
    int unread = Math.max(1, table.linesFrom(line));
    next = new RowResult.Rejected<>(line, "", reason, "", unread);
    ended = true;
  }
}
