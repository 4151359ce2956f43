package org.kerf.ui.controls.drawing;

import java.util.List;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

/**
 * Which order has which colour. Choosing one makes its pieces stand out in the bars; choosing it
 * again ends that.
 */
public final class OrderLegend extends FlowPane {

  /** An order and its colour, 1 to {@link BarPicture#ORDER_COLOURS}. */
  public record Entry(int orderColour, String name) {}

  private final IntegerProperty emphasisedOrder = new SimpleIntegerProperty(0);

  public OrderLegend() {
    getStyleClass().add("kerf-legend");
  }

  /** To be bound to {@link BarDrawing#emphasisedOrderProperty()}. */
  public IntegerProperty emphasisedOrderProperty() {
    return emphasisedOrder;
  }

  public void setEntries(List<Entry> entries) {
    var group = new ToggleGroup();
    group
        .selectedToggleProperty()
        .subscribe(
            toggle ->
                emphasisedOrder.set(
                    toggle != null && toggle.getUserData() instanceof Integer colour ? colour : 0));
    getChildren().setAll(entries.stream().map(entry -> newEntry(entry, group)).toList());
  }

  /** A small square in an order's colour, for lists. */
  public static Region swatch(int orderColour) {
    var swatch = new Region();
    swatch.getStyleClass().addAll("kerf-swatch", "kerf-swatch-order", "kerf-order-" + orderColour);
    return swatch;
  }

  /** The same for pieces for stock. */
  public static Region surplusSwatch() {
    var swatch = new Region();
    swatch.getStyleClass().addAll("kerf-swatch", "kerf-share-surplus");
    return swatch;
  }

  private static ToggleButton newEntry(Entry entry, ToggleGroup group) {
    var button = new ToggleButton(entry.name(), swatch(entry.orderColour()));
    button.getStyleClass().add("kerf-legend-entry");
    button.setUserData(entry.orderColour());
    button.setToggleGroup(group);
    return button;
  }
}
