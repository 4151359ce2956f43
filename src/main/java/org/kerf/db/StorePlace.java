package org.kerf.db;

import java.nio.file.Path;

/**
 * Where a store lies.
 *
 * @param folder the data folder
 * @param fileSystem the H2 file system to go through: "file:" but in the tests that cut the power
 */
public record StorePlace(Path folder, String fileSystem) {

  private static final String NAME = "kerf";

  public static StorePlace in(Path folder) {
    return new StorePlace(folder.toAbsolutePath().normalize(), "file:");
  }

  /** The database file as H2 names it. */
  public Path file() {
    return folder.resolve(NAME + ".mv.db");
  }

  String url(boolean mustExist) {
    return "jdbc:h2:"
        + fileSystem
        + folder.resolve(NAME)
        + ";CIPHER=AES;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=20000"
        + (mustExist ? ";IFEXISTS=TRUE" : "");
  }
}
