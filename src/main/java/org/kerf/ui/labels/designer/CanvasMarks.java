package org.kerf.ui.labels.designer;

import java.util.List;
import java.util.Optional;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;

/** What lies over the picture of a label: what is selected, its handles, guides and faults. */
final class CanvasMarks extends Pane {

  /** The side of a handle, in pixels. */
  static final double HANDLE = 9;

  CanvasMarks() {
    setMouseTransparent(true);
  }

  /**
   * Shows all anew.
   *
   * @param scale pixels of a hundredth of a millimetre
   * @param frame being drawn around what is to be selected
   */
  void show(
      Design design,
      List<Fault> faults,
      double scale,
      Gesture.Guides guides,
      Optional<Area> frame) {
    getChildren().clear();
    for (Fault fault : faults) {
      fault
          .element()
          .ifPresent(
              number -> {
                if (number < design.label().elements().size()) {
                  add(
                      box(Area.of(design.label().elements().get(number)), scale),
                      fault.hinders() ? "kerf-design-fault" : "kerf-design-warning");
                }
              });
    }
    for (Area area : design.areas().values()) {
      add(box(area, scale), "kerf-design-selected");
    }
    if (design.selected().size() == 1) {
      for (Area area : design.areas().values()) {
        Gesture.Part.HANDLES.stream()
            .filter(part -> part.fits(area, (int) Math.ceil(HANDLE / scale)))
            .forEach(part -> handle(part.x(area), part.y(area), scale));
      }
    }
    Area label = Area.of(design.label());
    guides
        .x()
        .ifPresent(
            x ->
                add(
                    new Line(x * scale, 0, x * scale, label.height() * scale),
                    "kerf-design-guide"));
    guides
        .y()
        .ifPresent(
            y ->
                add(new Line(0, y * scale, label.width() * scale, y * scale), "kerf-design-guide"));
    frame.ifPresent(area -> add(box(area, scale), "kerf-design-frame"));
  }

  private void handle(int x, int y, double scale) {
    var handle = new Rectangle(x * scale - HANDLE / 2, y * scale - HANDLE / 2, HANDLE, HANDLE);
    add(handle, "kerf-design-handle");
  }

  private void add(Shape shape, String style) {
    shape.getStyleClass().add(style);
    getChildren().add(shape);
  }

  private static Rectangle box(Area area, double scale) {
    return new Rectangle(
        area.x() * scale, area.y() * scale, area.width() * scale, area.height() * scale);
  }
}
