package org.kerf.query.stock;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.kerf.flow.booking.Reading;
import org.kerf.flow.booking.Repositories;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.Sorting;
import org.kerf.kernel.StationFault;
import org.kerf.labels.model.LabelState;
import org.kerf.query.RowKey;
import org.kerf.query.RowSource;
import org.kerf.stock.model.unit.RemnantColumn;
import org.kerf.stock.model.unit.RemnantFilter;
import org.kerf.stock.model.unit.UnitLine;

/** Remnants, the oldest first. */
public final class RemnantRows implements RowSource<RemnantRow, RowKey<RemnantRow>> {

  private final Reading reading;
  private final Repositories repositories;
  private final RemnantFilter filter;
  private final Instant now;

  public RemnantRows(
      Reading reading, Repositories repositories, RemnantFilter filter, Instant now) {
    this.reading = reading;
    this.repositories = repositories;
    this.filter = filter;
    this.now = now;
  }

  @Override
  public Rows<RemnantRow> first(int size, Order order) throws StationFault {
    Rows<RemnantRow> rows = read(Optional.empty(), size, order);
    return rows.more() ? rows : new Rows<>(rows.rows(), false, OptionalLong.of(rows.rows().size()));
  }

  @Override
  public Rows<RemnantRow> after(RowKey<RemnantRow> key, int size, Order order) throws StationFault {
    return read(Optional.of(key.row().line()), size, order);
  }

  @Override
  public RowKey<RemnantRow> keyOf(RemnantRow row) {
    return new RowKey<>(row, row.id());
  }

  private Rows<RemnantRow> read(Optional<UnitLine> after, int size, Order order)
      throws StationFault {
    var by = order.by(RemnantColumn.class, Sorting.descending(RemnantColumn.AGE));
    return reading.of(
        tx -> {
          List<UnitLine> lines = repositories.stock().remnants(tx, filter, by, after, size + 1);
          List<UnitLine> page = lines.stream().limit(size).toList();
          Map<ShortCode, LabelState> labels =
              repositories
                  .labels()
                  .newest(tx, page.stream().map(line -> line.unit().code()).toList());
          List<RemnantRow> rows = page.stream().map(line -> row(line, labels)).toList();
          return new Rows<>(rows, lines.size() > size, OptionalLong.empty());
        });
  }

  private RemnantRow row(UnitLine line, Map<ShortCode, LabelState> labels) {
    Optional<LabelState> label = Optional.ofNullable(labels.get(line.unit().code()));
    Duration age = Duration.between(line.unit().since(), now);
    return new RemnantRow(line, line.lengthUnit(), label, age);
  }
}
