package org.kerf.sync.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kerf.db.sql.Columns;
import org.kerf.db.sql.StoreTx;
import org.kerf.kernel.Tx;
import org.kerf.sync.Crossings;
import org.kerf.sync.model.Conflict;
import org.kerf.sync.model.Crossing;
import org.kerf.sync.model.FeedMark;
import org.kerf.sync.model.SyncFact;

/** What may not go together with what another station booked. */
public final class CrossingStore implements Crossings {

  private static final String COLUMNS =
      " (id, kind, subject, code, number, document, name, station, at, user_id)";

  /** Counts of units, with what the book had: a correction notes it, a count has it in its line. */
  private static final String COUNTS =
      "SELECT 'COUNT_AGAINST_BOOK' AS kind, m.unit_id AS subject, u.code,"
          + " CASE WHEN d.kind = 'ADJUSTMENT' THEN CAST(NULLIF(d.note, '') AS INTEGER) ELSE"
          + " (SELECT l.on_hand FROM count_round r JOIN count_line l ON l.round_id = r.id"
          + " WHERE r.count_id = d.subject_id AND l.unit_id = m.unit_id"
          + " ORDER BY r.round DESC, l.id LIMIT 1) END AS number, d.id AS document,"
          + " d.code AS name, m.station, m.occurred_at AS at, m.user_id"
          + " FROM LEDGER.movement m JOIN LEDGER.document d ON d.id = m.document_id"
          + " JOIN stock_unit u ON u.id = m.unit_id"
          + " WHERE m.unit_id = ? AND m.kind = 'ADJUSTED' AND d.kind IN ('ADJUSTMENT', 'COUNT')";

  @Override
  public void mark(Tx tx, FeedMark mark) {
    StoreTx.of(tx)
        .change(
            "MERGE INTO feed_mark (thing, kind, document, name, station, at, user_id)"
                + " KEY (thing, kind) VALUES (?, ?, ?, ?, ?, ?, ?)",
            p ->
                p.add(mark.thing())
                    .add(mark.kind())
                    .add(mark.document())
                    .add(mark.name())
                    .add(mark.station())
                    .add(mark.at())
                    .add(mark.user()));
  }

  @Override
  public void unmark(Tx tx, UUID thing, FeedMark.Kind kind) {
    StoreTx.of(tx)
        .change("DELETE FROM feed_mark WHERE thing = ? AND kind = ?", p -> p.add(thing).add(kind));
  }

  @Override
  public Optional<FeedMark> marked(Tx tx, UUID thing, FeedMark.Kind kind) {
    return StoreTx.of(tx)
        .first(
            "SELECT document, name, station, at, user_id FROM feed_mark"
                + " WHERE thing = ? AND kind = ?",
            p -> p.add(thing).add(kind),
            row ->
                new FeedMark(
                    thing,
                    kind,
                    Columns.id(row, "document"),
                    Columns.text(row, "name"),
                    Columns.text(row, "station"),
                    Columns.instant(row, "at"),
                    Columns.id(row, "user_id")));
  }

  @Override
  public void note(Tx tx, Crossing crossing) {
    StoreTx.of(tx)
        .change(
            "MERGE INTO crossing" + COLUMNS + " KEY (id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            p ->
                p.add(crossing.id())
                    .add(crossing.kind())
                    .add(crossing.subject())
                    .add(crossing.code())
                    .add(crossing.number())
                    .add(crossing.document())
                    .add(crossing.name())
                    .add(crossing.station())
                    .add(crossing.at())
                    .add(crossing.user()));
  }

  @Override
  public void forgetCounts(Tx tx, UUID unit, Instant before) {
    StoreTx.of(tx)
        .change(
            "DELETE FROM crossing WHERE subject = ? AND kind = 'COUNT_AGAINST_BOOK' AND at < ?",
            p -> p.add(unit).add(before));
  }

  @Override
  public List<Crossing> countsAfter(Tx tx, UUID unit, Instant at, String station) {
    return StoreTx.of(tx)
        .list(
            "SELECT * FROM ("
                + COUNTS
                + " AND m.occurred_at > ? AND m.station <> ?) c WHERE c.number IS NOT NULL"
                + " ORDER BY c.at DESC, c.document LIMIT 1",
            p -> p.add(unit).add(at).add(station),
            CrossingStore::crossing);
  }

  @Override
  public Optional<Crossing> count(Tx tx, UUID document, UUID unit) {
    StoreTx store = StoreTx.of(tx);
    return store
        .first(
            "SELECT * FROM (" + COUNTS + " AND m.document_id = ?) c WHERE c.number IS NOT NULL",
            p -> p.add(unit).add(document),
            CrossingStore::crossing)
        .filter(count -> CountCheck.of(store, count).isUnseen());
  }

  @Override
  public void accept(Tx tx, SyncFact.ConflictAccepted accepted, Instant at, UUID user) {
    StoreTx.of(tx)
        .change(
            "MERGE INTO accepted_conflict (id, at, user_id, station, reason) KEY (id)"
                + " VALUES (?, ?, ?, ?, ?)",
            p ->
                p.add(accepted.id())
                    .add(at)
                    .add(user)
                    .add(accepted.station())
                    .add(accepted.reason()));
  }

  static Crossing crossing(ResultSet row) throws SQLException {
    return new Crossing(
        Conflict.Kind.valueOf(Columns.text(row, "kind")),
        Columns.id(row, "subject"),
        Columns.text(row, "code").strip(),
        row.getInt("number"),
        Columns.id(row, "document"),
        Columns.text(row, "name").strip(),
        Columns.text(row, "station"),
        Columns.instant(row, "at"),
        Columns.id(row, "user_id"));
  }
}
