package org.kerf.ui.context;

import atlantafx.base.theme.Styles;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.texts.Words;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;

/**
 * Asks once more before something that can't be undone, in the place where it was asked for. The
 * way back has the focus, and Enter and Esc take it.
 */
public final class ConfirmationPrompt extends VBox {

  private final Button back;

  /**
   * Asks.
   *
   * @param id of the button that goes on, with {@code -back} that of the way back
   * @param what will happen
   * @param yes what the button says that goes on
   */
  public ConfirmationPrompt(
      Texts texts, String id, Words what, Words yes, Runnable onYes, Runnable onBack) {
    getStyleClass().add("kerf-stack");
    var question = new Label();
    question.textProperty().bind(texts.bind(what));
    question.setWrapText(true);
    question.setMinHeight(USE_PREF_SIZE);
    back = new Button("", new FontIcon(Material2AL.ARROW_BACK));
    back.textProperty().bind(texts.bind("context.back"));
    back.setId(id + "-back");
    back.setOnAction(event -> onBack.run());
    var goOn = new Button("", new FontIcon(Material2AL.CHECK));
    goOn.textProperty().bind(texts.bind(yes));
    goOn.setId(id);
    goOn.getStyleClass().add(Styles.DANGER);
    goOn.setOnAction(event -> onYes.run());
    getChildren().setAll(question, buttons(back, goOn));
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          boolean entered = event.getCode() == KeyCode.ENTER && back.isFocused();
          if (entered || event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            onBack.run();
          }
        });
  }

  /** Puts the focus on the way back. */
  public void focusBack() {
    back.requestFocus();
  }

  private static FlowPane buttons(Node... buttons) {
    var line = new FlowPane(8, 8, buttons);
    line.setMinWidth(0);
    return line;
  }
}
