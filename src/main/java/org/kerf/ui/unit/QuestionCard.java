package org.kerf.ui.unit;

import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** A card that is there while something is asked in it. */
public final class QuestionCard extends VBox implements QuestionPlace {

  private final Runnable left;

  /**
   * Starts without a question.
   *
   * @param left called when it was answered or left: where the focus goes
   */
  public QuestionCard(Runnable left) {
    this.left = left;
    getStyleClass().add("kerf-card");
    visibleProperty().bind(Bindings.isNotEmpty(getChildren()));
    managedProperty().bind(visibleProperty());
  }

  @Override
  public void ask(Node question) {
    getChildren().setAll(question);
  }

  @Override
  public void answered() {
    leave();
    left.run();
  }

  /** A question that somebody left open goes; for a page that shows something else. */
  public void leave() {
    getChildren().clear();
  }
}
