package org.kerf.counting.store;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kerf.counting.CountSheets;
import org.kerf.counting.model.BlindEntry;
import org.kerf.counting.model.BlindLocation;
import org.kerf.counting.model.CountEntry;
import org.kerf.counting.model.CountId;
import org.kerf.counting.model.CountSheet;
import org.kerf.counting.model.LocationState;
import org.kerf.db.sql.Columns;
import org.kerf.db.sql.StoreTx;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.Tx;
import org.kerf.stock.model.item.ItemId;
import org.kerf.stock.model.item.LengthUnit;
import org.kerf.stock.model.location.LocationId;
import org.kerf.stock.model.unit.UnitId;

/** Sheets in the station's store. */
public final class CountSheetStore implements CountSheets {

  /** What whoever counts is shown of the locations. */
  static final String BLIND_LOCATIONS =
      """
      SELECT l.location_id, p.name, p.code, l.state, (s.id IS NOT NULL) AS begun
        FROM count_location l
        JOIN place p ON p.id = l.location_id
        LEFT JOIN count_sheet s ON s.count_id = l.count_id AND s.location_id = l.location_id
       WHERE l.count_id = ?
       ORDER BY l.number
      """;

  /** What whoever counts is shown of their entries: of units nothing but their codes. */
  static final String BLIND_ENTRIES =
      """
      SELECT e.id, e.unit_id, COALESCE(u.code, '') AS unit_code, i.name, i.unit AS item_unit,
             e.length, e.counted AS entered
        FROM count_sheet s
        JOIN count_entry e ON e.sheet_id = s.id
        JOIN item i ON i.id = e.item_id
        LEFT JOIN stock_unit u ON u.id = e.unit_id
       WHERE s.count_id = ? AND s.location_id = ?
       ORDER BY e.entered_at DESC, e.id DESC
      """;

  @Override
  public Optional<CountSheet> sheet(Tx tx, CountId count, LocationId location) {
    return StoreTx.of(tx)
        .first(
            "SELECT id, stock FROM count_sheet WHERE count_id = ? AND location_id = ?",
            p -> p.add(count.value()).add(location.value()),
            row ->
                new CountSheet(Columns.id(row, "id"), count, location, Columns.id(row, "stock")));
  }

  @Override
  public void begin(Tx tx, CountSheet sheet, Instant at) {
    StoreTx.of(tx)
        .change(
            "INSERT INTO count_sheet (id, count_id, location_id, stock, begun_at)"
                + " VALUES (?, ?, ?, ?, ?)",
            p ->
                p.add(sheet.id())
                    .add(sheet.count().value())
                    .add(sheet.location().value())
                    .add(sheet.stock())
                    .add(at));
  }

  @Override
  public void put(Tx tx, UUID sheet, CountEntry entry, Instant at, UUID by) {
    StoreTx.of(tx)
        .change(
            "MERGE INTO count_entry (id, sheet_id, unit_id, item_id, length, counted, user_id,"
                + " entered_at) KEY (id) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            p ->
                p.add(entry.id())
                    .add(sheet)
                    .addId(entry.unit().map(UnitId::value))
                    .add(entry.item().value())
                    .add(entry.length())
                    .add(entry.counted())
                    .add(by)
                    .add(at));
  }

  @Override
  public Set<UUID> people(Tx tx, UUID sheet) {
    return new HashSet<>(
        StoreTx.of(tx)
            .list(
                "SELECT DISTINCT user_id FROM count_entry WHERE sheet_id = ?",
                p -> p.add(sheet),
                row -> Columns.id(row, "user_id")));
  }

  @Override
  public boolean remove(Tx tx, UUID sheet, UUID entry) {
    return StoreTx.of(tx)
            .change(
                "DELETE FROM count_entry WHERE id = ? AND sheet_id = ?",
                p -> p.add(entry).add(sheet))
        == 1;
  }

  @Override
  public List<CountEntry> entries(Tx tx, UUID sheet) {
    return StoreTx.of(tx)
        .list(
            "SELECT id, unit_id, item_id, length, counted FROM count_entry WHERE sheet_id = ?"
                + " ORDER BY entered_at, id",
            p -> p.add(sheet),
            row ->
                new CountEntry(
                    Columns.id(row, "id"),
                    Columns.idIfAny(row, "unit_id").map(UnitId::new),
                    new ItemId(Columns.id(row, "item_id")),
                    Columns.length(row, "length"),
                    row.getInt("counted")));
  }

  @Override
  public void close(Tx tx, UUID sheet) {
    StoreTx store = StoreTx.of(tx);
    store.change("DELETE FROM count_entry WHERE sheet_id = ?", p -> p.add(sheet));
    store.change("DELETE FROM count_sheet WHERE id = ?", p -> p.add(sheet));
  }

  @Override
  public List<BlindLocation> blindLocations(Tx tx, CountId count) {
    return StoreTx.of(tx)
        .list(
            BLIND_LOCATIONS,
            p -> p.add(count.value()),
            row ->
                new BlindLocation(
                    new LocationId(Columns.id(row, "location_id")),
                    Columns.text(row, "name"),
                    Columns.code(row, "code"),
                    LocationState.valueOf(Columns.text(row, "state")),
                    row.getBoolean("begun")));
  }

  @Override
  public List<BlindEntry> blindEntries(Tx tx, CountId count, LocationId location) {
    return StoreTx.of(tx)
        .list(
            BLIND_ENTRIES,
            p -> p.add(count.value()).add(location.value()),
            row -> {
              Optional<ShortCode> unit =
                  Columns.idIfAny(row, "unit_id").isPresent()
                      ? Optional.of(Columns.code(row, "unit_code"))
                      : Optional.empty();
              return new BlindEntry(
                  Columns.id(row, "id"),
                  unit,
                  Columns.text(row, "name"),
                  Columns.length(row, "length"),
                  LengthUnit.valueOf(Columns.text(row, "item_unit")),
                  row.getInt("entered"));
            });
  }
}
