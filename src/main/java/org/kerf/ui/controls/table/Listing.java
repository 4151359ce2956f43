package org.kerf.ui.controls.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.kerf.kernel.StationFault;
import org.kerf.query.RowSource;
import org.kerf.query.RowSource.Order;
import org.kerf.query.RowSource.Rows;
import org.kerf.ui.task.Progress;
import org.kerf.ui.task.Tasks;
import org.kerf.ui.texts.Texts;

/**
 * All that a table lists, with the filter, the order and the columns that it had when it was asked.
 * Read on a worker, page by page; the words of a page are made on the screen's thread, where those
 * of the table are made too.
 *
 * @param <T> a row
 * @param <K> the key of a row
 */
public final class Listing<T, K> {

  private static final int PAGE = 200;

  /** What stands in a cell, and whether it is a figure. */
  public record Cell(String text, boolean figure) {}

  /** Takes the rows, one after the other. */
  @FunctionalInterface
  public interface Sink {
    void row(List<Cell> cells) throws StationFault;
  }

  /** A column as it is listed. */
  record Column<T>(String header, boolean figure, Function<T, String> text) {}

  private record Said(List<List<Cell>> rows, String progress) {}

  private final RowSource<T, K> source;
  private final Order order;
  private final List<Column<T>> columns;
  private final OptionalLong total;
  private final Tasks tasks;
  private final Texts texts;

  Listing(
      RowSource<T, K> source,
      Order order,
      List<Column<T>> columns,
      OptionalLong total,
      Tasks tasks,
      Texts texts) {
    this.source = source;
    this.order = order;
    this.columns = List.copyOf(columns);
    this.total = total;
    this.tasks = tasks;
    this.texts = texts;
  }

  public List<String> headers() {
    return columns.stream().map(Column::header).toList();
  }

  /**
   * Reads from the first row to the last.
   *
   * @return false if the person stopped it before the end
   */
  public boolean read(Progress progress, Sink sink) throws StationFault {
    Rows<T> page = source.first(PAGE, order);
    long done = 0;
    while (true) {
      List<T> rows = page.rows();
      long after = done + rows.size();
      Optional<Said> said = tasks.askScreen(() -> say(rows, after));
      if (said.isEmpty() || progress.cancelled()) {
        return false;
      }
      for (List<Cell> row : said.get().rows()) {
        sink.row(row);
      }
      done = after;
      double fraction = total.orElse(0) > 0 ? (double) done / total.getAsLong() : Progress.UNKNOWN;
      progress.report(fraction, said.get().progress());
      if (!page.more()) {
        return true;
      }
      page = source.after(source.keyOf(rows.getLast()), PAGE, order);
    }
  }

  private Said say(List<T> rows, long done) {
    List<List<Cell>> said = new ArrayList<>();
    for (T row : rows) {
      said.add(
          columns.stream()
              .map(column -> new Cell(column.text().apply(row), column.figure()))
              .toList());
    }
    return new Said(said, texts.count("table.found", done));
  }
}
