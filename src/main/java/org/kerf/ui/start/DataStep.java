package org.kerf.ui.start;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kerf.ui.task.Running;
import org.kerf.ui.texts.Texts;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** What the station begins with: the person's own files, the demo warehouse, or nothing. */
final class DataStep {

  /** Of the words, so that they wrap at the same place in every window. */
  private static final double WIDTH = 560;

  /** A button does not ask how high words are that wrap. */
  private static final double HEIGHT = 96;

  private final Texts texts;
  private final VBox choices = new VBox();
  private final VBox loading = new VBox();
  private final VBox node = new VBox();
  private final JoinPane pane;
  private final JoinModel join;

  DataStep(Texts texts, FirstStartViewModel model) {
    this.texts = texts;
    choices.getStyleClass().add("kerf-stack");
    choices
        .getChildren()
        .addAll(
            choice("files", Material2AL.FOLDER_OPEN, () -> model.finish("import")),
            choice("demo", Material2MZ.PLAY_CIRCLE_OUTLINE, model::loadDemo),
            choice("join", Material2MZ.SYNC, model.join()::ask),
            choice("empty", Material2AL.CHECK_BOX_OUTLINE_BLANK, () -> model.finish("home")));
    choices.disableProperty().bind(model.workingProperty());
    loading.getStyleClass().add("kerf-start-loading");
    var stopped = new Label();
    stopped.setId("start-stopped");
    stopped.textProperty().bind(texts.bind("start.data.stopped"));
    stopped.setWrapText(true);
    stopped.setMinHeight(Region.USE_PREF_SIZE);
    stopped.visibleProperty().bind(model.stoppedProperty());
    stopped.managedProperty().bind(model.stoppedProperty());
    node.getStyleClass().add("kerf-start-body");
    pane = new JoinPane(texts, model.join());
    join = model.join();
    model.loadingProperty().subscribe(this::show);
    join.stageProperty()
        .subscribe(
            stage -> {
              switch (stage) {
                case NONE -> node.getChildren().setAll(choices, loading, stopped);
                case ASKING -> node.getChildren().setAll(pane.form());
                case COMING -> node.getChildren().setAll(pane.coming());
              }
              takeFocus();
            });
  }

  Region node() {
    return node;
  }

  void takeFocus() {
    if (join.stageProperty().get() == JoinModel.Stage.NONE) {
      choices.getChildren().getFirst().requestFocus();
    } else {
      pane.takeFocus(join.stageProperty().get());
    }
  }

  private Node choice(String what, Ikon icon, Runnable action) {
    var name = new Label();
    name.textProperty().bind(texts.bind("start.data." + what));
    name.getStyleClass().add("kerf-section");
    var more = new Label();
    more.textProperty().bind(texts.bind("start.data." + what + ".more"));
    more.getStyleClass().add("kerf-secondary");
    more.setWrapText(true);
    more.setMaxWidth(WIDTH);
    more.setPrefWidth(WIDTH);
    var sign = new Label();
    sign.setGraphic(new FontIcon(icon));
    sign.getStyleClass().add("kerf-start-sign");
    var words = new VBox(name, more);
    words.getStyleClass().add("kerf-start-words");
    var line = new HBox(sign, words);
    line.getStyleClass().add("kerf-start-line");
    var button = new Button();
    button.setId("start-" + what);
    button.setGraphic(line);
    button.getStyleClass().add("kerf-start-choice");
    button.setMaxWidth(Double.MAX_VALUE);
    button.setMinHeight(HEIGHT);
    button.setPrefHeight(HEIGHT);
    button.setMaxHeight(HEIGHT);
    button.accessibleTextProperty().bind(texts.bind("start.data." + what));
    button.setOnAction(event -> action.run());
    return button;
  }

  private void show(@Nullable Running job) {
    loading.getChildren().clear();
    if (job == null) {
      return;
    }
    var name = new Label();
    name.textProperty().bind(texts.bind("start.data.loading"));
    name.getStyleClass().add("kerf-strong");
    var bar = new ProgressBar();
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.progressProperty().bind(job.fractionProperty());
    var message = new Label();
    message.textProperty().bind(job.messageProperty());
    message.getStyleClass().add("kerf-secondary");
    var cancel = new Button();
    cancel.setId("start-cancel");
    cancel.textProperty().bind(texts.bind("action.cancel"));
    cancel.setOnAction(
        event -> {
          cancel.setDisable(true);
          job.cancel();
        });
    loading.getChildren().addAll(name, bar, message, cancel);
    cancel.requestFocus();
  }
}
