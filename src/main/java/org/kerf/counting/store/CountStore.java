package org.kerf.counting.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import org.kerf.counting.Counts;
import org.kerf.counting.model.CountAccuracy;
import org.kerf.counting.model.CountFact;
import org.kerf.counting.model.CountId;
import org.kerf.counting.model.CountLine;
import org.kerf.counting.model.CountLocation;
import org.kerf.counting.model.CountRound;
import org.kerf.counting.model.CountScope;
import org.kerf.counting.model.CountState;
import org.kerf.counting.model.CountedLine;
import org.kerf.counting.model.LocationState;
import org.kerf.counting.model.StockCount;
import org.kerf.db.sql.Columns;
import org.kerf.db.sql.FoldedText;
import org.kerf.db.sql.StoreTx;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.Tx;
import org.kerf.stock.model.item.ItemId;
import org.kerf.stock.model.location.LocationId;
import org.kerf.stock.model.unit.UnitId;

/** Counts in the station's store. */
public final class CountStore implements Counts {

  /** The lines of a location's last round, where it stands. */
  private static final String STANDING =
      """
       FROM count_location l JOIN count_line x ON x.round_id = l.last_round
       WHERE l.state = 'COUNTED' AND l.count_id = c.id
      """;

  private static final String COUNTS =
      """
      SELECT c.id, c.code, c.way, c.scope, c.seed, c.planned_at, c.planned_by, c.state,
             (SELECT COUNT(*) FROM count_location l WHERE l.count_id = c.id) AS locations,
             (SELECT COUNT(*) FROM count_location l WHERE l.count_id = c.id
                 AND l.state = 'COUNTED') AS counted,
             (SELECT COUNT(*) FROM count_location l WHERE l.count_id = c.id
                 AND l.round > 0) AS touched,
             (SELECT COUNT(*) FROM count_sheet s WHERE s.count_id = c.id) AS begun,
      """
          + "(SELECT COUNT(*)"
          + STANDING
          + ") AS units, (SELECT COUNT(*)"
          + STANDING
          + " AND x.expected <> x.counted) AS other_units, (SELECT COUNT(DISTINCT l.location_id)"
          + STANDING
          + " AND x.expected <> x.counted) AS other_locations FROM stock_count c ";

  private static final String LINES =
      "SELECT x.id, x.unit_id, x.item_id, x.length, x.expected, x.counted, x.on_hand,"
          + " x.known_location, x.approved, r.location_id, r.counted_by, r.counted_at,"
          + " (l.state = 'COUNTED') AS standing FROM count_location l"
          + " JOIN count_round r ON r.id = l.last_round JOIN count_line x ON x.round_id = r.id ";

  @Override
  public void insert(Tx tx, CountFact fact, Instant at, UUID by) {
    CountFacts.insert(StoreTx.of(tx), fact, at, by);
  }

  @Override
  public void setState(Tx tx, CountFact fact) {
    CountFacts.setState(StoreTx.of(tx), fact);
  }

  @Override
  public Optional<StockCount> count(Tx tx, CountId id) {
    return StoreTx.of(tx)
        .first(COUNTS + "WHERE c.id = ?", p -> p.add(id.value()), CountStore::count);
  }

  @Override
  public Optional<StockCount> countByCode(Tx tx, ShortCode code) {
    return StoreTx.of(tx)
        .first(
            COUNTS + "WHERE c.code = ? ORDER BY c.id LIMIT 1", p -> p.add(code), CountStore::count);
  }

  @Override
  public List<StockCount> counts(
      Tx tx, String text, boolean open, Optional<StockCount> after, int most) {
    String folded = FoldedText.contains(text);
    Optional<String> part = FoldedText.partOfCode(text);
    return StoreTx.of(tx)
        .list(
            COUNTS
                + "WHERE (NOT ? OR c.state = 'OPEN') AND (c.search"
                + " LIKE ? OR c.code LIKE ?) AND (? OR (c.planned_at, c.id) < (?, ?))"
                + " ORDER BY c.planned_at DESC, c.id DESC LIMIT ?",
            p ->
                p.add(open)
                    .add(folded)
                    .add(part.map(code -> '%' + code + '%').orElse(""))
                    .add(after.isEmpty())
                    .addInstant(after.map(StockCount::plannedAt))
                    .addId(after.map(last -> last.id().value()))
                    .add(most),
            CountStore::count);
  }

  @Override
  public List<CountLocation> locations(Tx tx, CountId id) {
    return StoreTx.of(tx)
        .list(
            "SELECT location_id, state, round, last_round FROM count_location WHERE count_id = ?"
                + " ORDER BY number",
            p -> p.add(id.value()),
            row ->
                new CountLocation(
                    id,
                    new LocationId(Columns.id(row, "location_id")),
                    LocationState.valueOf(Columns.text(row, "state")),
                    row.getInt("round"),
                    Columns.idIfAny(row, "last_round")));
  }

  @Override
  public List<CountLine> lines(Tx tx, CountId id) {
    return StoreTx.of(tx)
        .list(
            LINES + "WHERE l.count_id = ? ORDER BY l.number, x.number",
            p -> p.add(id.value()),
            row ->
                new CountLine(
                    Columns.id(row, "id"),
                    new LocationId(Columns.id(row, "location_id")),
                    row.getBoolean("standing"),
                    counted(row),
                    Columns.id(row, "counted_by"),
                    Columns.instant(row, "counted_at"),
                    row.getBoolean("approved")));
  }

