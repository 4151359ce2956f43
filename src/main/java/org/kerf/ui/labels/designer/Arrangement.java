package org.kerf.ui.labels.designer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.ToIntFunction;

/** How several elements are lined up, or one with the label. */
enum Arrangement {
  LEFT,
  CENTRE,
  RIGHT,
  TOP,
  MIDDLE,
  BOTTOM,
  /** The same distance from one to the next, from left to right. */
  SPREAD_ACROSS,
  /** The same distance from one to the next, from top to bottom. */
  SPREAD_DOWN;

  /** How far an element goes, in hundredths of a millimetre. */
  record Move(int dx, int dy) {}

  /** How many elements there have to be. */
  int least() {
    return this == SPREAD_ACROSS || this == SPREAD_DOWN ? 3 : 1;
  }

  /** The end of its text's key. */
  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * How far each goes.
   *
   * @param areas of the elements, by their numbers
   * @param label what a single one is lined up with
   */
  Map<Integer, Move> moves(SortedMap<Integer, Area> areas, Area label) {
    Area frame =
        areas.size() == 1 ? label : areas.values().stream().reduce(Area::with).orElseThrow();
    return switch (this) {
      case LEFT -> each(areas, area -> frame.x() - area.x(), area -> 0);
      case CENTRE -> each(areas, area -> frame.centreX() - area.centreX(), area -> 0);
      case RIGHT -> each(areas, area -> frame.right() - area.right(), area -> 0);
      case TOP -> each(areas, area -> 0, area -> frame.y() - area.y());
      case MIDDLE -> each(areas, area -> 0, area -> frame.centreY() - area.centreY());
      case BOTTOM -> each(areas, area -> 0, area -> frame.bottom() - area.bottom());
      case SPREAD_ACROSS -> spread(areas, frame.x(), frame.width(), Area::x, Area::width, true);
      case SPREAD_DOWN -> spread(areas, frame.y(), frame.height(), Area::y, Area::height, false);
    };
  }

  private static Map<Integer, Move> each(
      SortedMap<Integer, Area> areas, ToIntFunction<Area> dx, ToIntFunction<Area> dy) {
    Map<Integer, Move> moves = new LinkedHashMap<>();
    areas.forEach(
        (number, area) -> moves.put(number, new Move(dx.applyAsInt(area), dy.applyAsInt(area))));
    return moves;
  }

  private static Map<Integer, Move> spread(
      SortedMap<Integer, Area> areas,
      int begin,
      int extent,
      ToIntFunction<Area> place,
      ToIntFunction<Area> size,
      boolean across) {
    List<Map.Entry<Integer, Area>> inOrder = new ArrayList<>(areas.entrySet());
    inOrder.sort(Comparator.comparingInt(entry -> place.applyAsInt(entry.getValue())));
    int taken = areas.values().stream().mapToInt(size).sum();
    int gaps = inOrder.size() - 1;
    Map<Integer, Move> moves = new LinkedHashMap<>();
    int before = 0;
    for (int i = 0; i < inOrder.size(); i++) {
      Area area = inOrder.get(i).getValue();
      int delta = begin + before + (extent - taken) * i / gaps - place.applyAsInt(area);
      moves.put(inOrder.get(i).getKey(), across ? new Move(delta, 0) : new Move(0, delta));
      before += size.applyAsInt(area);
    }
    return moves;
  }
}
