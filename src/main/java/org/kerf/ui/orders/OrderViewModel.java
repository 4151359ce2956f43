package org.kerf.ui.orders;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.kerf.kernel.StationFault;
import org.kerf.query.orders.OrderReader;
import org.kerf.query.orders.OrderRecord;
import org.kerf.ui.task.Slot;
import org.kerf.ui.task.Tasks;
import org.kerf.ui.texts.Texts;

/** One order: its lines with their items, and the bars that have its pieces. */
final class OrderViewModel {

  private static final int MOST_BARS = 100;

  private final Tasks tasks;
  private final Texts texts;
  private final OrderReader orders;
  private final Slot slot = new Slot();
  private final ReadOnlyObjectWrapper<Optional<OrderRecord>> sheet =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private String number = "";

  OrderViewModel(Tasks tasks, Texts texts, OrderReader orders) {
    this.tasks = tasks;
    this.texts = texts;
    this.orders = orders;
  }

  /** The order, once it is read and if it is known. */
  ReadOnlyObjectProperty<Optional<OrderRecord>> sheetProperty() {
    return sheet.getReadOnlyProperty();
  }

  String number() {
    return number;
  }

  /** Reads the order of this number; of no number, the same one again. */
  void read(String wanted, Consumer<StationFault> onFault) {
    if (!wanted.isEmpty()) {
      number = wanted;
    }
    String asked = number;
    tasks.<Optional<OrderRecord>>atOnce(
        slot, texts.of("orders.reading"), () -> orders.read(asked, MOST_BARS), sheet::set, onFault);
  }
}