  @Override
  public Optional<CountRound> round(Tx tx, UUID id) {
    StoreTx store = StoreTx.of(tx);
    List<CountedLine> lines =
        store.list(
            "SELECT unit_id, item_id, length, expected, counted, on_hand, known_location"
                + " FROM count_line WHERE round_id = ? ORDER BY number",
            p -> p.add(id),
            CountStore::counted);
    return store.first(
        "SELECT stock FROM count_round WHERE id = ?",
        p -> p.add(id),
        row -> new CountRound(Columns.id(row, "stock"), lines));
  }

  @Override
  public Set<UUID> counters(Tx tx, CountId id) {
    return new HashSet<>(
        StoreTx.of(tx)
            .list(
                "SELECT DISTINCT p.user_id FROM count_round r"
                    + " JOIN count_counter p ON p.round_id = r.id WHERE r.count_id = ?",
                p -> p.add(id.value()),
                row -> Columns.id(row, "user_id")));
  }

  @Override
  public List<CountAccuracy> accuracy(Tx tx, int months) {
    return StoreTx.of(tx)
        .list(
            """
            SELECT y, m, SUM(units) AS units, SUM(exact) AS exact, COUNT(*) AS locations,
                   SUM(CASE WHEN units = exact THEN 1 ELSE 0 END) AS exact_locations
              FROM (SELECT EXTRACT(YEAR FROM r.counted_at) AS y,
                           EXTRACT(MONTH FROM r.counted_at) AS m,
                           (SELECT COUNT(*) FROM count_line x WHERE x.round_id = r.id) AS units,
                           (SELECT COUNT(*) FROM count_line x WHERE x.round_id = r.id
                               AND x.expected = x.counted) AS exact
                      FROM count_location l JOIN count_round r ON r.id = l.last_round
                     WHERE l.state = 'COUNTED') t
             GROUP BY y, m ORDER BY y DESC, m DESC LIMIT ?
            """,
            p -> p.add(months),
            row ->
                new CountAccuracy(
                    YearMonth.of(row.getInt("y"), row.getInt("m")),
                    row.getInt("units"),
                    row.getInt("exact"),
                    row.getInt("locations"),
                    row.getInt("exact_locations")));
  }

  @Override
  public SequencedMap<ItemId, Long> movements(Tx tx, Instant since) {
    SequencedMap<ItemId, Long> movements = new LinkedHashMap<>();
    StoreTx.of(tx)
        .list(
            """
            SELECT m.item_id, COUNT(*) AS moved FROM LEDGER.movement m
             WHERE m.occurred_at >= ? AND m.count_change <> 0
             GROUP BY m.item_id ORDER BY moved DESC, m.item_id
            """,
            p -> p.add(since),
            row ->
                movements.put(new ItemId(Columns.id(row, "item_id")), row.getLong("moved"))
                    == null);
    return movements;
  }

  @Override
  public Set<LocationId> locationsOf(Tx tx, Set<ItemId> items, boolean others) {
    return new LinkedHashSet<>(
        StoreTx.of(tx)
            .list(
                "SELECT DISTINCT u.place_id FROM stock_unit u WHERE u.on_hand > 0"
                    + " AND u.place_id IS NOT NULL AND (u.item_id = ANY(?)) <> ?",
                p -> p.addIds(items.stream().map(ItemId::value).toList()).add(others),
                row -> new LocationId(Columns.id(row, "place_id"))));
  }

  private static StockCount count(ResultSet row) throws SQLException {
    int locations = row.getInt("locations");
    int counted = row.getInt("counted");
    int units = row.getInt("units");
    boolean begun = row.getInt("touched") > 0 || row.getInt("begun") > 0;
    return new StockCount(
        new CountId(Columns.id(row, "id")),
        Columns.code(row, "code"),
        new CountScope(
            CountScope.Way.valueOf(Columns.text(row, "way")),
            Columns.text(row, "scope"),
            row.getLong("seed")),
        Columns.instant(row, "planned_at"),
        Columns.id(row, "planned_by"),
        state(Columns.text(row, "state"), begun, counted == locations),
        locations,
        counted,
        units,
        units - row.getInt("other_units"),
        counted - row.getInt("other_locations"));
  }

  private static CountState state(String stored, boolean begun, boolean all) {
    if (!stored.equals(CountFacts.OPEN)) {
      return CountState.valueOf(stored);
    }
    if (all) {
      return CountState.TO_APPROVE;
    }
    return begun ? CountState.COUNTING : CountState.PLANNED;
  }

  private static CountedLine counted(ResultSet row) throws SQLException {
    return new CountedLine(
        Columns.idIfAny(row, "unit_id").map(UnitId::new),
        new ItemId(Columns.id(row, "item_id")),
        Columns.length(row, "length"),
        row.getInt("expected"),
        row.getInt("counted"),
        row.getInt("on_hand"),
        Columns.idIfAny(row, "known_location").map(LocationId::new));
  }
}
