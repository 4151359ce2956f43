package org.kerf.ui.start;

import atlantafx.base.theme.Styles;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kerf.flow.sync.SyncStatus;
import org.kerf.ui.controls.Buttons;
import org.kerf.ui.controls.table.WhileSeen;
import org.kerf.ui.form.FormField;
import org.kerf.ui.texts.Texts;

/** Address and code of a company's centre, and how far what others booked has come in. */
final class JoinPane {

  private static final Duration LOOK_AGAIN = Duration.millis(500);

  private final Texts texts;
  private final JoinModel model;
  private final FormField url;
  private final VBox form = new VBox();
  private final VBox coming = new VBox();
  private final Label said = new Label();
  private final ProgressBar bar = new ProgressBar();
  private final Button goOn;

  JoinPane(Texts texts, JoinModel model) {
    this.texts = texts;
    this.model = model;
    url =
        new FormField(
            texts, "join-url", "start.join.url", model.urlProperty(), model.urlErrorProperty());
    goOn = button("join-go-on", "start.join.go-on", model::goOn);
    fillForm();
    said.setId("join-said");
    said.setWrapText(true);
    said.setMinHeight(Region.USE_PREF_SIZE);
    bar.setMaxWidth(Double.MAX_VALUE);
    var name = new Label();
    name.textProperty().bind(texts.bind("start.join.coming"));
    name.getStyleClass().add("kerf-strong");
    var buttons = new HBox(goOn, button("join-stop", "start.join.stop", model::stop));
    buttons.getStyleClass().add("kerf-form-buttons");
    Buttons.takeOnlyFirstOfTwoClicks(buttons);
    coming.getStyleClass().add("kerf-start-loading");
    coming.getChildren().setAll(name, bar, said, buttons);
    model.statusProperty().subscribe(this::show);
    texts.languageProperty().subscribe(now -> show(model.statusProperty().get()));
    WhileSeen.repeat(coming, LOOK_AGAIN, model::look);
  }

  private void fillForm() {
    var code =
        new FormField(
            texts, "join-code", "start.join.code", model.codeProperty(), model.codeErrorProperty());
    var certificate =
        new FormField(
            texts,
            "join-certificate",
            "start.join.certificate",
            model.certificateProperty(),
            model.certificateErrorProperty());
    Button join = button("join-join", "start.join.join", model::join);
    join.getStyleClass().add(Styles.ACCENT);
    join.disableProperty().bind(model.workingProperty());
    Button leave = button("join-leave", "action.cancel", model::leave);
    leave.disableProperty().bind(model.workingProperty());
    var buttons = new HBox(join, leave);
    buttons.getStyleClass().add("kerf-form-buttons");
    Buttons.takeOnlyFirstOfTwoClicks(buttons);
    // Enter may be the end of a scan: it leads on, and joins nothing.
    url.field().setOnAction(event -> code.field().requestFocus());
    code.field().setOnAction(event -> certificate.field().requestFocus());
    certificate.field().setOnAction(event -> join.requestFocus());
    model
        .workingProperty()
        .subscribe(
            (before, working) -> {
              if (!working && model.stageProperty().get() == JoinModel.Stage.ASKING) {
                code.field().requestFocus();
              }
            });
    form.getStyleClass().add("kerf-start-body");
    form.getChildren().setAll(url, code, certificate, buttons);
  }

  Node form() {
    return form;
  }

  Node coming() {
    return coming;
  }

  void takeFocus(JoinModel.Stage stage) {
    switch (stage) {
      case NONE -> {}
      case ASKING -> url.field().requestFocus();
      case COMING -> goOn.requestFocus();
    }
  }

  private void show(Optional<SyncStatus> status) {
    if (status.isEmpty()) {
      bar.setProgress(ProgressBar.INDETERMINATE_PROGRESS);
      said.setText(texts.of("start.join.connecting"));
      return;
    }
    SyncStatus now = status.get();
    boolean known = now.head() > 0;
    bar.setProgress(
        known
            ? Math.min(1, (double) now.taken() / now.head())
            : ProgressBar.INDETERMINATE_PROGRESS);
    said.setText(
        now.fault()
            .map(fault -> fault.sentence(texts.language().locale()))
            .orElseGet(
                () ->
                    known
                        ? texts.of(
                            "start.join.of",
                            texts.figures().count(now.taken()),
                            texts.figures().count(now.head()))
                        : texts.of("start.join.connecting")));
  }

  private Button button(String id, String key, Runnable action) {
    var button = new Button();
    button.setId(id);
    button.textProperty().bind(texts.bind(key));
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(event -> action.run());
    return button;
  }
}
