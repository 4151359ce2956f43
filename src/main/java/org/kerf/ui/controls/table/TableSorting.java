package org.kerf.ui.controls.table;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;
import org.kerf.query.RowSource.Order;
import org.kerf.ui.task.Tasks;
import org.kerf.ui.texts.Texts;

/**
 * By which column a table is sorted: chosen at the header or, by keyboard, in the menu of columns.
 * The table itself sorts nothing.
 *
 * @param <T> a row
 */
final class TableSorting<T> {

  private static final String DESCENDING = "-";

  private final TableView<T> table;
  private final Tasks tasks;
  private final Consumer<Order> onChange;
  private final ReadOnlyObjectWrapper<Order> order = new ReadOnlyObjectWrapper<>(Order.NATURAL);

  TableSorting(TableView<T> table, Tasks tasks, Consumer<Order> onChange) {
    this.table = table;
    this.tasks = tasks;
    this.onChange = onChange;
    table.setSortPolicy(view -> sort());
  }

  Order order() {
    return order.get();
  }

  ReadOnlyObjectProperty<Order> orderProperty() {
    return order.getReadOnlyProperty();
  }

  /** "due" or "-due"; nothing for the source's own order. */
  String stored() {
    return (order().descending() ? DESCENDING : "") + order().columnId();
  }

  /** Sorts as it was stored; a column that isn't there any more is passed over. */
  void recall(String stored) {
    boolean descending = stored.startsWith(DESCENDING);
    sortBy(new Order(descending ? stored.substring(1) : stored, descending));
  }

  void sortBy(Order wanted) {
    List<TableColumn<T, ?>> found =
        table.getColumns().stream()
            .filter(column -> column.isSortable() && column.getId().equals(wanted.columnId()))
            .toList();
    found.forEach(
        column ->
            column.setSortType(wanted.descending() ? SortType.DESCENDING : SortType.ASCENDING));
    if (!table.getSortOrder().equals(found)) {
      table.getSortOrder().setAll(found);
    }
  }

  /** Each column that sorts; the one chosen before turns round. */
  Menu menu(Texts texts) {
    var menu = new Menu(texts.of("table.sort"));
    menu.setId("table-sort");
    for (TableColumn<T, ?> column : table.getColumns()) {
      if (column.isSortable()) {
        menu.getItems().add(item(column));
      }
    }
    menu.setVisible(!menu.getItems().isEmpty());
    return menu;
  }

  private MenuItem item(TableColumn<T, ?> column) {
    boolean chosen = column.getId().equals(order().columnId());
    String way = !chosen ? "" : order().descending() ? "  \u2193" : "  \u2191";
    var item = new RadioMenuItem(column.getText() + way);
    item.setId("sort-" + column.getId());
    item.setSelected(chosen);
    item.setOnAction(event -> sortBy(new Order(column.getId(), chosen && !order().descending())));
    return item;
  }

  private boolean sort() {
    var sorted = table.getSortOrder();
    if (sorted.size() > 1) {
      // Shift and a click would sort by several columns: the one clicked last is meant.
      List<TableColumn<T, ?>> last = List.of(sorted.getLast());
      tasks.onScreen(() -> sorted.setAll(last));
      return true;
    }
    Order now =
        sorted.isEmpty()
            ? Order.NATURAL
            : new Order(
                sorted.getFirst().getId(), sorted.getFirst().getSortType() == SortType.DESCENDING);
    if (!now.equals(order())) {
      order.set(now);
      onChange.accept(now);
    }
    return true;
  }
}
