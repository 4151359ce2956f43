package org.kerf.ui.planning;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kerf.ui.task.Running;
import org.kerf.ui.texts.Texts;

/** How far the search is, and below it the bars that it has found so far. */
final class SearchProgressPane extends VBox {

  private final Button stop = new Button();
  private final StackPane soFar = new StackPane();

  /**
   * A pane for one search.
   *
   * @param enough ends the search; the best plan so far stays
   */
  SearchProgressPane(Texts texts, Running job, Runnable enough) {
    getStyleClass().add("kerf-stack");
    var title = new Label();
    title.textProperty().bind(texts.bind("planning.looking"));
    title.getStyleClass().add("kerf-strong");
    title.setMinWidth(Region.USE_PREF_SIZE);
    var bar = new ProgressBar();
    bar.getStyleClass().add("kerf-busy-bar");
    bar.progressProperty().bind(job.fractionProperty());
    bar.setMinWidth(0);
    bar.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(bar, Priority.ALWAYS);
    var elapsed = new Label();
    elapsed.textProperty().bind(job.messageProperty());
    elapsed.setMinWidth(Region.USE_PREF_SIZE);
    stop.setId("plan-stop");
    stop.textProperty().bind(texts.bind("planning.stop"));
    stop.setMinWidth(Region.USE_PREF_SIZE);
    stop.setOnAction(
        event -> {
          stop.setDisable(true);
          enough.run();
        });
    var strip = new HBox(title, bar, elapsed, stop);
    strip.getStyleClass().add("kerf-banner");
    VBox.setVgrow(soFar, Priority.ALWAYS);
    getChildren().addAll(strip, soFar);
    addEventHandler(KeyEvent.KEY_PRESSED, this::stopOnEscape);
  }

  private void stopOnEscape(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      stop.fire();
      event.consume();
    }
  }

  /** Shows the bars found so far. */
  void show(Node bars) {
    if (soFar.getChildren().isEmpty()) {
      soFar.getChildren().setAll(bars);
    }
  }

  void focusStop() {
    stop.requestFocus();
  }
}
