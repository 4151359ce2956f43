package org.kerf.ui.planning;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kerf.cutting.model.geometry.Saw;
import org.kerf.ui.texts.Texts;

/** Which other saws cut a part of the plan: one to tick for each, but for the chosen one. */
final class OtherSawsPane extends VBox {

  private final Texts texts;
  private final PlanChoices choices;

  OtherSawsPane(Texts texts, PlanChoices choices) {
    this.texts = texts;
    this.choices = choices;
    setId("plan-other-saws");
    setSpacing(4);
    choices.saws().subscribe(this::show);
    choices.sawProperty().subscribe(now -> show());
    texts.languageProperty().subscribe((before, now) -> show());
    show();
  }

  private void show() {
    @Nullable Saw first = choices.sawProperty().get();
    getChildren()
        .setAll(
            choices.others().stream()
                .filter(other -> !other.saw().equals(first))
                .map(this::box)
                .toArray(Node[]::new));
    boolean any = !getChildren().isEmpty();
    setVisible(any);
    setManaged(any);
  }

  private CheckBox box(OtherSaw other) {
    var box = new CheckBox(texts.of("planning.and-on", other.saw().name()));
    box.selectedProperty().bindBidirectional(other.chosenProperty());
    return box;
  }
}
