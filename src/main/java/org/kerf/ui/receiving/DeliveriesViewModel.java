package org.kerf.ui.receiving;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.kerf.flow.booking.Reading;
import org.kerf.query.RowKey;
import org.kerf.query.RowSource;
import org.kerf.query.receiving.DeliveryRows;
import org.kerf.receiving.ExpectedDeliveries;
import org.kerf.receiving.model.DeliverySummary;

/** Which deliveries the list shows. */
final class DeliveriesViewModel {

  private final Reading reading;
  private final ExpectedDeliveries deliveries;
  private final BooleanProperty open = new SimpleBooleanProperty(true);
  private final StringProperty text = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<RowSource<DeliverySummary, RowKey<DeliverySummary>>> rows;

  DeliveriesViewModel(Reading reading, ExpectedDeliveries deliveries) {
    this.reading = reading;
    this.deliveries = deliveries;
    rows = new ReadOnlyObjectWrapper<>(new DeliveryRows(reading, deliveries, true, ""));
    open.subscribe(this::ask);
    text.subscribe(this::ask);
  }

  /** Whether those are shown that more may come of, instead of the others. */
  BooleanProperty openProperty() {
    return open;
  }

  StringProperty textProperty() {
    return text;
  }

  /** The rows asked for now: a new source with every change of the filter. */
  ReadOnlyObjectProperty<RowSource<DeliverySummary, RowKey<DeliverySummary>>> rowsProperty() {
    return rows.getReadOnlyProperty();
  }

  private void ask() {
    rows.set(new DeliveryRows(reading, deliveries, open.get(), text.get()));
  }
}
