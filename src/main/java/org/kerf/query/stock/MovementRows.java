package org.kerf.query.stock;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.kerf.flow.booking.Reading;
import org.kerf.flow.booking.Repositories;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.Sorting;
import org.kerf.kernel.StationFault;
import org.kerf.kernel.Tx;
import org.kerf.query.RowKey;
import org.kerf.query.RowSource;
import org.kerf.stock.model.ledger.MovementColumn;
import org.kerf.stock.model.ledger.MovementLine;
import org.kerf.stock.model.unit.UnitId;

/**
 * Movements, by themselves the newest first. A whole short code of a unit asks for that unit alone,
 * which the store finds fast.
 */
public final class MovementRows implements RowSource<MovementRow, RowKey<MovementRow>> {

  private final Reading reading;
  private final Repositories repositories;
  private final String text;

  public MovementRows(Reading reading, Repositories repositories, String text) {
    this.reading = reading;
    this.repositories = repositories;
    this.text = text;
  }

  @Override
  public Rows<MovementRow> first(int size, Order order) throws StationFault {
    Rows<MovementRow> rows = read(Optional.empty(), size, order);
    return rows.more() ? rows : new Rows<>(rows.rows(), false, OptionalLong.of(rows.rows().size()));
  }

  @Override
  public Rows<MovementRow> after(RowKey<MovementRow> key, int size, Order order)
      throws StationFault {
    return read(Optional.of(key.row().line()), size, order);
  }

  @Override
  public RowKey<MovementRow> keyOf(MovementRow row) {
    return new RowKey<>(row, row.seq());
  }

  private Rows<MovementRow> read(Optional<MovementLine> after, int size, Order order)
      throws StationFault {
    var by = order.by(MovementColumn.class, Sorting.descending(MovementColumn.TIME));
    return reading.of(
        tx -> {
          Optional<UnitId> unit = unit(tx);
          String words = unit.isPresent() ? "" : text;
          List<MovementLine> lines =
              repositories.ledger().lines(tx, unit, words, by, after, size + 1);
          List<MovementRow> rows =
              lines.stream()
                  .limit(size)
                  .map(line -> new MovementRow(line, line.lengthUnit()))
                  .toList();
          return new Rows<>(rows, lines.size() > size, OptionalLong.empty());
        });
  }

  private Optional<UnitId> unit(Tx tx) {
    return ShortCode.parse(text)
        .flatMap(code -> repositories.stock().lineByCode(tx, code))
        .map(line -> line.unit().id());
  }
}
