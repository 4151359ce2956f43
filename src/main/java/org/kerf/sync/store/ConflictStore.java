package org.kerf.sync.store;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kerf.db.sql.Columns;
import org.kerf.db.sql.StoreTx;
import org.kerf.kernel.Tx;
import org.kerf.sync.Conflicts;
import org.kerf.sync.model.Conflict;
import org.kerf.sync.model.Conflict.Kind;
import org.kerf.sync.model.ConflictFilter;
import org.kerf.sync.model.ConflictSide;
import org.kerf.sync.model.EndedConflict;
import org.kerf.sync.model.FieldEdit;
import org.kerf.sync.model.NotedConflict;

/** Conflicts, from the tables that all stations have in common. */
public final class ConflictStore implements Conflicts {

  private static final int SIDES = 6;

  private static final String NEGATIVE =
      "SELECT id, code, on_hand AS number FROM stock_unit WHERE on_hand < 0 ORDER BY code LIMIT ?";

  private static final String TAKEN =
      "SELECT d.id, d.code AS name, m.station, m.count_change AS number, m.occurred_at AS at,"
          + " m.user_id FROM LEDGER.movement m JOIN LEDGER.document d ON d.id = m.document_id WHERE"
          + " m.unit_id = ? AND m.count_change < 0 AND NOT EXISTS (SELECT 1 FROM LEDGER.document z"
          + " WHERE z.reverses = d.id) ORDER BY m.occurred_at DESC, m.id LIMIT ?";

  private static final String TWICE_REVERSED =
      "SELECT o.id, o.code, COUNT(*) AS number FROM LEDGER.document r JOIN LEDGER.document o ON"
          + " o.id = r.reverses GROUP BY o.id, o.code HAVING COUNT(*) > 1 ORDER BY o.code LIMIT ?";

  private static final String REVERSALS =
      "SELECT d.id, d.code AS name, SUBSTRING(d.code FROM 2 FOR 2) AS station, 0 AS number,"
          + " d.occurred_at AS at, d.user_id FROM LEDGER.document d WHERE d.reverses = ?"
          + " ORDER BY d.occurred_at DESC, d.id LIMIT ?";

  /** Fields with an edit that had not seen the one before it. */
  private static final String EDITED =
      "SELECT e.* FROM (SELECT record, field FROM field_edit GROUP BY record, field"
          + " HAVING COUNT(*) > 1 AND MAX(CAST(decided AS INTEGER)) = 0"
          + " ORDER BY record, field LIMIT ?) f JOIN field_edit e ON e.record = f.record"
          + " AND e.field = f.field ORDER BY e.code, e.record, e.field, e.place";

  /** What is called by one name twice, and what else those things are called. */
  private enum Doubled {
    ITEM(
        Kind.DOUBLED_ITEM,
        "SELECT MIN(id) AS id, code, COUNT(*) AS number FROM item GROUP BY code",
        "SELECT id, name FROM item WHERE code = ?"),
    HEAT(
        Kind.DOUBLED_HEAT,
        "SELECT MIN(id) AS id, h.number AS code, COUNT(*) AS number FROM heat h GROUP BY h.number",
        "SELECT id, supplier AS name FROM heat WHERE number = ?"),
    LOCATION(
        Kind.DOUBLED_LOCATION,
        "SELECT MIN(id) AS id, name AS code, COUNT(*) AS number FROM place GROUP BY name",
        "SELECT id, code AS name FROM place WHERE name = ?"),
    PARTY(
        Kind.DOUBLED_PARTY,
        "SELECT MIN(id) AS id, code, COUNT(*) AS number FROM party GROUP BY code",
        "SELECT id, name FROM party WHERE code = ?"),
    ORDER(
        Kind.DOUBLED_ORDER,
        "SELECT MIN(id) AS id, o.number AS code, COUNT(*) AS number FROM cut_order o"
            + " GROUP BY o.number",
        "SELECT id, code AS name FROM cut_order WHERE number = ?"),
    UNIT(
        Kind.DOUBLED_UNIT,
        "SELECT MIN(id) AS id, code, COUNT(*) AS number FROM stock_unit GROUP BY code",
        "SELECT id, lot AS name FROM stock_unit WHERE code = ?");

    private final Kind kind;
    private final String codes;
    private final String sides;

    Doubled(Kind kind, String codes, String sides) {
      this.kind = kind;
      this.codes = codes + " HAVING COUNT(*) > 1 ORDER BY 2 LIMIT ?";
      this.sides = sides + " ORDER BY id LIMIT ?";
    }
  }

