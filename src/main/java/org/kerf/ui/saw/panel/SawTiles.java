package org.kerf.ui.saw.panel;

import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.text.TextAlignment;
import org.kerf.ui.controls.Tone;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.texts.Words;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The saw's tiles: for a thumb in a glove, at least 25 mm each way on the saw's screen (1024 x 768
 * on 15 inches, 96 dots per inch). None takes the keyboard's focus, so that no Enter of a scanner
 * and no Space presses one; by the keyboard a tile is done by holding its key.
 */
public final class SawTiles {

  /** 25 mm at 96 dots per inch. */
  static final double LEAST_SIDE = 95;

  /** The key of the large green tile. */
  public static final KeyCode MAIN_KEY = KeyCode.F8;

  private static final List<KeyCode> ANSWER_KEYS =
      List.of(KeyCode.F2, KeyCode.F3, KeyCode.F4, KeyCode.F6, KeyCode.F7, KeyCode.F9);

  /** The style of a tile as large as the green one. */
  static final String LARGE = "saw-large";

  private static final double RING = 16;
  private static final double LARGE_RING = 28;

  private final Texts texts;
  private final ReadOnlyBooleanProperty booking;
  private final HeldKeys keys;

  public SawTiles(Texts texts, ReadOnlyBooleanProperty booking, HeldKeys keys) {
    this.texts = texts;
    this.booking = booking;
    this.keys = keys;
  }

  /** A tile that does something, and nothing while a booking is under way. */
  public Button tile(String id, Words words, Ikon icon, Tone tone, Runnable action) {
    var tile = new Button();
    tile.setId("saw-" + id);
    tile.textProperty().bind(texts.bind(words));
    tile.setGraphic(new FontIcon(icon));
    tile.setContentDisplay(ContentDisplay.TOP);
    tile.setWrapText(true);
    tile.setTextAlignment(TextAlignment.CENTER);
    tile.setMinSize(LEAST_SIDE, LEAST_SIDE);
    tile.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
    tile.setFocusTraversable(false);
    tile.getStyleClass().setAll("button", "saw-tile");
    tone.mark(tile);
    tile.disableProperty().bind(booking);
    tile.setOnAction(event -> action.run());
    return tile;
  }

  /** The one large green tile. */
  Button large(String id, Words words, Ikon icon, Runnable action) {
    return enlarged(tile(id, words, icon, Tone.SUCCESS, action));
  }

  /** A tile as large as the green one, in its place and with its key. */
  Button enlarged(Button tile) {
    tile.getStyleClass().add(LARGE);
    return keyed(tile, MAIN_KEY, LARGE_RING);
  }

  /** The tile with a key that does the same when it is held. */
  public Button keyed(Button tile, KeyCode key) {
    return keyed(tile, key, RING);
  }

  /** Answers to a question, each with the next of the keys. */
  void keyAnswers(Button... answers) {
    for (int i = 0; i < Math.min(answers.length, ANSWER_KEYS.size()); i++) {
      boolean large = answers[i].getStyleClass().contains(LARGE);
      keyed(answers[i], ANSWER_KEYS.get(i), large ? LARGE_RING : RING);
    }
  }

  private Button keyed(Button tile, KeyCode key, double radius) {
    var ring = new KeyRing(key, radius);
    var picture = new HBox(tile.getGraphic(), ring);
    picture.getStyleClass().add("saw-tile-picture");
    tile.setGraphic(picture);
    keys.add(key, tile, ring);
    return tile;
  }

  /** Tiles of equal width side by side; what is no tile keeps a place free. */
  public static HBox row(Node... tiles) {
    var row = new HBox(tiles);
    row.getStyleClass().add("saw-row");
    for (Node tile : tiles) {
      HBox.setHgrow(tile, Priority.ALWAYS);
      if (tile instanceof Region region) {
        region.setPrefWidth(LEAST_SIDE);
      }
    }
    return row;
  }
}
