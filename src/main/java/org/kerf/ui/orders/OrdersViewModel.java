package org.kerf.ui.orders;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.kerf.cutting.Orders;
import org.kerf.cutting.model.OrderColumn;
import org.kerf.cutting.model.OrderState;
import org.kerf.cutting.model.OrderSummary;
import org.kerf.flow.Reading;
import org.kerf.kernel.Sorting;
import org.kerf.kernel.StationFault;
import org.kerf.kernel.Tx;
import org.kerf.ui.controls.RowKey;
import org.kerf.ui.controls.RowSource;
import org.kerf.ui.desk.Desk;

/** Which orders the list shows. */
final class OrdersViewModel {

  private final Reading reading;
  private final Orders orders;
  private final StringProperty text = new SimpleStringProperty("");
  private final ObjectProperty<OrderState> state = new SimpleObjectProperty<>(OrderState.OPEN);
  private final ReadOnlyObjectWrapper<RowSource<OrderSummary, RowKey<OrderSummary>>> rows;

  OrdersViewModel(Desk desk) {
    reading = desk.jobs().reading();
    orders = desk.jobs().faces().orders();
    rows = new ReadOnlyObjectWrapper<>(new Query(OrderState.OPEN, ""));
    text.subscribe(this::ask);
    state.subscribe(this::ask);
  }

  StringProperty textProperty() {
    return text;
  }

  ObjectProperty<OrderState> stateProperty() {
    return state;
  }

  /** The rows asked for now: a new source with every change of the filter. */
  ReadOnlyObjectProperty<RowSource<OrderSummary, RowKey<OrderSummary>>> rowsProperty() {
    return rows.getReadOnlyProperty();
  }

  private void ask() {
    rows.set(new Query(state.get(), text.get()));
  }

  private final class Query implements RowSource<OrderSummary, RowKey<OrderSummary>> {

    private final OrderState wanted;
    private final String containing;

    Query(OrderState wanted, String containing) {
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
            List<OrderSummary> found =
                orders.summaries(tx, wanted, containing, by, after, size + 1);
            boolean more = found.size() > size;
            return new Rows<>(more ? found.subList(0, size) : found, more, total(tx, found, more));
          });
    }

    private OptionalLong total(Tx tx, List<OrderSummary> found, boolean more) {
      if (!more) {
        return OptionalLong.of(found.size());
      }
      return containing.isBlank()
          ? OptionalLong.of(orders.count(tx, wanted))
          : OptionalLong.empty();
    }
  }
}
