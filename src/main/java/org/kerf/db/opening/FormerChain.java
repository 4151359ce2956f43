package org.kerf.db.opening;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;
import org.kerf.db.sql.Columns;
import org.kerf.db.sql.Parameters;

/**
 * The chain of a store of before V20: rows of a table of its own beside the journal, with hashes
 * that need no key. It is proved before its rows become the journal; where it was broken, the new
 * chain is broken, too.
 */
final class FormerChain {

  /** The migration that makes one table of both. */
  static final int ENDS = 20;

  private static final String ROWS =
      """
      SELECT a.no, a.at, a.station, a.user_id, a.user_name, a.action, a.subject, a.details,
             a.previous_hash, a.hash,
             j.no IS NULL OR j.kind <> a.action OR j.subject <> a.subject
               OR j.details <> a.details OR j.user_id <> a.user_id OR j.at <> a.at AS other
        FROM LEDGER.audit_line a LEFT JOIN LEDGER.journal j ON j.no = a.no
       WHERE a.no > ? ORDER BY a.no LIMIT 1000
      """;

  private final Connection owner;
  private final Set<Long> broken = new TreeSet<>();
  private long no;
  private String hash = "";

  private FormerChain(Connection owner) {
    this.owner = owner;
  }

  /** The numbers of the lines that are not as they were written, or follow one that is missing. */
  static Set<Long> broken(Connection owner) throws SQLException {
    var chain = new FormerChain(owner);
    while (chain.readPage()) {}
    if (!chain.isWhole()) {
      chain.broken.add(chain.no);
    }
    return chain.broken;
  }

  private boolean readPage() throws SQLException {
    boolean any = false;
    try (PreparedStatement query = owner.prepareStatement(ROWS)) {
      query.setLong(1, no);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          any = true;
          take(row);
        }
      }
    }
    return any;
  }

  private void take(ResultSet row) throws SQLException {
    long number = row.getLong("no");
    boolean follows = number == no + 1 && Columns.text(row, "previous_hash").equals(hash);
    String stored = Columns.text(row, "hash");
    if (!follows || row.getBoolean("other") || !stored.equals(hashOf(row))) {
      broken.add(number);
    }
    no = number;
    hash = stored;
  }

  /** Whether it ends where the counter says, and the journal has no row beside it. */
  private boolean isWhole() throws SQLException {
    try (PreparedStatement query =
        owner.prepareStatement(
            "SELECT COUNT(*) FROM counter WHERE audit_no = ? AND audit_hash = ?"
                + " AND journal_no = ? AND (SELECT COUNT(*) FROM LEDGER.journal) = ?")) {
      new Parameters(query).add(no).add(hash).add(no).add(no);
      try (ResultSet row = query.executeQuery()) {
        row.next();
        return row.getLong(1) == 1;
      }
    }
  }

  /** SHA-256 over the line's fields, each preceded by its length. */
  private static String hashOf(ResultSet row) throws SQLException {
    MessageDigest digest = sha256();
    for (String field :
        new String[] {
          Columns.text(row, "previous_hash"),
          Long.toString(row.getLong("no")),
          Long.toString(Columns.instant(row, "at").toEpochMilli()),
          Columns.text(row, "station"),
          Columns.text(row, "user_id"),
          Columns.text(row, "user_name"),
          Columns.text(row, "action"),
          Columns.text(row, "subject"),
          Columns.text(row, "details")
        }) {
      byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
      digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
      digest.update(bytes);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
