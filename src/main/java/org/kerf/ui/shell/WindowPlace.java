package org.kerf.ui.shell;

import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.kerf.ui.shell.WindowMemory.Placement;

/**
 * Puts the window back where it was, if that is still on a screen, and remembers where it is when
 * it closes.
 */
final class WindowPlace {

  private static final double WIDTH = 1280;
  private static final double HEIGHT = 800;
  private static final double LEAST_WIDTH = 1024;
  private static final double LEAST_HEIGHT = 700;

  private final WindowMemory memory;
  private final Stage stage;
  private final Rail rail;

  WindowPlace(WindowMemory memory, Stage stage, Rail rail) {
    this.memory = memory;
    this.stage = stage;
    this.rail = rail;
  }

  void restore() {
    stage.setMinWidth(LEAST_WIDTH);
    stage.setMinHeight(LEAST_HEIGHT);
    stage.setWidth(WIDTH);
    stage.setHeight(HEIGHT);
    memory.recall().ifPresent(this::restore);
    stage.setOnHiding(event -> remember());
  }

  private void restore(Placement placement) {
    rail.collapsedProperty().set(placement.railCollapsed());
    boolean reachable =
        !Screen.getScreensForRectangle(
                new Rectangle2D(placement.x(), placement.y(), placement.width(), 1))
            .isEmpty();
    if (reachable) {
      stage.setX(placement.x());
      stage.setY(placement.y());
      stage.setWidth(placement.width());
      stage.setHeight(placement.height());
    }
    stage.setMaximized(placement.maximised());
  }

  private void remember() {
    memory.remember(
        new Placement(
            stage.getX(),
            stage.getY(),
            stage.getWidth(),
            stage.getHeight(),
            stage.isMaximized(),
            rail.collapsedProperty().get()));
  }
}
