package org.kerf.db;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kerf.db.file.StorePlace;
import org.kerf.db.key.KeyFile;
import org.kerf.db.key.StoreKey;
import org.kerf.db.opening.StoreFile;
import org.kerf.kernel.StationFault;

/** Every row of every table of a store that nobody has open, as texts. */
public final class StoredRows {

  private StoredRows() {}

  /** By table. */
  public static Map<String, List<String>> of(Path data, Path keyFile)
      throws StationFault, SQLException {
    StoreKey key = new KeyFile(keyFile).read().orElseThrow();
    Map<String, List<String>> rows = new TreeMap<>();
    try (Connection owner =
            DriverManager.getConnection(
                StorePlace.in(data).readOnlyUrl(key),
                StoreFile.ADMIN,
                key.password(StoreFile.ADMIN));
        Statement statement = owner.createStatement()) {
      List<String> tables = new ArrayList<>();
      try (ResultSet names =
          statement.executeQuery(
              "SELECT table_schema, table_name FROM INFORMATION_SCHEMA.TABLES WHERE table_schema IN"
                  + " ('PUBLIC', 'LEDGER')")) {
        while (names.next()) {
          tables.add(names.getString(1) + ".\"" + names.getString(2) + '"');
        }
      }
      for (String table : tables) {
        try (ResultSet found = statement.executeQuery("SELECT * FROM " + table)) {
          rows.put(table, texts(found));
        }
      }
    }
    return rows;
  }

  private static List<String> texts(ResultSet rows) throws SQLException {
    List<String> texts = new ArrayList<>();
    while (rows.next()) {
      var text = new StringBuilder();
      for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
        text.append(rows.getString(column)).append('|');
      }
      texts.add(text.toString());
    }
    return texts.stream().sorted().toList();
  }
}
