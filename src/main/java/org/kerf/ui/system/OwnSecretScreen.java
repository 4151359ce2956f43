package org.kerf.ui.system;

import atlantafx.base.theme.Styles;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kerf.identity.model.CredentialKind;
import org.kerf.identity.model.User;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.controls.Card;
import org.kerf.ui.controls.page.RecordPage;
import org.kerf.ui.form.FormField;
import org.kerf.ui.texts.Texts;

/** A card each for the PIN and the password: the one of now, the new one, the new one again. */
final class OwnSecretScreen {

  private static final double CARD_WIDTH = 320;

  private final ViewContext context;
  private final Texts texts;
  private final OwnSecretModel model;

  OwnSecretScreen(ViewContext context, OwnSecretModel model) {
    this.context = context;
    this.texts = context.texts();
    this.model = model;
  }

  RecordPage page() {
    var hint = new Label();
    hint.textProperty().bind(texts.bind("own-secret.hint"));
    hint.setWrapText(true);
    hint.setMinHeight(Region.USE_PREF_SIZE);
    hint.getStyleClass().add("kerf-secondary");
    var columns = new HBox(card(CredentialKind.PIN), card(CredentialKind.PASSWORD));
    columns.getStyleClass().add("kerf-columns");
    var page = new RecordPage(texts);
    page.setCards(hint, columns);
    page.contextProperty().bind(context.person().userProperty().map(User::name));
    page.setOnArrive(argument -> model.read());
    page.setOnRefresh(model::read);
    page.setOnFirstFocus(
        () -> {
          // What is in a scroll pane is on the screen once it is dressed.
          page.applyCss();
          @Nullable Node first = page.lookup("#own-pin");
          if (first != null) {
            first.requestFocus();
          }
        });
    return page;
  }

  private Card card(CredentialKind kind) {
    OwnSecretForm form = model.form(kind);
    String name = kind.name().toLowerCase(Locale.ROOT);
    String id = "own-" + name;
    var before =
        FormField.masked(
            texts,
            id + "-before",
            "own-secret.before",
            form.beforeProperty(),
            form.beforeErrorProperty());
    before.visibleProperty().bind(form.hasProperty());
    before.managedProperty().bind(before.visibleProperty());
    var wanted =
        FormField.masked(
            texts, id, "own-secret.new-" + name, form.wantedProperty(), form.wantedErrorProperty());
    var again =
        FormField.masked(
            texts,
            id + "-again",
            "own-secret.again",
            form.againProperty(),
            form.againErrorProperty());
    var save = new Button();
    save.setId(id + "-save");
    save.textProperty().bind(texts.bind("users.save"));
    save.getStyleClass().add(Styles.ACCENT);
    save.disableProperty().bind(form.wantedProperty().isEmpty());
    save.setOnAction(event -> model.save(kind));
    before.field().setOnAction(event -> wanted.field().requestFocus());
    wanted.field().setOnAction(event -> again.field().requestFocus());
    again.field().setOnAction(event -> model.save(kind));
    var card = new Card(before, wanted, again, save);
    card.titled(
        Bindings.createStringBinding(
            () -> texts.of("users.secrets." + name + (form.hasProperty().get() ? ".set" : ".none")),
            form.hasProperty(),
            texts.languageProperty()));
    card.getStyleClass().add("kerf-form");
    HBox.setHgrow(card, Priority.ALWAYS);
    card.setMinWidth(0);
    card.setPrefWidth(CARD_WIDTH);
    return card;
  }
}
