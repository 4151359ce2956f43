package org.kerf.db;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.kerf.db.file.StorePlace;
import org.kerf.db.key.StoreKey;
import org.kerf.db.opening.StoreFile;

/** Connections of the station's user to the open store. */
final class StorePool {

  /** How long a thread waits for a connection that another one has. */
  private static final long CONNECTING_MILLIS = 10_000;

  /** The same once the disk has failed: soon there is a connection that reads, or never. */
  private static final long WITHOUT_DISK_MILLIS = 1_000;

  private StorePool() {}

  /**
   * @param mostMillis how long the store works at one statement; 0 for any time
   */
  static HikariDataSource open(StorePlace place, StoreKey key, int most, int mostMillis) {
    var config = new HikariConfig();
    config.setPoolName("store");
    config.setJdbcUrl(place.workUrl(key));
    config.setUsername(StoreFile.USER);
    config.setPassword(key.password(StoreFile.USER));
    config.setAutoCommit(false);
    config.setMaximumPoolSize(most);
    if (mostMillis > 0) {
      config.setConnectionInitSql("SET QUERY_TIMEOUT " + mostMillis);
    }
    config.setMinimumIdle(1);
    config.setConnectionTimeout(CONNECTING_MILLIS);
    config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
    return new HikariDataSource(config);
  }

  /** The database was shut down below the pool: its connections are made anew as they are asked. */
  static void beginAnew(HikariDataSource pool) {
    pool.setMinimumIdle(0);
    pool.setConnectionTimeout(WITHOUT_DISK_MILLIS);
    pool.getHikariPoolMXBean().softEvictConnections();
  }
}
