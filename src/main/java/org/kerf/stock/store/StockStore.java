package org.kerf.stock.store;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hibernate.Session;
import org.kerf.db.sql.Columns;
import org.kerf.db.sql.FoldedText;
import org.kerf.db.sql.NamedRows;
import org.kerf.db.sql.StoreTx;
import org.kerf.kernel.Length;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.Sorting;
import org.kerf.kernel.Tx;
import org.kerf.party.model.Owner;
import org.kerf.stock.Stock;
import org.kerf.stock.model.item.ClassColumn;
import org.kerf.stock.model.item.Heat;
import org.kerf.stock.model.item.HeatColumn;
import org.kerf.stock.model.item.HeatId;
import org.kerf.stock.model.item.Item;
import org.kerf.stock.model.item.ItemBarcode;
import org.kerf.stock.model.item.ItemColumn;
import org.kerf.stock.model.item.ItemId;
import org.kerf.stock.model.item.LengthClass;
import org.kerf.stock.model.item.StockLevel;
import org.kerf.stock.model.ledger.DocumentKind;
import org.kerf.stock.model.ledger.MovementKind;
import org.kerf.stock.model.location.Location;
import org.kerf.stock.model.location.LocationColumn;
import org.kerf.stock.model.location.LocationFill;
import org.kerf.stock.model.location.LocationId;
import org.kerf.stock.model.unit.NewUnit;
import org.kerf.stock.model.unit.RemnantColumn;
import org.kerf.stock.model.unit.RemnantFilter;
import org.kerf.stock.model.unit.StockFilter;
import org.kerf.stock.model.unit.StockUnit;
import org.kerf.stock.model.unit.UnitId;
import org.kerf.stock.model.unit.UnitLine;
import org.kerf.stock.model.unit.UnitState;

/** Stock in the station's store. */
public final class StockStore implements Stock {

  public static final List<Class<?>> ENTITIES =
      List.of(ItemEntity.class, HeatEntity.class, LocationEntity.class);

  @Override
  public Optional<Item> item(Tx tx, ItemId id) {
    return Optional.ofNullable(session(tx).find(ItemEntity.class, id.value()))
        .map(ItemEntity::item);
  }

  @Override
  public Optional<Item> itemByCode(Tx tx, String code) {
    return session(tx)
        .createSelectionQuery(
            "from ItemEntity i where i.code = :code order by i.inactive, i.id", ItemEntity.class)
        .setParameter("code", code)
        .setMaxResults(1)
        .uniqueResultOptional()
        .map(ItemEntity::item);
  }

  @Override
  public List<Item> items(
      Tx tx,
      String text,
      boolean inactive,
      Sorting<ItemColumn> by,
      Optional<Item> after,
      int most) {
    return NamedStock.ITEMS.page(
        StoreTx.of(tx), text, inactive, NamedStock.of(by.column()), by.descending(), after, most);
  }

  @Override
  public List<Item> itemsByBarcode(Tx tx, ItemBarcode barcode) {
    return Barcodes.items(StoreTx.of(tx), barcode);
  }

  @Override
  public List<ItemBarcode> barcodes(Tx tx, ItemId item) {
    return Barcodes.of(StoreTx.of(tx), item);
  }

  @Override
  public void addBarcode(Tx tx, ItemId item, ItemBarcode barcode) {
    Barcodes.remove(StoreTx.of(tx), item, barcode);
    Barcodes.add(StoreTx.of(tx), item, barcode);
  }

  @Override
  public void removeBarcode(Tx tx, ItemId item, ItemBarcode barcode) {
    Barcodes.remove(StoreTx.of(tx), item, barcode);
  }

  @Override
  public void save(Tx tx, Item item) {
    StoreTx.of(tx).sessionToChange().merge(new ItemEntity(item));
  }

  @Override
  public Optional<Heat> heat(Tx tx, HeatId id) {
    return Optional.ofNullable(session(tx).find(HeatEntity.class, id.value()))
        .map(HeatEntity::heat);
  }

  @Override
  public List<Heat> heats(
      Tx tx,
      String text,
      boolean inactive,
      Sorting<HeatColumn> by,
      Optional<Heat> after,
      int most) {
    return NamedStock.HEATS.page(
        StoreTx.of(tx), text, inactive, NamedStock.of(by.column()), by.descending(), after, most);
  }

