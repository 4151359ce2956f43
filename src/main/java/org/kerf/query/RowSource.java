package org.kerf.query;

import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.function.Function;
import org.kerf.kernel.Sorting;
import org.kerf.kernel.StationFault;

/**
 * Rows that are read page by page, each page from the key of the last row before it; never by
 * number, never all. Asked on a worker.
 *
 * @param <T> a row
 * @param <K> what a row is found by in the current order; unique
 */
public interface RowSource<T, K> {

  /**
   * By which column the rows are ordered, and which way; an empty column is the source's own order.
   *
   * @param columnId as given to the table's columns
   */
  record Order(String columnId, boolean descending) {

    public static final Order NATURAL = new Order("", false);

    /**
     * The same for a query.
     *
     * @param columns named as the table's columns are: ON_HAND is "on-hand"
     * @param own the source's own order
     */
    public <C extends Enum<C>> Sorting<C> by(Class<C> columns, Sorting<C> own) {
      String name = columnId.toUpperCase(Locale.ROOT).replace('-', '_');
      return name.isEmpty() ? own : new Sorting<>(Enum.valueOf(columns, name), descending);
    }
  }

  /**
   * Rows in a sequence.
   *
   * @param more whether more rows follow
   * @param total how many there are in all, if it was cheap to count; with the first page
   */
  record Rows<T>(List<T> rows, boolean more, OptionalLong total) {

    public Rows {
      rows = List.copyOf(rows);
    }
  }

  /** Rows that are in memory already, few, in the order of the list. */
  static <T, K> RowSource<T, K> of(List<T> rows, Function<T, K> key) {
    List<T> all = List.copyOf(rows);
    return new RowSource<>() {
      @Override
      public Rows<T> first(int size, Order order) {
        return new Rows<>(all, false, OptionalLong.of(all.size()));
      }

      @Override
      public Rows<T> after(K last, int size, Order order) {
        return new Rows<>(List.of(), false, OptionalLong.empty());
      }

      @Override
      public K keyOf(T row) {
        return key.apply(row);
      }
    };
  }

  /** The first rows. */
  Rows<T> first(int size, Order order) throws StationFault;

  /** The rows that follow the one with this key. */
  Rows<T> after(K key, int size, Order order) throws StationFault;

  /** What finds a row again. */
  K keyOf(T row);
}
