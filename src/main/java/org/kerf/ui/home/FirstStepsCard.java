package org.kerf.ui.home;

import atlantafx.base.theme.Styles;
import java.util.Optional;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kerf.flow.settings.FirstSteps;
import org.kerf.identity.model.Permission;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.controls.Access;
import org.kerf.ui.controls.Card;
import org.kerf.ui.controls.page.Navigation;
import org.kerf.ui.texts.Texts;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** What a new station is still to be tried with; each line leads to where that is done. */
final class FirstStepsCard {

  private final Texts texts;
  private final Navigation navigation;
  private final FirstStepsViewModel model;
  private final VBox rows = new VBox();
  private final BooleanProperty there = new SimpleBooleanProperty();
  private final Card card;

  FirstStepsCard(ViewContext context, FirstStepsViewModel model) {
    this.texts = context.texts();
    this.navigation = context.navigation();
    this.model = model;
    var hide = new Button();
    hide.setId("steps-hide");
    hide.textProperty().bind(texts.bind("home.steps.hide"));
    hide.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
    hide.setOnAction(event -> model.hide());
    rows.getStyleClass().add("kerf-steps");
    card = new Card(rows).titled(texts.bind("home.steps")).aside(hide);
    card.setId("first-steps");
    Access access = context.person().access(Permission.CHANGE_SETTINGS);
    card.visibleProperty().bind(there.and(BooleanExpression.booleanExpression(access.allowed())));
    card.managedProperty().bind(card.visibleProperty());
  }

  Card node() {
    return card;
  }

  void show(Optional<FirstSteps> steps) {
    there.set(steps.isPresent());
    rows.getChildren().clear();
    steps.ifPresent(this::fill);
  }

  private void fill(FirstSteps steps) {
    rows.getChildren()
        .setAll(
            row("key", steps.key(), "settings", () -> navigation.open("settings")),
            row("saw", steps.saw(), "saws", () -> navigation.open("saws")),
            row("label", steps.label(), "labels", model::printTestLabel),
            row("scanner", steps.scanner(), "labels", () -> navigation.open("labels")),
            row("order", steps.order(), "new-order", () -> navigation.open("new-order")),
            row("secrets", steps.secrets(), "users", () -> navigation.open("users")));
  }

  /** The button is there for whoever may open the page that it leads to. */
  private Node row(String what, boolean done, String pageId, Runnable action) {
    var mark = new Label();
    mark.setGraphic(
        new FontIcon(done ? Material2AL.CHECK_CIRCLE : Material2MZ.RADIO_BUTTON_UNCHECKED));
    mark.getStyleClass().add(done ? "kerf-step-done" : "kerf-step-open");
    mark.setAccessibleText(texts.of(done ? "home.steps.done" : "home.steps.open"));
    var words = new Label(texts.of("home.steps." + what));
    words.setWrapText(true);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    words.setMaxWidth(Double.MAX_VALUE);
    var line = new HBox(mark, words);
    line.getStyleClass().add("kerf-start-line");
    if (!done) {
      var go = new Button(texts.of("home.steps." + what + ".button"));
      go.setId("steps-" + what);
      go.getStyleClass().add(Styles.SMALL);
      go.setMinWidth(Region.USE_PREF_SIZE);
      go.setOnAction(event -> action.run());
      line.getChildren().add(navigation.access(pageId).only(go));
    }
    return line;
  }
}
