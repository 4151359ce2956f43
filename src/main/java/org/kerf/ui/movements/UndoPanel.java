package org.kerf.ui.movements;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kerf.flow.saw.SawRefusal;
import org.kerf.query.stock.DocumentView;
import org.kerf.ui.context.Refusals;
import org.kerf.ui.controls.LengthField;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.texts.UnbrokenCodes;
import org.kerf.ui.texts.Words;

/**
 * Asks before a document is undone, since an undoing can't be undone. For a cut it asks whether it
 * was really cut, and if so, how long the piece is.
 */
final class UndoPanel extends VBox {

  private final Texts texts;
  private final MovementViewModel model;
  private final Runnable left;
  private final TextField reason = new TextField();
  private final LengthField length;
  private final VBox refused = new VBox();
  private final VBox question = new VBox();

  UndoPanel(Texts texts, MovementViewModel model, DocumentView view, Runnable left) {
    this.texts = texts;
    this.model = model;
    this.left = left;
    length = new LengthField(texts);
    length.unitProperty().set(view.lengthUnit());
    getStyleClass().add("kerf-question");
    question.setSpacing(8);
    refused.setSpacing(4);
    reason.setId("undo-reason");
    reason.setPromptText(texts.of("movements.reason-prompt"));
    reason.setAccessibleText(texts.of("movements.reason"));
    length.field().setId("undo-length");
    length.field().setAccessibleText(texts.of("movements.real-length"));
    getChildren().addAll(refused, question);
    if (view.isCut()) {
      askWhetherCut();
    } else {
      askPlainly();
    }
    addEventFilter(KeyEvent.KEY_PRESSED, this::leaveOnEscape);
  }

  /** Puts the focus on the first answer. */
  void focusFirst() {
    Node first = lookup("#undo-reason");
    Node no = lookup("#undo-not-cut");
    Node target = no == null ? first : no;
    if (target != null) {
      target.requestFocus();
    }
  }

  /** Shows what stands in the way, above the question. */
  void refuse(@Nullable SawRefusal refusal) {
    refused.getChildren().clear();
    if (refusal != null) {
      Label what = wrapped(texts.of(Refusals.what(refusal)), "kerf-refusal");
      what.setId("undo-refused");
      Label todo = wrapped(texts.of(whatToDo(refusal)), "kerf-refusal-do");
      refused.getChildren().addAll(what, todo);
    }
  }

  /** At the saw the screen shows what comes next; here it takes undoing the bar's closing. */
  private static Words whatToDo(SawRefusal refusal) {
    return refusal instanceof SawRefusal.BarNotOnSaw
        ? Words.of("movements.bar-closed-first")
        : Refusals.whatToDo(refusal);
  }

  private void askWhetherCut() {
    Button no = button("undo-not-cut", "movements.not-cut", this::undoWhatWasNotCut);
    Button yes = button("undo-was-cut", "movements.was-cut", this::askLength);
    question
        .getChildren()
        .setAll(
            wrapped(texts.of("movements.was-it-cut"), "kerf-strong"),
            no,
            yes,
            button("undo-leave", "action.cancel", left));
    for (Node node : question.getChildren()) {
      if (node instanceof Button each) {
        each.setMaxWidth(Double.MAX_VALUE);
      }
    }
  }

  private void askLength() {
    refuse(null);
    Button book = button("undo-book", "movements.book-real", this::bookReal);
    book.getStyleClass().add("accent");
    book.disableProperty().bind(length.valueProperty().isNull());
    length.field().setOnAction(event -> bookReal());
    question
        .getChildren()
        .setAll(
            wrapped(texts.of("movements.how-long"), "kerf-strong"),
            length,
            line(book, button("undo-leave", "action.cancel", left)));
    length.field().requestFocus();
  }

  private void bookReal() {
    Optional.ofNullable(length.valueProperty().get())
        .ifPresent(real -> model.undo(texts.of("movements.was-cut"), Optional.of(real)));
  }

  /** The answer is the reason. */
  private void undoWhatWasNotCut() {
    model.undo(texts.of("movements.not-cut"), Optional.empty());
  }

  private void askPlainly() {
    Button undo = button("undo-do", "movements.undo", this::undoPlainly);
    undo.getStyleClass().add("accent");
    undo.disableProperty().bind(reason.textProperty().map(String::isBlank));
    reason.setOnAction(event -> undoPlainly());
    var caption = new Label(texts.of("movements.reason"));
    caption.setLabelFor(reason);
    question
        .getChildren()
        .setAll(
            wrapped(texts.of("movements.undo-whole"), "kerf-strong"),
            caption,
            reason,
            line(undo, button("undo-leave", "action.cancel", left)));
  }

  private void undoPlainly() {
    String given = reason.getText().strip();
    if (!given.isEmpty()) {
      model.undo(given, Optional.empty());
    }
  }

  private void leaveOnEscape(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      left.run();
      event.consume();
    }
  }

  private Button button(String id, String key, Runnable action) {
    var button = new Button(texts.of(key));
    button.setId(id);
    button.setOnAction(event -> action.run());
    return button;
  }

  private static HBox line(Node... nodes) {
    var line = new HBox(nodes);
    line.getStyleClass().add("kerf-drawer-actions");
    return line;
  }

  private static Label wrapped(String text, String styleClass) {
    var label = new Label(UnbrokenCodes.in(text));
    label.getStyleClass().add(styleClass);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }
}
