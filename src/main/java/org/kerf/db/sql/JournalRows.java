package org.kerf.db.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
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
      "SELECT no, kind, version, subject, details, at, station, user_id, user_name,"
          + " contents, hash FROM LEDGER.journal ";

  /** A query of how many there are, when the oldest was, which is the last; as above. */
  public static final String MEASURE =
      "SELECT COUNT(*) AS entries, MIN(at) AS oldest, MAX(no) AS last_no FROM LEDGER.journal ";

  private static final String INSERT =
      "INSERT INTO LEDGER.journal (no, kind, version, subject, details, at, station, user_id,"
          + " user_name, contents, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  /** Names of persons stand in one table; entries of before V23 had them. */
  private static final String NO_NAME = "";

  private JournalRows() {}

  /**
   * An entry that has no number yet.
   *
   * @param version of the form of the details
   * @param details as JSON
   * @param at whole milliseconds
   */
  public record Entry(
      String kind, int version, UUID subject, String details, Instant at, UUID user) {}

  /**
   * Adds entries at the end of the chain, in this order, once all other rows of the booking are
   * written: they say what the tables hold then.
   */
  public static void add(StoreTx tx, Counter counter, List<Entry> entries) {
    Hash contents = counter.booked();
    tx.batch(INSERT, entries, (p, entry) -> fill(p, counter, entry, contents));
  }

  /** As {@link #add}, for the owner of the tables. */
  public static void add(Connection owner, Counter counter, Entry entry) throws SQLException {
    try (PreparedStatement insert = owner.prepareStatement(INSERT)) {
      fill(new Parameters(insert), counter, entry, counter.booked());
      insert.executeUpdate();
    }
  }

  private static void fill(Parameters p, Counter counter, Entry entry, Hash contents)
      throws SQLException {
    var row =
        new ChainedRow(
            counter.nextJournal(),
            entry.kind(),
            entry.version(),
            entry.subject(),
            entry.details(),
            entry.at(),
            counter.station(),
            entry.user(),
            NO_NAME,
            contents);
    p.add(row.no())
        .add(row.kind())
        .add(row.version())
        .add(row.subject())
        .add(row.details())
        .add(row.at())
        .add(row.station())
        .add(row.user())
        .add(row.userName())
        .add(contents.bytes())
        .add(counter.link(row).bytes());
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
        Columns.text(row, "user_name"),
        Hash.of(Columns.bytes(row, "contents")));
  }

  /** The hash of the row that the result set stands on. */
  public static Hash hash(ResultSet row) throws SQLException {
    return Hash.of(Columns.bytes(row, "hash"));
  }
}
