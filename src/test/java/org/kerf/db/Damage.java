package org.kerf.db;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.kerf.db.file.StorePlace;
import org.kerf.db.key.StoreKey;
import org.kerf.db.opening.StoreFile;

/**
 * Takes away what protects an open store's rows from its own user: rights, keys and checks. What a
 * bad disk or a person with a database tool could do, a test can then do too.
 */
public final class Damage {

  private Damage() {}

  /** From now on the store's own user may write anything anywhere. */
  public static void allow(Path folder, StoreKey key) throws SQLException {
    String url = StorePlace.in(folder).url(key);
    try (Connection owner =
            DriverManager.getConnection(url, StoreFile.ADMIN, key.password(StoreFile.ADMIN));
        Statement statement = owner.createStatement()) {
      statement.execute(
          "GRANT SELECT, INSERT, UPDATE, DELETE ON SCHEMA LEDGER TO " + StoreFile.USER);
      for (String drop : protections(statement)) {
        statement.execute(drop);
      }
    }
  }

  /**
   * Changes rows below an open store, as its owner with a database tool.
   *
   * @return how many
   */
  public static int change(Path folder, StoreKey key, String sql) throws SQLException {
    String url = StorePlace.in(folder).url(key);
    try (Connection owner =
            DriverManager.getConnection(url, StoreFile.ADMIN, key.password(StoreFile.ADMIN));
        Statement statement = owner.createStatement()) {
      return statement.executeUpdate(sql);
    }
  }

  private static List<String> protections(Statement statement) throws SQLException {
    List<String> drops = new ArrayList<>();
    for (String type : List.of("FOREIGN KEY", "CHECK", "UNIQUE")) {
      try (var rows =
          statement.executeQuery(
              "SELECT table_schema, table_name, constraint_name"
                  + " FROM INFORMATION_SCHEMA.TABLE_CONSTRAINTS WHERE constraint_type = '"
                  + type
                  + "' AND table_schema IN ('PUBLIC', 'LEDGER') AND table_name <>"
                  + " 'flyway_schema_history'")) {
        while (rows.next()) {
          drops.add(
              "ALTER TABLE "
                  + rows.getString(1)
                  + "."
                  + rows.getString(2)
                  + " DROP CONSTRAINT IF EXISTS "
                  + rows.getString(1)
                  + "."
                  + rows.getString(3));
        }
      }
    }
    return drops;
  }
}
