package org.kerf.ui.controls;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kerf.ui.texts.Texts;

/**
 * Something that is worked on: what goes in at the left, the canvas in the middle, the figures at
 * the right. In a narrow window the figures go under the canvas, which keeps its width.
 */
public final class WorkbenchPage extends Page {

  private static final double INPUT_WIDTH = 240;
  private static final double FIGURES_WIDTH = 216;

  /** Below this the canvas would be narrower than what stands beside it. */
  private static final double NARROW = 960;

  /** The canvas keeps the larger part of the height. */
  private static final double FIGURES_SHARE = 0.32;

  /**
   * Puts the parts together.
   *
   * @param input at the left, full height
   * @param canvas in the middle, takes what is left
   * @param figures from top to bottom at the right; without any the canvas takes their place
   */
  public WorkbenchPage(Texts texts, Region input, Node canvas, Node... figures) {
    super(texts, body(input, canvas, List.of(figures)));
  }

  private static Region body(Region input, Node canvas, List<Node> figures) {
    ScrollPane left = scrolled(input);
    left.setFitToHeight(true);
    left.setPrefWidth(INPUT_WIDTH);
    left.setMinWidth(INPUT_WIDTH);
    VBox.setVgrow(canvas, Priority.ALWAYS);
    var middle = new VBox(canvas);
    middle.getStyleClass().add("kerf-stack");
    middle.setMinWidth(0);
    HBox.setHgrow(middle, Priority.ALWAYS);
    var side = scrolled(new Region());
    var body = new HBox(left, middle);
    body.getStyleClass().addAll("kerf-page-body", "kerf-columns");
    if (figures.isEmpty()) {
      return body;
    }
    body.widthProperty()
        .map(width -> width.doubleValue() < NARROW)
        .subscribe(
            narrow -> {
              if (narrow) {
                putBelow(side, figures, body, middle);
              } else {
                putBeside(side, figures, body, middle);
              }
            });
    return body;
  }

  private static ScrollPane scrolled(Node content) {
    var scroll = new ScrollPane(content);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("kerf-scroll");
    return scroll;
  }

  private static void putBeside(ScrollPane side, List<Node> figures, HBox body, VBox middle) {
    var stack = new VBox();
    stack.getStyleClass().add("kerf-stack");
    move(side, figures, stack, Region.USE_COMPUTED_SIZE);
    side.setMinWidth(FIGURES_WIDTH);
    side.setPrefSize(FIGURES_WIDTH, Region.USE_COMPUTED_SIZE);
    side.setMinHeight(Region.USE_COMPUTED_SIZE);
    middle.getChildren().remove(side);
    body.getChildren().add(side);
  }

  private static void putBelow(ScrollPane side, List<Node> figures, HBox body, VBox middle) {
    var flow = new FlowPane();
    flow.getStyleClass().add("kerf-figures-below");
    move(side, figures, flow, FIGURES_WIDTH);
    side.setMinWidth(0);
    side.setMinHeight(0);
    flow.heightProperty()
        .subscribe(
            high ->
                side.setPrefHeight(
                    Math.min(high.doubleValue() + 2, body.getHeight() * FIGURES_SHARE)));
    body.getChildren().remove(side);
    middle.getChildren().add(side);
  }

  private static void move(ScrollPane side, List<Node> figures, Pane to, double width) {
    for (Node figure : figures) {
      if (figure instanceof Region region) {
        region.setPrefWidth(width);
      }
      if (figure.getParent() instanceof Pane before) {
        before.getChildren().remove(figure);
      }
    }
    to.getChildren().setAll(figures);
    side.setContent(to);
  }
}
