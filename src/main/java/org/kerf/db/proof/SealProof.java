package org.kerf.db.proof;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.kerf.db.file.JournalMark;
import org.kerf.db.file.WaterMark;
import org.kerf.db.seal.Hash;
import org.kerf.db.seal.RowSums;
import org.kerf.db.seal.Seals;
import org.kerf.db.sql.Columns;
import org.kerf.db.sql.Counter;

/** Whether the store is as this program wrote it: its rows, its counter, and its mark. */
final class SealProof {

  private final Connection connection;
  private final Seals seals;
  private final RowSums sums;

  /**
   * A proof of the rows that these sums are of.
   *
   * @param sums of all rows that the connection sees
   */
  SealProof(Connection connection, Seals seals, RowSums sums) {
    this.connection = connection;
    this.seals = seals;
    this.sums = sums;
  }

  /**
   * What is not as it was written, each in a sentence.
   *
   * @param mark as it was before the connection saw the store
   */
  List<String> differences(JournalMark mark) throws SQLException {
    if (!hasCounter()) {
      return List.of("The store's counter is missing.");
    }
    List<String> found = new ArrayList<>();
    Counter counter = Counter.read(connection, seals);
    if (!counter.isSound()) {
      found.add("The store's counter was changed by something else than this program.");
    }
    for (String table : seals.differing(sums, counter.contents())) {
      found.add("Rows of " + table + " were changed by something else than this program.");
    }
    if (!isAsBooked(counter)) {
      found.add("The tables do not hold what the last entry of the journal says of them.");
    }
    if (!follows(mark, counter)) {
      found.add(
          "The store is not the one that was last written here: it differs from what "
              + WaterMark.NAME
              + " keeps of it.");
    }
    return found;
  }

  private boolean hasCounter() throws SQLException {
    try (PreparedStatement query =
            connection.prepareStatement("SELECT COUNT(*) FROM counter WHERE id = 1");
        ResultSet row = query.executeQuery()) {
      return row.next() && row.getLong(1) == 1;
    }
  }

  /** Whether nothing was changed since the last entry that has to be told of. */
  private boolean isAsBooked(Counter counter) throws SQLException {
    Hash told = ofEntry("contents", counter.journal());
    return told.equals(Hash.NONE) || told.equals(counter.booked());
  }

  private boolean follows(JournalMark mark, Counter counter) throws SQLException {
    return mark.journal() <= counter.journal()
        && (mark.head().equals(Hash.NONE) || mark.head().equals(ofEntry("hash", mark.journal())));
  }

  /** One of the hashes that an entry has; {@link Hash#NONE} if there is no such entry. */
  private Hash ofEntry(String column, long no) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement("SELECT " + column + " FROM LEDGER.journal WHERE no = ?")) {
      query.setLong(1, no);
      try (ResultSet row = query.executeQuery()) {
        return row.next() ? Hash.of(Columns.bytes(row, column)) : Hash.NONE;
      }
    }
  }
}
