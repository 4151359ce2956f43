package org.kerf.ui.labels.designer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * Where what is dragged comes to rest: at an edge or the middle of a neighbour or of the label, and
 * else on the grid. In hundredths of a millimetre.
 */
final class Snap {

  /** The grid, half a millimetre. */
  static final int GRID = 50;

  private static final List<ToIntFunction<Area>> ACROSS =
      List.of(Area::x, Area::centreX, Area::right);
  private static final List<ToIntFunction<Area>> DOWN =
      List.of(Area::y, Area::centreY, Area::bottom);

  /**
   * How far it goes.
   *
   * @param guideX where a line across neighbours shows why; empty on the grid
   */
  record Result(int dx, int dy, Optional<Integer> guideX, Optional<Integer> guideY) {}

  private record Step(int delta, Optional<Integer> guide) {

    static final Step NONE = new Step(0, Optional.empty());
  }

  private Snap() {}

  /**
   * Where a move ends.
   *
   * @param area of what is dragged, as it was before
   * @param others its neighbours, and the label
   * @param reach how near an edge has to be
   */
  static Result move(Area area, int dx, int dy, List<Area> others, int reach) {
    Area wanted = area.moved(dx, dy);
    Step x = step(wanted, others, ACROSS, ACROSS, reach, dx, area.x());
    Step y = step(wanted, others, DOWN, DOWN, reach, dy, area.y());
    return new Result(x.delta(), y.delta(), x.guide(), y.guide());
  }

  /** Where the edges of a handle come to rest when it is dragged. */
  static Result resize(
      Area area, Gesture.Part handle, int dx, int dy, List<Area> others, int reach) {
    ToIntFunction<Area> upright = handle.across < 0 ? Area::x : Area::right;
    ToIntFunction<Area> level = handle.down < 0 ? Area::y : Area::bottom;
    Area wanted = area.moved(dx, dy);
    Step x =
        handle.across == 0
            ? Step.NONE
            : step(wanted, others, List.of(upright), ACROSS, reach, dx, upright.applyAsInt(area));
    Step y =
        handle.down == 0
            ? Step.NONE
            : step(wanted, others, List.of(level), DOWN, reach, dy, level.applyAsInt(area));
    return new Result(x.delta(), y.delta(), x.guide(), y.guide());
  }

  private static Step step(
      Area wanted,
      List<Area> others,
      List<ToIntFunction<Area>> own,
      List<ToIntFunction<Area>> theirs,
      int reach,
      int delta,
      int from) {
    int nearest = reach + 1;
    int best = 0;
    Optional<Integer> guide = Optional.empty();
    for (int place : places(others, theirs)) {
      for (ToIntFunction<Area> edge : own) {
        int gap = place - edge.applyAsInt(wanted);
        if (Math.abs(gap) < nearest) {
          nearest = Math.abs(gap);
          best = gap;
          guide = Optional.of(place);
        }
      }
    }
    return guide.isPresent()
        ? new Step(delta + best, guide)
        : new Step(Math.round((from + delta) / (float) GRID) * GRID - from, Optional.empty());
  }

  private static List<Integer> places(List<Area> others, List<ToIntFunction<Area>> edges) {
    List<Integer> places = new ArrayList<>();
    others.forEach(each -> edges.forEach(edge -> places.add(edge.applyAsInt(each))));
    return places;
  }
}
