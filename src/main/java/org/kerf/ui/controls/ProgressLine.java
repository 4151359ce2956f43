package org.kerf.ui.controls;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.layout.Region;

/** How much of something is done, as a thin line; the figure stands beside it. */
public final class ProgressLine extends Region {

  private static final double HEIGHT = 8;
  private static final double WIDTH = 120;

  private final DoubleProperty fraction = new SimpleDoubleProperty();
  private final Region filled = new Region();

  public ProgressLine(double first) {
    getStyleClass().add("kerf-progress-line");
    filled.getStyleClass().add("kerf-progress-filled");
    getChildren().add(filled);
    setMaxHeight(HEIGHT);
    fraction.subscribe(now -> requestLayout());
    fraction.set(first);
  }

  /** 0 to 1; what lies outside is cut off. */
  public DoubleProperty fractionProperty() {
    return fraction;
  }

  @Override
  protected double computePrefWidth(double height) {
    return WIDTH;
  }

  @Override
  protected double computePrefHeight(double width) {
    return HEIGHT;
  }

  @Override
  protected void layoutChildren() {
    double width = snapSizeX(getWidth() * Math.clamp(fraction.get(), 0, 1));
    filled.setVisible(width > 0);
    filled.resizeRelocate(0, 0, Math.max(width, getHeight()), getHeight());
  }
}
