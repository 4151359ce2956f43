package org.kerf.ui.unit;

import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.texts.Words;

/** Asks why before something is done; without a reason it is not. Esc leaves it. */
final class ReasonPanel extends VBox {

  private final TextField reason = new TextField();

  /**
   * Asks.
   *
   * @param question what shall be done, and to what
   * @param action what the button says
   */
  ReasonPanel(Texts texts, Words question, Words action, Consumer<String> onReason, Runnable left) {
    getStyleClass().add("kerf-chooser");
    setSpacing(8);
    var title = new Label(texts.of(question));
    title.getStyleClass().add("kerf-strong");
    title.setWrapText(true);
    title.setMinHeight(USE_PREF_SIZE);
    var caption = new Label(texts.of("unit.reason"));
    caption.setLabelFor(reason);
    reason.setId("unit-reason");
    reason.setAccessibleText(caption.getText());
    var go = new Button(texts.of(action));
    go.setId("unit-reason-do");
    go.getStyleClass().add("accent");
    go.disableProperty().bind(reason.textProperty().map(String::isBlank));
    go.setOnAction(event -> tell(onReason));
    reason.setOnAction(event -> tell(onReason));
    var leave = new Button(texts.of("action.cancel"));
    leave.setId("unit-reason-leave");
    leave.setOnAction(event -> left.run());
    var line = new HBox(go, leave);
    line.getStyleClass().add("kerf-drawer-actions");
    getChildren().setAll(title, caption, reason, line);
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            left.run();
            event.consume();
          }
        });
  }

  void focusFirst() {
    reason.requestFocus();
  }

  private void tell(Consumer<String> onReason) {
    String given = reason.getText().strip();
    if (!given.isEmpty()) {
      onReason.accept(given);
    }
  }
}
