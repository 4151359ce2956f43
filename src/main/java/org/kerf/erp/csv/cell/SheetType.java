package org.kerf.erp.csv.cell;

import java.util.List;
import java.util.Optional;
import org.kerf.erp.csv.sheet.Sheets;

/**
 * A kind of table that can be read: its columns, and how a row of it becomes a {@code T}. See
 * {@link Sheets}.
 */
public final class SheetType<T> {

  /** Makes a row of its cells. */
  @FunctionalInterface
  public interface RowMaker<T> {
    T make(CsvCells cells) throws RowRefused;
  }

  private final Column key;
  private final List<Column> columns;
  private final RowMaker<T> maker;
  private final List<String> examples;

  /**
   * @param key the column that says what a row is about
   */
  public SheetType(Column key, List<Column> columns, RowMaker<T> maker) {
    this(key, columns, maker, List.of());
  }

  private SheetType(Column key, List<Column> columns, RowMaker<T> maker, List<String> examples) {
    this.key = key;
    this.columns = List.copyOf(columns);
    this.maker = maker;
    this.examples = List.copyOf(examples);
  }

  /**
   * The same with rows that show what belongs below the headings. Cells are parted by "|", Romanian
   * and English by "~"; "@-2" is the day before yesterday.
   */
  public SheetType<T> withExamples(String... rows) {
    return new SheetType<>(key, columns, maker, List.of(rows));
  }

  /** The column that says what a row is about. */
  public Column key() {
    return key;
  }

  public List<String> examples() {
    return examples;
  }

  /** In the order in which a file of this kind is usually written. */
  public List<Column> columns() {
    return columns;
  }

  /** What the row is about, as far as it can be read. */
  public String keyOf(CsvCells cells) {
    return cells.raw(key);
  }

  public T row(CsvCells cells) throws RowRefused {
    return maker.make(cells);
  }

  Optional<Column> columnCalled(String heading) {
    return columns.stream().filter(column -> column.isCalled(heading)).findFirst();
  }
}
