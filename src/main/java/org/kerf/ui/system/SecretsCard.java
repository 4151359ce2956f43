package org.kerf.ui.system;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kerf.identity.model.CredentialKind;
import org.kerf.ui.controls.Card;
import org.kerf.ui.form.ScannedSecretField;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.texts.Words;

/** What the user in the form proves who they are with: whether they have it, and a new one. */
final class SecretsCard {

  private final Texts texts;
  private final SecretsModel model;
  private final PasswordField badge = new ScannedSecretField();

  SecretsCard(Texts texts, SecretsModel model) {
    this.texts = texts;
    this.model = model;
  }

  Card node() {
    var hint = wrapped("users.secrets.hint");
    hint.getStyleClass().add("kerf-secondary");
    var card =
        new Card(
                hint,
                row(CredentialKind.PIN, new PasswordField()),
                row(CredentialKind.PASSWORD, new PasswordField()),
                row(CredentialKind.BADGE, badge),
                terminal())
            .titled(texts.bind("users.secrets"));
    card.setId("users-secrets");
    card.getStyleClass().add("kerf-form");
    card.visibleProperty().bind(model.userProperty().isNotNull());
    card.managedProperty().bind(card.visibleProperty());
    return card;
  }

  /** Whether this was scanned into the badge's field: then the one in the form has it. */
  boolean scanned(String text) {
    boolean here = badge.isFocused();
    if (here) {
      model.secretProperty(CredentialKind.BADGE).set(text);
      model.set(CredentialKind.BADGE);
    }
    return here;
  }

  private VBox row(CredentialKind kind, PasswordField field) {
    String name = SecretsModel.name(kind);
    field.setId("users-" + name);
    field.textProperty().bindBidirectional(model.secretProperty(kind));
    field.promptTextProperty().bind(texts.bind("users.secrets.new-" + name));
    field.setOnAction(event -> model.set(kind));
    HBox.setHgrow(field, Priority.ALWAYS);
    var set = button("users-set-" + name, "users.secrets.set");
    set.setOnAction(event -> model.set(kind));
    set.disableProperty().bind(field.textProperty().isEmpty());
    return row(kind, field, field, set);
  }

  /** There is nothing to type: the operating system says who it is. */
  private VBox terminal() {
    var hint = wrapped("users.secrets.os-user.hint");
    hint.getStyleClass().add("kerf-secondary");
    HBox.setHgrow(hint, Priority.ALWAYS);
    hint.setMaxWidth(Double.MAX_VALUE);
    var set = new Button();
    set.setId("users-set-os-user");
    set.textProperty().bind(texts.bind(Words.of("users.secrets.os-user.allow", model.osUser())));
    set.setMinWidth(Region.USE_PREF_SIZE);
    set.setDisable(model.osUser().isEmpty());
    set.setOnAction(event -> model.allowTerminal());
    return row(CredentialKind.OS_USER, hint, set, set);
  }

  private VBox row(CredentialKind kind, Region left, Node captioned, Button set) {
    String name = SecretsModel.name(kind);
    var caption = new Label();
    caption.setLabelFor(captioned);
    caption.getStyleClass().add("kerf-strong");
    var remove = button("users-remove-" + name, "users.secrets.remove");
    remove.setOnAction(event -> model.remove(kind));
    var says = new Label();
    says.setId("users-" + name + "-says");
    says.setWrapText(true);
    says.setMinHeight(Region.USE_PREF_SIZE);
    says.getStyleClass().add("kerf-refusal");
    says.managedProperty().bind(says.visibleProperty());
    Runnable tell =
        () -> {
          boolean has = model.kinds().contains(kind);
          caption.setText(texts.of("users.secrets." + name + (has ? ".set" : ".none")));
          remove.setDisable(!has);
          String error = texts.of(model.errorProperty(kind).get());
          says.setText(error);
          says.setVisible(!error.isEmpty());
        };
    model.kindsProperty().subscribe(tell);
    model.errorProperty(kind).subscribe(tell);
    texts.languageProperty().subscribe(tell);
    tell.run();
    var line = new HBox(left, set, remove);
    line.getStyleClass().add("kerf-secret-buttons");
    var all = new VBox(caption, line, says);
    all.getStyleClass().add("kerf-form-field");
    return all;
  }

  private Button button(String id, String key) {
    var button = new Button();
    button.setId(id);
    button.textProperty().bind(texts.bind(key));
    button.setMinWidth(Region.USE_PREF_SIZE);
    return button;
  }

  private Label wrapped(String key) {
    var label = new Label();
    label.textProperty().bind(texts.bind(key));
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }
}
