package org.kerf.db.seal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The sums of the rows that are there, added up as they are read. For one thread. */
public final class RowSums {

  private final SortedMap<String, TableLayout> tables;
  private final RowDigests digests;
  private final SortedMap<String, Sum> sums = new TreeMap<>();

  RowSums(SealKey key, SortedMap<String, TableLayout> tables) {
    this.tables = tables;
    this.digests = new RowDigests(key);
  }

  /** Adds a row, as {@link TableRows} reads it; those of tables without a sum are left out. */
  public void add(String schema, String table, ResultSet row) throws SQLException {
    @Nullable TableLayout layout = tables.get(TableLayout.nameOf(schema, table));
    if (layout != null) {
      sums.merge(layout.name(), digests.of(layout, row, TableRows.FIRST_COLUMN), Sum::plus);
    }
  }

  /** Adds all rows of all tables. */
  RowSums addAll(Connection connection) throws SQLException {
    for (TableLayout table : tables.values()) {
      TableRows.read(connection, table.sql(), row -> add(table.schema(), table.table(), row));
    }
    return this;
  }

  Contents contents() {
    return new Contents(sums);
  }
}
