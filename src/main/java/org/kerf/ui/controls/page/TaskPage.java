package org.kerf.ui.controls.page;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kerf.ui.controls.Buttons;
import org.kerf.ui.controls.PageAction;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.texts.Words;

/**
 * One step at a time, for scanners and touch: which step, what to do, the step itself, and where to
 * go from it.
 */
public final class TaskPage extends Page {

  /**
   * One step.
   *
   * @param number from 1
   * @param back leads to the step before; none at the first
   * @param next leads on
   */
  public record Step(
      int number, int of, Words prompt, Node body, @Nullable PageAction back, PageAction next) {}

  private final BorderPane frame;
  private final ObjectProperty<@Nullable Step> step = new SimpleObjectProperty<>();

  public TaskPage(Texts texts) {
    this(texts, new BorderPane());
  }

  /** A page with one step that it lays out by itself, as at the saw. */
  public static TaskPage showing(Texts texts, Node body) {
    var page = new TaskPage(texts);
    page.frame.getStyleClass().setAll("kerf-task-alone");
    page.frame.setCenter(body);
    return page;
  }

  private TaskPage(Texts texts, BorderPane frame) {
    super(texts, frame);
    this.frame = frame;
    frame.getStyleClass().addAll("kerf-page-body", "kerf-task");
    step.subscribe(this::show);
  }

  public ObjectProperty<@Nullable Step> stepProperty() {
    return step;
  }

  private void show(@Nullable Step now) {
    if (now == null) {
      return;
    }
    var which = new Label();
    which.textProperty().bind(texts().bind("task.step", now.number(), now.of()));
    which.getStyleClass().add("kerf-secondary");
    var prompt = new Label();
    prompt.textProperty().bind(texts().bind(now.prompt()));
    prompt.setWrapText(true);
    prompt.getStyleClass().add("kerf-task-prompt");
    var head = new VBox(which, prompt);
    head.getStyleClass().add("kerf-task-head");
    frame.setTop(head);
    var middle = new HBox(now.body());
    middle.setAlignment(Pos.CENTER);
    middle.setFillHeight(false);
    frame.setCenter(middle);
    frame.setBottom(footer(now));
  }

  private HBox footer(Step now) {
    var spacer = new Region();
    HBox.setHgrow(spacer, Priority.ALWAYS);
    var next = Buttons.primary(texts(), now.next());
    next.setId("task-next");
    next.setDefaultButton(true);
    var footer = new HBox();
    footer.getStyleClass().add("kerf-task-footer");
    if (now.back() != null) {
      var back = Buttons.of(texts(), now.back());
      back.setId("task-back");
      back.setCancelButton(true);
      footer.getChildren().add(back);
    }
    footer.getChildren().addAll(spacer, next);
    return footer;
  }
}
