package org.kerf.ui.orders;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.kerf.cutting.Orders;
import org.kerf.cutting.model.order.OrderState;
import org.kerf.cutting.model.order.OrderSummary;
import org.kerf.flow.booking.Reading;
import org.kerf.query.RowKey;
import org.kerf.query.RowSource;
import org.kerf.query.orders.SummaryRows;

/** Which orders the list shows. */
final class OrdersViewModel {

  private final Reading reading;
  private final Orders orders;
  private final StringProperty text = new SimpleStringProperty("");
  private final ObjectProperty<OrderState> state = new SimpleObjectProperty<>(OrderState.OPEN);
  private final ReadOnlyObjectWrapper<RowSource<OrderSummary, RowKey<OrderSummary>>> rows;

  OrdersViewModel(Reading reading, Orders orders) {
    this.reading = reading;
    this.orders = orders;
    rows = new ReadOnlyObjectWrapper<>(new SummaryRows(reading, orders, OrderState.OPEN, ""));
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
    rows.set(new SummaryRows(reading, orders, state.get(), text.get()));
  }
}
