package org.kerf.ui.shell;

import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.kerf.ui.shell.WindowMemory.Placement;
import org.kerf.ui.shell.look.Zoom;

/**
 * Puts the window back where it was, if that is still on a screen and as far as the screen has room
 * for it, and remembers where it is when it closes.
 */
final class WindowPlace {

  private static final double WIDTH = 1280;
  private static final double HEIGHT = 800;
  private static final double LEAST_HEIGHT = 700;

  private final WindowMemory memory;
  private final Stage stage;
  private final Rail rail;
  private final Zoom zoom;

  WindowPlace(WindowMemory memory, Stage stage, Rail rail, Zoom zoom) {
    this.memory = memory;
    this.stage = stage;
    this.rail = rail;
    this.zoom = zoom;
  }

  void restore() {
    stage.setWidth(WIDTH);
    stage.setHeight(HEIGHT);
    memory.recall().ifPresent(this::restore);
    fit(screen().getVisualBounds());
    stage.setOnHiding(event -> remember());
  }

  private void restore(Placement placement) {
    rail.collapsedProperty().set(placement.railCollapsed());
    zoom.wantedProperty().set(Zoom.offered(placement.zoom()));
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

  /** The screen may be smaller than the one of before, or smaller than any that we would like. */
  private void fit(Rectangle2D room) {
    stage.setMinWidth(Math.min(Zoom.LEAST_WIDTH, room.getWidth()));
    stage.setMinHeight(Math.min(LEAST_HEIGHT, room.getHeight()));
    stage.setWidth(Math.min(stage.getWidth(), room.getWidth()));
    stage.setHeight(Math.min(stage.getHeight(), room.getHeight()));
    if (!Double.isNaN(stage.getX())) {
      stage.setX(Math.clamp(stage.getX(), room.getMinX(), room.getMaxX() - stage.getWidth()));
      stage.setY(Math.clamp(stage.getY(), room.getMinY(), room.getMaxY() - stage.getHeight()));
    }
  }

  private Screen screen() {
    return Double.isNaN(stage.getX())
        ? Screen.getPrimary()
        : Screen.getScreensForRectangle(stage.getX(), stage.getY(), stage.getWidth(), 1).stream()
            .findFirst()
            .orElse(Screen.getPrimary());
  }

  private void remember() {
    memory.remember(
        new Placement(
            stage.getX(),
            stage.getY(),
            stage.getWidth(),
            stage.getHeight(),
            stage.isMaximized(),
            rail.collapsedProperty().get(),
            zoom.wantedProperty().get()));
  }
}
