package org.kerf.sync.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kerf.db.sql.Columns;
import org.kerf.db.sql.StoreTx;
import org.kerf.sync.model.Conflict;
import org.kerf.sync.model.Conflict.Kind;
import org.kerf.sync.model.ConflictFilter;
import org.kerf.sync.model.EndedConflict;
import org.kerf.sync.model.EndedConflict.Ending;
import org.kerf.sync.model.EndedConflict.Way;
import org.kerf.sync.model.NotedConflict;

/** When this station noticed conflicts, and what ended them. */
final class ConflictNotes {

  /** Another station's clock may be so far ahead without anybody being warned. */
  private static final Duration CLOCKS = Duration.ofMinutes(5);

  private static final String SELECT =
      "SELECT id, kind, code, since, ended, subject, other FROM conflict";

  private static final String ACCEPTED =
      "SELECT 'ACCEPTED' AS way, '' AS document, station, at, user_id, reason"
          + " FROM accepted_conflict WHERE id = ?";

  private static final String BOOKED =
      "SELECT CASE WHEN d.reverses IS NULL THEN 'BOOKED' ELSE 'REVERSED' END AS way,"
          + " d.code AS document, m.station, m.occurred_at AS at, m.user_id, d.reason"
          + " FROM LEDGER.movement m JOIN LEDGER.document d ON d.id = m.document_id"
          + " WHERE m.unit_id = ? AND m.count_change <> 0 AND m.occurred_at <= ?"
          + " ORDER BY m.occurred_at DESC, m.id DESC LIMIT 1";

  private static final String UNDONE =
      "SELECT 'REVERSED' AS way, d.code AS document, SUBSTRING(d.code FROM 2 FOR 2) AS station,"
          + " d.occurred_at AS at, d.user_id, d.reason FROM cut_piece p JOIN LEDGER.document d"
          + " ON d.id = p.undone_by WHERE p.run_bar_id = ? ORDER BY d.occurred_at DESC LIMIT 1";

  private static final String CHANGED =
      "SELECT 'CHANGED' AS way, '' AS document, x.station, x.at, x.user_id, '' AS reason FROM"
          + " (SELECT station, at, user_id FROM LEDGER.journal WHERE subject IN (?, ?)"
          + " UNION ALL SELECT '' AS station, at, user_id FROM LEDGER.pulled_entry"
          + " WHERE subject IN (?, ?)) x WHERE x.at <= ? ORDER BY x.at DESC LIMIT 1";

  private record Row(NotedConflict noted, Optional<UUID> subject, Optional<UUID> other) {}

  private ConflictNotes() {}

  static List<NotedConflict> open(StoreTx store) {
    return store.list(SELECT + " WHERE ended IS NULL ORDER BY since, id", row -> row(row).noted());
  }

  static List<EndedConflict> ended(StoreTx store, ConflictFilter filter, int most) {
    String kinds =
        filter.kinds().isEmpty()
            ? ""
            : filter.kinds().stream()
                .map(Kind::name)
                .sorted()
                .collect(Collectors.joining("', '", " AND kind IN ('", "')"));
    String text = filter.text().isEmpty() ? "" : " AND LOCATE(?, code) = 1";
    String after = filter.after().isEmpty() ? "" : " AND (ended < ? OR (ended = ? AND id > ?))";
    List<Row> rows =
        store.list(
            SELECT
                + " WHERE ended IS NOT NULL"
                + kinds
                + text
                + after
                + " ORDER BY ended DESC, id LIMIT ?",
            p -> {
              if (!filter.text().isEmpty()) {
                p.add(filter.text());
              }
              if (filter.after().isPresent()) {
                ConflictFilter.Place place = filter.after().get();
                p.add(place.ended()).add(place.ended()).add(place.id());
              }
              p.add(most);
            },
            ConflictNotes::row);
    return rows.stream().map(each -> new EndedConflict(each.noted(), by(store, each))).toList();
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        new NotedConflict(
            Columns.id(row, "id"),
            Kind.valueOf(Columns.text(row, "kind")),
            Columns.text(row, "code"),
            Columns.instant(row, "since"),
            Columns.instantIfAny(row, "ended")),
        Columns.idIfAny(row, "subject"),
        Columns.idIfAny(row, "other"));
  }

  private static Optional<Ending> by(StoreTx store, Row row) {
    NotedConflict noted = row.noted();
    Optional<Ending> accepted =
        store.first(ACCEPTED, p -> p.add(noted.id()), ConflictNotes::ending);
    if (accepted.isPresent() || row.subject().isEmpty()) {
      return accepted;
    }
    UUID subject = row.subject().get();
    Instant until = noted.ended().orElse(noted.since()).plus(CLOCKS);
    return switch (noted.kind()) {
      case NEGATIVE_BALANCE, COUNT_AGAINST_BOOK ->
          store.first(BOOKED, p -> p.add(subject).add(until), ConflictNotes::ending);
      case CUT_OF_WITHDRAWN, CUT_OF_HELD ->
          store.first(UNDONE, p -> p.add(subject), ConflictNotes::ending);
      case DOUBLE_REVERSAL -> Optional.empty();
      default -> {
        UUID other = row.other().orElse(subject);
        yield store.first(
            CHANGED,
            p -> p.add(subject).add(other).add(subject).add(other).add(until),
            ConflictNotes::ending);
      }
    };
  }

  private static Ending ending(ResultSet row) throws SQLException {
    return new Ending(
        Way.valueOf(Columns.text(row, "way")),
        Columns.text(row, "document").strip(),
        Columns.text(row, "station").strip(),
        Columns.instant(row, "at"),
        Columns.id(row, "user_id"),
        Columns.text(row, "reason"));
  }

  static void note(StoreTx store, Conflict conflict, Instant at) {
    Optional<UUID> other =
        conflict.sides().size() > 1
            ? Optional.of(conflict.sides().get(1).subject())
            : Optional.empty();
    String field = conflict.edits().isEmpty() ? "" : conflict.edits().getLast().field();
    store.change(
        "MERGE INTO conflict (id, kind, code, since, ended, subject, other, field) KEY (id)"
            + " VALUES (?, ?, ?, ?, NULL, ?, ?, ?)",
        p ->
            p.add(conflict.id())
                .add(conflict.kind())
                .add(conflict.code())
                .add(at)
                .add(conflict.subject())
                .addId(other)
                .add(field));
  }

  static void end(StoreTx store, UUID id, Instant at) {
    store.change("UPDATE conflict SET ended = ? WHERE id = ?", p -> p.add(at).add(id));
  }
}
