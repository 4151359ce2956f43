package org.kerf.db;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.kerf.db.file.StorePlace;
import org.kerf.db.key.KeyFile;
import org.kerf.db.key.StoreKey;
import org.kerf.db.opening.StoreFile;
import org.kerf.kernel.StationFault;

/** What a person with the store's key and a database tool does to a store that nobody has open. */
public final class OwnerSql {

  private OwnerSql() {}

  /** Runs one statement as the owner of the tables. */
  public static void execute(Path data, Path keyFile, String sql)
      throws StationFault, SQLException {
    StoreKey key = new KeyFile(keyFile).read().orElseThrow();
    String url = StorePlace.in(data).url(key);
    try (Connection owner =
            DriverManager.getConnection(url, StoreFile.ADMIN, key.password(StoreFile.ADMIN));
        Statement statement = owner.createStatement()) {
      statement.execute(sql);
    }
  }
}
