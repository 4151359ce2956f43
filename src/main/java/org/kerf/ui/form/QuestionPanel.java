package org.kerf.ui.form;

import javafx.beans.value.ObservableBooleanValue;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.texts.UnbrokenCodes;
import org.kerf.ui.texts.Words;

/**
 * Asks, in the page and not in front of it, for what an action needs: a location, a cause, a
 * reason. Enter in the answer goes on once it is complete; Esc leaves.
 */
public final class QuestionPanel extends VBox {

  private final Node first;
  private final Runnable onGo;
  private final ObservableBooleanValue complete;

  /** What is asked, and what the button says that goes on. */
  public record Question(Words question, Words action) {}

  /**
   * Asks.
   *
   * @param id of the buttons, with "-do" and "-leave"
   * @param answer where the answer is given
   * @param first what has the focus first
   * @param complete whether the answer can be acted on
   */
  public QuestionPanel(
      Texts texts,
      String id,
      Question asked,
      Node answer,
      Node first,
      ObservableBooleanValue complete,
      Runnable onGo,
      Runnable left) {
    this.first = first;
    this.onGo = onGo;
    this.complete = complete;
    getStyleClass().add("kerf-question");
    var title = new Label();
    title.textProperty().bind(texts.bind(asked.question()).map(UnbrokenCodes::in));
    title.getStyleClass().add("kerf-strong");
    title.setWrapText(true);
    title.setMinHeight(USE_PREF_SIZE);
    var go = new Button();
    go.textProperty().bind(texts.bind(asked.action()));
    go.setId(id + "-do");
    go.getStyleClass().add("accent");
    go.disableProperty().bind(complete.map(is -> !is));
    go.setOnAction(event -> go());
    var leave = new Button();
    leave.textProperty().bind(texts.bind("action.cancel"));
    leave.setId(id + "-leave");
    leave.setOnAction(event -> left.run());
    var line = new HBox(go, leave);
    line.getStyleClass().add("kerf-drawer-actions");
    getChildren().setAll(title, answer, line);
    addEventFilter(KeyEvent.KEY_PRESSED, this::dropRepeatedEnter);
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            left.run();
            event.consume();
          }
        });
  }

  /**
   * An Enter that is held goes on once: its repetitions must not press what has the focus after the
   * question.
   */
  private void dropRepeatedEnter(KeyEvent event) {
    Scene scene = getScene();
    if (event.getCode() == KeyCode.ENTER && scene != null) {
      scene.addEventFilter(KeyEvent.ANY, new UntilReleased(scene));
    }
  }

  private record UntilReleased(Scene scene) implements EventHandler<KeyEvent> {
    @Override
    public void handle(KeyEvent event) {
      if (event.getCode() == KeyCode.ENTER && event.getEventType() == KeyEvent.KEY_PRESSED) {
        event.consume();
      } else if (event.getEventType() == KeyEvent.KEY_RELEASED) {
        scene.removeEventFilter(KeyEvent.ANY, this);
      }
    }
  }

  public void focusFirst() {
    first.requestFocus();
  }

  /** Does it, if the answer is complete and the question still stands; says whether it was. */
  public boolean go() {
    boolean goes = complete.get() && getScene() != null;
    if (goes) {
      onGo.run();
    }
    return goes;
  }

  /**
   * Enter in the answer goes on, or to the first field that is still empty; where a list is open it
   * chooses.
   */
  public QuestionPanel goOnEnter(Node answer) {
    answer.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          boolean choosing = event.getTarget() instanceof ComboBoxBase<?> box && box.isShowing();
          if (event.getCode() == KeyCode.ENTER && !choosing) {
            if (!go()) {
              answer.lookupAll(".text-field").stream()
                  .filter(field -> field instanceof TextField text && text.getText().isBlank())
                  .findFirst()
                  .ifPresent(Node::requestFocus);
            }
            event.consume();
          }
        });
    return this;
  }
}
