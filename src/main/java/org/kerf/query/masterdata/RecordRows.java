package org.kerf.query.masterdata;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Function;
import org.kerf.flow.booking.Reading;
import org.kerf.kernel.StationFault;
import org.kerf.kernel.Tx;
import org.kerf.query.RowKey;
import org.kerf.query.RowSource;

/** Records of one kind, page by page. */
public final class RecordRows<T> implements RowSource<T, RowKey<T>> {

  /** Reads records after another. */
  @FunctionalInterface
  public interface Pages<T> {
    List<T> read(Tx tx, Wanted wanted, Order order, Optional<T> after, int most);
  }

  /**
   * Which records.
   *
   * @param text that their names contain
   * @param inactive whether those that are switched off, instead of the others
   */
  public record Wanted(String text, boolean inactive) {}

  private final Reading reading;
  private final Pages<T> pages;
  private final Function<T, UUID> id;
  private final Wanted wanted;

  public RecordRows(Reading reading, Pages<T> pages, Function<T, UUID> id, Wanted wanted) {
    this.reading = reading;
    this.pages = pages;
    this.id = id;
    this.wanted = wanted;
  }

  @Override
  public Rows<T> first(int size, Order order) throws StationFault {
    Rows<T> rows = read(Optional.empty(), size, order);
    return rows.more() ? rows : new Rows<>(rows.rows(), false, OptionalLong.of(rows.rows().size()));
  }

  @Override
  public Rows<T> after(RowKey<T> key, int size, Order order) throws StationFault {
    return read(Optional.of(key.row()), size, order);
  }

  private Rows<T> read(Optional<T> after, int size, Order order) throws StationFault {
    List<T> found = reading.of(tx -> pages.read(tx, wanted, order, after, size + 1));
    boolean more = found.size() > size;
    return new Rows<>(more ? found.subList(0, size) : found, more, OptionalLong.empty());
  }

  @Override
  public RowKey<T> keyOf(T row) {
    return new RowKey<>(row, id.apply(row));
  }
}
