package org.kerf.db.proof;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;
import org.kerf.db.seal.RowSums;
import org.kerf.db.seal.TableRows;
import org.kerf.db.sql.StoreTx;
import org.kerf.kernel.Exempt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads every row of every table once, in the order of its key and a page at a time. */
final class RowReading {

  private static final Logger LOG = LoggerFactory.getLogger(RowReading.class);

  /** It reports progress after so many rows. */
  private static final int STEP = 1_000;

  private record Table(String schema, String name) {

    String sql() {
      return schema + ".\"" + name + '"';
    }
  }

  private final Connection connection;
  private final RowSums sums;
  private long all;
  private long done;

  /**
   * @param sums adds them up
   */
  RowReading(Connection connection, RowSums sums) {
    this.connection = connection;
    this.sums = sums;
  }

  /**
   * Which tables can't be read to their end, each in a sentence.
   *
   * @param progress receives which part of the rows was read, from 0 to 1
   * @throws SQLException if it was cancelled
   */
  List<String> differences(DoubleConsumer progress) throws SQLException {
    List<String> found = new ArrayList<>();
    List<Table> tables = tables(found);
    for (Table table : tables) {
      all += rows(table, found);
    }
    for (Table table : tables) {
      read(table, found, progress);
    }
    return found;
  }

  private long rows(Table table, List<String> found) throws SQLException {
    var rows = new long[1];
    attempt(
        () -> {
          try (PreparedStatement query =
                  connection.prepareStatement("SELECT COUNT(*) FROM " + table.sql());
              ResultSet row = query.executeQuery()) {
            row.next();
            rows[0] = row.getLong(1);
          }
        },
        () -> "The rows of the table " + table.sql() + " can't be counted.",
        found);
    return rows[0];
  }

  private List<Table> tables(List<String> found) throws SQLException {
    List<Table> tables = new ArrayList<>();
    attempt(
        () -> {
          try (PreparedStatement query =
                  connection.prepareStatement(
                      "SELECT table_schema, table_name FROM INFORMATION_SCHEMA.TABLES WHERE"
                          + " table_schema IN ('PUBLIC', 'LEDGER') AND table_type = 'BASE TABLE'"
                          + " ORDER BY 1, 2");
              ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
              tables.add(new Table(rows.getString(1), rows.getString(2)));
            }
          }
        },
        () -> "The list of the store's tables can't be read.",
        found);
    return tables;
  }

  private void read(Table table, List<String> found, DoubleConsumer progress) throws SQLException {
    var read = new long[1];
    attempt(
        () -> {
          TableRows.read(
              connection,
              table.sql(),
              row -> {
                take(table, row);
                read[0]++;
                done++;
                if (done % STEP == 0) {
                  tell(progress);
                }
              });
          tell(progress);
        },
        () -> "The table " + table.sql() + " can't be read after row " + read[0] + ".",
        found);
  }

  private void tell(DoubleConsumer progress) throws SQLException {
    progress.accept(Math.min(1, (double) done / Math.max(1, all)));
    StoreTx.refuseCancelled();
  }

  private void take(Table table, ResultSet row) throws SQLException {
    int columns = row.getMetaData().getColumnCount();
    for (int column = 2; column <= columns; column++) {
      row.getString(column);
    }
    sums.add(table.schema(), table.name(), row);
  }

  /** Something that reads. */
  private interface Action {
    void run() throws SQLException;
  }

  /** Says what could not be read. */
  private interface Sentence {
    String text();
  }

  @Exempt(
      rule = "catch-all",
      reason = "damaged bytes fail in any way that H2's reading of them can fail in")
  private static void attempt(Action action, Sentence sentence, List<String> found)
      throws SQLException {
    try {
      action.run();
    } catch (SQLException | RuntimeException e) {
      StoreTx.refuseCancelled();
      LOG.debug("a part of the store can't be read", e);
      found.add(sentence.text());
    }
  }
}
