package org.kerf.ui.rackmap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kerf.stock.model.location.LocationFill;

/**
 * The locations of a zone as they stand, by the parts of their names: "A-03-2" is aisle A, bay 3,
 * level 2. Each aisle and level is a row, the highest level above, as one stands before the rack;
 * bays that no location of the aisle has take no room.
 *
 * @param others in walking order: names that say no place, and a place that another one has
 */
record RackGrid(List<Row> rows, List<LocationFill> others) {

  /**
   * Locations beside each other.
   *
   * @param name of the aisle, with the level if it has any
   * @param cells one for each bay of the aisle; empty where this level has none
   */
  record Row(String name, List<Optional<LocationFill>> cells) {}

  private record Position(String aisle, int bay, String level) {}

  /** Letters, figures, and perhaps a level; figures so short that they are numbers. */
  private static final Pattern NAME =
      Pattern.compile("(\\p{L}+)[-. /]?(\\d{1,6})(?:[-. /](\\w{1,6}))?");

  RackGrid {
    rows = List.copyOf(rows);
    others = List.copyOf(others);
  }

  /** By zone, in walking order. */
  static Map<String, RackGrid> byZone(List<LocationFill> fills) {
    Map<String, List<LocationFill>> zones = new LinkedHashMap<>();
    for (LocationFill fill : fills) {
      zones.computeIfAbsent(fill.location().zone(), any -> new ArrayList<>()).add(fill);
    }
    Map<String, RackGrid> grids = new LinkedHashMap<>();
    zones.forEach((zone, inside) -> grids.put(zone, of(inside)));
    return grids;
  }

  /** Of one zone. */
  static RackGrid of(List<LocationFill> fills) {
    Map<String, Map<String, Map<Integer, LocationFill>>> aisles = new LinkedHashMap<>();
    List<LocationFill> others = new ArrayList<>();
    Set<Position> taken = new HashSet<>();
    for (LocationFill fill : fills) {
      Optional<Position> at = position(fill.location().name());
      if (at.isEmpty() || !taken.add(at.get())) {
        others.add(fill);
      } else {
        aisles
            .computeIfAbsent(at.get().aisle(), any -> new TreeMap<>(highestFirst()))
            .computeIfAbsent(at.get().level(), any -> new TreeMap<>())
            .put(at.get().bay(), fill);
      }
    }
    List<Row> rows = new ArrayList<>();
    aisles.forEach((aisle, levels) -> rows.addAll(rows(aisle, levels)));
    return new RackGrid(rows, others);
  }

  private static List<Row> rows(String aisle, Map<String, Map<Integer, LocationFill>> levels) {
    Set<Integer> bays = new TreeSet<>();
    levels.values().forEach(level -> bays.addAll(level.keySet()));
    return levels.entrySet().stream()
        .map(
            level ->
                new Row(
                    level.getKey().isEmpty() ? aisle : aisle + " · " + level.getKey(),
                    bays.stream()
                        .map(bay -> Optional.ofNullable(level.getValue().get(bay)))
                        .toList()))
        .toList();
  }

  /** Figures by their value, before letters. */
  private static Comparator<String> highestFirst() {
    return Comparator.comparingInt(String::length)
        .thenComparing(Comparator.naturalOrder())
        .reversed();
  }

  private static Optional<Position> position(String name) {
    Matcher parts = NAME.matcher(name.strip());
    if (!parts.matches()) {
      return Optional.empty();
    }
    String level = parts.group(3) == null ? "" : parts.group(3);
    return Optional.of(new Position(parts.group(1), Integer.parseInt(parts.group(2)), level));
  }
}
