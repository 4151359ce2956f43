package org.kerf.db.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.kerf.db.file.JournalMark;
import org.kerf.db.seal.RowChanges;
import org.kerf.db.seal.Seals;

/** Writes the rows that carry a number of the station, and the counter, last of all in a write. */
public final class NumberedRows {

  private NumberedRows() {}

  /** How far the store is with this write; empty if it changed nothing. */
  public static Optional<JournalMark> write(
      Connection connection, StoreTx tx, Seals seals, RowChanges changes) throws SQLException {
    tx.mustWrite();
    if (tx.numbered().isEmpty() && !changes.any()) {
      return Optional.empty();
    }
    Counter counter = Counter.read(connection, seals);
    counter.count(changes);
    for (StoreTx.Numbered rows : tx.numbered()) {
      rows.write(counter);
    }
    counter.write(connection);
    return Optional.of(counter.mark());
  }
}
