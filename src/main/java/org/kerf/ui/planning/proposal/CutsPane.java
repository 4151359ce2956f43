package org.kerf.ui.planning.proposal;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kerf.flow.planning.ExplainBar;
import org.kerf.kernel.Length;
import org.kerf.query.planning.ProposalSheet.Pattern;
import org.kerf.stock.model.item.LengthUnit;
import org.kerf.ui.controls.drawing.BarPicture.Kind;
import org.kerf.ui.controls.drawing.BarPicture.Segment;
import org.kerf.ui.controls.drawing.OrderSwatch;
import org.kerf.ui.texts.Texts;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;

/**
 * The selected bar, part by part, from head to tail; what is selected or pointed at here is so in
 * the bar, and back.
 */
final class CutsPane extends VBox {

  private static final double HEIGHT = 208;

  /** In a low window the bars keep a part of it. */
  private static final double LEAST_HEIGHT = 96;

  private static final double ROW_HEIGHT = 26;
  private static final double FIGURE_WIDTH = 64;
  private static final PseudoClass POINTED = PseudoClass.getPseudoClass("pointed");

  /** A part of the bar, without the blades. */
  private record Cut(int segment, Segment part, Length start, LengthUnit unit) {}

  private final Texts texts;
  private final ObjectProperty<Spot> selected;
  private final ObjectProperty<Spot> pointed;
  private final Label title = new Label();
  private final Label units = new Label();
  private final Label why = new Label();
  private final ManualEdits hand;
  private final ProposalEdits edits;
  private final Button rest = new Button();
  private final ListView<Cut> cuts = new ListView<>();
  private int row = -1;

  CutsPane(
      Texts texts,
      ManualEdits hand,
      ProposalEdits edits,
      ObjectProperty<Spot> selected,
      ObjectProperty<Spot> pointed) {
    this.texts = texts;
    this.hand = hand;
    this.edits = edits;
    this.selected = selected;
    this.pointed = pointed;
    getStyleClass().add("kerf-plan-cuts");
    setMinHeight(LEAST_HEIGHT);
    setPrefHeight(HEIGHT);
    title.getStyleClass().add("kerf-strong");
    title.setMinWidth(Region.USE_PREF_SIZE);
    units.getStyleClass().add("kerf-secondary");
    cuts.setId("plan-cuts");
    cuts.setFixedCellSize(ROW_HEIGHT);
    cuts.setCellFactory(view -> new CutCell());
    cuts.accessibleTextProperty().bind(texts.bind("planning.cuts"));
    cuts.getSelectionModel().selectedItemProperty().subscribe(this::select);
    selected.subscribe(this::follow);
    rest.setId("plan-rest-kept");
    rest.getStyleClass().add(Styles.SMALL);
    rest.setMinWidth(Region.USE_PREF_SIZE);
    rest.setOnAction(event -> edits.toggleLeftover());
    units.setMinWidth(0);
    var spacer = new Region();
    HBox.setHgrow(spacer, Priority.ALWAYS);
    var head = new HBox(title, units, spacer, rest);
    head.getStyleClass().add("kerf-plan-head");
    VBox.setVgrow(cuts, Priority.ALWAYS);
    why.setId("plan-why");
    why.getStyleClass().add("kerf-plan-why");
    why.setGraphic(new FontIcon(Material2AL.INFO));
    why.setWrapText(true);
    why.setMinHeight(Region.USE_PREF_SIZE);
    getChildren().addAll(head, why, cuts);
  }

  void show(int newRow, @Nullable PlanRow shown) {
    if (newRow == row && !cuts.getItems().isEmpty() && shown != null) {
      return;
    }
    row = newRow;
    if (shown instanceof PlanRow.Bars bars) {
      Pattern pattern = bars.pattern();
      title.setText(
          pattern.item().name()
              + " · "
              + texts.figures().lengthWithUnit(pattern.bar().length(), pattern.item().unit()));
      units.setText(UnitCounts.of(texts, pattern.units()));
      why.setText(reasons(pattern));
      showRest(edits.leftoverWords(pattern).map(texts::of).orElse(""));
      cuts.getItems().setAll(parts(bars));
    } else {
      title.setText(texts.of("planning.no-bar"));
      units.setText("");
      why.setText("");
      showRest("");
      cuts.getItems().clear();
    }
    follow();
  }

