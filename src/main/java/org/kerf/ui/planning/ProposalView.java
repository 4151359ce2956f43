package org.kerf.ui.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kerf.cutting.model.OrderId;
import org.kerf.flow.ProposalSheet;
import org.kerf.ui.controls.BarDrawing;
import org.kerf.ui.texts.Texts;

/** All bars of a proposal, item by item, drawn to scale; below, the cuts of the selected one. */
final class ProposalView extends VBox {

  private static final double ROW_HEIGHT = 46;
  private static final double JUMP_WIDTH = 210;

  private final Texts texts;
  private final ListView<PlanRow> bars = new ListView<>();
  private final ComboBox<ProposalSheet.OfItem> jump = new ComboBox<>();
  private final Label summary = new Label();
  private final ObjectProperty<Spot> selected = new SimpleObjectProperty<>(Spot.NOWHERE);
  private final ObjectProperty<Spot> pointed = new SimpleObjectProperty<>(Spot.NOWHERE);
  private final IntegerProperty emphasisedOrder = new SimpleIntegerProperty();
  private final CutsPane cuts;

  ProposalView(Texts texts) {
    this.texts = texts;
    cuts = new CutsPane(texts, selected, pointed);
    getStyleClass().add("kerf-plan-view");
    bars.setId("plan-bars");
    bars.setFixedCellSize(ROW_HEIGHT);
    bars.getStyleClass().add("kerf-plan-bars");
    bars.setCellFactory(view -> new PlanRowCell(texts, selected, pointed, emphasisedOrder));
    bars.accessibleTextProperty().bind(texts.bind("planning.bars"));
    bars.getSelectionModel().selectedIndexProperty().subscribe(now -> selectRow(now.intValue()));
    selected.subscribe(this::follow);
    jump.setId("plan-item");
    jump.setPrefWidth(JUMP_WIDTH);
    jump.setCellFactory(view -> new JumpCell());
    jump.setButtonCell(new JumpCell());
    jump.promptTextProperty().bind(texts.bind("planning.jump"));
    jump.valueProperty().subscribe(this::scrollTo);
    summary.getStyleClass().add("kerf-secondary");
    var spacer = new Region();
    HBox.setHgrow(spacer, Priority.ALWAYS);
    var head = new HBox(jump, spacer, summary);
    head.getStyleClass().add("kerf-plan-head");
    VBox.setVgrow(bars, Priority.ALWAYS);
    getChildren().addAll(head, bars, cuts);
  }

  /** The order whose pieces stand out; 0 for none. */
  IntegerProperty emphasisedOrderProperty() {
    return emphasisedOrder;
  }

  /** Shows the bars, each piece in the colour of its order. */
  void show(Stage.Proposed proposed, ToIntFunction<OrderId> colours) {
    ProposalSheet sheet = proposed.sheet();
    var pictures = new BarPictures(texts, sheet.proposal().saw(), colours);
    List<PlanRow> rows = new ArrayList<>();
    for (ProposalSheet.OfItem item : sheet.items()) {
      rows.add(new PlanRow.Head(item));
      for (ProposalSheet.Pattern pattern : item.patterns()) {
        rows.add(new PlanRow.Bars(pattern, pictures.of(pattern), item.longestBar()));
      }
    }
    selected.set(Spot.NOWHERE);
    pointed.set(Spot.NOWHERE);
    jump.getItems().setAll(sheet.items());
    bars.getItems().setAll(rows);
    summary.setText(
        String.join(
            " · ",
            texts.count("planning.count-bars", sheet.proposal().barCount()),
            texts.count("planning.count-pieces", sheet.balance().pieces())));
    if (rows.size() > 1) {
      selected.set(new Spot(1, BarDrawing.NONE));
      bars.scrollTo(0);
    }
  }

  /** How many items the proposal is for, in words. */
  String items() {
    return texts.count("planning.count-items", jump.getItems().size());
  }

  void focusBars() {
    bars.requestFocus();
  }

  private void selectRow(int row) {
    if (row >= 0 && row != selected.get().row()) {
      selected.set(new Spot(row, BarDrawing.NONE));
    }
  }

  /** The list follows what was clicked in a bar, and the cuts follow both. */
  private void follow(Spot spot) {
    if (spot.row() >= 0 && spot.row() != bars.getSelectionModel().getSelectedIndex()) {
      bars.getSelectionModel().clearAndSelect(spot.row());
    }
    boolean onBar = spot.row() >= 0 && spot.row() < bars.getItems().size();
    cuts.show(spot.row(), onBar ? bars.getItems().get(spot.row()) : null);
  }

  private void scrollTo(ProposalSheet.@Nullable OfItem item) {
    for (int row = 0; item != null && row < bars.getItems().size(); row++) {
      if (bars.getItems().get(row) instanceof PlanRow.Head(var head) && head.equals(item)) {
        bars.scrollTo(row);
        bars.getSelectionModel().clearAndSelect(row + 1);
        return;
      }
    }
  }

  private final class JumpCell extends ListCell<ProposalSheet.OfItem> {

    @Override
    protected void updateItem(ProposalSheet.@Nullable OfItem item, boolean empty) {
      super.updateItem(item, empty);
      if (item == null || empty) {
        setText(texts.of("planning.jump"));
        setGraphic(null);
      } else {
        String bars = texts.count("planning.count-bars", item.bars());
        String owner = item.owner().isEmpty() ? "" : " · " + item.owner();
        setText(item.item().name() + owner + " · " + bars);
      }
    }
  }
}
