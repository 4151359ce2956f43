package org.kerf.ui.controls.drawing;

import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Polyline;

/**
 * How a figure went over time, small: a line with its last value marked. The figures stand beside
 * it, in words.
 */
public final class Sparkline extends Region {

  private static final double MARGIN = 5;
  private static final double DOT = 3.5;
  private static final double PREF_WIDTH = 160;
  private static final double PREF_HEIGHT = 48;

  private final Polyline line = new Polyline();
  private final Polygon area = new Polygon();
  private final Line base = new Line();
  private final Circle last = new Circle(DOT);
  private List<Double> values = List.of();

  public Sparkline() {
    getStyleClass().add("kerf-sparkline");
    line.getStyleClass().add("kerf-sparkline-line");
    area.getStyleClass().add("kerf-sparkline-area");
    base.getStyleClass().add("kerf-sparkline-base");
    last.getStyleClass().add("kerf-sparkline-last");
    getChildren().addAll(area, base, line, last);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
  }

  /**
   * The values, oldest first, none below zero; the scale begins at zero.
   *
   * @param spoken what a screen reader says
   */
  public void setValues(List<Double> newValues, String spoken) {
    values = List.copyOf(newValues);
    setAccessibleText(spoken);
    requestLayout();
  }

  @Override
  protected double computePrefWidth(double height) {
    return PREF_WIDTH;
  }

  @Override
  protected double computePrefHeight(double width) {
    return PREF_HEIGHT;
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth() - 2 * MARGIN;
    double bottom = Math.floor(getHeight() - MARGIN) + 0.5;
    double height = bottom - MARGIN;
    double most = values.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    base.setStartX(MARGIN);
    base.setEndX(MARGIN + width);
    base.setStartY(bottom);
    base.setEndY(bottom);
    line.getPoints().clear();
    last.setVisible(!values.isEmpty());
    double step = values.size() > 1 ? width / (values.size() - 1) : 0;
    for (int i = 0; i < values.size(); i++) {
      double share = most == 0 ? 0 : values.get(i) / most;
      double x = MARGIN + i * step;
      double y = bottom - share * height;
      line.getPoints().addAll(x, y);
      last.setCenterX(x);
      last.setCenterY(y);
    }
    area.getPoints().setAll(line.getPoints());
    area.getPoints().addAll(last.getCenterX(), bottom, MARGIN, bottom);
  }
}
