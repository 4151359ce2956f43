package org.kerf.ui.scanner;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.kerf.scanning.model.SerialProfile;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.texts.Words;

/** The serial port that a scanner is at, and those that there are. */
final class SerialModel {

  private final ViewContext context;
  private final ObservableList<String> ports = FXCollections.observableArrayList();

  SerialModel(ViewContext context) {
    this.context = context;
  }

  /** The ports that there are, and the one that is set. */
  ObservableList<String> ports() {
    return ports;
  }

  ReadOnlyObjectProperty<Optional<SerialProfile>> profileProperty() {
    return context.scanners().serialProperty();
  }

  ReadOnlyObjectProperty<Optional<Boolean>> connectedProperty() {
    return context.scanners().connectedProperty();
  }

  /** The page was opened: looks which ports there are now. */
  void begin() {
    context.scanners().ports(this::show);
  }

  private void show(List<String> found) {
    var all = new ArrayList<>(found);
    profileProperty()
        .get()
        .map(SerialProfile::port)
        .filter(port -> !all.contains(port))
        .ifPresent(all::add);
    ports.removeIf(port -> !all.contains(port));
    all.stream().filter(port -> !ports.contains(port)).forEach(ports::add);
  }

  void save(Optional<SerialProfile> wanted) {
    context
        .scanners()
        .setSerial(
            wanted,
            () ->
                context
                    .notifications()
                    .done(Words.of(wanted.isPresent() ? "serial.saved" : "serial.removed")));
  }
}
