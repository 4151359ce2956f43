package org.kerf.ui.stock;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.kerf.flow.booking.Reading;
import org.kerf.kernel.ShortCode;
import org.kerf.query.stock.ClassRow;
import org.kerf.query.stock.ClassRows;
import org.kerf.stock.Stock;
import org.kerf.stock.model.item.LengthClass;
import org.kerf.stock.model.location.Location;
import org.kerf.stock.model.unit.StockFilter;
import org.kerf.stock.model.unit.UnitLine;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.task.Slot;

/** What the explorer shows: which classes, and the units behind the chosen one. */
final class StockViewModel {

  /** So many units of a class are listed; the longest come first. */
  static final int MOST_UNITS = 200;

  private final ViewContext context;
  private final Reading reading;
  private final Stock stock;
  private final StringProperty text = new SimpleStringProperty("");
  private final BooleanProperty remnantsOnly = new SimpleBooleanProperty();
  private final BooleanProperty availableOnly = new SimpleBooleanProperty();
  private final ObjectProperty<@Nullable ClassRow> chosen = new SimpleObjectProperty<>();
  private final ReadOnlyObjectWrapper<ClassRows> rows;
  private final ReadOnlyObjectWrapper<List<UnitLine>> units =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Optional<Location>> location =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final Slot slot = new Slot();
  private final Slot locationSlot = new Slot();

  StockViewModel(ViewContext context, Reading reading, Stock stock) {
    this.context = context;
    this.reading = reading;
    this.stock = stock;
    rows = new ReadOnlyObjectWrapper<>(rows());
    text.subscribe((before, now) -> rows.set(rows()));
    text.subscribe((before, now) -> readLocation());
    remnantsOnly.subscribe((before, now) -> rows.set(rows()));
    availableOnly.subscribe((before, now) -> rows.set(rows()));
    chosen.subscribe((before, now) -> readUnits());
  }

  StringProperty textProperty() {
    return text;
  }

  BooleanProperty remnantsOnlyProperty() {
    return remnantsOnly;
  }

  BooleanProperty availableOnlyProperty() {
    return availableOnly;
  }

  void showAll() {
    text.set("");
    remnantsOnly.set(false);
    availableOnly.set(false);
  }

  ReadOnlyObjectProperty<ClassRows> rowsProperty() {
    return rows.getReadOnlyProperty();
  }

  ObjectProperty<@Nullable ClassRow> chosenProperty() {
    return chosen;
  }

  /** The units of the chosen class. */
  ReadOnlyObjectProperty<List<UnitLine>> unitsProperty() {
    return units.getReadOnlyProperty();
  }

  /** The location that the text names, whose units are shown then. */
  ReadOnlyObjectProperty<Optional<Location>> locationProperty() {
    return location.getReadOnlyProperty();
  }

  private void readLocation() {
    String named = text.get().strip();
    Optional<ShortCode> code = ShortCode.parse(named);
    context
        .tasks()
        .<Optional<Location>>latest(
            locationSlot,
            context.texts().of("stock.reading-units"),
            () ->
                reading.of(
                    tx ->
                        code.isPresent()
                            ? stock.locationByCode(tx, code.get())
                            : stock.locationByName(tx, named)),
            location::set,
            context.notifications()::fault);
  }

  void readUnits() {
    ClassRow row = chosen.get();
    if (row == null) {
      slot.forget();
      return;
    }
    LengthClass wanted = row.lengthClass();
    StockFilter shown = filter();
    context
        .tasks()
        .<List<UnitLine>>latest(
            slot,
            context.texts().of("stock.reading-units"),
            () -> reading.of(tx -> stock.unitsOf(tx, shown, wanted, MOST_UNITS)),
            units::set,
            context.notifications()::fault);
  }

  private StockFilter filter() {
    return new StockFilter(text.get().strip(), remnantsOnly.get(), availableOnly.get());
  }

  private ClassRows rows() {
    return new ClassRows(reading, stock, filter());
  }
}