  @Override
  public Optional<Heat> heatByNumber(Tx tx, String number) {
    return session(tx)
        .createSelectionQuery(
            "from HeatEntity h where h.number = :number order by h.inactive, h.id",
            HeatEntity.class)
        .setParameter("number", number)
        .setMaxResults(1)
        .uniqueResultOptional()
        .map(HeatEntity::heat);
  }

  @Override
  public void save(Tx tx, Heat heat) {
    StoreTx.of(tx).sessionToChange().merge(new HeatEntity(heat));
  }

  @Override
  public Optional<Location> locationByName(Tx tx, String name) {
    return session(tx)
        .createSelectionQuery(
            "from LocationEntity p where p.name = :name order by p.inactive, p.id",
            LocationEntity.class)
        .setParameter("name", name)
        .setMaxResults(1)
        .uniqueResultOptional()
        .map(LocationEntity::location);
  }

  @Override
  public Optional<Location> locationByCode(Tx tx, ShortCode code) {
    return locationsByCode(tx, code).stream().findFirst();
  }

  @Override
  public List<Location> locationsByCode(Tx tx, ShortCode code) {
    return session(tx)
        .createSelectionQuery(
            "from LocationEntity p where p.code = :code order by p.walkOrder, p.id",
            LocationEntity.class)
        .setParameter("code", code.text())
        .list()
        .stream()
        .map(LocationEntity::location)
        .toList();
  }

  @Override
  public Optional<Location> location(Tx tx, LocationId id) {
    return Optional.ofNullable(session(tx).find(LocationEntity.class, id.value()))
        .map(LocationEntity::location);
  }

  @Override
  public List<Location> locations(Tx tx) {
    return session(tx)
        .createSelectionQuery(
            "from LocationEntity p order by p.walkOrder, p.name", LocationEntity.class)
        .list()
        .stream()
        .map(LocationEntity::location)
        .toList();
  }

  @Override
  public List<Location> locations(
      Tx tx,
      String text,
      boolean inactive,
      Sorting<LocationColumn> by,
      Optional<Location> after,
      int most) {
    return NamedStock.LOCATIONS.page(
        StoreTx.of(tx), text, inactive, NamedStock.of(by.column()), by.descending(), after, most);
  }

  @Override
  public List<Location> searchLocations(Tx tx, String text, int most) {
    String wanted = FoldedText.folded(text.strip());
    Optional<String> part = FoldedText.partOfCode(text);
    return locations(tx).stream()
        .filter(location -> !location.inactive())
        .filter(
            location ->
                FoldedText.folded(location.name() + ' ' + location.zone()).contains(wanted)
                    || part.filter(location.code().text()::contains).isPresent())
        .limit(most)
        .toList();
  }

  @Override
  public void save(Tx tx, Location location) {
    StoreTx.of(tx).sessionToChange().merge(new LocationEntity(location));
  }

  @Override
  public Optional<StockUnit> unit(Tx tx, UnitId id) {
    return line(tx, id).map(UnitLine::unit);
  }

  @Override
  public Optional<UnitLine> line(Tx tx, UnitId id) {
    return StoreTx.of(tx)
        .first(UnitRows.LINES + "WHERE u.id = ?", p -> p.add(id.value()), UnitRows::line);
  }

  @Override
  public Optional<UnitLine> lineByCode(Tx tx, ShortCode code) {
    return linesByCode(tx, code).stream().findFirst();
  }

  @Override
  public List<UnitLine> linesByCode(Tx tx, ShortCode code) {
    return StoreTx.of(tx)
        .list(
            UnitRows.LINES + "WHERE u.code = ? ORDER BY u.since, u.id",
            p -> p.add(code),
            UnitRows::line);
  }

  @Override
  public Set<ShortCode> used(Tx tx, List<ShortCode> codes) {
    return UnitRows.used(StoreTx.of(tx), codes);
  }

  @Override
  public List<UnitLine> available(Tx tx, ItemId item, Owner owner, int most) {
    return StoreTx.of(tx)
        .list(
            UnitRows.LINES
                + """
                WHERE u.item_id = ? AND u.state = 'FREE' AND u.on_hand > u.reserved
                  AND u.origin <> 'CUT_PIECE' AND u.owner_id IS NOT DISTINCT FROM ?
                ORDER BY u.since, u.id LIMIT ?
                """,
            p -> p.add(item.value()).addId(UnitRows.id(owner)).add(most),
            UnitRows::line);
  }

