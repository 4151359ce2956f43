package org.kerf.ui.controls;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kerf.ui.texts.Texts;

/**
 * Something that is worked on: what goes in at the left, the canvas in the middle, the figures at
 * the right.
 */
public final class WorkbenchPage extends Page {

  private static final double INPUT_WIDTH = 240;
  private static final double FIGURES_WIDTH = 216;

  /**
   * Puts the parts together.
   *
   * @param input at the left, full height
   * @param canvas in the middle, takes what is left
   * @param figures from top to bottom at the right; without any the canvas takes their place
   */
  public WorkbenchPage(Texts texts, Region input, Node canvas, Node... figures) {
    super(texts, body(input, canvas, figures));
  }

  private static Region body(Region input, Node canvas, Node... figures) {
    input.setPrefWidth(INPUT_WIDTH);
    input.setMinWidth(INPUT_WIDTH);
    HBox.setHgrow(canvas, Priority.ALWAYS);
    if (figures.length == 0) {
      var wide = new HBox(input, canvas);
      wide.getStyleClass().addAll("kerf-page-body", "kerf-columns");
      return wide;
    }
    var stack = new VBox(figures);
    stack.getStyleClass().add("kerf-stack");
    var side = new ScrollPane(stack);
    side.setFitToWidth(true);
    side.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    side.getStyleClass().add("kerf-scroll");
    side.setMinWidth(FIGURES_WIDTH);
    side.setPrefWidth(FIGURES_WIDTH);
    var body = new HBox(input, canvas, side);
    body.getStyleClass().addAll("kerf-page-body", "kerf-columns");
    return body;
  }
}
