package org.kerf.sync.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kerf.db.sql.Columns;
import org.kerf.db.sql.StoreTx;
import org.kerf.sync.model.Conflict;
import org.kerf.sync.model.Conflict.Kind;
import org.kerf.sync.model.ConflictSide;
import org.kerf.sync.model.Crossing;

/** Counts that had not seen what others moved, and cuts of what others had withdrawn or held. */
final class CrossingFinder {

  /** What was counted later has no row any more, so there are few. */
  private static final String COUNTED =
      "SELECT c.* FROM crossing c JOIN stock_unit u ON u.id = c.subject"
          + " WHERE c.kind = 'COUNT_AGAINST_BOOK' AND u.on_hand >= 0 AND NOT EXISTS"
          + " (SELECT 1 FROM accepted_conflict a WHERE a.id = c.id) ORDER BY c.code, c.id LIMIT ?";

  private static final String CUT =
      "SELECT c.* FROM crossing c WHERE c.kind = ? AND NOT EXISTS"
          + " (SELECT 1 FROM accepted_conflict a WHERE a.id = c.id) AND EXISTS"
          + " (SELECT 1 FROM cut_piece p WHERE p.run_bar_id = c.subject AND p.undone_by IS NULL)"
          + " ORDER BY c.code, c.id LIMIT ?";

  private static final String MOVED =
      "SELECT d.id, d.code AS name, m.station, m.count_change AS number, m.occurred_at AS at,"
          + " m.user_id FROM LEDGER.movement m JOIN LEDGER.document d ON d.id = m.document_id"
          + " WHERE m.unit_id = ? AND m.count_change <> 0 AND m.station <> ?"
          + " AND m.occurred_at < ? AND NOT EXISTS"
          + " (SELECT 1 FROM LEDGER.document z WHERE z.reverses = d.id)"
          + " ORDER BY m.occurred_at DESC, m.id LIMIT ?";

  private static final String CUTS =
      "SELECT d.id, d.code AS name, SUBSTRING(d.code FROM 2 FOR 2) AS station, 0 AS number,"
          + " d.occurred_at AS at, d.user_id FROM cut_piece p JOIN LEDGER.document d"
          + " ON d.id = p.document_id WHERE p.run_bar_id = ? AND p.undone_by IS NULL"
          + " ORDER BY d.occurred_at DESC, d.id LIMIT ?";

  private static final int SIDES = 3;

  private CrossingFinder() {}

  static List<Conflict> all(StoreTx store, int most) {
    List<Conflict> found = new ArrayList<>();
    for (Crossing each : store.list(COUNTED, p -> p.add(most), CrossingStore::crossing)) {
      CountCheck check = CountCheck.of(store, each);
      if (check.isUnseen()) {
        found.add(counted(store, each, check));
      }
    }
    for (Kind kind : List.of(Kind.CUT_OF_WITHDRAWN, Kind.CUT_OF_HELD)) {
      store
          .list(CUT, p -> p.add(kind).add(most), CrossingStore::crossing)
          .forEach(each -> found.add(cut(store, each)));
    }
    return found;
  }

  private static Conflict counted(StoreTx store, Crossing of, CountCheck check) {
    int onHand =
        (int) store.number("SELECT on_hand FROM stock_unit WHERE id = ?", p -> p.add(of.subject()));
    List<ConflictSide> sides = new ArrayList<>();
    sides.add(first(of));
    sides.addAll(
        store.list(
            MOVED,
            p -> p.add(of.subject()).add(of.station()).add(of.at()).add(SIDES),
            ConflictStore::side));
    return new Conflict(
        of.id(),
        of.kind(),
        of.subject(),
        of.code(),
        onHand,
        Math.max(0, onHand - check.unseen()),
        sides,
        List.of());
  }

  private static Conflict cut(StoreTx store, Crossing of) {
    List<ConflictSide> sides = new ArrayList<>();
    sides.add(first(of));
    sides.addAll(store.list(CUTS, p -> p.add(of.subject()).add(SIDES), ConflictStore::side));
    int cuts =
        (int)
            store.number(
                "SELECT COUNT(*) FROM cut_piece WHERE run_bar_id = ? AND undone_by IS NULL",
                p -> p.add(of.subject()));
    return new Conflict(of.id(), of.kind(), of.subject(), of.code(), cuts, 0, sides, List.of());
  }

  private static ConflictSide first(Crossing of) {
    return new ConflictSide(
        of.document(), of.name(), of.station(), 0, Optional.of(of.at()), Optional.of(of.user()));
  }

  /** Whether a person accepted it. */
  static boolean isAccepted(StoreTx store, Conflict conflict) {
    return store
        .first(
            "SELECT id FROM accepted_conflict WHERE id = ?",
            p -> p.add(conflict.id()),
            row -> Columns.id(row, "id"))
        .isPresent();
  }
}
