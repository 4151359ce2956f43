package org.kerf.db.proof;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.kerf.db.file.JournalMark;
import org.kerf.db.file.StorePlace;
import org.kerf.db.key.StoreKey;
import org.kerf.db.opening.StoreFile;
import org.kerf.db.seal.ChainedRow;
import org.kerf.db.seal.Hash;
import org.kerf.db.seal.RowChanges;
import org.kerf.db.seal.RowSums;
import org.kerf.db.seal.Seals;
import org.kerf.db.sql.Counter;
import org.kerf.db.sql.JournalRows;
import org.kerf.db.sql.Parameters;

/**
 * Damages an open store as a person with its key and a database tool could, and proves its seal.
 */
public final class SealedRows implements AutoCloseable {

  private final Connection owner;
  private final Seals seals;

  public SealedRows(Path folder, StoreKey key) throws SQLException {
    owner =
        DriverManager.getConnection(
            StorePlace.in(folder).url(key), StoreFile.ADMIN, key.password(StoreFile.ADMIN));
    owner.setAutoCommit(false);
    seals = Seals.of(key.seal(), owner);
  }

  /** What the seal tells of this damage, which is taken back afterwards. */
  public List<String> differences(String sql) throws SQLException {
    try (Statement statement = owner.createStatement()) {
      int changed = statement.executeUpdate(sql);
      if (changed != 1) {
        throw new IllegalStateException(changed + " rows changed: " + sql);
      }
      return proved();
    } finally {
      owner.rollback();
    }
  }

  /** What the proof of the definitions tells of this one; it stays. */
  public List<String> redefined(String sql) throws SQLException {
    List<String> before = new SchemaProof(owner).differences();
    try (Statement statement = owner.createStatement()) {
      statement.execute(sql);
      owner.commit();
    }
    List<String> found = new ArrayList<>(new SchemaProof(owner).differences());
    found.removeAll(before);
    return found;
  }

  /** Damages the rows, seals them as the program would, and has the last entry tell of them. */
  public void forge(String sql) throws SQLException {
    try (RowChanges changes = seals.begin();
        Statement statement = owner.createStatement()) {
      statement.executeUpdate(sql);
      Counter counter = Counter.read(owner, seals);
      counter.count(changes);
      Hash contents = counter.booked();
      counter.write(owner);
      counter = Counter.read(owner, seals);
      counter.begin(forgedEntry(counter.journal(), contents), counter.contents());
      counter.write(owner);
      owner.commit();
      statement.execute("CHECKPOINT SYNC");
    }
  }

  private Hash forgedEntry(long no, Hash contents) throws SQLException {
    try (PreparedStatement query =
            owner.prepareStatement(JournalRows.SELECT + "WHERE no >= ? ORDER BY no");
        PreparedStatement update =
            owner.prepareStatement(
                "UPDATE LEDGER.journal SET contents = ?, hash = ? WHERE no = ?")) {
      query.setLong(1, no - 1);
      try (ResultSet row = query.executeQuery()) {
        row.next();
        Hash previous = JournalRows.hash(row);
        row.next();
        ChainedRow old = JournalRows.row(row);
        var forged =
            new ChainedRow(
                old.no(),
                old.kind(),
                old.version(),
                old.subject(),
                old.details(),
                old.at(),
                old.station(),
                old.user(),
                old.userName(),
                contents);
        Hash hash = seals.chain().link(previous, forged);
        new Parameters(update).add(contents.bytes()).add(hash.bytes()).add(no);
        update.executeUpdate();
        return hash;
      }
    }
  }

  /** What the seal tells now. */
  public List<String> proved() throws SQLException {
    RowSums sums = seals.count();
    List<String> found = new ArrayList<>(new RowReading(owner, sums).differences(read -> {}));
    found.addAll(new SealProof(owner, seals, sums).differences(JournalMark.NONE));
    return found;
  }

  /**
   * For each table a row gone, and for each of its columns a value changed; the journal, which is a
   * chain, is left out.
   */
  public List<String> damages() throws SQLException {
    List<String> damages = new ArrayList<>();
    try (Statement statement = owner.createStatement();
        ResultSet columns =
            statement.executeQuery(
                """
                SELECT c.table_schema || '.' || c.table_name, c.column_name, c.data_type
                  FROM information_schema.columns c JOIN information_schema.tables t
                    ON t.table_schema = c.table_schema AND t.table_name = c.table_name
                 WHERE c.table_schema IN ('PUBLIC', 'LEDGER') AND t.table_type = 'BASE TABLE'
                   AND c.is_generated = 'NEVER' AND c.is_identity = 'NO'
                   AND c.table_name NOT IN ('flyway_schema_history', 'JOURNAL')
                 ORDER BY c.table_schema, c.table_name, c.ordinal_position
                """)) {
      String last = "";
      while (columns.next()) {
        String table = columns.getString(1);
        String column = columns.getString(2);
        if (!table.equals(last)) {
          damages.add("DELETE FROM " + table + first(table));
        }
        last = table;
        damages.add(
            "UPDATE "
                + table
                + " SET "
                + column
                + " = "
                + other(column, columns.getString(3))
                + first(table));
      }
    }
    return damages;
  }

  private static String first(String table) {
    return " WHERE _ROWID_ = (SELECT MIN(_ROWID_) FROM " + table + ")";
  }

  private static String other(String column, String type) {
    return switch (type) {
      case "UUID" -> "RANDOM_UUID()";
      case "BINARY" -> "SECURE_RAND(16)";
      case "BOOLEAN" -> "NOT COALESCE(" + column + ", FALSE)";
      case "CHARACTER", "CHARACTER VARYING" ->
          "CASE WHEN " + column + " = 'x' THEN 'y' ELSE 'x' END";
      case "BINARY VARYING" -> "X'0102'";
      case "DATE" -> "DATEADD(DAY, 1, COALESCE(" + column + ", CURRENT_DATE))";
      case "TIMESTAMP", "TIMESTAMP WITH TIME ZONE" ->
          "DATEADD(SECOND, 1, COALESCE(" + column + ", LOCALTIMESTAMP))";
      default -> "COALESCE(" + column + ", 0) + 1";
    };
  }

  @Override
  public void close() throws SQLException {
    owner.close();
  }
}
