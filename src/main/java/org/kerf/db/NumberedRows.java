package org.kerf.db;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Writes the rows that carry a number of the station, last of all in a transaction. */
final class NumberedRows {

  private NumberedRows() {}

  /** The last journal number now; 0 if there are no such rows. */
  static long write(Connection connection, StoreTx tx) throws SQLException {
    if (tx.numbered().isEmpty()) {
      return 0;
    }
    Counter counter = readCounter(connection);
    for (StoreTx.Numbered rows : tx.numbered()) {
      rows.write(counter);
    }
    try (PreparedStatement update =
        connection.prepareStatement(
            "UPDATE counter SET journal_no = ?, movement_no = ?, audit_no = ?, audit_hash = ?")) {
      new Parameters(update)
          .add(counter.journal())
          .add(counter.movement())
          .add(counter.audit())
          .add(counter.auditHash());
      update.executeUpdate();
    }
    return counter.journal();
  }

  private static Counter readCounter(Connection connection) throws SQLException {
    try (PreparedStatement select =
            connection.prepareStatement(
                "SELECT station, epoch, journal_no, movement_no, audit_no, audit_hash"
                    + " FROM counter");
        ResultSet row = select.executeQuery()) {
      row.next();
      return new Counter(
          Columns.text(row, "station"),
          row.getInt("epoch"),
          row.getLong("journal_no"),
          row.getLong("movement_no"),
          row.getLong("audit_no"),
          Columns.text(row, "audit_hash"));
    }
  }
}
