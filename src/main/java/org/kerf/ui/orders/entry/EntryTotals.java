package org.kerf.ui.orders.entry;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kerf.ui.texts.Texts;

/** What the order comes to as it is typed, and which lines no bar in stock is long enough for. */
final class EntryTotals extends HBox {

  private static final int MOST_NAMED = 6;

  private final Texts texts;
  private final EntryLines lines;
  private final Label count = figure("entry-total-lines");
  private final Label pieces = figure("entry-total-pieces");
  private final Label metres = figure("entry-total-metres");
  private final Label mass = figure("entry-total-mass");
  private final Label says = new Label();

  EntryTotals(Texts texts, EntryLines lines) {
    this.texts = texts;
    this.lines = lines;
    getStyleClass().addAll("kerf-card", "kerf-entry-totals");
    says.setId("entry-total-says");
    says.getStyleClass().add("kerf-entry-warning");
    says.setWrapText(true);
    says.setMinHeight(Region.USE_PREF_SIZE);
    says.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(says, Priority.ALWAYS);
    getChildren()
        .addAll(
            with("entry.total-lines", count),
            with("entry.total-pieces", pieces),
            with("entry.total-metres", metres),
            with("entry.total-mass", mass),
            says);
    lines.versionProperty().subscribe(this::show);
    texts.languageProperty().subscribe(this::show);
  }

  private static Label figure(String id) {
    var label = new Label();
    label.setId(id);
    label.getStyleClass().add("kerf-entry-total");
    label.setMinWidth(USE_PREF_SIZE);
    return label;
  }

  private VBox with(String key, Label figure) {
    var caption = new Label();
    caption.textProperty().bind(texts.bind(key));
    caption.getStyleClass().add("kerf-secondary");
    caption.setMinWidth(USE_PREF_SIZE);
    return new VBox(caption, figure);
  }

  private void show() {
    EntryLines.Totals totals = lines.totals();
    var figures = texts.figures();
    count.setText(figures.count(totals.lines()));
    pieces.setText(figures.count(totals.pieces()));
    metres.setText(figures.roundMetres(totals.metres()));
    mass.setText(
        totals.massKnown() || totals.mass().grams() == 0
            ? figures.mass(totals.mass())
            : "≥ " + figures.mass(totals.mass()));
    List<Integer> tooLong = lines.tooLong();
    says.setText(
        tooLong.isEmpty()
            ? ""
            : texts.of(
                "entry.cannot-be-cut",
                tooLong.stream()
                        .limit(MOST_NAMED)
                        .map(String::valueOf)
                        .collect(Collectors.joining(", "))
                    + (tooLong.size() > MOST_NAMED ? ", …" : "")));
  }
}
