package org.kerf.ui.orders;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.kerf.cutting.model.BarLine;
import org.kerf.cutting.model.CutLine;
import org.kerf.cutting.model.CutOrder;
import org.kerf.flow.Faces;
import org.kerf.flow.Reading;
import org.kerf.kernel.StationFault;
import org.kerf.kernel.Tx;
import org.kerf.stock.model.Item;
import org.kerf.stock.model.ItemId;
import org.kerf.ui.desk.Desk;
import org.kerf.ui.task.Slot;
import org.kerf.ui.task.Tasks;
import org.kerf.ui.texts.Texts;

/** One order: its lines with their items, and the bars that have its pieces. */
final class OrderViewModel {

  private static final int MOST_BARS = 100;

  /** A line with its item. */
  record Line(CutLine line, Item item) {}

  /** All that the page shows. */
  record Sheet(CutOrder order, List<Line> lines, List<BarLine> bars) {

    Sheet {
      lines = List.copyOf(lines);
      bars = List.copyOf(bars);
    }

    int pieces() {
      return lines.stream().mapToInt(line -> line.line().quantity()).sum();
    }

    int planned() {
      return lines.stream().mapToInt(line -> line.line().planned()).sum();
    }

    int cut() {
      return lines.stream().mapToInt(line -> line.line().cut()).sum();
    }

    int toPlan() {
      return lines.stream().mapToInt(line -> line.line().toPlan()).sum();
    }
  }

  private final Tasks tasks;
  private final Texts texts;
  private final Reading reading;
  private final Faces faces;
  private final Slot slot = new Slot();
  private final ReadOnlyObjectWrapper<Optional<Sheet>> sheet =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private String number = "";

  OrderViewModel(Desk desk) {
    tasks = desk.tasks();
    texts = desk.texts();
    reading = desk.jobs().reading();
    faces = desk.jobs().faces();
  }

  /** The order, once it is read and if it is known. */
  ReadOnlyObjectProperty<Optional<Sheet>> sheetProperty() {
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
    tasks.<Optional<Sheet>>atOnce(
        slot,
        texts.of("orders.reading"),
        () -> reading.of(tx -> faces.orders().byNumber(tx, asked).map(order -> sheet(tx, order))),
        sheet::set,
        onFault);
  }

  private Sheet sheet(Tx tx, CutOrder order) {
    Map<ItemId, Item> items = new HashMap<>();
    List<Line> lines =
        order.lines().stream()
            .map(
                line ->
                    new Line(
                        line,
                        items.computeIfAbsent(
                            line.item(), id -> faces.stock().item(tx, id).orElseThrow())))
            .toList();
    return new Sheet(order, lines, faces.plans().barsFor(tx, order.id(), MOST_BARS));
  }
}
