package org.kerf.ui.saw;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.text.TextAlignment;
import org.kerf.ui.controls.Tone;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.texts.Words;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The saw's tiles: for a thumb in a glove, at least 25 mm each way on the saw's screen (1024 x 768
 * on 15 inches, 96 dots per inch).
 */
final class SawTiles {

  /** 25 mm at 96 dots per inch. */
  static final double LEAST_SIDE = 95;

  private final Texts texts;
  private final ReadOnlyBooleanProperty booking;

  SawTiles(Texts texts, ReadOnlyBooleanProperty booking) {
    this.texts = texts;
    this.booking = booking;
  }

  /** A tile that does something, and nothing while a booking is under way. */
  Button tile(String id, Words words, Ikon icon, Tone tone, Runnable action) {
    var tile = new Button();
    tile.setId("saw-" + id);
    tile.textProperty().bind(texts.bind(words));
    tile.setGraphic(new FontIcon(icon));
    tile.setContentDisplay(ContentDisplay.TOP);
    tile.setWrapText(true);
    tile.setTextAlignment(TextAlignment.CENTER);
    tile.setMinSize(LEAST_SIDE, LEAST_SIDE);
    tile.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
    tile.getStyleClass().setAll("button", "saw-tile");
    tone.mark(tile);
    tile.disableProperty().bind(booking);
    tile.setOnAction(event -> action.run());
    return tile;
  }

  /** The one large green tile. */
  Button large(String id, Words words, Ikon icon, Runnable action) {
    var tile = tile(id, words, icon, Tone.SUCCESS, action);
    tile.getStyleClass().add("saw-large");
    return tile;
  }

  /** Tiles of equal width side by side. */
  static HBox row(Node... tiles) {
    var row = new HBox(tiles);
    row.getStyleClass().add("saw-row");
    for (Node tile : tiles) {
      HBox.setHgrow(tile, Priority.ALWAYS);
      if (tile instanceof Button button) {
        button.setPrefWidth(LEAST_SIDE);
      }
    }
    return row;
  }
}
