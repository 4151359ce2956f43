package org.kerf.db.seal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A table whose rows are under the seal.
 *
 * @param schema its schema's name
 * @param table its own name
 * @param sealed for each of its columns in turn, whether it is; what the database works out of
 *     others is not
 */
record TableLayout(String schema, String table, List<Boolean> sealed) {

  /**
   * Where machines note how far they are: printers, readers of the journal, the feed, sign-in; what
   * people have begun to type, and how they narrow their lists.
   */
  private static final Set<String> UNBOOKED =
      Set.of(
          "PUBLIC.ACCEPTED_CONFLICT",
          "PUBLIC.CENTRE_CLAIM",
          "PUBLIC.CENTRE_PROGRESS",
          "PUBLIC.COMMAND_OUTCOME",
          "PUBLIC.COMPANY_STATION",
          "PUBLIC.CONFLICT",
          "PUBLIC.COUNT_ENTRY",
          "PUBLIC.COUNT_SHEET",
          "PUBLIC.CROSSING",
          "PUBLIC.EXCHANGE_STALL",
          "PUBLIC.FEED_BATCH",
          "PUBLIC.FEED_MARK",
          "PUBLIC.FEED_NOTIFICATION",
          "PUBLIC.FEED_POSITION",
          "PUBLIC.FIELD_EDIT",
          "PUBLIC.FORM_DRAFT",
          "PUBLIC.JOURNAL_CURSOR",
          "PUBLIC.JOURNAL_DEAD_LETTER",
          "PUBLIC.LABEL_JOB",
          "PUBLIC.LOW_STOCK",
          "PUBLIC.NOTIFICATION",
          "PUBLIC.PERSON_NAME",
          "PUBLIC.PRINTER_OUTAGE",
          "PUBLIC.REJECTED_ENTRY",
          "PUBLIC.REJECTED_THING",
          "PUBLIC.SAVED_FILTER",
          "PUBLIC.STORE_EPOCH",
          "PUBLIC.WRONG_TRY");

  TableLayout {
    sealed = List.copyOf(sealed);
  }

  /** Its name with that of its schema, such as "PUBLIC.ITEM". */
  String name() {
    return nameOf(schema, table);
  }

  /** Its name for a statement. */
  String sql() {
    return schema + ".\"" + table + '"';
  }

  /** Whether the journal records each change in it. */
  boolean booked() {
    return !UNBOOKED.contains(name());
  }

  static String nameOf(String schema, String table) {
    return schema + '.' + table;
  }

  /**
   * All of them by name. The counter row has the seal itself, the journal is a chain, and the
   * migrations' own list is proved with the tables' form.
   */
  static SortedMap<String, TableLayout> all(Connection connection) throws SQLException {
    return read(connection, "");
  }

  /** Those whose changes are counted: a table that somebody else has added is none of them. */
  static SortedMap<String, TableLayout> counted(Connection connection) throws SQLException {
    return read(
        connection,
        """
        AND EXISTS (SELECT 1 FROM information_schema.triggers g
             WHERE g.event_object_schema = c.table_schema AND g.event_object_table = c.table_name
               AND g.trigger_name = 'SEAL_' || c.table_name)
        """);
  }

  private static SortedMap<String, TableLayout> read(Connection connection, String condition)
      throws SQLException {
    Map<String, TableLayout> found = new TreeMap<>();
    try (PreparedStatement query =
            connection.prepareStatement(
                """
                SELECT c.table_schema, c.table_name, c.is_generated
                  FROM information_schema.columns c JOIN information_schema.tables t
                    ON t.table_schema = c.table_schema AND t.table_name = c.table_name
                 WHERE c.table_schema IN ('PUBLIC', 'LEDGER') AND t.table_type = 'BASE TABLE'
                   AND (c.table_schema || '.' || c.table_name) NOT IN
                       ('PUBLIC.COUNTER', 'LEDGER.JOURNAL', 'PUBLIC.flyway_schema_history')
                """
                    + condition
                    + "ORDER BY c.table_schema, c.table_name, c.ordinal_position");
        ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        var column =
            new TableLayout(
                rows.getString(1), rows.getString(2), List.of(!rows.getString(3).equals("ALWAYS")));
        found.merge(column.name(), column, TableLayout::with);
      }
    }
    return Collections.unmodifiableSortedMap(new TreeMap<>(found));
  }

  private TableLayout with(TableLayout next) {
    List<Boolean> columns = new ArrayList<>(sealed);
    columns.addAll(next.sealed);
    return new TableLayout(schema, table, columns);
  }
}
