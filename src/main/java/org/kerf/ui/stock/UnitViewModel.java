package org.kerf.ui.stock;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.StationFault;
import org.kerf.query.stock.UnitReader;
import org.kerf.query.stock.UnitRecord;
import org.kerf.stock.model.unit.UnitId;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.task.Running;
import org.kerf.ui.task.Slot;

/** The unit that the page is about. */
final class UnitViewModel {

  private final ViewContext context;
  private final UnitReader reader;
  private final ReadOnlyObjectWrapper<@Nullable UnitRecord> record = new ReadOnlyObjectWrapper<>();
  private final Slot slot = new Slot();
  private String code = "";

  UnitViewModel(ViewContext context, UnitReader reader) {
    this.context = context;
    this.reader = reader;
  }

  /** What is shown; null until it is read, and for a code that nothing has. */
  ReadOnlyObjectProperty<@Nullable UnitRecord> recordProperty() {
    return record.getReadOnlyProperty();
  }

  /** The code, or the id, as it was asked for. */
  String code() {
    return code;
  }

  /**
   * Shows another unit; nothing of the one before stays.
   *
   * @param codeOrId its short code, or its id where several units have the code
   */
  Running open(String codeOrId, Runnable whenRead, Consumer<StationFault> onFault) {
    if (!code.equals(codeOrId)) {
      record.set(null);
    }
    code = codeOrId;
    return context
        .tasks()
        .<Optional<UnitRecord>>atOnce(
            slot,
            context.texts().of("stock.reading-unit"),
            () -> read(codeOrId),
            found -> {
              record.set(found.orElse(null));
              whenRead.run();
            },
            onFault);
  }

  private Optional<UnitRecord> read(String codeOrId) throws StationFault {
    Optional<ShortCode> wanted = ShortCode.parse(codeOrId);
    if (wanted.isPresent()) {
      return reader.read(wanted.get());
    }
    Optional<UnitId> id = UnitId.parse(codeOrId);
    return id.isEmpty() ? Optional.empty() : reader.read(id.get());
  }
}
