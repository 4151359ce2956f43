package org.kerf.query.orders;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.kerf.cutting.Orders;
import org.kerf.cutting.model.order.OrderColumn;
import org.kerf.cutting.model.order.OrderState;
import org.kerf.cutting.model.order.OrderSummary;
import org.kerf.flow.booking.Reading;
import org.kerf.kernel.Sorting;
import org.kerf.kernel.StationFault;
import org.kerf.kernel.Tx;
import org.kerf.query.RowKey;
import org.kerf.query.RowSource;

/** Orders in one state, by themselves those due first. */
public final class SummaryRows implements RowSource<OrderSummary, RowKey<OrderSummary>> {

  private final Reading reading;
  private final Orders orders;
  private final OrderState wanted;
  private final String containing;

  public SummaryRows(Reading reading, Orders orders, OrderState wanted, String containing) {
    this.reading = reading;
    this.orders = orders;
    this.wanted = wanted;
    this.containing = containing;
  }

  @Override
  public Rows<OrderSummary> first(int size, Order order) throws StationFault {
    return read(Optional.empty(), size, order);
  }

  @Override
  public Rows<OrderSummary> after(RowKey<OrderSummary> key, int size, Order order)
      throws StationFault {
    return read(Optional.of(key.row()), size, order);
  }

  @Override
  public RowKey<OrderSummary> keyOf(OrderSummary row) {
    return new RowKey<>(row, row.order().id());
  }

  private Rows<OrderSummary> read(Optional<OrderSummary> after, int size, Order order)
      throws StationFault {
    var by = order.by(OrderColumn.class, Sorting.ascending(OrderColumn.DUE));
    return reading.of(
        tx -> {
          List<OrderSummary> found = orders.summaries(tx, wanted, containing, by, after, size + 1);
          boolean more = found.size() > size;
          return new Rows<>(more ? found.subList(0, size) : found, more, total(tx, found, more));
        });
  }

  private OptionalLong total(Tx tx, List<OrderSummary> found, boolean more) {
    if (!more) {
      return OptionalLong.of(found.size());
    }
    return containing.isBlank() ? OptionalLong.of(orders.count(tx, wanted)) : OptionalLong.empty();
  }
}
