package org.kerf.ui.system;

import atlantafx.base.theme.Styles;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.controls.Card;
import org.kerf.ui.recovery.KeyConfirmationFields;
import org.kerf.ui.recovery.RecoveryKeyPanel;
import org.kerf.ui.system.KeyViewModel.Shown;
import org.kerf.ui.texts.Texts;

/** The recovery key: whether it is noted, and the way to see it again. */
final class KeyCard {

  private static final Duration SHOWN_FOR = Duration.minutes(3);

  private final Texts texts;
  private final KeyViewModel model;
  private final Node panel;
  private final VBox rest = new VBox();
  private final KeyConfirmationFields fields;
  private final Card card = new Card();

  KeyCard(ViewContext context, KeyViewModel model, Supplier<String> whose) {
    this.texts = context.texts();
    this.model = model;
    panel =
        new RecoveryKeyPanel(
                texts,
                context.tasks(),
                context.notifications(),
                model.confirmation().groups(),
                whose,
                model::mayLieAt)
            .node();
    fields = new KeyConfirmationFields(texts, model.confirmation());
    rest.getStyleClass().add("kerf-stack");
    var note = words("settings-key-note");
    Runnable tell =
        () ->
            note.setText(
                texts.of(
                    "settings.key.note."
                        + model.noteProperty().get().name().toLowerCase(Locale.ROOT)));
    model.noteProperty().subscribe(tell);
    texts.languageProperty().subscribe(tell);
    tell.run();
    card.titled(texts.bind("settings.key"));
    card.getChildren().addAll(note, rest);
    model.shownProperty().subscribe(this::show);
    var pause = new PauseTransition(SHOWN_FOR);
    pause.setOnFinished(event -> model.hide());
    model
        .shownProperty()
        .subscribe(
            now -> {
              pause.stop();
              if (now != Shown.HIDDEN) {
                pause.playFromStart();
              }
            });
    card.heightProperty().subscribe(now -> reveal());
    card.sceneProperty()
        .subscribe(
            scene -> {
              if (scene == null) {
                model.hide();
              }
            });
  }

  Card node() {
    return card;
  }

  /** What was asked for comes below the window's edge: the card is the last on its page. */
  private void reveal() {
    @Nullable Node each = model.shownProperty().get() == Shown.HIDDEN ? null : card.getParent();
    while (each != null) {
      if (each instanceof ScrollPane scroll) {
        scroll.setVvalue(scroll.getVmax());
      }
      each = each.getParent();
    }
  }

  private void show(Shown now) {
    switch (now) {
      case HIDDEN ->
          rest.getChildren().setAll(button("settings-key-ask", "settings.key.ask", model::ask));
      case ASKING -> {
        var warning = words("settings-key-warning");
        warning.textProperty().bind(texts.bind("settings.key.warning"));
        var show = button("settings-key-show", "settings.key.show", model::show);
        show.getStyleClass().add(Styles.DANGER);
        var leave = button("settings-key-leave", "action.cancel", model::hide);
        var line = new HBox(leave, show);
        line.getStyleClass().add("kerf-key-buttons");
        rest.getChildren().setAll(warning, line);
        leave.requestFocus();
      }
      case SHOWN -> {
        var hide = button("settings-key-hide", "settings.key.hide", model::hide);
        rest.getChildren().setAll(panel, fields, hide);
        fields.takeFocus();
      }
    }
  }

  private static Label words(String id) {
    var label = new Label();
    label.setId(id);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  private Button button(String id, String key, Runnable action) {
    var button = new Button();
    button.setId(id);
    button.textProperty().bind(texts.bind(key));
    button.setOnAction(event -> action.run());
    return button;
  }
}
