package org.kerf.db.seal;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What seals one store: its key, and the tables that it has. */
public final class Seals {

  private final SealKey key;
  private final SortedMap<String, TableLayout> tables;

  private Seals(SealKey key, SortedMap<String, TableLayout> tables) {
    this.key = key;
    this.tables = tables;
  }

  /** Those of the store behind this connection. */
  public static Seals of(SealKey key, Connection connection) throws SQLException {
    return new Seals(key, TableLayout.counted(connection));
  }

  /** Has the database report each row that is changed, in every table. */
  public static void putTriggers(Connection owner) throws SQLException {
    try (Statement statement = owner.createStatement()) {
      for (TableLayout table : TableLayout.all(owner).values()) {
        String trigger = table.schema() + ".\"SEAL_" + table.table() + '"';
        statement.execute("DROP TRIGGER IF EXISTS " + trigger);
        statement.execute(
            "CREATE TRIGGER "
                + trigger
                + " AFTER INSERT, UPDATE, DELETE ON "
                + table.sql()
                + " FOR EACH ROW CALL '"
                + RowTrigger.class.getName()
                + '\'');
      }
    }
  }

  /** Begins to count what this thread changes. */
  public RowChanges begin() {
    return RowChanges.begin(key, tables);
  }

  public Chain chain() {
    return new Chain(key);
  }

  /** The kept sums after these changes. */
  public byte[] with(byte[] contents, RowChanges changes) {
    return kept(contents).plus(changes.contents()).bytes();
  }

  /** The seal over these fields. */
  public Hash seal(@Nullable Object... fields) {
    return chain().over(fields);
  }

  /** Adds up the rows of a store, as they are read. For one thread. */
  public RowSums count() {
    return new RowSums(key, tables);
  }

  /** What stands for the contents of the tables that are booked in. */
  public Hash booked(byte[] contents) {
    Contents kept = kept(contents);
    return seal(
        tables.values().stream()
            .filter(TableLayout::booked)
            .map(table -> kept.of(table.name()).bytes())
            .toArray());
  }

  /** By how much the rows that are there differ from the kept sums. */
  public Contents damage(Connection connection, byte[] contents) throws SQLException {
    return kept(contents).minus(count().addAll(connection).contents());
  }

  /** The sums of the rows that are there, and of what was found damaged before: it stays so. */
  public byte[] contents(Connection connection, Contents damage) throws SQLException {
    return bytes(count().addAll(connection).contents().plus(damage));
  }

  /** The tables whose rows are not those that were written, by their names. */
  public List<String> differing(RowSums counted, byte[] contents) {
    Contents kept = kept(contents);
    return tables.keySet().stream()
        .filter(table -> !kept.of(table).equals(counted.contents().of(table)))
        .toList();
  }

  private Contents kept(byte[] contents) {
    return Contents.read(tables.keySet(), contents);
  }

  private byte[] bytes(Contents contents) {
    Map<String, Sum> sums = new TreeMap<>();
    tables.keySet().forEach(table -> sums.put(table, contents.of(table)));
    return new Contents(new TreeMap<>(sums)).bytes();
  }
}
