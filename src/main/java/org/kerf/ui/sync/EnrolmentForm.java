package org.kerf.ui.sync;

import atlantafx.base.theme.Styles;
import java.io.File;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.kerf.ui.controls.Buttons;
import org.kerf.ui.form.FormField;
import org.kerf.ui.form.QuestionPanel;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.texts.Words;

/** What a person types so that the station belongs to a centre. */
final class EnrolmentForm {

  /** The place of the buttons, or of a question. */
  private static final int LAST = 4;

  private final Texts texts;
  private final SyncModel model;
  private final FormField url;
  private final VBox all = new VBox();

  EnrolmentForm(Texts texts, SyncModel model) {
    this.texts = texts;
    this.model = model;
    url =
        new FormField(texts, "sync-url", "sync.url", model.urlProperty(), model.urlErrorProperty());
    var code =
        new FormField(
            texts, "sync-code", "sync.code", model.codeProperty(), model.codeErrorProperty());
    var certificate =
        new FormField(
            texts,
            "sync-certificate",
            "sync.certificate",
            model.certificateProperty(),
            model.certificateErrorProperty());
    Button enrol = button("sync-enrol", "sync.enrol", model::enrol);
    enrol.getStyleClass().add(Styles.ACCENT);
    var buttons =
        new HBox(
            enrol,
            button("sync-certificate-choose", "sync.certificate.choose", this::choose),
            button("sync-enrol-leave", "action.cancel", model::leave));
    buttons.getStyleClass().add("kerf-form-buttons");
    Buttons.takeOnlyFirstOfTwoClicks(buttons);
    // Enter may be the end of a scan: it leads on, and books nothing.
    url.field().setOnAction(event -> code.field().requestFocus());
    code.field().setOnAction(event -> enrol.requestFocus());
    certificate.field().setOnAction(event -> enrol.requestFocus());
    var why = new Label();
    why.textProperty().bind(texts.bind("sync.enrol.hint"));
    why.setWrapText(true);
    why.setMinHeight(Region.USE_PREF_SIZE);
    why.getStyleClass().add("kerf-secondary");
    all.getStyleClass().add("kerf-form");
    all.getChildren().setAll(why, url, code, certificate, buttons);
    model
        .knownStationProperty()
        .subscribe(
            known -> known.ifPresentOrElse(this::ask, () -> all.getChildren().set(LAST, buttons)));
  }

  /** Whether this computer takes the place of another: only for one who says that he knows. */
  private void ask(String station) {
    var knows = new CheckBox();
    knows.setId("sync-place-knows");
    knows.textProperty().bind(texts.bind("sync.place.knows"));
    knows.setWrapText(true);
    var panel =
        new QuestionPanel(
            texts,
            "sync-place",
            new QuestionPanel.Question(
                Words.of("sync.place", station), Words.of("sync.place.take")),
            knows,
            knows,
            knows.selectedProperty(),
            model::takePlace,
            () -> model.knownStationProperty().set(Optional.empty()));
    all.getChildren().set(LAST, panel);
    panel.focusFirst();
  }

  Node node() {
    return all;
  }

  void takeFocus() {
    url.field().requestFocus();
  }

  private Button button(String id, String key, Runnable action) {
    var button = new Button();
    button.setId(id);
    button.textProperty().bind(texts.bind(key));
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(event -> action.run());
    return button;
  }

  private void choose() {
    var chooser = new FileChooser();
    chooser.setTitle(texts.of("sync.certificate.choose"));
    chooser
        .getExtensionFilters()
        .add(
            new FileChooser.ExtensionFilter(
                texts.of("sync.certificate.files"), "*.pem", "*.crt", "*.cer"));
    File chosen = chooser.showOpenDialog(all.getScene().getWindow());
    if (chosen != null) {
      model.certificateProperty().set(chosen.getPath());
    }
  }
}
