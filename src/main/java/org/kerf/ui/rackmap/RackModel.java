package org.kerf.ui.rackmap;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.kerf.kernel.StationFault;
import org.kerf.query.stock.LocationFillReader;
import org.kerf.stock.model.location.LocationFill;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.task.Running;
import org.kerf.ui.task.Slot;

/** What lies at the locations, of which items, and of which zone it is shown. */
final class RackModel {

  private final ViewContext context;
  private final LocationFillReader reader;
  private final StringProperty text = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<List<LocationFill>> fills =
      new ReadOnlyObjectWrapper<>(List.of());
  private final Slot slot = new Slot();
  private Optional<String> zone = Optional.empty();

  RackModel(ViewContext context, LocationFillReader reader) {
    this.context = context;
    this.reader = reader;
  }

  /** Only items with this in their code, name or grade are counted. */
  StringProperty textProperty() {
    return text;
  }

  /** All locations, whatever zone is shown. */
  ReadOnlyObjectProperty<List<LocationFill>> fillsProperty() {
    return fills.getReadOnlyProperty();
  }

  Optional<String> zone() {
    return zone;
  }

  void setZone(Optional<String> shown) {
    zone = shown;
  }

  List<String> zones() {
    return fills.get().stream().map(fill -> fill.location().zone()).distinct().toList();
  }

  /** Those that are to be drawn if there are not too many. */
  List<LocationFill> shown() {
    return fills.get().stream()
        .filter(fill -> zone.isEmpty() || zone.get().equals(fill.location().zone()))
        .toList();
  }

  Running read(Runnable whenRead, Consumer<StationFault> onFault) {
    String wanted = text.get();
    return context
        .tasks()
        .<List<LocationFill>>latest(
            slot,
            context.texts().of("rackmap.reading"),
            () -> reader.read(wanted),
            read -> {
              fills.set(read);
              whenRead.run();
            },
            onFault);
  }
}
