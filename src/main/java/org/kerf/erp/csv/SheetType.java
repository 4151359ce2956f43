package org.kerf.erp.csv;

import java.util.List;
import java.util.Optional;

/**
 * A kind of table that can be read: its columns, and how a row of it becomes a {@code T}. See
 * {@link Sheets}.
 */
public final class SheetType<T> {

  /** Makes a row of its cells. */
  @FunctionalInterface
  interface RowMaker<T> {
    T make(Cells cells) throws RowRefused;
  }

  private final List<Column> columns;
  private final RowMaker<T> maker;

  SheetType(List<Column> columns, RowMaker<T> maker) {
    this.columns = List.copyOf(columns);
    this.maker = maker;
  }

  /** In the order in which a file of this kind is usually written. */
  public List<Column> columns() {
    return columns;
  }

  T row(Cells cells) throws RowRefused {
    return maker.make(cells);
  }

  Optional<Column> columnCalled(String heading) {
    return columns.stream().filter(column -> column.isCalled(heading)).findFirst();
  }
}
