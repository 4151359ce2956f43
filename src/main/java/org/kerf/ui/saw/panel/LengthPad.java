package org.kerf.ui.saw.panel;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kerf.ui.controls.Tone;
import org.kerf.ui.saw.state.LengthModel;
import org.kerf.ui.saw.state.PadEntry;
import org.kerf.ui.texts.Language;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.texts.Words;
import org.kordamp.ikonli.material2.Material2AL;

/**
 * A number pad for a glove: what is typed stands large beside it, with what the bar still gives.
 */
public final class LengthPad {

  private static final String KEYS = "789456123.0<";
  private static final int COLUMNS = 3;
  private static final int ROWS = 4;

  private final Texts texts;
  private final LengthModel model;
  private final SawTiles tiles;
  private Subscription typing = Subscription.EMPTY;

  LengthPad(Texts texts, LengthModel model, SawTiles tiles) {
    this.texts = texts;
    this.model = model;
    this.tiles = tiles;
  }

  /** A pad with this question; the one before follows what is typed no longer. */
  Node of(String questionKey) {
    Label figure = SawHead.words("", "saw-figure");
    figure.setId("saw-pad-figure");
    Label says = WorkPanel.words("", "saw-words");
    var unit = SawHead.words(texts.figures().unit(model.padProperty().get().unit()), "saw-unit");
    var line = new HBox(figure, unit);
    line.getStyleClass().add("saw-figure-line");
    Button accept =
        tiles.large("pad-accept", Words.of("saw.pad.accept"), Material2AL.CHECK, model::accept);
    accept.disableProperty().unbind();
    var left = new VBox(WorkPanel.words(texts.of(questionKey), "saw-question"), line, says);
    left.getStyleClass().add("saw-card");
    VBox.setVgrow(left, Priority.ALWAYS);
    var back =
        tiles.tile("back", Words.of("saw.back"), Material2AL.ARROW_BACK, Tone.NEUTRAL, model::back);
    HBox answers = SawTiles.row(back, accept);
    answers.getStyleClass().add("saw-pad-answers");
    var column = new VBox(left, answers);
    column.getStyleClass().add("saw-ask");
    HBox.setHgrow(column, Priority.ALWAYS);
    typing.unsubscribe();
    typing = model.padProperty().subscribe(pad -> show(pad, figure, says, accept));
    Region keys = keys();
    var panel = new HBox(column, keys);
    panel.getStyleClass().add("saw-row");
    return panel;
  }

  private void show(PadEntry pad, Label figure, Label says, Button accept) {
    figure.setText(pad.typed().isEmpty() ? "–" : texts.figures().typed(pad.typed()));
    boolean tooLong = pad.length().isPresent() && model.typed().isEmpty();
    says.setText(texts.of(tooLong ? "saw.pad.too-long" : "saw.pad.longest", model.longest()));
    (tooLong ? Tone.DANGER : Tone.NEUTRAL).mark(says);
    accept.setDisable(model.typed().isEmpty());
  }

  private Region keys() {
    var grid = new GridPane();
    grid.getStyleClass().addAll("saw-grid", "saw-pad");
    for (int i = 0; i < COLUMNS; i++) {
      var column = new ColumnConstraints();
      column.setPercentWidth(100.0 / COLUMNS);
      grid.getColumnConstraints().add(column);
    }
    for (int i = 0; i < ROWS; i++) {
      var row = new RowConstraints();
      row.setPercentHeight(100.0 / ROWS);
      grid.getRowConstraints().add(row);
    }
    for (int i = 0; i < KEYS.length(); i++) {
      grid.add(key(KEYS.charAt(i)), i % COLUMNS, i / COLUMNS);
    }
    return grid;
  }

  private Button key(char key) {
    var button = new Button(name(key));
    button.setId("saw-key-" + (key == '.' ? "point" : key == '<' ? "delete" : "" + key));
    button.getStyleClass().setAll("button", "saw-tile", "saw-key");
    button.setFocusTraversable(false);
    button.setMinSize(SawTiles.LEAST_SIDE, SawTiles.LEAST_SIDE);
    button.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
    if (key == '<') {
      button.accessibleTextProperty().bind(texts.bind("saw.pad.delete"));
    }
    button.setOnAction(event -> type(key, model));
    return button;
  }

  private String name(char key) {
    return switch (key) {
      case '.' -> texts.language() == Language.ROMANIAN ? "," : ".";
      case '<' -> "⌫";
      default -> "" + key;
    };
  }

  /**
   * What a key does: a digit, the decimal sign of either language, or "<" for taking the last one
   * back.
   */
  public static void type(char key, LengthModel model) {
    PadEntry pad = model.padProperty().get();
    if (key >= '0' && key <= '9') {
      model.padProperty().set(pad.digit(key));
    } else if (key == '.' || key == ',') {
      model.padProperty().set(pad.point());
    } else if (key == '<') {
      model.padProperty().set(pad.back());
    }
  }
}
