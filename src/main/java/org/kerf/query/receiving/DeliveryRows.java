package org.kerf.query.receiving;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.kerf.flow.booking.Reading;
import org.kerf.kernel.Sorting;
import org.kerf.kernel.StationFault;
import org.kerf.query.RowKey;
import org.kerf.query.RowSource;
import org.kerf.receiving.ExpectedDeliveries;
import org.kerf.receiving.model.DeliveryColumn;
import org.kerf.receiving.model.DeliverySummary;

/** Expected deliveries, by themselves those first that are expected first. */
public final class DeliveryRows implements RowSource<DeliverySummary, RowKey<DeliverySummary>> {

  private final Reading reading;
  private final ExpectedDeliveries deliveries;
  private final boolean open;
  private final String containing;

  /**
   * @param open whether those that more may come of are wanted, instead of the others
   */
  public DeliveryRows(
      Reading reading, ExpectedDeliveries deliveries, boolean open, String containing) {
    this.reading = reading;
    this.deliveries = deliveries;
    this.open = open;
    this.containing = containing;
  }

  @Override
  public Rows<DeliverySummary> first(int size, Order order) throws StationFault {
    return read(Optional.empty(), size, order);
  }

  @Override
  public Rows<DeliverySummary> after(RowKey<DeliverySummary> key, int size, Order order)
      throws StationFault {
    return read(Optional.of(key.row()), size, order);
  }

  @Override
  public RowKey<DeliverySummary> keyOf(DeliverySummary row) {
    return new RowKey<>(row, row.id());
  }

  private Rows<DeliverySummary> read(Optional<DeliverySummary> after, int size, Order order)
      throws StationFault {
    var own = new Sorting<>(DeliveryColumn.EXPECTED, !open);
    var by = order.by(DeliveryColumn.class, own);
    return reading.of(
        tx -> {
          List<DeliverySummary> found =
              deliveries.summaries(tx, open, containing, by, after, size + 1);
          boolean more = found.size() > size;
          return new Rows<>(
              more ? found.subList(0, size) : found,
              more,
              more ? OptionalLong.empty() : OptionalLong.of(found.size()));
        });
  }
}
