package org.kerf.ui.home;

import atlantafx.base.theme.Styles;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kerf.flow.settings.FirstSteps;
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
  private final Card card;

  FirstStepsCard(Texts texts, Navigation navigation, FirstStepsViewModel model) {
    this.texts = texts;
    this.navigation = navigation;
    this.model = model;
    var hide = new Button();
    hide.setId("steps-hide");
    hide.textProperty().bind(texts.bind("home.steps.hide"));
    hide.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
    hide.setOnAction(event -> model.hide());
    rows.getStyleClass().add("kerf-steps");
    card = new Card(rows).titled(texts.bind("home.steps")).aside(hide);
    card.setId("first-steps");
    card.setVisible(false);
    card.setManaged(false);
  }

  Card node() {
    return card;
  }

  void show(Optional<FirstSteps> steps) {
    card.setVisible(steps.isPresent());
    card.setManaged(steps.isPresent());
    rows.getChildren().clear();
    steps.ifPresent(this::fill);
  }

  private void fill(FirstSteps steps) {
    rows.getChildren()
        .setAll(
            row("key", steps.key(), () -> navigation.open("settings")),
            row("saw", steps.saw(), () -> navigation.open("import", "saws")),
            row("label", steps.label(), model::printTestLabel),
            row("scanner", steps.scanner(), () -> navigation.open("labels")),
            row("order", steps.order(), () -> navigation.open("import", "orders")));
  }

  private Node row(String what, boolean done, Runnable action) {
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
      line.getChildren().add(go);
    }
    return line;
  }
}
