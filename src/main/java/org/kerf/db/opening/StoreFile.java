package org.kerf.db.opening;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.h2.engine.Database;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.message.DbException;
import org.h2.mvstore.MVStore;
import org.h2.store.fs.FilePath;
import org.jspecify.annotations.Nullable;
import org.kerf.db.file.BlockSums;
import org.kerf.db.file.DiskSpace;
import org.kerf.db.file.JournalMark;
import org.kerf.db.file.OrderedWrites;
import org.kerf.db.file.StoreFaults;
import org.kerf.db.file.StoreLock;
import org.kerf.db.file.StorePlace;
import org.kerf.db.file.WaterMark;
import org.kerf.db.key.StoreKey;
import org.kerf.db.seal.Seals;
import org.kerf.db.sql.Parameters;
import org.kerf.kernel.StationFault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The open file behind the store. A new store, and an old one that needs a migration, is made ready
 * in a file of its own, forced to the disk and then put in place by a rename, so that a power cut
 * leaves either the old store or the new one.
 */
public final class StoreFile implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(StoreFile.class);

  /** The owner of the tables: migrations and checkpoints only. */
  public static final String ADMIN = "KERF";

  /** Who all work is done as: no right to change or delete what the ledger holds. */
  public static final String USER = "STATION";

  /** Their numbers; a store that has had all of them is opened without starting Flyway. */
  public static final Set<Integer> MIGRATIONS =
      Set.of(
          1, 2, 3, 4, 5, 6, 8, 9, 13, 14, 16, 17, 18, 19, 20, 21, 22, 23, 24, 26, 27, 28, 29, 30,
          31, 32, 33, 35, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53);

  private static final int KIBIBYTE = 1 << 10;

  /** The part of the heap that holds pages of the file, and how many bytes are enough. */
  private static final int CACHE_SHARE = 5;

  private static final long MOST_CACHE = 192L << 20;

  /** What H2 says of a database that is shut. */
  private static final int OFF = -1;

  /** How many moments another thread may take to shut the database: three seconds in all. */
  private static final int PATIENCE = 300;

  private static final long MOMENT = Duration.ofMillis(10).toNanos();

  private final StorePlace place;
  private final StoreKey key;
  private final StoreLock lock;
  private final WaterMark mark;
  private final Connection admin;
  private final OrderedWrites.Watching failures;

  /** Whose write failed last. */
  private volatile @Nullable Thread failing;

  private StoreFile(
      StorePlace place, StoreKey key, StoreLock lock, WaterMark mark, Connection admin) {
    this.place = place;
    this.key = key;
    this.lock = lock;
    this.mark = mark;
    this.admin = admin;
    Optional<Database> database = databaseOf(admin);
    database.ifPresent(each -> each.setCacheSize(cacheKibibytes()));
    failures =
        OrderedWrites.whenFailed(place.database(), () -> database.ifPresent(this::switchOff));
  }

  /**
   * For pages that were read. H2's own measure, a sixteenth of the memory, held a tenth of a
   * million movements: each page that came in had to look for others to put out.
   */
  private static int cacheKibibytes() {
    return (int) Math.min(MOST_CACHE, Runtime.getRuntime().maxMemory() / CACHE_SHARE) / KIBIBYTE;
  }

  /**
   * H2 shuts a database whose disk failed while the failing thread holds the lock of its pages, and
   * on the way says for a moment that whoever meets it is to shut it too. Who met it then held the
   * database, waited for the pages, and both waited for ever. Off from the beginning, it is shut by
   * the failing thread alone, and all others are refused.
   */
  private void switchOff(Database database) {
    failing = Thread.currentThread();
    database.setPowerOffCount(OFF);
  }

  /**
   * Shuts the database. While another thread, whose write failed, shuts it, that is waited for:
   * done by two at once it is done by halves.
   */
  private void shutDown(Database database) {
    MVStore pages = database.getStore().getMvStore();
    @Nullable Thread other = failing;
    boolean leftToOther = other != null && !other.equals(Thread.currentThread());
    for (int i = 0; leftToOther && i < PATIENCE && !pages.isClosed(); i++) {
      LockSupport.parkNanos(MOMENT);
    }
    if (!pages.isClosed()) {
      database.shutdownImmediately();
    }
  }

  private static Optional<Database> databaseOf(Connection connection) {
    try {
      return connection.unwrap(JdbcConnection.class).getSession() instanceof SessionLocal session
          ? Optional.of(session.getDatabase())
          : Optional.empty();
    } catch (SQLException e) {
      LOG.debug("the owner's connection is closed already", e);
      return Optional.empty();
    }
  }

  /**
   * Opens the store, or makes it where there is none; keeps every other station out until it is
   * closed.
   */
  public static StoreFile open(
      StorePlace place, StoreKey key, String newStation, OpeningWatcher watcher)
      throws StationFault {
    try {
      place.createFolder();
      StoreLock lock = StoreLock.take(place);
      try {
        WaterMark mark = WaterMark.open(place);
        OrderedWrites.forgetFailure(place.database());
        if (mark.made()) {
          BlockSums.forget(place);
        }
        bringUpToDate(place, key, newStation, mark.last().journal(), watcher);
        place.closeToOthers();
        if (!lock.wasClosed()) {
          Rewriting.ofTheEnd(place.database());
        }
        return new StoreFile(place, key, lock, mark, connect(place, key));
      } catch (IOException | StationFault | RuntimeException e) {
        lock.close();
        throw e;
      }
    } catch (IOException | DbException e) {
      throw StoreFaults.folder(place, e);
    }
  }

  /** Looks whether the key opens the store that is there, and leaves it as it is. */
  public static void tryKey(StorePlace place, StoreKey key) throws StationFault {
    try {
      StoreLock lock = StoreLock.take(place);
      try (WaterMark mark = WaterMark.open(place)) {
        new StoreInspection(place, key).lacksMigrations(mark.last().journal());
      } finally {
        lock.close();
      }
    } catch (IOException | DbException e) {
      throw StoreFaults.folder(place, e);
    }
  }

  /** The owner's connection. */
  public Connection admin() {
    return admin;
  }

  public StorePlace place() {
    return place;
  }

  public WaterMark mark() {
    return mark;
  }

  private static void bringUpToDate(
      StorePlace place, StoreKey key, String newStation, long mark, OpeningWatcher watcher)
      throws StationFault, IOException {
    FilePath ready = place.ready();
    ready.delete();
    OrderedWrites.forgetFailure(ready);
    if (!place.database().exists()) {
      if (mark > 0) {
        throw StoreFaults.gone(place);
      }
      migrate(place, key, newStation);
      putInPlace(place);
    } else if (new StoreInspection(place, key).lacksMigrations(mark)) {
      copy(place.database(), ready);
      bringUpToDate(place, key, newStation);
      putInPlace(place);
    } else {
      new Compaction(place, key).run(watcher);
    }
  }

  /**
   * Brings what was made ready to the newest form.
   *
   * @throws StationFault if that can't be done; the store itself was not touched
   */
  public static void bringUpToDate(StorePlace place, StoreKey key, String newStation)
      throws StationFault {
    matchCustomers(place, key);
    migrate(place, key, newStation);
  }

  static void putInPlace(StorePlace place) throws IOException {
    Rewriting.ofAll(place.ready());
    BlockSums.forget(place);
    place.ready().moveTo(place.database(), true);
    forceFolder(place);
  }

  /**
   * Puts what was made ready in the store's place, and keeps what lay there.
   *
   * @param former where the former file goes
   * @param mark how far what was made ready is
   */
  public static void replace(StorePlace place, FilePath former, JournalMark mark)
      throws IOException {
    Rewriting.ofAll(place.ready());
    // A mark that is ahead keeps the store shut; without one a new store would be made of nothing
    // if the power went between the two moves.
    WaterMark.replace(place, mark);
    BlockSums.forget(place);
    if (place.database().exists()) {
      place.database().moveTo(former, false);
    }
    place.ready().moveTo(place.database(), true);
    forceFolder(place);
  }

  public static void copy(FilePath from, FilePath to) throws IOException {
    try (InputStream in = from.newInputStream();
        OutputStream out = to.newOutputStream(false)) {
      in.transferTo(out);
    }
  }

  /**
   * Brings a copy of before V16 to the form of V15, and looks whether each customer's name in it
   * can become an id.
   *
   * @throws StationFault if one can't; the store itself was not touched
   */
  private static void matchCustomers(StorePlace place, StoreKey key) throws StationFault {
    String names;
    try (Connection owner =
        DriverManager.getConnection(place.readyUrl(), ADMIN, key.login(ADMIN))) {
      if (!CustomerNames.areKept(owner)) {
        return;
      }
      // The question mark: a migration of that very number need not exist.
      migrations(place.readyUrl(), key).target(CustomerNames.BEFORE + "?").load().migrate();
      names = CustomerNames.unmatched(owner);
    } catch (SQLException | FlywayException e) {
      throw StoreFaults.notMigrated(place, e);
    }
    if (!names.isEmpty()) {
      place.ready().delete();
      throw StoreFaults.customersUnmatched(place, names);
    }
  }

  private static FluentConfiguration migrations(String url, StoreKey key) {
    return Flyway.configure()
        .dataSource(url, ADMIN, key.login(ADMIN))
        .locations("classpath:org/kerf/db/migration")
        .defaultSchema("PUBLIC")
        .outOfOrder(true);
  }

  private static void migrate(StorePlace place, StoreKey key, String newStation)
      throws StationFault {
    try (Connection owner =
        DriverManager.getConnection(place.readyUrl(), ADMIN, key.login(ADMIN))) {
      Set<Integer> had = StoreInspection.migrations(owner);
      if (had.containsAll(MIGRATIONS)) {
        return;
      }
      Resealing resealing = Resealing.before(owner, key, had);
      define(owner, place.readyUrl(), key);
      nameStation(owner, newStation);
      resealing.run(owner);
    } catch (SQLException | FlywayException e) {
      throw StoreFaults.notMigrated(place, e);
    }
  }

  /**
   * Brings the definitions of tables, users, rights and triggers to the newest form; makes them
   * where there are none.
   *
   * @param owner connected to the database of this address
   */
  public static void define(Connection owner, String url, StoreKey key) throws SQLException {
    migrations(url, key).load().migrate();
    letStationIn(owner, key);
    Seals.putTriggers(owner);
  }

  private static void letStationIn(Connection owner, StoreKey key) throws SQLException {
    try (Statement statement = owner.createStatement()) {
      statement.execute(
          "CREATE USER IF NOT EXISTS " + USER + " PASSWORD '" + key.password(USER) + "'");
      statement.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON SCHEMA PUBLIC TO " + USER);
      statement.execute("GRANT SELECT, INSERT ON SCHEMA LEDGER TO " + USER);
    }
  }

  private static void nameStation(Connection owner, String station) throws SQLException {
    try (PreparedStatement insert =
        owner.prepareStatement(
            "INSERT INTO counter (id, station, epoch, journal_no, movement_no)"
                + " SELECT 1, ?, 1, 0, 0 WHERE NOT EXISTS (SELECT 1 FROM counter)")) {
      new Parameters(insert).add(station);
      insert.executeUpdate();
    }
  }

  /** Without room for what H2 writes when it opens a file, the store is opened for reading. */
  private static Connection connect(StorePlace place, StoreKey key) throws StationFault {
    try {
      return DriverManager.getConnection(place.url(key), ADMIN, key.password(ADMIN));
    } catch (SQLException e) {
      if (OrderedWrites.failureOf(place.database()).isEmpty() || !DiskSpace.isFull(place, e)) {
        throw StoreFaults.opening(place, e);
      }
      LOG.warn("the disk is full; the store is opened for reading only");
      return connectToRead(place, key);
    }
  }

  private static Connection connectToRead(StorePlace place, StoreKey key) throws StationFault {
    try {
      return DriverManager.getConnection(place.readOnlyUrl(key), ADMIN, key.password(ADMIN));
    } catch (SQLException e) {
      throw StoreFaults.opening(place, e);
    }
  }

  /**
   * Where folders are files of their own (POSIX), the rename is on the disk only once the folder
   * is.
   */
  private static void forceFolder(StorePlace place) throws IOException {
    boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    if (posix && Files.isDirectory(place.folder())) {
      try (FileChannel folder = FileChannel.open(place.folder(), StandardOpenOption.READ)) {
        folder.force(true);
      }
    }
  }

  /** Why the file takes no more writes, if it does not. */
  public Optional<IOException> failure() {
    return OrderedWrites.failureOf(place.database());
  }

  /**
   * Ends H2 without another write to the file. Who connects next finds it as it lies there, and can
   * only read.
   */
  public void stopWriting() {
    OrderedWrites.stopWriting(place.database(), new IOException("the store was given up"));
    databaseOf(admin).ifPresent(this::shutDown);
  }

  /** Closes the database; the mark and the lock are let go of even if that fails. */
  @Override
  public void close() throws SQLException, IOException {
    try (lock;
        mark;
        failures) {
      admin.close();
      if (failure().isEmpty()) {
        new Compaction(place, key).runIfShort();
        forceAll();
        lock.sayClosed();
      }
    }
  }

  private void forceAll() throws IOException {
    try (FileChannel channel = place.database().open("rw")) {
      channel.force(true);
      new BlockSums(place, channel).seal(Long.MAX_VALUE);
    }
  }

  /** Which bytes of the file are not as they were written, each in a sentence. */
  public List<String> differences() throws IOException {
    Optional<FileChannel> channel = OrderedWrites.opened(place.database());
    return channel.isPresent() ? new BlockSums(place, channel.get()).differences() : List.of();
  }

  /**
   * What opens connections to the file as it lies there now, beside the store that has it open; one
   * of them must stay open as long as it is to stay the same.
   */
  public Look look() {
    String url = place.snapshotUrl(key);
    return () -> DriverManager.getConnection(url, ADMIN, key.password(ADMIN));
  }

  /** Opens connections to one look at the file. */
  public interface Look {
    Connection connect() throws SQLException;
  }
}
