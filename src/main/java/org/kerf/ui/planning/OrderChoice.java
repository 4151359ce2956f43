package org.kerf.ui.planning;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import org.kerf.cutting.model.order.OrderSummary;

/** An open order that may go into the plan. */
final class OrderChoice {

  private final OrderSummary summary;
  private final IntegerProperty colour;
  private final boolean late;
  private final BooleanProperty chosen;

  /**
   * Starts with the given choice and colour.
   *
   * @param colour of its pieces in the bars, 0 while it has none
   * @param late whether it was due before now
   */
  OrderChoice(OrderSummary summary, int colour, boolean late, boolean chosen) {
    this.summary = summary;
    this.colour = new SimpleIntegerProperty(colour);
    this.late = late;
    this.chosen = new SimpleBooleanProperty(chosen);
  }

  OrderSummary summary() {
    return summary;
  }

  IntegerProperty colourProperty() {
    return colour;
  }

  boolean isLate() {
    return late;
  }

  BooleanProperty chosenProperty() {
    return chosen;
  }

  boolean isChosen() {
    return chosen.get();
  }
}
