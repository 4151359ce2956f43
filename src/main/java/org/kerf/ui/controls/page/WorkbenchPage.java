package org.kerf.ui.controls.page;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.texts.Words;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;

/**
 * Something that is worked on: what goes in at the left, the canvas in the middle, the figures at
 * the right. In a narrow window the figures go under the canvas, which keeps its width, and what
 * goes in can be a drawer.
 */
public final class WorkbenchPage extends Page {

  private static final double INPUT_WIDTH = 240;
  private static final double FIGURES_WIDTH = 216;

  /** Below this the canvas would be narrower than what stands beside it. */
  private static final double NARROW = 960;

  /** The canvas keeps the larger part of the height. */
  private static final double FIGURES_SHARE = 0.32;

  /** So that a figure is read without scrolling. */
  private static final double LEAST_FIGURES_SHARE = 0.2;

  private final Texts texts;
  private final VBox left;
  private final HBox body;
  private final BooleanProperty narrow = new SimpleBooleanProperty();
  private final BooleanProperty inputOpen = new SimpleBooleanProperty(true);

  /**
   * Puts the parts together.
   *
   * @param input at the left, full height
   * @param canvas in the middle, takes what is left
   * @param figures from top to bottom at the right; without any the canvas takes their place
   */
  public WorkbenchPage(Texts texts, Region input, Node canvas, Node... figures) {
    this(texts, left(input), canvas, List.of(figures));
  }

  private WorkbenchPage(Texts texts, VBox left, Node canvas, List<Node> figures) {
    this(texts, left, body(left, canvas, figures));
  }

  private WorkbenchPage(Texts texts, VBox left, HBox body) {
    super(texts, body);
    this.texts = texts;
    this.left = left;
    this.body = body;
    narrow.bind(body.widthProperty().map(width -> width.doubleValue() < NARROW));
  }

  /**
   * Lets what goes in be a drawer in a narrow window: open until {@link #setInputOpen} says
   * otherwise, and then behind a button.
   *
   * @param name what it is, on the button
   * @param hide what the button at its head says
   * @param opened puts the focus into it
   */
  public void foldInput(Words name, Words hide, Runnable opened) {
    var folded = narrow.and(inputOpen.not());
    var open = new Button();
    open.setId("input-open");
    open.textProperty().bind(texts.bind(name));
    open.setGraphic(new FontIcon(Material2AL.CHEVRON_RIGHT));
    open.setContentDisplay(ContentDisplay.TOP);
    open.setMinWidth(USE_PREF_SIZE);
    open.setOnAction(
        event -> {
          inputOpen.set(true);
          opened.run();
        });
    shownIf(open, folded);
    var close = new Button();
    close.setId("input-close");
    close.textProperty().bind(texts.bind(hide));
    close.setGraphic(new FontIcon(Material2AL.CHEVRON_LEFT));
    close.getStyleClass().addAll("small", "flat");
    close.setOnAction(event -> foldAway(open));
    shownIf(close, narrow);
    shownIf(left, folded.not());
    left.getChildren().addFirst(close);
    // Before the list in it, which takes Esc for the end of editing; a box closes its choices.
    left.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          boolean inBox = event.getTarget() instanceof ComboBoxBase<?>;
          if (event.getCode() == KeyCode.ESCAPE && narrow.get() && !inBox) {
            foldAway(open);
            event.consume();
          }
        });
    body.getChildren().addFirst(open);
  }

  private void foldAway(Button open) {
    inputOpen.set(false);
    open.requestFocus();
  }

  /** Whether what goes in can be seen and worked with. */
  public boolean showsInput() {
    return !narrow.get() || inputOpen.get();
  }

  /** Opens or folds what goes in; in a wide window it is always there. */
  public void setInputOpen(boolean open) {
    inputOpen.set(open);
  }

  private static void shownIf(Node node, ObservableBooleanValue condition) {
    node.visibleProperty().bind(condition);
    node.managedProperty().bind(condition);
  }

  private static VBox left(Region input) {
    var scroll = scrolled(input);
    scroll.setFitToHeight(true);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    var left = new VBox(scroll);
    left.setAlignment(Pos.TOP_LEFT);
    left.setPrefWidth(INPUT_WIDTH);
    left.setMinWidth(INPUT_WIDTH);
    return left;
  }

  private static HBox body(VBox left, Node canvas, List<Node> figures) {
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
    SteadyScroll.keep(scroll);
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
    flow.heightProperty()
        .subscribe(
            high -> {
              double most = high.doubleValue() + 2;
              side.setPrefHeight(Math.min(most, body.getHeight() * FIGURES_SHARE));
              side.setMinHeight(Math.min(most, body.getHeight() * LEAST_FIGURES_SHARE));
            });
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
