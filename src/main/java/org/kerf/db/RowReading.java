package org.kerf.db;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;
import org.kerf.kernel.Exempt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads every row of every table once, in the order of its key and a page at a time. */
final class RowReading {

  private static final Logger LOG = LoggerFactory.getLogger(RowReading.class);
  private static final int PAGE = 1_000;

  private final Connection connection;
  private long all;
  private long done;

  RowReading(Connection connection) {
    this.connection = connection;
  }

  /**
   * Which tables can't be read to their end, each in a sentence.
   *
   * @param progress is told which part of the rows was read, from 0 to 1
   * @throws SQLException if it was cancelled
   */
  List<String> differences(DoubleConsumer progress) throws SQLException {
    List<String> found = new ArrayList<>();
    List<String> tables = tables(found);
    for (String table : tables) {
      all += rows(table, found);
    }
    for (String table : tables) {
      read(table, found, progress);
    }
    return found;
  }

  private long rows(String table, List<String> found) throws SQLException {
    var rows = new long[1];
    attempt(
        () -> {
          try (PreparedStatement query =
                  connection.prepareStatement("SELECT COUNT(*) FROM " + table);
              ResultSet row = query.executeQuery()) {
            row.next();
            rows[0] = row.getLong(1);
          }
        },
        () -> "The rows of the table " + table + " can't be counted.",
        found);
    return rows[0];
  }

  private List<String> tables(List<String> found) throws SQLException {
    List<String> tables = new ArrayList<>();
    attempt(
        () -> {
          try (PreparedStatement query =
                  connection.prepareStatement(
                      "SELECT table_schema, table_name FROM INFORMATION_SCHEMA.TABLES WHERE"
                          + " table_schema IN ('PUBLIC', 'LEDGER') AND table_type = 'BASE TABLE'"
                          + " ORDER BY 1, 2");
              ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
              tables.add(rows.getString(1) + ".\"" + rows.getString(2) + '"');
            }
          }
        },
        () -> "The list of the store's tables can't be read.",
        found);
    return tables;
  }

  private void read(String table, List<String> found, DoubleConsumer progress) throws SQLException {
    var last = new long[] {Long.MIN_VALUE, 0};
    attempt(
        () -> {
          boolean more = true;
          while (more) {
            int rows = readPage(table, last);
            more = rows == PAGE;
            done += rows;
            progress.accept(Math.min(1, (double) done / Math.max(1, all)));
            StoreTx.refuseCancelled();
          }
        },
        () -> "The table " + table + " can't be read after row " + last[1] + ".",
        found);
  }

  private int readPage(String table, long[] last) throws SQLException {
    int rows = 0;
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT _ROWID_, t.* FROM "
                + table
                + " t WHERE _ROWID_ > ? ORDER BY _ROWID_ LIMIT "
                + PAGE)) {
      query.setLong(1, last[0]);
      try (ResultSet row = query.executeQuery()) {
        int columns = row.getMetaData().getColumnCount();
        while (row.next()) {
          for (int column = 2; column <= columns; column++) {
            row.getString(column);
          }
          last[0] = row.getLong(1);
          last[1]++;
          rows++;
        }
      }
    }
    return rows;
  }

  /** Something that reads. */
  private interface Deed {
    void run() throws SQLException;
  }

  /** Says what could not be read. */
  private interface Sentence {
    String text();
  }

  @Exempt(
      rule = "catch-all",
      reason = "damaged bytes fail in any way that H2's reading of them can fail in")
  private static void attempt(Deed deed, Sentence sentence, List<String> found)
      throws SQLException {
    try {
      deed.run();
    } catch (SQLException | RuntimeException e) {
      StoreTx.refuseCancelled();
      LOG.debug("a part of the store can't be read", e);
      found.add(sentence.text());
    }
  }
}
