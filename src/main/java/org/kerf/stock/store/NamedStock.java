package org.kerf.stock.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.kerf.db.sql.Columns;
import org.kerf.db.sql.NamedThings;
import org.kerf.db.sql.SortKey;
import org.kerf.stock.model.item.Heat;
import org.kerf.stock.model.item.HeatColumn;
import org.kerf.stock.model.item.HeatId;
import org.kerf.stock.model.item.Item;
import org.kerf.stock.model.item.ItemColumn;
import org.kerf.stock.model.item.Purchasing;
import org.kerf.stock.model.location.Location;
import org.kerf.stock.model.location.LocationColumn;
import org.kerf.stock.model.location.LocationId;

/** Items, heats and locations as lists of their own. */
final class NamedStock {

  static final NamedThings<Item> ITEMS =
      new NamedThings<>(
          "SELECT t.* FROM item t ",
          "t.search",
          SortKey.of("t.id", (p, item) -> p.add(item.id().value())),
          NamedStock::item);

  static final NamedThings<Heat> HEATS =
      new NamedThings<>(
          "SELECT t.* FROM heat t ",
          "t.search",
          SortKey.of("t.id", (p, heat) -> p.add(heat.id().value())),
          NamedStock::heat);

  static final NamedThings<Location> LOCATIONS =
      new NamedThings<>(
          "SELECT t.* FROM place t ",
          "t.search",
          SortKey.of("t.id", (p, location) -> p.add(location.id().value())),
          NamedStock::location);

  private NamedStock() {}

  static SortKey<Item> of(ItemColumn column) {
    return switch (column) {
      case CODE -> SortKey.of("t.code", (p, item) -> p.add(item.code()));
      case NAME -> SortKey.words("t.name", Item::name);
      case CATEGORY -> SortKey.words("t.category", Item::category);
      case GRADE -> SortKey.words("t.grade", Item::grade);
    };
  }

  static SortKey<Heat> of(HeatColumn column) {
    return switch (column) {
      case NUMBER -> SortKey.of("t.number", (p, heat) -> p.add(heat.number()));
      case CERTIFICATE -> SortKey.of("t.certificate", (p, heat) -> p.add(heat.certificate()));
      case SUPPLIER -> SortKey.words("t.supplier", Heat::supplier);
    };
  }

  static SortKey<Location> of(LocationColumn column) {
    return switch (column) {
      case NAME -> SortKey.of("t.name", (p, location) -> p.add(location.name()));
      case ZONE -> SortKey.words("t.zone", Location::zone);
      case WALK_ORDER -> SortKey.of("t.walk_order", (p, location) -> p.add(location.walkOrder()));
    };
  }

  /** All of an item, of a row with all its columns. */
  static Item item(ResultSet row) throws SQLException {
    Item item = UnitRows.item(row);
    return new Item(
        item.id(),
        item.code(),
        item.name(),
        item.category(),
        item.grade(),
        item.massPerMetre(),
        item.unit(),
        item.height(),
        item.cutting(),
        new Purchasing(
            Columns.length(row, "min_stock"),
            Columns.text(row, "supplier_code"),
            Purchasing.lengths(Columns.text(row, "stock_lengths")),
            row.getInt("lead_days")),
        row.getBoolean("inactive"));
  }

  private static Heat heat(ResultSet row) throws SQLException {
    return new Heat(
        new HeatId(Columns.id(row, "id")),
        Columns.text(row, "number"),
        Columns.text(row, "certificate"),
        Columns.text(row, "certificate_type"),
        Columns.text(row, "supplier"),
        row.getBoolean("inactive"));
  }

  static Location location(ResultSet row) throws SQLException {
    return new Location(
        new LocationId(Columns.id(row, "id")),
        Columns.code(row, "code"),
        Columns.text(row, "name"),
        Columns.text(row, "zone"),
        row.getInt("walk_order"),
        row.getBoolean("inactive"));
  }
}