  private record Found(UUID subject, String code, int number) {}

  @Override
  public List<Conflict> found(Tx tx, int most) {
    StoreTx store = StoreTx.of(tx);
    List<Conflict> all = new ArrayList<>();
    for (Found each : found(store, NEGATIVE, most)) {
      all.add(conflict(Kind.NEGATIVE_BALANCE, each, booked(store, TAKEN, each.subject())));
    }
    for (Found each : found(store, TWICE_REVERSED, most)) {
      Conflict twice =
          conflict(Kind.DOUBLE_REVERSAL, each, booked(store, REVERSALS, each.subject()));
      if (!CrossingFinder.isAccepted(store, twice)) {
        all.add(twice);
      }
    }
    all.addAll(CrossingFinder.all(store, most));
    for (Doubled doubled : Doubled.values()) {
      for (Found each : found(store, doubled.codes, most)) {
        List<ConflictSide> sides =
            store.list(doubled.sides, p -> p.add(each.code()).add(SIDES), ConflictStore::thing);
        all.add(conflict(doubled.kind, each, sides));
      }
    }
    edited(store, most).forEach(all::add);
    return all;
  }

  private static List<Conflict> edited(StoreTx store, int most) {
    Map<String, List<FieldEdit>> fields = new LinkedHashMap<>();
    for (FieldEdit edit : store.list(EDITED, p -> p.add(most), FieldEditStore::edit)) {
      fields.computeIfAbsent(edit.record() + " " + edit.field(), _ -> new ArrayList<>()).add(edit);
    }
    return fields.entrySet().stream()
        .map(
            each -> {
              FieldEdit last = each.getValue().getLast();
              return new Conflict(
                  id("EDITED", each.getKey()),
                  edited(last.kind()),
                  last.record(),
                  last.code(),
                  each.getValue().size(),
                  List.of(),
                  each.getValue());
            })
        .toList();
  }

  private static Kind edited(String fact) {
    return switch (fact) {
      case "item.saved" -> Kind.EDITED_ITEM;
      case "heat.saved" -> Kind.EDITED_HEAT;
      case "location.saved" -> Kind.EDITED_LOCATION;
      case "party.saved" -> Kind.EDITED_PARTY;
      case "saw.saved" -> Kind.EDITED_SAW;
      case "delivery.saved" -> Kind.EDITED_DELIVERY;
      default -> Kind.EDITED_ORDER;
    };
  }

  private static List<Found> found(StoreTx store, String sql, int most) {
    return store.list(
        sql,
        p -> p.add(most),
        row -> new Found(Columns.id(row, "id"), Columns.text(row, "code"), row.getInt("number")));
  }

  private static List<ConflictSide> booked(StoreTx store, String sql, UUID subject) {
    return store.list(sql, p -> p.add(subject).add(SIDES), ConflictStore::side);
  }

  static ConflictSide side(ResultSet row) throws SQLException {
    return new ConflictSide(
        Columns.id(row, "id"),
        Columns.text(row, "name"),
        Columns.text(row, "station"),
        row.getInt("number"),
        Optional.of(Columns.instant(row, "at")),
        Optional.of(Columns.id(row, "user_id")));
  }

  private static ConflictSide thing(ResultSet row) throws SQLException {
    return new ConflictSide(
        Columns.id(row, "id"),
        Columns.text(row, "name"),
        "",
        0,
        Optional.empty(),
        Optional.empty());
  }

  private static Conflict conflict(Kind kind, Found found, List<ConflictSide> sides) {
    String about =
        switch (kind) {
          case NEGATIVE_BALANCE, DOUBLE_REVERSAL -> found.subject().toString();
          default -> found.code();
        };
    return new Conflict(
        id(kind.name(), about),
        kind,
        found.subject(),
        found.code(),
        found.number(),
        sides,
        List.of());
  }

  private static UUID id(String kind, String about) {
    return UUID.nameUUIDFromBytes((kind + " " + about).getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public List<NotedConflict> open(Tx tx) {
    return ConflictNotes.open(StoreTx.of(tx));
  }

  @Override
  public List<EndedConflict> ended(Tx tx, ConflictFilter filter, int most) {
    return ConflictNotes.ended(StoreTx.of(tx), filter, most);
  }

  @Override
  public void note(Tx tx, Conflict conflict, Instant at) {
    ConflictNotes.note(StoreTx.of(tx), conflict, at);
  }

  @Override
  public void end(Tx tx, UUID id, Instant at) {
    ConflictNotes.end(StoreTx.of(tx), id, at);
  }
}
