package org.kerf.query.orders;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kerf.cutting.model.order.CutOrder;
import org.kerf.flow.booking.Reading;
import org.kerf.flow.booking.Repositories;
import org.kerf.kernel.StationFault;
import org.kerf.kernel.Tx;
import org.kerf.stock.model.item.Item;
import org.kerf.stock.model.item.ItemId;

/** Reads an order with its items and bars, in one go. To be called on a worker. */
public final class OrderReader {

  private final Reading reading;
  private final Repositories repositories;

  public OrderReader(Reading reading, Repositories repositories) {
    this.reading = reading;
    this.repositories = repositories;
  }

  /**
   * What is known of the order with this number; empty if none has it.
   *
   * @param mostBars so many of its bars are read
   */
  public Optional<OrderRecord> read(String number, int mostBars) throws StationFault {
    return reading.of(
        tx -> repositories.orders().byNumber(tx, number).map(order -> read(tx, order, mostBars)));
  }

  private OrderRecord read(Tx tx, CutOrder order, int mostBars) {
    Map<ItemId, Item> items = new HashMap<>();
    List<OrderRecord.Line> lines =
        order.lines().stream()
            .map(
                line ->
                    new OrderRecord.Line(
                        line,
                        items.computeIfAbsent(
                            line.item(), id -> repositories.stock().item(tx, id).orElseThrow())))
            .toList();
    return new OrderRecord(order, lines, repositories.plans().barsFor(tx, order.id(), mostBars));
  }
}
