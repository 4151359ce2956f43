package org.kerf.ui.sync;

import atlantafx.base.theme.Styles;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kerf.ui.texts.Texts;

/** Asks for a number or a reason in the card where it was asked for. Esc is the way back. */
final class ConflictQuestion extends VBox {

  private final TextField field = new TextField();

  /**
   * What it asks.
   *
   * @param id of the button that goes on; the field's ends with {@code -field}
   * @param question the key of its words
   * @param yes the key of what the button says that goes on
   * @param good what may be typed
   */
  record Asked(String id, String question, String yes, Predicate<String> good) {}

  ConflictQuestion(Texts texts, Asked asked, Consumer<String> onYes, Runnable onBack) {
    getStyleClass().add("kerf-question");
    var caption = new Label(texts.of(asked.question()));
    caption.setWrapText(true);
    caption.setMinHeight(USE_PREF_SIZE);
    caption.setLabelFor(field);
    field.setId(asked.id() + "-field");
    field.setAccessibleText(texts.of(asked.question()));
    field.setPrefColumnCount(24);
    var yes = new Button(texts.of(asked.yes()));
    yes.setId(asked.id());
    yes.setMinWidth(USE_PREF_SIZE);
    yes.getStyleClass().add(Styles.ACCENT);
    yes.disableProperty().bind(field.textProperty().map(text -> !asked.good().test(text.strip())));
    yes.setOnAction(event -> onYes.accept(field.getText().strip()));
    field.setOnAction(
        event -> {
          if (!yes.isDisabled()) {
            onYes.accept(field.getText().strip());
          }
        });
    var back = new Button(texts.of("action.cancel"));
    back.setMinWidth(USE_PREF_SIZE);
    back.setOnAction(event -> onBack.run());
    getChildren().setAll(caption, new FlowPane(8, 8, field, yes, back));
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            onBack.run();
          }
        });
  }

  /** Puts the focus on the field. */
  void focusField() {
    field.requestFocus();
  }
}
