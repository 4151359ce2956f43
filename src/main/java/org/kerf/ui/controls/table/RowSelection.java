package org.kerf.ui.controls.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableView;

/**
 * Which rows of a table are selected: one, whose details a page shows, or several, where a page
 * allows that.
 *
 * @param <T> a row
 */
final class RowSelection<T> {

  private final TableView<T> table;
  private final ReadOnlyObjectWrapper<T> single = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<List<T>> rows = new ReadOnlyObjectWrapper<>(List.of());
  private boolean changing;

  RowSelection(TableView<T> table) {
    this.table = table;
    table
        .getSelectionModel()
        .getSelectedIndices()
        .addListener((ListChangeListener<Integer>) change -> look());
    table.getSelectionModel().selectedItemProperty().subscribe(this::look);
  }

  /** Shift, Ctrl and Ctrl+A select several from now on. */
  void allowSeveral() {
    table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
  }

  /** The row that is selected; nothing if several are. */
  ReadOnlyObjectProperty<T> singleProperty() {
    return single.getReadOnlyProperty();
  }

  /** All rows that are selected, from the top down. */
  ReadOnlyObjectProperty<List<T>> rowsProperty() {
    return rows.getReadOnlyProperty();
  }

  boolean isEmpty() {
    return rows.get().isEmpty();
  }

  void selectFirst() {
    table.getSelectionModel().clearAndSelect(0);
  }

  void clear() {
    table.getSelectionModel().clearSelection();
  }

  /** Selects the rows with these keys, as far as they are there. */
  <K> void select(Set<K> keys, Function<T, K> keyOf) {
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < table.getItems().size(); i++) {
      if (keys.contains(keyOf.apply(table.getItems().get(i)))) {
        places.add(i);
      }
    }
    if (places.size() == 1) {
      table.getSelectionModel().clearAndSelect(places.getFirst());
    } else if (!places.isEmpty()) {
      changing = true;
      table.getSelectionModel().clearSelection();
      table
          .getSelectionModel()
          .selectIndices(
              places.getFirst(), places.stream().skip(1).mapToInt(Integer::intValue).toArray());
      changing = false;
      look();
    }
  }

  /** The keys of what is selected. */
  <K> Set<K> keys(Function<T, K> keyOf) {
    Set<K> keys = new HashSet<>();
    rows.get().forEach(row -> keys.add(keyOf.apply(row)));
    return keys;
  }

  private void look() {
    if (changing) {
      return;
    }
    List<T> now =
        table.getSelectionModel().getSelectedItems().stream().filter(Objects::nonNull).toList();
    if (!now.equals(rows.get())) {
      rows.set(now);
    }
    single.set(now.size() == 1 ? now.getFirst() : null);
  }
}
