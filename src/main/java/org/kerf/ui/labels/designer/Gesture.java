package org.kerf.ui.labels.designer;

import java.util.List;
import java.util.Optional;
import org.kerf.labels.model.LabelElement;

/**
 * What a pointer does to a label from the moment it is pressed until it is let go. Points are in
 * hundredths of a millimetre.
 */
final class Gesture {

  /** What is dragged. */
  enum Part {
    /** What is selected. */
    ELEMENTS,
    RIGHT_EDGE,
    LOWER_EDGE,
    CORNER,
    /** A frame around what is to be selected. */
    FRAME
  }

  /** Why something comes to rest where it does. */
  record Guides(Optional<Integer> x, Optional<Integer> y) {

    static final Guides NONE = new Guides(Optional.empty(), Optional.empty());
  }

  private final Design design;
  private final Part part;
  private final int fromX;
  private final int fromY;
  private final Area before;
  private final List<Area> neighbours;
  private int movedX;
  private int movedY;

  Gesture(Design design, Part part, int fromX, int fromY) {
    this.design = design;
    this.part = part;
    this.fromX = fromX;
    this.fromY = fromY;
    this.before =
        design.areas().values().stream().reduce(Area::with).orElse(new Area(fromX, fromY, 0, 0));
    this.neighbours = design.neighbours();
    design.pause();
  }

  /** The frame that is drawn, if one is. */
  Optional<Area> frame(int x, int y) {
    return part == Part.FRAME
        ? Optional.of(
            new Area(
                Math.min(x, fromX), Math.min(y, fromY), Math.abs(x - fromX), Math.abs(y - fromY)))
        : Optional.empty();
  }

  /**
   * The pointer is here now.
   *
   * @param reach how near an edge has to be to be lined up with; negative for no lining up
   */
  Guides to(int x, int y, int reach) {
    int dx = part == Part.LOWER_EDGE ? 0 : x - fromX;
    int dy = part == Part.RIGHT_EDGE ? 0 : y - fromY;
    return switch (part) {
      case FRAME -> {
        design.select(design.within(frame(x, y).orElseThrow()));
        yield Guides.NONE;
      }
      case ELEMENTS -> moved(dx, dy, reach);
      case RIGHT_EDGE, LOWER_EDGE, CORNER -> resized(dx, dy, reach);
    };
  }

  private Guides moved(int dx, int dy, int reach) {
    Snap.Result end =
        reach < 0
            ? new Snap.Result(dx, dy, Optional.empty(), Optional.empty())
            : Snap.move(before, dx, dy, neighbours, reach);
    int right = Math.max(end.dx(), -before.x());
    int down = Math.max(end.dy(), -before.y());
    design.move(right - movedX, down - movedY, "drag");
    movedX = right;
    movedY = down;
    return new Guides(end.guideX(), end.guideY());
  }

  private Guides resized(int dx, int dy, int reach) {
    if (design.one().isEmpty()) {
      return Guides.NONE;
    }
    Snap.Result end =
        reach < 0
            ? new Snap.Result(dx, dy, Optional.empty(), Optional.empty())
            : Snap.resize(before, dx, dy, neighbours, reach);
    LabelElement element = design.one().get();
    Area area = Area.of(element);
    int width = part == Part.LOWER_EDGE ? area.width() : before.width() + end.dx();
    int height = part == Part.RIGHT_EDGE ? area.height() : before.height() + end.dy();
    design.replace(
        design.selected().getFirst(),
        Elements.placed(element, new Area(area.x(), area.y(), width, height)),
        "resize");
    return new Guides(
        part == Part.LOWER_EDGE ? Optional.empty() : end.guideX(),
        part == Part.RIGHT_EDGE ? Optional.empty() : end.guideY());
  }
}
