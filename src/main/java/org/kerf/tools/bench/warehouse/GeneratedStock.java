package org.kerf.tools.bench.warehouse;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.StationFault;
import org.kerf.stock.model.unit.UnitOrigin;

/** Writes items, heats, locations and units; units last, as their movements left them. */
final class GeneratedStock {

  private static final long SHORTEST_REMNANT = 800_000;

  /** A location. */
  record MadeLocation(UUID id, ShortCode code, String name, int walkOrder) {}

  private final RawRows rows;

  GeneratedStock(RawRows rows) {
    this.rows = rows;
  }

  static long shortestRemnant() {
    return SHORTEST_REMNANT;
  }

  void items(List<GeneratedItem> items) throws StationFault {
    rows.insert(
        "INSERT INTO item (id, code, name, category, grade, grams_per_metre, min_remnant,"
            + " remnant_value_percent, bani_per_metre, unit, max_remnants)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, 0, 1500, 'MILLIMETRE', 40)",
        items,
        (p, item) ->
            p.add(item.id())
                .add(item.code())
                .add(item.name())
                .add(item.category())
                .add(item.grade())
                .add(item.gramsPerMetre())
                .add(SHORTEST_REMNANT));
  }

  void heats(List<UUID> heats) throws StationFault {
    rows.insert(
        "INSERT INTO heat (id, number, certificate, certificate_type, supplier)"
            + " VALUES (?, ?, '', '3.1', 'Oțelăria')",
        heats,
        (p, heat) -> p.add(heat).add("H" + (100_000 + heats.indexOf(heat))));
  }

  void locations(List<MadeLocation> locations) throws StationFault {
    rows.insert(
        "INSERT INTO place (id, code, name, zone, walk_order) VALUES (?, ?, ?, 'Hala 1', ?)",
        locations,
        (p, each) -> p.add(each.id()).add(each.code()).add(each.name()).add(each.walkOrder()));
  }

  void units(List<GeneratedUnit> units) throws StationFault {
    rows.insert(
        """
        INSERT INTO stock_unit (id, code, item_id, shape, origin, length, on_hand, reserved,
            state, state_reason, place_id, heat_id, lot, parent_id, since)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, '', ?, ?, '', ?, ?)
        """,
        units,
        (p, unit) -> {
          Optional<UUID> parent = unit.parent.map(from -> from.id);
          p.add(unit.id)
              .add(unit.code)
              .add(unit.item.id())
              .add(unit.origin == UnitOrigin.STOCK ? "BUNDLE" : "PIECE")
              .add(unit.origin)
              .add(unit.length)
              .add(unit.onHand)
              .add(unit.reserved)
              .add(unit.onHand == 0 ? "GONE" : "FREE")
              .addId(unit.location)
              .addId(unit.heat)
              .addId(parent)
              .add(unit.since);
        });
  }
}
