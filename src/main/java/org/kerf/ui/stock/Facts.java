package org.kerf.ui.stock;

import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.kerf.ui.texts.Texts;

/** Names and what they are for this one, four in a line. Nothing known is a dash. */
final class Facts extends GridPane {

  private static final int COLUMNS = 4;
  private static final String NOTHING = "–";

  private final Texts texts;

  Facts(Texts texts) {
    this.texts = texts;
    getStyleClass().add("kerf-facts");
    for (int i = 0; i < COLUMNS; i++) {
      var column = new ColumnConstraints();
      column.setPercentWidth(100.0 / COLUMNS);
      getColumnConstraints().add(column);
    }
  }

  Facts strong(String key, String value) {
    return add(key, value, "kerf-section");
  }

  Facts plain(String key, String value) {
    return add(key, value, "kerf-fact-value");
  }

  private Facts add(String key, String value, String styleClass) {
    var name = new Label();
    name.textProperty().bind(texts.bind(key));
    name.getStyleClass().add("kerf-secondary");
    var words = new Label(value.isEmpty() ? NOTHING : value);
    words.getStyleClass().add(styleClass);
    words.setWrapText(true);
    words.setMinHeight(USE_PREF_SIZE);
    var fact = new VBox(name, words);
    fact.getStyleClass().add("kerf-fact");
    int place = getChildren().size();
    add(fact, place % COLUMNS, place / COLUMNS);
    return this;
  }
}