  @Override
  public Optional<Length> longestFree(Tx tx, ItemId item, Owner owner) {
    return StoreTx.of(tx)
        .first(
            """
            SELECT u.length FROM stock_unit u
             WHERE u.item_id = ? AND u.state = 'FREE' AND u.on_hand > u.reserved
               AND u.origin <> 'CUT_PIECE' AND u.owner_id IS NOT DISTINCT FROM ?
             ORDER BY u.length DESC LIMIT 1
            """,
            p -> p.add(item.value()).addId(UnitRows.id(owner)),
            row -> Columns.length(row, "length"));
  }

  @Override
  public int remnantsOf(Tx tx, ItemId item, Owner owner) {
    return (int)
        StoreTx.of(tx)
            .number(
                "SELECT COALESCE(SUM(u.on_hand), 0) FROM stock_unit u WHERE u.item_id = ? AND"
                    + " u.owner_id IS NOT DISTINCT FROM ? AND u.origin = 'REMNANT' AND u.state <>"
                    + " 'GONE'",
                p -> p.add(item.value()).addId(UnitRows.id(owner)));
  }

  @Override
  public Map<Length, Integer> cutAhead(Tx tx, ItemId item, Owner owner) {
    Map<Length, Integer> lying = new HashMap<>();
    StoreTx.of(tx)
        .list(
            """
            SELECT length, SUM(GREATEST(0, on_hand - reserved)) AS pieces FROM stock_unit
             WHERE item_id = ? AND owner_id IS NOT DISTINCT FROM ? AND origin = 'CUT_AHEAD' AND state <> 'GONE'
             GROUP BY length
            """,
            p -> p.add(item.value()).addId(UnitRows.id(owner)),
            row -> lying.put(Columns.length(row, "length"), row.getInt("pieces")));
    return lying;
  }

  @Override
  public List<LengthClass> lengthClasses(
      Tx tx, StockFilter filter, String afterItemCode, int most) {
    return new StockClasses(StoreTx.of(tx), filter).ofItems(afterItemCode, most);
  }

  @Override
  public List<LengthClass> lengthClasses(
      Tx tx, StockFilter filter, Sorting<ClassColumn> by, Optional<LengthClass> after, int most) {
    return new StockClasses(StoreTx.of(tx), filter).sorted(by, after, most);
  }

  @Override
  public List<UnitLine> unitsOf(Tx tx, StockFilter filter, LengthClass lengthClass, int most) {
    return new StockClasses(StoreTx.of(tx), filter).units(lengthClass, most);
  }

  @Override
  public List<UnitLine> remnants(
      Tx tx, RemnantFilter filter, Sorting<RemnantColumn> by, Optional<UnitLine> after, int most) {
    return new RemnantPage(filter, by, after).read(StoreTx.of(tx), most);
  }

  @Override
  public List<LocationFill> fills(Tx tx, String itemText) {
    return FillRows.read(tx, itemText);
  }

  @Override
  public List<StockUnit> unitsAt(Tx tx, LocationId location) {
    return StoreTx.of(tx)
        .list(
            UnitRows.LINES + "WHERE u.place_id = ? AND u.state <> 'GONE' ORDER BY u.code, u.id",
            p -> p.add(location.value()),
            row -> UnitRows.line(row).unit());
  }

  @Override
  public List<UnitLine> children(Tx tx, UnitId parent, int most) {
    return StoreTx.of(tx)
        .list(
            UnitRows.LINES + "WHERE u.parent_id = ? AND u.on_hand > 0 ORDER BY u.id LIMIT ?",
            p -> p.add(parent.value()).add(most),
            UnitRows::line);
  }

  @Override
  public List<UnitLine> search(Tx tx, String text, int most) {
    return new UnitSearch(StoreTx.of(tx)).find(text, most);
  }

  @Override
  public List<StockLevel> levels(Tx tx) {
    return MinimumRows.levels(tx);
  }

  @Override
  public Map<ItemId, Length> used(Tx tx, Instant since, Set<MovementKind> kinds) {
    return MinimumRows.used(tx, since, kinds);
  }

  @Override
  public Set<ItemId> low(Tx tx) {
    return MinimumRows.low(tx);
  }

  @Override
  public void setLow(Tx tx, ItemId item, boolean low) {
    MinimumRows.setLow(tx, item, low);
  }

