package org.kerf.ui.counting;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.jspecify.annotations.Nullable;
import org.kerf.counting.model.BlindEntry;
import org.kerf.counting.model.BlindLocation;
import org.kerf.counting.model.LocationState;
import org.kerf.kernel.ShortCode;
import org.kerf.ui.controls.page.DetailDrawer;
import org.kerf.ui.texts.Texts;

/** The lists of the counting page: Enter or a double click goes on with a row. */
final class CountLists {

  private static final double ROW_HEIGHT = 50;
  private static final int MOST_ROWS = 8;

  private CountLists() {}

  /** The locations of the count. */
  static final class Locations extends ListView<BlindLocation> {

    private final Consumer<BlindLocation> open;

    Locations(Texts texts, Consumer<BlindLocation> open) {
      this.open = open;
      fit(this, "count-locations", open);
      accessibleTextProperty().bind(texts.bind("count.locations"));
      setCellFactory(
          view ->
              new Cell<>(
                  location ->
                      DetailDrawer.line(
                          location.name(),
                          location.code().spaced(),
                          texts.of(CountWords.of(location)),
                          "")));
    }

    /** As Enter does. */
    void openSelected() {
      CountLists.openSelected(this, open);
    }

    /** Selects the first that is to be counted, unless one is selected. */
    void show(List<BlindLocation> all) {
      int before = getSelectionModel().getSelectedIndex();
      getItems().setAll(all);
      setPrefHeight(Math.min(MOST_ROWS, Math.max(1, all.size())) * ROW_HEIGHT + 2);
      boolean keep =
          before >= 0 && before < all.size() && all.get(before).state() != LocationState.COUNTED;
      getSelectionModel().select(keep ? before : next(all));
    }

    private static int next(List<BlindLocation> all) {
      for (int at = 0; at < all.size(); at++) {
        if (all.get(at).state() != LocationState.COUNTED) {
          return at;
        }
      }
      return 0;
    }
  }

  /** What was entered at a location. */
  static final class Entries extends ListView<BlindEntry> {

    private static final int ROWS = 4;

    Entries(Texts texts, Consumer<BlindEntry> correct) {
      fit(this, "count-entries", correct);
      setPrefHeight(ROWS * ROW_HEIGHT + 2);
      setMinHeight(2 * ROW_HEIGHT);
      accessibleTextProperty().bind(texts.bind("count.entered"));
      setCellFactory(
          view ->
              new Cell<>(
                  entry ->
                      DetailDrawer.line(
                          entry
                              .unit()
                              .map(ShortCode::spaced)
                              .orElseGet(() -> texts.of("count.no-label")),
                          entry.item(),
                          texts.count("count.n-bars", entry.entered()),
                          texts.figures().lengthWithUnit(entry.length(), entry.lengthUnit()))));
    }

    /** Selects the one that was entered last. */
    void show(List<BlindEntry> all) {
      getItems().setAll(all);
      getSelectionModel().selectFirst();
    }
  }

  private static <T> void fit(ListView<T> list, String id, Consumer<T> open) {
    list.setId(id);
    list.getStyleClass().add("kerf-pick-list");
    list.setFixedCellSize(ROW_HEIGHT);
    list.setOnMouseClicked(
        event -> {
          if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
            openSelected(list, open);
          }
        });
    list.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            openSelected(list, open);
            event.consume();
          }
        });
  }

  private static <T> void openSelected(ListView<T> list, Consumer<T> open) {
    @Nullable T selected = list.getSelectionModel().getSelectedItem();
    if (selected != null) {
      open.accept(selected);
    }
  }

  private static final class Cell<T> extends ListCell<T> {

    private final Function<T, Node> line;

    Cell(Function<T, Node> line) {
      this.line = line;
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable T row, boolean empty) {
      super.updateItem(row, empty);
      setGraphic(row == null || empty ? null : line.apply(row));
    }
  }
}
