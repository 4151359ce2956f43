package org.kerf.ui.controls;

import javafx.scene.layout.Region;

/** How much of something is done, as a thin line; the figure stands beside it. */
public final class ProgressLine extends Region {

  private static final double HEIGHT = 8;
  private static final double WIDTH = 120;

  private final double fraction;
  private final Region filled = new Region();

  /**
   * @param fraction 0 to 1; what lies outside is cut off
   */
  public ProgressLine(double fraction) {
    getStyleClass().add("kerf-progress-line");
    filled.getStyleClass().add("kerf-progress-filled");
    getChildren().add(filled);
    setMaxHeight(HEIGHT);
    this.fraction = Math.clamp(fraction, 0, 1);
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
    double width = snapSizeX(getWidth() * fraction);
    filled.setVisible(width > 0);
    filled.resizeRelocate(0, 0, Math.max(width, getHeight()), getHeight());
  }
}
