package org.kerf.ui.controls.drawing;

import javafx.scene.layout.Region;

/** A small square in the colour that pieces have in the bars, for lists. */
public final class OrderSwatch {

  private OrderSwatch() {}

  /**
   * Of an order.
   *
   * @param orderColour 1 to {@link BarPicture#ORDER_COLOURS}
   */
  public static Region of(int orderColour) {
    var swatch = new Region();
    swatch.getStyleClass().addAll("kerf-swatch", "kerf-swatch-order", "kerf-order-" + orderColour);
    return swatch;
  }

  /** Of pieces for stock. */
  public static Region ofSurplus() {
    var swatch = new Region();
    swatch.getStyleClass().addAll("kerf-swatch", "kerf-share-surplus");
    return swatch;
  }
}