  private void showRest(String words) {
    rest.setText(words);
    rest.setVisible(!words.isEmpty());
    rest.setManaged(!words.isEmpty());
  }

  /** Why the first of these bars is taken, in words. */
  private String reasons(Pattern pattern) {
    return hand.draft()
        .map(draft -> ExplainBar.run(draft, pattern.refs().getFirst()))
        .map(reasons -> ReasonWords.of(texts, reasons, pattern.item().unit()))
        .orElse("");
  }

  private static List<Cut> parts(PlanRow.Bars bars) {
    List<Cut> parts = new ArrayList<>();
    Length start = Length.ZERO;
    for (int i = 0; i < bars.picture().segments().size(); i++) {
      Segment segment = bars.picture().segments().get(i);
      if (segment.kind() != Kind.KERF) {
        parts.add(new Cut(i, segment, start, bars.pattern().item().unit()));
      }
      start = start.plus(segment.length());
    }
    return parts;
  }

  private void select(@Nullable Cut cut) {
    if (cut != null && row >= 0) {
      selected.set(new Spot(row, cut.segment()));
    }
  }

  private void follow() {
    Spot spot = selected.get();
    for (int i = 0; spot.row() == row && i < cuts.getItems().size(); i++) {
      if (cuts.getItems().get(i).segment() == spot.segment()) {
        cuts.getSelectionModel().clearAndSelect(i);
        cuts.scrollTo(Math.max(0, i - 2));
        return;
      }
    }
    cuts.getSelectionModel().clearSelection();
  }

  private final class CutCell extends ListCell<Cut> {

    private final Label start = figure();
    private final Label length = figure();
    private final Label what = new Label();
    private final HBox line = new HBox(12);

    CutCell() {
      setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
      setPrefWidth(0);
      start.getStyleClass().add("kerf-secondary");
      length.getStyleClass().add("kerf-strong");
      line.setAlignment(Pos.CENTER_LEFT);
      setOnMouseEntered(event -> point(true));
      setOnMouseExited(event -> point(false));
      pointed.subscribe(this::showPointed);
    }

    @Override
    protected void updateItem(@Nullable Cut cut, boolean empty) {
      super.updateItem(cut, empty);
      if (cut == null || empty) {
        setGraphic(null);
      } else {
        start.setText(texts.figures().length(cut.start(), cut.unit()));
        boolean piece = cut.part().kind().isPiece();
        length.setText(
            piece ? cut.part().label() : texts.figures().length(cut.part().length(), cut.unit()));
        what.setText(cut.part().detail());
        line.getChildren().setAll(start, length, swatch(cut.part()), what);
        setGraphic(line);
      }
      showPointed();
    }

    private void point(boolean inside) {
      Cut cut = getItem();
      if (cut != null) {
        pointed.set(inside ? new Spot(row, cut.segment()) : Spot.NOWHERE);
      }
    }

    private void showPointed() {
      Cut cut = getItem();
      Spot spot = pointed.get();
      boolean here = cut != null && spot.row() == row && spot.segment() == cut.segment();
      pseudoClassStateChanged(POINTED, here);
    }

    private static Node swatch(Segment part) {
      if (part.kind() == Kind.PIECE) {
        return OrderSwatch.of(part.orderColour());
      }
      var swatch = new Region();
      String kind = part.kind().name().toLowerCase(Locale.ROOT);
      swatch.getStyleClass().addAll("kerf-swatch", "kerf-share-" + kind);
      return swatch;
    }

    private static Label figure() {
      var label = new Label();
      label.setMinWidth(FIGURE_WIDTH);
      label.setAlignment(Pos.CENTER_RIGHT);
      return label;
    }
  }
}
