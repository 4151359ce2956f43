package org.kerf.ui.system;

import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kerf.identity.model.CredentialKind;
import org.kerf.ui.controls.Card;
import org.kerf.ui.texts.Texts;

/** What the user in the form proves who they are with: whether they have it, and a new one. */
final class SecretsCard {

  private final Texts texts;
  private final SecretsModel model;

  SecretsCard(Texts texts, SecretsModel model) {
    this.texts = texts;
    this.model = model;
  }

  Card node() {
    var hint = wrapped("users.secrets.hint");
    hint.getStyleClass().add("kerf-secondary");
    var card =
        new Card(hint, row(CredentialKind.PIN), row(CredentialKind.PASSWORD))
            .titled(texts.bind("users.secrets"));
    card.setId("users-secrets");
    card.getStyleClass().add("kerf-form");
    card.visibleProperty().bind(model.userProperty().isNotNull());
    card.managedProperty().bind(card.visibleProperty());
    return card;
  }

  private VBox row(CredentialKind kind) {
    String name = kind.name().toLowerCase(Locale.ROOT);
    var field = new PasswordField();
    field.setId("users-" + name);
    field.textProperty().bindBidirectional(model.secretProperty(kind));
    field.promptTextProperty().bind(texts.bind("users.secrets.new-" + name));
    field.setOnAction(event -> model.set(kind));
    HBox.setHgrow(field, Priority.ALWAYS);
    var caption = new Label();
    caption.setLabelFor(field);
    caption.getStyleClass().add("kerf-strong");
    var set = button("users-set-" + name, "users.secrets.set");
    set.setOnAction(event -> model.set(kind));
    set.disableProperty().bind(field.textProperty().isEmpty());
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
    var line = new HBox(field, set, remove);
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
