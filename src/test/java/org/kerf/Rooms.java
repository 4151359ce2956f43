package org.kerf;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who may use whom: the table of docs/ARCHITECTURE.md. It is changed only in the files named *Rooms
 * beside this one, by area.
 */
final class Rooms {

  /** Rows that wait for their folder. When the folder comes, the name goes from here. */
  static final Set<String> NOT_YET_BUILT =
      Set.of("backup", "gateway", "shipping", "shipping.model", "shipping.store");

  static final List<Room> TABLE =
      Stream.of(
              FeatureRooms.rows(),
              CuttingRooms.rows(),
              EdgeRooms.rows(),
              UseCaseRooms.rows(),
              WindowRooms.rows(),
              BuilderRooms.rows())
          .flatMap(List::stream)
          .toList();

  private Rooms() {}

  /** The row that a package belongs to: the longest that holds it. */
  static Optional<Room> of(String packageName) {
    return TABLE.stream()
        .filter(room -> room.holds(packageName))
        .max(Comparator.comparingInt(room -> room.name().length()));
  }
}
