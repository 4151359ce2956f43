package org.kerf.db;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.kerf.db.seal.ChainedRow;
import org.kerf.db.seal.Hash;

/**
 * The journal's rows: what happened, who did it, and the hash that chains it to what was before.
 */
public final class JournalRows {

  /** A query of all that they hold; its condition follows. */
  public static final String SELECT =
      "SELECT no, kind, version, subject, details, at, station, user_id, user_name, hash"
          + " FROM LEDGER.journal ";

  private JournalRows() {}

  /**
   * An entry that has no number yet.
   *
   * @param version of the form of the details
   * @param details as JSON
   * @param at whole milliseconds
   */
  public record Entry(
      String kind,
      int version,
      UUID subject,
      String details,
      Instant at,
      UUID user,
      String userName) {}

  /** Adds entries at the end of the chain, in this order. */
  public static void add(StoreTx tx, Counter counter, List<Entry> entries) {
    tx.batch(
        "INSERT INTO LEDGER.journal (no, kind, version, subject, details, at, station, user_id,"
            + " user_name, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        entries,
        (p, entry) -> {
          ChainedRow row = numbered(counter, entry);
          p.add(row.no())
              .add(row.kind())
              .add(row.version())
              .add(row.subject())
              .add(row.details())
              .add(row.at())
              .add(row.station())
              .add(row.user())
              .add(row.userName())
              .add(counter.link(row).bytes());
        });
  }

  private static ChainedRow numbered(Counter counter, Entry entry) {
    return new ChainedRow(
        counter.nextJournal(),
        entry.kind(),
        entry.version(),
        entry.subject(),
        entry.details(),
        entry.at(),
        counter.station(),
        entry.user(),
        entry.userName());
  }

  /** The row that the result set stands on. */
  public static ChainedRow row(ResultSet row) throws SQLException {
    return new ChainedRow(
        row.getLong("no"),
        Columns.text(row, "kind"),
        row.getInt("version"),
        Columns.id(row, "subject"),
        Columns.text(row, "details"),
        Columns.instant(row, "at"),
        Columns.text(row, "station"),
        Columns.id(row, "user_id"),
        Columns.text(row, "user_name"));
  }

  /** The hash of the row that the result set stands on. */
  public static Hash hash(ResultSet row) throws SQLException {
    return Hash.of(Columns.bytes(row, "hash"));
  }
}
