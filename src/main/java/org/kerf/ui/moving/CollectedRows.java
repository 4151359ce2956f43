package org.kerf.ui.moving;

import atlantafx.base.theme.Styles;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kerf.stock.model.unit.UnitLine;
import org.kerf.stock.model.unit.UnitShape;
import org.kerf.ui.controls.Buttons;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.texts.Words;
import org.kordamp.ikonli.material2.Material2AL;

/** The collected units, the newest first; the one that was scanned last is marked. */
final class CollectedRows extends VBox {

  private static final double COUNT_WIDTH = 72;

  private final Texts texts;
  private final MovingModel model;

  CollectedRows(Texts texts, MovingModel model) {
    this.texts = texts;
    this.model = model;
    setId("moving-rows");
    model.units().rows().addListener((ListChangeListener<CollectedUnits.Row>) change -> show());
    model.units().newestProperty().subscribe(this::show);
    texts.languageProperty().subscribe(this::show);
    show();
  }

  private void show() {
    var rows = model.units().rows();
    getChildren().setAll(rows.reversed().stream().map(this::row).toList());
    if (rows.isEmpty()) {
      var none = new Label(texts.of("moving.none"));
      none.getStyleClass().add("kerf-secondary");
      none.setWrapText(true);
      none.setMinHeight(Region.USE_PREF_SIZE);
      getChildren().add(none);
    }
  }

  private Node row(CollectedUnits.Row row) {
    UnitLine line = row.line();
    String code = row.code().spaced();
    var words = new VBox(label(code + " · " + line.itemName(), "kerf-strong"));
    words
        .getChildren()
        .add(
            label(
                texts.of(
                    "moving.row",
                    texts.figures().lengthWithUnit(line.unit().length()),
                    line.locationName(),
                    line.unit().onHand(),
                    line.unit().available()),
                "kerf-secondary"));
    row.first().ifPresent(first -> words.getChildren().add(first(row, first)));
    HBox.setHgrow(words, Priority.ALWAYS);
    var box = new HBox(8, words);
    if (line.unit().shape() == UnitShape.BUNDLE) {
      box.getChildren().add(count(row, code));
    }
    Button remove =
        Buttons.icon(
            texts,
            Words.of("moving.remove", code),
            Material2AL.CLOSE,
            () -> model.units().remove(row));
    box.getChildren().add(remove);
    box.getStyleClass().add("kerf-line");
    if (model.units().newestProperty().get().filter(last -> last.row().equals(row)).isPresent()) {
      box.getStyleClass().add("kerf-line-newest");
    }
    return box;
  }

  private Node count(CollectedUnits.Row row, String code) {
    var count = new TextField();
    count.setPrefWidth(COUNT_WIDTH);
    count.setMinWidth(COUNT_WIDTH);
    count.textProperty().bindBidirectional(row.count());
    count.accessibleTextProperty().bind(texts.bind(Words.of("moving.count", code)));
    Label caption = label(texts.of("moving.give"), "kerf-secondary");
    caption.setWrapText(false);
    caption.setMinWidth(USE_PREF_SIZE);
    var both = new HBox(8, caption, count);
    both.setAlignment(Pos.CENTER_RIGHT);
    return both;
  }

  /** What the rule takes before it. */
  private Node first(CollectedUnits.Row row, UnitLine first) {
    Label words =
        label(
            texts.of("moving.first", first.unit().code().spaced(), first.locationName()),
            "kerf-secondary");
    words.getStyleClass().add(Styles.WARNING);
    HBox.setHgrow(words, Priority.SOMETIMES);
    var take = new Button(texts.of("moving.take-first"));
    take.getStyleClass().add(Styles.SMALL);
    take.setMinWidth(USE_PREF_SIZE);
    take.setOnAction(event -> model.takeFirst(row));
    var both = new HBox(8, words, take);
    both.setAlignment(Pos.CENTER_LEFT);
    return both;
  }

  private static Label label(String text, String style) {
    var label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    label.getStyleClass().add(style);
    return label;
  }
}
