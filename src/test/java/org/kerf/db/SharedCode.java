package org.kerf.db;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.kerf.db.file.StorePlace;
import org.kerf.db.key.KeyFile;
import org.kerf.db.key.StoreKey;
import org.kerf.db.opening.StoreFile;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.StationFault;

/** A second unit or location with a code that is there already, as another station's would be. */
public final class SharedCode {

  private SharedCode() {}

  /**
   * Gives this code to the row that has another. The store may be open.
   *
   * @param folder of the station's data and key
   * @param table where both rows are
   */
  public static void give(Path folder, String table, ShortCode from, ShortCode code)
      throws StationFault, SQLException {
    StoreKey key = new KeyFile(folder.resolve("key")).read().orElseThrow();
    String url = StorePlace.in(folder.resolve("data")).url(key);
    try (Connection owner =
            DriverManager.getConnection(url, StoreFile.ADMIN, key.password(StoreFile.ADMIN));
        Statement statement = owner.createStatement()) {
      for (String constraint : uniqueCodes(statement, table)) {
        statement.execute("ALTER TABLE " + table + " DROP CONSTRAINT " + constraint);
      }
      statement.execute(
          "UPDATE "
              + table
              + " SET code = '"
              + code.text()
              + "' WHERE code = '"
              + from.text()
              + "'");
    }
  }

  private static List<String> uniqueCodes(Statement statement, String table) throws SQLException {
    List<String> names = new ArrayList<>();
    try (var rows =
        statement.executeQuery(
            "SELECT c.constraint_name FROM INFORMATION_SCHEMA.TABLE_CONSTRAINTS c"
                + " JOIN INFORMATION_SCHEMA.KEY_COLUMN_USAGE k"
                + " ON k.constraint_name = c.constraint_name"
                + " WHERE c.constraint_type = 'UNIQUE' AND c.table_name = UPPER('"
                + table
                + "') AND k.column_name = 'CODE'")) {
      while (rows.next()) {
        names.add(rows.getString(1));
      }
    }
    return names;
  }
}
