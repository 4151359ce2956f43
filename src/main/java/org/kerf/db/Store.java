package org.kerf.db;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import jakarta.persistence.PersistenceException;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.h2.jdbc.JdbcConnection;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.Transaction;
import org.jspecify.annotations.Nullable;
import org.kerf.db.file.DiskSpace;
import org.kerf.db.file.JournalMark;
import org.kerf.db.file.StoreFailure;
import org.kerf.db.file.StoreFaults;
import org.kerf.db.file.StorePlace;
import org.kerf.db.file.WaterMark;
import org.kerf.db.key.StoreKey;
import org.kerf.db.opening.OpeningWatcher;
import org.kerf.db.opening.StoreFile;
import org.kerf.db.proof.StoreSnapshot;
import org.kerf.db.seal.RowChanges;
import org.kerf.db.seal.Seals;
import org.kerf.db.sql.Counter;
import org.kerf.db.sql.Entities;
import org.kerf.db.sql.NumberedRows;
import org.kerf.db.sql.StoreTx;
import org.kerf.kernel.FaultCode;
import org.kerf.kernel.FaultText;
import org.kerf.kernel.Snapshot;
import org.kerf.kernel.StationFault;
import org.kerf.kernel.StoreState;
import org.kerf.kernel.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The open store. One writes at a time, any number read. READ COMMITTED throughout; every write
 * ends with its numbered rows, a commit and a checkpoint.
 */
