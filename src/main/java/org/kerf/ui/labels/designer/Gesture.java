package org.kerf.ui.labels.designer;

import java.util.List;
import java.util.Optional;

/**
 * What a pointer does to a label from the moment it is pressed until it is let go. Points are in
 * hundredths of a millimetre.
 */
final class Gesture {

  /** What is dragged. */
  enum Part {
    /** What is selected. */
    ELEMENTS(0, 0),
    /** A frame around what is to be selected. */
    FRAME(0, 0),
    LEFT_EDGE(-1, 0),
    RIGHT_EDGE(1, 0),
    UPPER_EDGE(0, -1),
    LOWER_EDGE(0, 1),
    UPPER_LEFT(-1, -1),
    UPPER_RIGHT(1, -1),
    LOWER_LEFT(-1, 1),
    LOWER_RIGHT(1, 1);

    /** By which something becomes larger or smaller. */
    static final List<Part> HANDLES =
        List.of(
            RIGHT_EDGE,
            LOWER_EDGE,
            LEFT_EDGE,
            UPPER_EDGE,
            LOWER_RIGHT,
            UPPER_LEFT,
            UPPER_RIGHT,
            LOWER_LEFT);

    /** Which upright edge goes with it: -1 is the left one, 1 the right one, 0 none. */
    final int across;

    /** Which level edge goes with it: -1 is the upper one, 1 the lower one, 0 none. */
    final int down;

    Part(int across, int down) {
      this.across = across;
      this.down = down;
    }

    int x(Area area) {
      return area.centreX() + across * (area.width() - area.width() / 2);
    }

    int y(Area area) {
      return area.centreY() + down * (area.height() - area.height() / 2);
    }

    /**
     * Whether there is room for it, so that none covers another or the middle, by which something
     * is moved.
     *
     * @param handle the side of a handle, in the unit of the area
     */
    boolean fits(Area area, int handle) {
      boolean corner = across != 0 && down != 0;
      int least = corner ? handle : 2 * handle;
      return (across == 0 || area.width() >= least) && (down == 0 || area.height() >= least);
    }
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
    int dx = x - fromX;
    int dy = y - fromY;
    return switch (part) {
      case FRAME -> {
        design.select(design.within(frame(x, y).orElseThrow()));
        yield Guides.NONE;
      }
      case ELEMENTS -> moved(dx, dy, reach);
      case LEFT_EDGE,
          RIGHT_EDGE,
          UPPER_EDGE,
          LOWER_EDGE,
          UPPER_LEFT,
          UPPER_RIGHT,
          LOWER_LEFT,
          LOWER_RIGHT ->
          resized(dx, dy, reach);
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
            : Snap.resize(before, part, dx, dy, neighbours, reach);
    design.replace(
        design.selected().getFirst(),
        Elements.placed(design.one().get(), before.dragged(part, end.dx(), end.dy())),
        "resize");
    return new Guides(end.guideX(), end.guideY());
  }
}
