package org.kerf.ui.masterdata;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.kerf.flow.booking.Reading;
import org.kerf.query.masterdata.RecordRows;

/** Which records of a kind the list shows. */
final class RecordListModel<T> {

  private final Reading reading;
  private final RecordType<T> type;
  private final StringProperty text = new SimpleStringProperty("");
  private final BooleanProperty inactive = new SimpleBooleanProperty();
  private final ReadOnlyObjectWrapper<RecordRows<T>> rows;

  RecordListModel(Reading reading, RecordType<T> type) {
    this.reading = reading;
    this.type = type;
    rows = new ReadOnlyObjectWrapper<>(rows());
    text.subscribe((before, now) -> rows.set(rows()));
    inactive.subscribe((before, now) -> rows.set(rows()));
  }

  StringProperty textProperty() {
    return text;
  }

  BooleanProperty inactiveProperty() {
    return inactive;
  }

  /** The rows asked for now: a new source with every change of the filter. */
  ReadOnlyObjectProperty<RecordRows<T>> rowsProperty() {
    return rows.getReadOnlyProperty();
  }

  private RecordRows<T> rows() {
    return new RecordRows<>(
        reading, type.pages(), type::id, new RecordRows.Wanted(text.get(), inactive.get()));
  }
}