  @Override
  public List<Item> searchItems(Tx tx, String text, int most) {
    return StoreTx.of(tx)
        .list(
            "SELECT i.* FROM item i WHERE i.search LIKE ? ORDER BY i.inactive, i.name, i.code LIMIT"
                + " ?",
            p -> p.add(FoldedText.contains(text)).add(most),
            NamedStock::item);
  }

  @Override
  public int countRemnants(Tx tx) {
    return (int)
        StoreTx.of(tx).number("SELECT COUNT(*) FROM stock_unit WHERE remnant = TRUE", p -> {});
  }

  @Override
  public boolean anyStock(Tx tx) {
    return StoreTx.of(tx)
        .first(
            "SELECT 1 FROM stock_unit WHERE listed = TRUE AND remnant = FALSE LIMIT 1",
            p -> {},
            row -> row.getInt(1))
        .isPresent();
  }

  @Override
  public void create(Tx tx, List<NewUnit> units) {
    NamedRows.insert(
        StoreTx.of(tx),
        "INSERT INTO stock_unit",
        units,
        (row, unit) ->
            row.put("id", unit.id().value())
                .put("code", unit.code())
                .put("item_id", unit.item().value())
                .put("shape", unit.shape())
                .put("origin", unit.origin())
                .put("length", unit.length())
                .put("on_hand", 0)
                .put("reserved", 0)
                .put("state", unit.state())
                .put("state_reason", unit.stateReason())
                .putId("place_id", unit.location().map(LocationId::value))
                .putId("heat_id", unit.heat().map(heat -> heat.value()))
                .put("lot", unit.lot())
                .putId("owner_id", UnitRows.id(unit.owner()))
                .putId("parent_id", unit.parent().map(UnitId::value))
                .put("since", unit.since()));
  }

  @Override
  public void setReserved(Tx tx, Map<UnitId, Integer> counts) {
    StoreTx.of(tx)
        .batch(
            "UPDATE stock_unit SET reserved = ? WHERE id = ? AND reserved <> ?",
            List.copyOf(counts.entrySet()),
            (p, unit) -> p.add(unit.getValue()).add(unit.getKey().value()).add(unit.getValue()));
  }

  @Override
  public void hold(Tx tx, UnitId unit, String reason) {
    setState(tx, unit, UnitState.HELD, reason);
  }

  @Override
  public void endHold(Tx tx, UnitId unit) {
    setState(tx, unit, UnitState.FREE, "");
  }

  private static void setState(Tx tx, UnitId unit, UnitState state, String reason) {
    StoreTx.of(tx)
        .change(
            "UPDATE stock_unit SET state = CASE WHEN state = 'GONE' THEN state ELSE ? END,"
                + " state_reason = ? WHERE id = ?",
            p -> p.add(state).add(reason).add(unit.value()));
  }

  @Override
  public List<UnitLine> held(Tx tx, int most) {
    return StoreTx.of(tx)
        .list(
            UnitRows.LINES + "WHERE u.state = 'HELD' ORDER BY u.since DESC, u.id DESC LIMIT ?",
            p -> p.add(most),
            UnitRows::line);
  }

  @Override
  public int countHeld(Tx tx) {
    return (int)
        StoreTx.of(tx).number("SELECT COUNT(*) FROM stock_unit WHERE state = 'HELD'", p -> {});
  }

  @Override
  public int remnantsOlderThan(Tx tx, Instant since) {
    return (int)
        StoreTx.of(tx)
            .number(
                "SELECT COUNT(*) FROM stock_unit WHERE remnant = TRUE AND reserved = 0 AND since <"
                    + " ?",
                p -> p.add(since));
  }

  private static Session session(Tx tx) {
    return StoreTx.of(tx).session();
  }

  @Override
  public List<UnitLine> notMoved(Tx tx, Collection<DocumentKind> kinds, Instant since, int most) {
    return PlacingRows.notMoved(StoreTx.of(tx), kinds, since, most);
  }

  @Override
  public Optional<Location> holding(Tx tx, StockUnit unit, Optional<Length> length) {
    return PlacingRows.holding(StoreTx.of(tx), unit, length);
  }

  @Override
  public Optional<Location> emptyLocation(Tx tx) {
    return PlacingRows.empty(StoreTx.of(tx));
  }
}
