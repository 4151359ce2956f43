package org.kerf.db;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.Future;
import org.hibernate.HibernateException;
import org.hibernate.JDBCException;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.kerf.kernel.FaultCode;
import org.kerf.kernel.StationFault;
import org.kerf.kernel.Transactions;
import org.kerf.kernel.Tx;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The open store. READ COMMITTED throughout; every write ends with its numbered rows under the lock of the counter row,
 * a commit, and a checkpoint that it waits for.
 */
public final class Store implements Transactions, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Store.class);
  private static final int CONNECTIONS = 8;
  private static final int H2_LOCK_TIMEOUT = 50200;
  private static final int H2_DEADLOCK = 40001;

  private final HikariDataSource connections;
  private final SessionFactory sessions;
  private final Durability durability;
  private final String station;

  private Store(
      HikariDataSource connections,
      SessionFactory sessions,
      Durability durability,
      String station) {
    this.connections = connections;
    this.sessions = sessions;
    this.durability = durability;
    this.station = station;
  }

  /**
   * Opens the store and brings it to the newest form; makes it where there is none.
   *
   * @param sessions Hibernate over the features' entities, from {@link Entities}; may still be starting
   * @param newStation the two characters that a new store's codes begin with
   * @throws StationFault if it is in use, damaged, foreign, newer than this program, or the key is wrong
   */
  public static Store open(
      StorePlace place, StoreKey key, Future<SessionFactory> sessions, String newStation)
      throws StationFault {
    Connection admin = StoreFile.open(place, key);
    try {
      StoreFile.migrate(place, key, admin, newStation);
      try (PreparedStatement query =
              admin.prepareStatement("SELECT station, journal_no FROM counter");
          ResultSet row = query.executeQuery()) {
        row.next();
        var durability = new Durability(admin, row.getLong("journal_no"));
        return new Store(
            pool(place, key), sessions.get(), durability, Columns.text(row, "station"));
      }
    } catch (SQLException e) {
      throw StoreFile.fault(place, e);
    } catch (java.util.concurrent.ExecutionException e) {
      throw new IllegalStateException("Hibernate does not start", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StationFault(FaultCode.STORE_FAILED, "Opening the store was stopped.", e);
    }
  }

  private static HikariDataSource pool(StorePlace place, StoreKey key) {
    var config = new HikariConfig();
    config.setPoolName("store");
    config.setJdbcUrl(place.url(true));
    config.setUsername(StoreFile.USER);
    config.setPassword(key.password(StoreFile.FILE_SECRET) + " " + key.password(StoreFile.USER));
    config.setAutoCommit(false);
    config.setMaximumPoolSize(CONNECTIONS);
    config.setMinimumIdle(1);
    config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
    return new HikariDataSource(config);
  }

  /** The two characters that this station's codes begin with. */
  public String station() {
    return station;
  }

  @Override
  public long durableJournal() {
    return durability.journal();
  }

  @Override
  public <T> T write(Work<T> work) throws StationFault {
    try (Connection connection = connections.getConnection()) {
      T result;
      long ticket;
      try (Session session = sessions.withOptions().connection(connection).openSession()) {
        var transaction = session.beginTransaction();
        boolean done = false;
        try {
          var tx = new StoreTx(session, connection);
          result = work.run(tx);
          if (!tx.kept()) {
            return result;
          }
          session.flush();
          long journal = writeNumbered(connection, tx);
          transaction.commit();
          done = true;
          ticket = durability.committed(journal);
        } finally {
          if (!done) {
            transaction.rollback();
          }
        }
      }
      durability.await(ticket);
      return result;
    } catch (SQLException e) {
      throw fault(e);
    } catch (StoreTrouble | HibernateException e) {
      throw fault(rootOf(e));
    }
  }

  @Override
  public <T> T read(Work<T> work) throws StationFault {
    try (Connection connection = connections.getConnection();
        Session session = sessions.withOptions().connection(connection).openSession()) {
      session.setDefaultReadOnly(true);
      var transaction = session.beginTransaction();
      try {
        return work.run(new StoreTx(session, connection));
      } finally {
        transaction.rollback();
      }
    } catch (SQLException e) {
      throw fault(e);
    } catch (StoreTrouble | HibernateException e) {
      throw fault(rootOf(e));
    }
  }

  private static long writeNumbered(Connection connection, StoreTx tx) throws SQLException {
    if (tx.numbered().isEmpty()) {
      return 0;
    }
    Counter counter = lockCounter(connection);
    for (StoreTx.Numbered rows : tx.numbered()) {
      rows.write(counter);
    }
    try (PreparedStatement update =
        connection.prepareStatement(
            "UPDATE counter SET journal_no = ?, movement_no = ?, audit_no = ?, audit_hash = ?")) {
      new Parameters(update)
          .add(counter.journal())
          .add(counter.movement())
          .add(counter.audit())
          .add(counter.auditHash());
      update.executeUpdate();
    }
    return counter.journal();
  }

  private static Counter lockCounter(Connection connection) throws SQLException {
    try (PreparedStatement select =
            connection.prepareStatement(
                "SELECT station, epoch, journal_no, movement_no, audit_no, audit_hash"
                    + " FROM counter FOR UPDATE");
        ResultSet row = select.executeQuery()) {
      row.next();
      return new Counter(
          Columns.text(row, "station"),
          row.getInt("epoch"),
          row.getLong("journal_no"),
          row.getLong("movement_no"),
          row.getLong("audit_no"),
          Columns.text(row, "audit_hash"));
    }
  }

  private static SQLException rootOf(RuntimeException trouble) {
    return switch (trouble) {
      case StoreTrouble t when t.getCause() instanceof SQLException sql -> sql;
      case JDBCException jdbc -> jdbc.getSQLException();
      default -> new SQLException(trouble.getMessage(), trouble);
    };
  }

  private static StationFault fault(SQLException e) {
    LOG.error("the store failed", e);
    return e.getErrorCode() == H2_LOCK_TIMEOUT || e.getErrorCode() == H2_DEADLOCK
        ? new StationFault(
            FaultCode.STORE_BUSY,
            "The store was busy for too long. Nothing was booked; try again.",
            e)
        : new StationFault(
            FaultCode.STORE_FAILED,
            "The store failed. Nothing was booked. Check the free space of the disk, then try"
                + " again.",
            e);
  }

  /** Closes the store. Hibernate belongs to whoever started it. */
  @Override
  public void close() {
    connections.close();
    try {
      durability.close();
    } catch (SQLException e) {
      LOG.warn("the store did not close cleanly; it mends itself when it opens", e);
    }
  }
}
