package org.kerf.ui.rackmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kerf.kernel.ShortCode;
import org.kerf.stock.model.location.Location;
import org.kerf.stock.model.location.LocationFill;
import org.kerf.stock.model.location.LocationId;

/** Where a location is drawn, by its name. */
class RackGridTest {

  @Test
  void aislesAreRowsAndBaysStandByTheirFigures() {
    RackGrid grid = RackGrid.of(fills("A10", "A02", "A1", "B03"));
    assertThat(drawn(grid)).containsExactly("A: A1 A02 A10", "B: B03");
    assertThat(grid.others()).isEmpty();
  }

  @Test
  void levelsStandAboveEachOtherTheHighestFirst() {
    RackGrid grid = RackGrid.of(fills("A-01-1", "A-01-2", "A-02-1", "A-02-10"));
    assertThat(drawn(grid))
        .containsExactly("A · 10: - A-02-10", "A · 2: A-01-2 -", "A · 1: A-01-1 A-02-1");
  }

  @Test
  void namesThatSayNoPlaceAndPlacesTakenFollowInWalkingOrder() {
    RackGrid grid = RackGrid.of(fills("Podea", "A01", "lângă ușă 2", "A-1", "A99999999"));
    assertThat(drawn(grid)).containsExactly("A: A01");
    assertThat(grid.others())
        .extracting(fill -> fill.location().name())
        .containsExactly("Podea", "lângă ușă 2", "A-1", "A99999999");
  }

  @Test
  void zonesKeepTheWalkingOrderAndHaveAislesOfTheirOwn() {
    List<LocationFill> all = new ArrayList<>(fills("A01"));
    all.add(fill("A01", "hala 2"));
    assertThat(RackGrid.byZone(all).keySet()).containsExactly("hala 1", "hala 2");
    assertThat(RackGrid.byZone(all).values()).allMatch(grid -> grid.rows().size() == 1);
  }

  private static List<String> drawn(RackGrid grid) {
    return grid.rows().stream()
        .map(
            row ->
                row.name()
                    + ": "
                    + String.join(
                        " ",
                        row.cells().stream()
                            .map(cell -> cell.map(fill -> fill.location().name()).orElse("-"))
                            .toList()))
        .toList();
  }

  private static List<LocationFill> fills(String... names) {
    return Stream.of(names).map(name -> fill(name, "hala 1")).toList();
  }

  private static LocationFill fill(String name, String zone) {
    var location =
        new Location(
            new LocationId(new UUID(0, 1)),
            ShortCode.of(ShortCode.Kind.LOCATION, "01", 1),
            name,
            zone,
            1);
    return new LocationFill(location, 0, 0, Optional.empty());
  }
}
