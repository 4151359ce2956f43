package org.kerf.query.counting;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.kerf.counting.Counts;
import org.kerf.counting.model.StockCount;
import org.kerf.flow.booking.Reading;
import org.kerf.identity.Users;
import org.kerf.identity.model.PersonNames;
import org.kerf.kernel.StationFault;
import org.kerf.query.RowKey;
import org.kerf.query.RowSource;

/** Counts, the newest first. */
public final class CountRows implements RowSource<CountRow, RowKey<CountRow>> {

  private final Reading reading;
  private final Counts counts;
  private final Users users;
  private final String text;
  private final boolean open;

  /**
   * Those that a filter keeps.
   *
   * @param text that code or scope contain
   * @param open whether only those are wanted that are neither approved nor withdrawn
   */
  public CountRows(Reading reading, Counts counts, Users users, String text, boolean open) {
    this.reading = reading;
    this.counts = counts;
    this.users = users;
    this.text = text;
    this.open = open;
  }

  @Override
  public Rows<CountRow> first(int size, Order order) throws StationFault {
    Rows<CountRow> rows = read(Optional.empty(), size);
    return rows.more() ? rows : new Rows<>(rows.rows(), false, OptionalLong.of(rows.rows().size()));
  }

  @Override
  public Rows<CountRow> after(RowKey<CountRow> key, int size, Order order) throws StationFault {
    return read(Optional.of(key.row().count()), size);
  }

  private Rows<CountRow> read(Optional<StockCount> after, int size) throws StationFault {
    List<CountRow> found =
        reading.of(
            tx -> {
              PersonNames names = users.names(tx);
              Stream<StockCount> page = counts.counts(tx, text, open, after, size + 1).stream();
              return page.map(count -> new CountRow(count, names.of(count.plannedBy()))).toList();
            });
    boolean more = found.size() > size;
    return new Rows<>(more ? found.subList(0, size) : found, more, OptionalLong.empty());
  }

  @Override
  public RowKey<CountRow> keyOf(CountRow row) {
    return new RowKey<>(row, row.count().id());
  }
}
