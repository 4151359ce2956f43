package org.kerf.stock.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kerf.db.sql.Columns;
import org.kerf.db.sql.StoreTx;
import org.kerf.kernel.Mass;
import org.kerf.kernel.Money;
import org.kerf.kernel.ShortCode;
import org.kerf.party.model.Owner;
import org.kerf.party.model.PartyId;
import org.kerf.stock.model.item.CuttingPolicy;
import org.kerf.stock.model.item.HeatId;
import org.kerf.stock.model.item.Item;
import org.kerf.stock.model.item.ItemId;
import org.kerf.stock.model.item.LengthClass;
import org.kerf.stock.model.item.LengthUnit;
import org.kerf.stock.model.location.Location;
import org.kerf.stock.model.location.LocationId;
import org.kerf.stock.model.unit.StockUnit;
import org.kerf.stock.model.unit.UnitId;
import org.kerf.stock.model.unit.UnitLine;
import org.kerf.stock.model.unit.UnitOrigin;
import org.kerf.stock.model.unit.UnitShape;
import org.kerf.stock.model.unit.UnitState;

/** Rows of stock read as records. */
final class UnitRows {

  /** Units with the names beside them; a WHERE follows. */
  static final String LINES =
      """
      SELECT u.id, u.code, u.item_id, u.shape, u.origin, u.length, u.on_hand, u.reserved, u.state,
             u.state_reason, u.place_id, u.heat_id, u.lot, u.owner_id, u.parent_id, u.since,
             i.code AS item_code, i.name AS item_name, i.grade, i.unit AS item_unit,
             COALESCE(p.name, '') AS place_name,
             COALESCE(h.number, '') AS heat_number, COALESCE(h.certificate, '') AS certificate,
             COALESCE(h.certificate_type, '') AS certificate_type,
             COALESCE(o.name, '') AS owner_name
        FROM stock_unit u
        JOIN item i ON i.id = u.item_id
        LEFT JOIN place p ON p.id = u.place_id
        LEFT JOIN heat h ON h.id = u.heat_id
        LEFT JOIN party o ON o.id = u.owner_id
      """;

  private UnitRows() {}

  static UnitLine line(ResultSet row) throws SQLException {
    return new UnitLine(
        unit(row),
        Columns.text(row, "item_code"),
        Columns.text(row, "item_name"),
        Columns.text(row, "grade"),
        Columns.text(row, "place_name"),
        Columns.text(row, "heat_number"),
        Columns.text(row, "certificate"),
        Columns.text(row, "certificate_type"),
        Columns.text(row, "state_reason"),
        LengthUnit.valueOf(Columns.text(row, "item_unit")),
        Columns.text(row, "owner_name"));
  }

  private static StockUnit unit(ResultSet row) throws SQLException {
    return new StockUnit(
        new UnitId(Columns.id(row, "id")),
        Columns.code(row, "code"),
        new ItemId(Columns.id(row, "item_id")),
        UnitShape.valueOf(Columns.text(row, "shape")),
        UnitOrigin.valueOf(Columns.text(row, "origin")),
        Columns.length(row, "length"),
        row.getInt("on_hand"),
        row.getInt("reserved"),
        UnitState.valueOf(Columns.text(row, "state")),
        Columns.idIfAny(row, "place_id").map(LocationId::new),
        Columns.idIfAny(row, "heat_id").map(HeatId::new),
        Columns.text(row, "lot"),
        owner(row),
        Columns.idIfAny(row, "parent_id").map(UnitId::new),
        Columns.instant(row, "since"));
  }

  private static Owner owner(ResultSet row) throws SQLException {
    return Owner.of(Columns.idIfAny(row, "owner_id").map(PartyId::new));
  }

  /** As the column {@code owner_id} has it: null for ours. */
  static Optional<UUID> id(Owner owner) {
    return owner.partyId().map(PartyId::value);
  }

  static LengthClass lengthClass(ResultSet row) throws SQLException {
    return new LengthClass(
        item(row),
        row.getBoolean("remnants"),
        Columns.length(row, "shortest"),
        Columns.length(row, "longest"),
        row.getInt("on_hand"),
        row.getInt("reserved"),
        row.getInt("held"),
        owner(row),
        Columns.text(row, "owner_name"));
  }

  static Item item(ResultSet row) throws SQLException {
    return new Item(
        new ItemId(Columns.id(row, "id")),
        Columns.text(row, "code"),
        Columns.text(row, "name"),
        Columns.text(row, "category"),
        Columns.text(row, "grade"),
        new Mass(row.getLong("grams_per_metre")),
        LengthUnit.valueOf(Columns.text(row, "unit")),
        Columns.length(row, "height"),
        new CuttingPolicy(
            Columns.length(row, "min_remnant"),
            Columns.length(row, "longest_scrapped"),
            row.getInt("max_remnants"),
            new Money(row.getLong("bani_per_metre")),
            row.getInt("remnant_value_percent"),
            row.getInt("most_pieces"),
            row.getInt("most_surplus")));
  }

  static Location location(ResultSet row) throws SQLException {
    return new Location(
        new LocationId(Columns.id(row, "id")),
        new ShortCode(Columns.text(row, "code")),
        Columns.text(row, "name"),
        Columns.text(row, "zone"),
        row.getInt("walk_order"));
  }

  /** Which of these codes a unit has. */
  static Set<ShortCode> used(StoreTx store, List<ShortCode> codes) {
    return Set.copyOf(
        store.list(
            "SELECT DISTINCT code FROM stock_unit WHERE code = ANY(?)",
            p -> p.addAll(codes.stream().map(ShortCode::text).toList()),
            row -> Columns.code(row, "code")));
  }
}
