package org.kerf.db.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FileUtils;
import org.kerf.db.key.StoreKey;
import org.kerf.files.OwnerOnly;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where a store lies.
 *
 * @param folder the data folder
 * @param fileSystem the H2 file system to go through: the operating system's but in the tests that
 *     cut the power
 */
public record StorePlace(Path folder, String fileSystem) {

  private static final Logger LOG = LoggerFactory.getLogger(StorePlace.class);

  /**
   * H2's files that a thread's interruption does not close; "file:" ones it does, and the store
   * with them.
   */
  static final String UNINTERRUPTED = "async:";

  private static final String NAME = "kerf";
  private static final String READY = "kerf.ready";

  /**
   * H2 splits its pages at 16 KiB of memory unless configured; each booking writes some fifty of
   * them anew.
   */
  private static final String SMALL_PAGES = ";PAGE_SIZE=4096";

  /** How many parsed statements a connection keeps; H2's 8 are fewer than one booking has. */
  private static final String PREPARED = ";QUERY_CACHE_SIZE=128";

  private static final String RUN =
      ";WRITE_DELAY=0;MAX_COMPACT_TIME=0;REUSE_SPACE=FALSE;TRACE_LEVEL_FILE=0"
          + SMALL_PAGES
          + PREPARED;

  /** What H2 sorts and groups is written to no file, where it would lie in clear. */
  private static final String IN_MEMORY = ";MAX_MEMORY_ROWS=2000000000";

  private static final String MUST_EXIST = ";IFEXISTS=TRUE";
  private static final String READ_ONLY = ";ACCESS_MODE_DATA=r";
  private static final String CLOSED_BY_US = ";DB_CLOSE_ON_EXIT=FALSE";
  private static final String ENDING = ".mv.db";

  public static StorePlace in(Path folder) {
    return new StorePlace(folder.toAbsolutePath().normalize(), UNINTERRUPTED);
  }

  /** The database file. */
  public Path file() {
    return folder.resolve(NAME + ENDING);
  }

  /** The file of the store, as the file system of this place sees it. */
  public FilePath database() {
    return beside(NAME + ENDING);
  }

  /** Whether a store lies here, or lay here and was booked in. */
  public boolean wasUsed() {
    FilePath mark = beside(WaterMark.NAME);
    return database().exists() || (mark.exists() && mark.size() > 0);
  }

  /** Where a new or migrated store is made ready before it takes the place of {@link #database}. */
  public FilePath ready() {
    return beside(READY + ENDING);
  }

  /** A file in the data folder. */
  public FilePath beside(String name) {
    return FilePath.get(fileSystem + folder.resolve(name));
  }

  /**
   * Takes the rights of all others from the files of the store. Where the file system refuses, the
   * folder alone keeps others out, and that is no reason to keep the store shut.
   */
  public void closeToOthers() {
    if (!fileSystem.equals(UNINTERRUPTED)) {
      return;
    }
    for (FilePath file : List.of(database(), beside(WaterMark.NAME), beside(StoreLock.NAME))) {
      Path path = folder.resolve(file.getName());
      try {
        OwnerOnly.close(path);
      } catch (IOException e) {
        LOG.warn("others may keep their rights to {}: {}", path, e.getMessage());
      }
    }
  }

  /** The name of a file with the layer of {@link OrderedWrites} over it. */
  public String ordered(FilePath file) {
    OrderedWrites.register();
    return OrderedWrites.SCHEME + ":" + file;
  }

  public void createFolder() {
    String path = fileSystem + folder;
    if (!FileUtils.exists(path)) {
      FileUtils.createDirectories(path);
    }
  }

  /** For the owner, who opens the store and says how it is run. */
  public String url(StoreKey key) {
    return encrypted(key) + MUST_EXIST + RUN + IN_MEMORY;
  }

  /** As {@link #url}, to read only. */
  public String readOnlyUrl(StoreKey key) {
    return encrypted(key) + MUST_EXIST + RUN + IN_MEMORY + READ_ONLY;
  }

  /** For the station's user, who may not change how the store is run. */
  public String workUrl(StoreKey key) {
    return encrypted(key) + MUST_EXIST + ";LOCK_TIMEOUT=20000";
  }

  private String encrypted(StoreKey key) {
    FilePath ordered = FilePath.get(ordered(database()));
    return "jdbc:h2:" + EncryptedFile.open(ordered, key) + ordered(beside(NAME)) + CLOSED_BY_US;
  }

  /** For one look at the store beside whoever has it open. */
  public String snapshotUrl(StoreKey key) {
    return "jdbc:h2:"
        + EncryptedFile.look(database(), key)
        + beside(NAME)
        + MUST_EXIST
        + READ_ONLY
        + CLOSED_BY_US
        + ";TRACE_LEVEL_FILE=0"
        + IN_MEMORY;
  }

  /** For whoever inspects a file that nobody has open: H2's own encryption tells a wrong key. */
  public String inspectionUrl() {
    return encryptedByH2(NAME) + RUN + MUST_EXIST + READ_ONLY;
  }

  /** For whoever makes a store, or brings it to a newer form. */
  public String readyUrl() {
    return encryptedByH2(READY) + RUN;
  }

  private String encryptedByH2(String name) {
    return "jdbc:h2:" + ordered(beside(name)) + ";CIPHER=AES" + CLOSED_BY_US;
  }
}
