package org.kerf.ui.stock;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.kerf.cutting.model.BarLine;
import org.kerf.flow.Faces;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.StationFault;
import org.kerf.kernel.Tx;
import org.kerf.stock.model.UnitId;
import org.kerf.stock.model.UnitLine;
import org.kerf.ui.desk.Desk;
import org.kerf.ui.task.Running;
import org.kerf.ui.task.Slot;

/** The unit that the page is about. */
final class UnitViewModel {

  private final Desk desk;
  private final Faces faces;
  private final ReadOnlyObjectWrapper<@Nullable UnitRecord> record = new ReadOnlyObjectWrapper<>();
  private final Slot slot = new Slot();
  private String code = "";

  UnitViewModel(Desk desk) {
    this.desk = desk;
    this.faces = desk.jobs().faces();
  }

  /** What is shown; null until it is read, and for a code that nothing has. */
  ReadOnlyObjectProperty<@Nullable UnitRecord> recordProperty() {
    return record.getReadOnlyProperty();
  }

  /** The code as it was asked for. */
  String code() {
    return code;
  }

  /** Shows another unit; nothing of the one before stays. */
  Running open(String shortCode, Runnable whenRead, Consumer<StationFault> onFault) {
    if (!code.equals(shortCode)) {
      record.set(null);
    }
    code = shortCode;
    Optional<ShortCode> wanted = ShortCode.parse(shortCode);
    return desk.tasks()
        .<Optional<UnitRecord>>latest(
            slot,
            desk.texts().of("stock.reading-unit"),
            () -> desk.jobs().reading().of(tx -> wanted.flatMap(one -> read(tx, one))),
            found -> {
              record.set(found.orElse(null));
              whenRead.run();
            },
            onFault);
  }

  private Optional<UnitRecord> read(Tx tx, ShortCode wanted) {
    return faces.stock().lineByCode(tx, wanted).map(line -> read(tx, line));
  }

  private UnitRecord read(Tx tx, UnitLine line) {
    UnitId id = line.unit().id();
    return new UnitRecord(
        line,
        faces.stock().item(tx, line.unit().item()).orElseThrow(),
        forebears(tx, line),
        faces.stock().children(tx, id, UnitRecord.MOST_CHILDREN + 1),
        waiting(tx, id),
        faces.ledger().lines(tx, id, UnitRecord.MOST_MOVEMENTS));
  }

  private List<UnitLine> forebears(Tx tx, UnitLine line) {
    Deque<UnitLine> found = new ArrayDeque<>();
    Optional<UnitId> parent = line.unit().parent();
    while (parent.isPresent() && found.size() < UnitRecord.MOST_FOREBEARS) {
      UnitLine next = faces.stock().line(tx, parent.get()).orElseThrow();
      found.addFirst(next);
      parent = next.unit().parent();
    }
    return List.copyOf(found);
  }

  private List<BarLine> waiting(Tx tx, UnitId unit) {
    return faces.plans().waitingFor(tx, unit).stream()
        .flatMap(bar -> faces.plans().line(tx, bar.id()).stream())
        .toList();
  }
}
