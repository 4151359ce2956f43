package org.kerf.ui.stock;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.collections.ObservableList;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.jspecify.annotations.Nullable;
import org.kerf.stock.model.item.LengthUnit;
import org.kerf.stock.model.unit.StockUnit;
import org.kerf.stock.model.unit.UnitId;
import org.kerf.stock.model.unit.UnitLine;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.controls.page.DetailDrawer;
import org.kerf.ui.texts.Texts;

/**
 * The units of a class, to pick one from: code and location at the left, length and age at the
 * right.
 */
final class UnitList extends ListView<UnitLine> {

  private static final double ROW_HEIGHT = 50;

  private LengthUnit lengthUnit = LengthUnit.MILLIMETRE;

  UnitList(ViewContext context, Consumer<UnitLine> open) {
    setId("stock-units");
    getStyleClass().add("kerf-pick-list");
    setFixedCellSize(ROW_HEIGHT);
    getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    accessibleTextProperty().bind(context.texts().bind("stock.units"));
    setCellFactory(view -> new UnitCell(context));
    setOnMouseClicked(
        event -> {
          if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
            openSelected(open);
          }
        });
    setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            openSelected(open);
            event.consume();
          }
        });
  }

  /** All that are chosen, from the top down. */
  ObservableList<UnitLine> chosen() {
    return getSelectionModel().getSelectedItems();
  }

  Set<UnitId> chosenIds() {
    return chosen().stream()
        .filter(Objects::nonNull)
        .map(line -> line.unit().id())
        .collect(Collectors.toSet());
  }

  void setLengthUnit(LengthUnit unit) {
    lengthUnit = unit;
  }

  /** As high as its rows, within what the drawer leaves. */
  void fit(double most) {
    double rows = getItems().size() * ROW_HEIGHT + 2;
    setPrefHeight(Math.min(rows, Math.max(3 * ROW_HEIGHT, most)));
  }

  private void openSelected(Consumer<UnitLine> open) {
    @Nullable UnitLine selected = getSelectionModel().getSelectedItem();
    if (selected != null) {
      open.accept(selected);
    }
  }

  /** Where it lies, its heat, and its count where that is not one. */
  static String below(Texts texts, UnitLine line) {
    StockUnit unit = line.unit();
    String heat = line.heatNumber().isEmpty() ? "" : texts.of("stock.heat-of", line.heatNumber());
    String count = unit.onHand() == 1 ? "" : texts.count("stock.bars", unit.onHand());
    return Stream.of(line.locationName(), heat, count)
        .filter(word -> !word.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  private final class UnitCell extends ListCell<UnitLine> {

    private final ViewContext context;

    UnitCell(ViewContext context) {
      this.context = context;
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable UnitLine line, boolean empty) {
      super.updateItem(line, empty);
      if (line == null || empty) {
        setGraphic(null);
        return;
      }
      Texts texts = context.texts();
      Instant now = context.clock().instant();
      StockUnit unit = line.unit();
      setGraphic(
          DetailDrawer.line(
              unit.code().spaced(),
              below(texts, line),
              texts.figures().lengthWithUnit(unit.length(), lengthUnit),
              texts.figures().age(Duration.between(unit.since(), now))));
    }
  }
}
