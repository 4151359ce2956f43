package org.kerf.ui.planning;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.kerf.cutting.model.geometry.Saw;

/** A saw that may cut a part of the plan, beside the chosen one. */
final class OtherSaw {

  private final Saw saw;
  private final BooleanProperty chosen = new SimpleBooleanProperty();

  OtherSaw(Saw saw) {
    this.saw = saw;
  }

  Saw saw() {
    return saw;
  }

  BooleanProperty chosenProperty() {
    return chosen;
  }

  boolean isChosen() {
    return chosen.get();
  }
}