public final class Store implements Transactions, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Store.class);

  /** For what writes, one at a time, and for what looks through the whole store. */
  private static final int CONNECTIONS = 4;

  /** More than there are threads that list, scan and book, so that none waits for another. */
  private static final int READING_CONNECTIONS = 12;

  /** How long the store works at one question of a reader; longer than anybody waits for a list. */
  private static final int MOST_READING_MILLIS = 10_000;

  /** What the operating system wants to end has a few seconds. */
  private static final long PATIENCE_MILLIS = 1_500;

  private final StoreFile file;
  private final HikariDataSource connections;
  private final HikariDataSource readers;
  private final SessionFactory sessions;
  private final Force force;
  private final Seals seals;
  private final String station;
  private final InFlightOperations inFlight = new InFlightOperations();

  /**
   * Taken from the beginning of a write until its checkpoint. H2 2.5.252 stores its maps one after
   * the other at every commit, and now and then at other times (a sequence that needs new numbers,
   * much unsaved memory). What another transaction changes meanwhile would be half in the file.
   */
  private final WriterQueue turns = new WriterQueue();

  private JournalMark committed;
  private volatile long durableJournal;
  private volatile boolean givenUp;

  /** Whether it can still be read; a store that was given up mostly can. */
  private volatile boolean readable = true;

  private volatile boolean closed;

  private Store(
      StoreFile file,
      HikariDataSource connections,
      HikariDataSource readers,
      SessionFactory sessions,
      Force force,
      Seals seals,
      Counter counter) {
    this.file = file;
    this.connections = connections;
    this.readers = readers;
    this.sessions = sessions;
    this.force = force;
    this.seals = seals;
    this.committed = counter.mark();
    this.durableJournal = committed.journal();
    this.station = counter.station();
    this.givenUp = file.failure().isPresent();
  }

  /**
   * Opens the store and brings it to the newest form; makes it where there is none.
   *
   * @param sessions Hibernate over the features' entities, from {@link Entities}; may still be
   *     starting
   * @param newStation the two characters that a new store's codes begin with
   * @throws StationFault if it is in use, damaged, foreign, newer than this program, or the key is
   *     wrong
   */
  public static Store open(
      StorePlace place, StoreKey key, Future<SessionFactory> sessions, String newStation)
      throws StationFault {
    return open(place, key, sessions, newStation, OpeningWatcher.NOBODY);
  }

  /** As above, with somebody who waits. */
  public static Store open(
      StorePlace place,
      StoreKey key,
      Future<SessionFactory> sessions,
      String newStation,
      OpeningWatcher watcher)
      throws StationFault {
    return open(place, key, sessions, newStation, watcher, Store::checkpointSync);
  }

  /** What a checkpoint does; a proof that leaves it out must lose bookings. */
  @FunctionalInterface
  interface Force {
    void force(Connection admin) throws SQLException;
  }

  static Store open(
      StorePlace place,
      StoreKey key,
      Future<SessionFactory> sessions,
      String newStation,
      Force force)
      throws StationFault {
    return open(place, key, sessions, newStation, OpeningWatcher.NOBODY, force);
  }

  private static Store open(
      StorePlace place,
      StoreKey key,
      Future<SessionFactory> sessions,
      String newStation,
      OpeningWatcher watcher,
      Force force)
      throws StationFault {
    StoreFile file = StoreFile.open(place, key, newStation, watcher);
    HikariDataSource connections = null;
    HikariDataSource readers = null;
    boolean opened = false;
    try {
      Seals seals = Seals.of(key.seal(), file.admin());
      Counter counter = Counter.read(file.admin(), seals);
      connections = StorePool.open(place, key, CONNECTIONS, 0);
      readers = StorePool.open(place, key, READING_CONNECTIONS, MOST_READING_MILLIS);
      var store = new Store(file, connections, readers, sessions.get(), force, seals, counter);
      opened = true;
      return store;
    } catch (SQLException e) {
      throw StoreFaults.opening(place, e);
    } catch (HikariPool.PoolInitializationException e) {
      throw StoreFaults.opening(place, new SQLException(e));
    } catch (ExecutionException e) {
      throw new IllegalStateException("Hibernate does not start", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw StationFault.because(e, FaultCode.STORE_FAILED, FaultText.STORE_OPENING_STOPPED);
    } finally {
      if (!opened) {
        close(connections, readers, file);
      }
    }
  }

  static void checkpointSync(Connection admin) throws SQLException {
    try (Statement statement = admin.createStatement()) {
      statement.execute("CHECKPOINT SYNC");
    }
  }

  /**
   * The bookings are on the disk already, so a mark that can't be raised only finds less damage
   * later.
   */
  private static void raise(WaterMark mark, JournalMark to) {
    try {
      mark.raise(to);
    } catch (IOException e) {
      LOG.warn("the store's mark can't be written", e);
    }
  }

  /** The two characters that this station's codes begin with. */
  public String station() {
    return station;
  }

  /** Whether the disk failed: nothing can be booked until the store is opened again. */
  public boolean isReadOnly() {
    return givenUp;
  }

  @Override
  public StoreState state() {
    return new StoreState(givenUp, DiskSpace.free(file.place().folder()));
  }

  @Override
  public long durableJournal() {
    return durableJournal;
  }

  @Override
  public <T> T write(Work<T> work) throws StationFault {
    return inTurn(work, false);
  }

  @Override
  public <T> T writePart(Work<T> work) throws StationFault {
    return inTurn(work, true);
  }

  private <T> T inTurn(Work<T> work, boolean partOfLongJob) throws StationFault {
    enter();
    try {
      turns.take(partOfLongJob);
      try {
        return writeAlone(work);
      } finally {
        turns.pass();
      }
    } finally {
      inFlight.end();
    }
  }

  @Override
  public <T> T read(Work<T> work) throws StationFault {
    return look(work, readers);
  }

  @Override
  public <T> T survey(Work<T> work) throws StationFault {
    return look(work, connections);
  }

  private <T> T look(Work<T> work, HikariDataSource from) throws StationFault {
    enter();
    try {
      if (!readable) {
        throw refusal();
      }
      return lookOn(work, from);
    } finally {
      inFlight.end();
    }
  }

  @Override
  public Snapshot snapshot() throws StationFault {
    enter();
    boolean opened = false;
    try {
      Snapshot snapshot = StoreSnapshot.open(file, sessions, seals, inFlight::end);
      opened = true;
      return snapshot;
    } finally {
      if (!opened) {
        inFlight.end();
      }
    }
  }

  private void enter() throws StationFault {
    if (!inFlight.begin()) {
      throw StoreFaults.closed();
    }
  }

  /** Whether the first thing that failed was a write for which there was no room. */
  private boolean wasFull() {
    return file.failure().filter(failure -> DiskSpace.isFull(file.place(), failure)).isPresent();
  }

  /** Why a store that was given up does not do what is asked. */
  private StationFault refusal() {
    return wasFull() ? StoreFaults.diskWasFull(file.place()) : StoreFaults.givenUp();
  }

  private StationFault working(SQLException e) {
    return wasFull() || DiskSpace.isFull(file.place(), e)
        ? StoreFaults.diskFull(file.place(), e)
        : StoreFaults.working(e);
  }

  private StationFault outcomeUnknown(Exception e) {
    return wasFull()
        ? StoreFaults.diskFullOutcomeUnknown(file.place(), e)
        : StoreFaults.outcomeUnknown(e);
  }

  private record Ended<T>(T result, boolean kept) {}

  private <T> T writeAlone(Work<T> work) throws StationFault {
    if (givenUp || closed) {
      throw closed ? StoreFaults.closed() : refusal();
    }
    Ended<T> ended = run(work);
    if (ended.kept()) {
      checkpoint();
    }
    return ended.result();
  }

  private <T> Ended<T> run(Work<T> work) throws StationFault {
    try (Connection connection = connections.getConnection();
        Session session = sessions.withOptions().connection(connection).openSession()) {
      return run(work, session, connection);
    } catch (SQLException e) {
      throw working(e);
    } catch (StoreFailure | PersistenceException e) {
      throw working(StoreFaults.rootOf(e));
    }
  }

  private <T> Ended<T> run(Work<T> work, Session session, Connection connection)
      throws StationFault, SQLException {
    Transaction transaction = session.beginTransaction();
    T result;
    Optional<JournalMark> mark;
    boolean prepared = false;
    try (RowChanges changes = seals.begin()) {
      var tx = StoreTx.writing(session, connection, seals);
      result = work.run(tx);
      if (!tx.kept()) {
        return new Ended<>(result, false);
      }
      session.flush();
      mark = NumberedRows.write(connection, tx, seals, changes);
      prepared = true;
    } finally {
      if (!prepared) {
        rollBack(transaction, connection);
      }
    }
    commit(transaction, connection);
    mark.ifPresent(now -> committed = now);
    return new Ended<>(result, true);
  }

  private void commit(Transaction transaction, Connection connection) throws StationFault {
    try {
      transaction.commit();
    } catch (PersistenceException e) {
      StationFault fault = outcomeUnknown(e);
      giveUp(connection);
      throw fault;
    }
  }

  /** Forces what is committed: H2 acknowledges a commit before its bytes are on the disk. */
  private void checkpoint() throws StationFault {
    try {
      force.force(file.admin());
    } catch (SQLException e) {
      StationFault fault = outcomeUnknown(e);
      giveUp();
      throw fault;
    }
    raise(file.mark(), committed);
    durableJournal = committed.journal();
  }

  /**
   * Undoes what was done. If even that fails, the disk is gone and H2 undoes it at the next
   * opening.
   */
  private void rollBack(Transaction transaction, Connection connection) {
    EndedVersions.release(connection);
    try {
      transaction.rollback();
    } catch (PersistenceException e) {
      LOG.warn("a transaction could not be rolled back; the store is given up", e);
      giveUp(connection);
    }
  }

  /**
   * Refuses all further writes. The connection is closed below the pool, which would otherwise roll
   * back once more when it gets it back.
   */
  private void giveUp(Connection connection) {
    givenUp = true;
    EndedVersions.release(connection);
    try {
      connection.unwrap(JdbcConnection.class).close();
    } catch (SQLException e) {
      LOG.debug("the connection that failed did not close, as was to be expected", e);
    }
    giveUp();
  }

  /** Refuses all further writes; who reads finds what lies on the disk. */
  private void giveUp() {
    givenUp = true;
    file.stopWriting();
    readable = false;
    for (HikariDataSource pool : List.of(connections, readers)) {
      StorePool.beginAnew(pool);
    }
    readable = opensForReading();
  }

  private boolean opensForReading() {
    try (Connection reader =
        DriverManager.getConnection(
            connections.getJdbcUrl(), connections.getUsername(), connections.getPassword())) {
      return reader.isReadOnly();
    } catch (SQLException e) {
      LOG.warn("the store can't be read any more", e);
      return false;
    }
  }

  private <T> T lookOn(Work<T> work, HikariDataSource from) throws StationFault {
    try (Connection connection = from.getConnection();
        Session session = sessions.withOptions().connection(connection).openSession()) {
      Transaction transaction = session.beginTransaction();
      try {
        T result = work.run(StoreTx.looking(session, connection, seals));
        if (session.isDirty()) {
          throw new IllegalStateException("work that only looks wanted to write");
        }
        return result;
      } finally {
        rollBack(transaction, connection);
      }
    } catch (SQLException e) {
      throw working(e);
    } catch (StoreFailure | PersistenceException e) {
      throw working(StoreFaults.rootOf(e));
    }
  }

  /**
   * Closes the store when the operations in flight have ended; one that still waits to write when
   * the time is over is refused. Hibernate belongs to whoever started it.
   */
  @Override
  public void close() {
    inFlight.drain(PATIENCE_MILLIS);
    closed = true;
    close(connections, readers, file);
  }

  private static void close(
      @Nullable HikariDataSource connections, @Nullable HikariDataSource readers, StoreFile file) {
    if (readers != null) {
      readers.close();
    }
    if (connections != null) {
      connections.close();
    }
    try {
      file.close();
    } catch (SQLException | IOException e) {
      LOG.warn("the store did not close cleanly; it mends itself when it opens", e);
    }
  }
}
