package org.kerf.db.seal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** All rows of a table, a page at a time: memory does not grow with the table. */
public final class TableRows {

  /** Takes the row that the result set stands on; the table's columns begin at the second. */
  @FunctionalInterface
  public interface Reader {
    void read(ResultSet row) throws SQLException;
  }

  /** Where they begin. */
  static final int FIRST_COLUMN = 2;

  private static final int PAGE = 1_000;

  private TableRows() {}

  /**
   * Reads them in the order of the table's key.
   *
   * @param table its name with that of its schema, as SQL
   */
  public static void read(Connection connection, String table, Reader reader) throws SQLException {
    long last = Long.MIN_VALUE;
    int rows = PAGE;
    while (rows == PAGE) {
      rows = 0;
      try (PreparedStatement query =
          connection.prepareStatement(
              "SELECT _ROWID_, t.* FROM "
                  + table
                  + " t WHERE _ROWID_ > ? ORDER BY _ROWID_ LIMIT "
                  + PAGE)) {
        query.setLong(1, last);
        try (ResultSet row = query.executeQuery()) {
          while (row.next()) {
            reader.read(row);
            last = row.getLong(1);
            rows++;
          }
        }
      }
    }
  }
}
