package org.kerf.ui.saw.panel;

import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Arc;
import javafx.scene.shape.Circle;

/** The key that stands for a tile, in a ring that fills while the key is held. */
public final class KeyRing extends StackPane {

  private static final double TOP = 90;
  private static final double ROUND = 360;

  private final Arc filled;

  KeyRing(KeyCode key, double radius) {
    var track = new Circle(radius);
    track.getStyleClass().add("saw-ring-track");
    filled = new Arc(0, 0, radius, radius, TOP, 0);
    filled.getStyleClass().add("saw-ring-filled");
    filled.setManaged(false);
    var name = new Label(key.getName());
    name.getStyleClass().add("saw-ring-key");
    name.setMinWidth(USE_PREF_SIZE);
    getStyleClass().add("saw-ring");
    getChildren().addAll(track, filled, name);
  }

  /** How much of the time the key has been held, from 0 to 1. */
  void fill(double part) {
    filled.setLength(-ROUND * part);
  }

  public double filled() {
    return -filled.getLength() / ROUND;
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    filled.setCenterX(getWidth() / 2);
    filled.setCenterY(getHeight() / 2);
  }
}
