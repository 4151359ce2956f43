package org.kerf.db.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.h2.api.ErrorCode;
import org.hibernate.FlushMode;
import org.hibernate.Session;
import org.kerf.db.file.StoreFailure;
import org.kerf.db.seal.Chain;
import org.kerf.db.seal.Seals;
import org.kerf.kernel.Cancellation;
import org.kerf.kernel.Tx;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a {@code store} package works with inside a transaction: the Hibernate session for documents
 * and master data, and plain SQL on the same connection. Rows that carry a number of the station
 * are written at the very end.
 */
public final class StoreTx implements Tx {

  /** Writes rows that need a number; runs last. */
  @FunctionalInterface
  public interface Numbered {
    void write(Counter counter);
  }

  /** Fills in a statement's parameters. */
  @FunctionalInterface
  public interface Fill {
    void into(Parameters parameters) throws SQLException;
  }

  /** Makes a record of the row that the result set stands on. */
  @FunctionalInterface
  public interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  private static final Logger LOG = LoggerFactory.getLogger(StoreTx.class);

  private final Session session;
  private final Connection connection;
  private final List<Numbered> numbered = new ArrayList<>();
  private final Seals seals;
  private final boolean looksOnly;
  private boolean kept = true;

  /** Rows that a failed statement had changed were counted, and are as they were. */
  private boolean failed;

  private StoreTx(Session session, Connection connection, Seals seals, boolean looksOnly) {
    this.session = session;
    this.connection = connection;
    this.seals = seals;
    this.looksOnly = looksOnly;
  }

  public static StoreTx writing(Session session, Connection connection, Seals seals) {
    return new StoreTx(session, connection, seals, false);
  }

  /** Refuses to write: whatever writes must wait for the others who do. */
  public static StoreTx looking(Session session, Connection connection, Seals seals) {
    session.setDefaultReadOnly(true);
    session.setHibernateFlushMode(FlushMode.MANUAL);
    return new StoreTx(session, connection, seals, true);
  }

  public static StoreTx of(Tx tx) {
    return (StoreTx) tx;
  }

  @Override
  public void keepNothing() {
    kept = false;
  }

  public boolean kept() {
    return kept;
  }

  /** What proves the journal's chain. */
  public Chain chain() {
    return seals.chain();
  }

  /** For looking. */
  public Session session() {
    return session;
  }

  /**
   * For changing: a session that only looks would forget changes without a word.
   *
   * @throws IllegalStateException in work that only looks
   */
  public Session sessionToChange() {
    mustWrite();
    return session;
  }

  /**
   * @throws IllegalStateException in work that only looks, and once one of its statements failed
   */
  void mustWrite() {
    if (failed) {
      throw new IllegalStateException("a statement of this write failed; it can't be kept");
    }
    if (looksOnly) {
      throw new IllegalStateException("work that only looks wanted to write");
    }
  }

  /** Keeps rows for the end of the transaction, where numbers are given. */
  public void numbered(Numbered rows) {
    mustWrite();
    numbered.add(rows);
  }

  List<Numbered> numbered() {
    return numbered;
  }

  /**
   * Reads all rows of a query; the query itself limits how many. What Hibernate has pending is
   * flushed first.
   */
  public <T> List<T> list(String sql, Fill fill, Row<T> row) {
    if (!looksOnly) {
      session.flush();
    }
    try (PreparedStatement statement = connection.prepareStatement(sql);
        Cancellation.UnderWay _ = stoppable(statement)) {
      fill.into(new Parameters(statement));
      try (ResultSet rows = statement.executeQuery()) {
        List<T> found = new ArrayList<>();
        while (rows.next()) {
          found.add(row.read(rows));
        }
        return found;
      }
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }

  /** What only looks may be stopped by whoever asked for it; what writes goes on to its end. */
  private Cancellation.UnderWay stoppable(PreparedStatement statement) throws SQLException {
    Optional<Cancellation> cancellation = looksOnly ? Cancellation.current() : Optional.empty();
    if (cancellation.isEmpty()) {
      return () -> {};
    }
    refuseCancelled();
    return cancellation.get().begin(() -> stop(statement));
  }

  /**
   * Fails as a statement that was stopped does, if what this thread reads is not wanted any more.
   */
  public static void refuseCancelled() throws SQLException {
    if (Cancellation.current().filter(Cancellation::cancelled).isPresent()) {
      throw new SQLException("not wanted any more", "57014", ErrorCode.STATEMENT_WAS_CANCELED);
    }
  }

  private static void stop(PreparedStatement statement) {
    try {
      statement.cancel();
    } catch (SQLException e) {
      LOG.debug("a statement that had ended was to be stopped", e);
    }
  }

  public <T> List<T> list(String sql, Row<T> row) {
    return list(sql, parameters -> {}, row);
  }

  /** The first row of a query, if there is one. */
  public <T> Optional<T> first(String sql, Fill fill, Row<T> row) {
    return list(sql, fill, row).stream().findFirst();
  }

  /** The single number that a query asks for; 0 if it finds no row or null. */
  public long number(String sql, Fill fill) {
    return first(sql, fill, row -> row.getLong(1)).orElse(0L);
  }

  /** Changes rows and says how many. */
  public int change(String sql, Fill fill) {
    mustWrite();
    session.flush();
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      fill.into(new Parameters(statement));
      return statement.executeUpdate();
    } catch (SQLException e) {
      failed = true;
      throw new StoreFailure(e);
    }
  }

  /** Fills in the parameters of one row of a batch. */
  @FunctionalInterface
  public interface FillFor<T> {
    void into(Parameters parameters, T row) throws SQLException;
  }

  /**
   * Inserts or changes one row for each element, in one batch.
   *
   * @return how many rows each of them changed
   */
  public <T> int[] batch(String sql, List<T> rows, FillFor<T> fill) {
    if (rows.isEmpty()) {
      return new int[0];
    }
    mustWrite();
    session.flush();
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (T row : rows) {
        fill.into(new Parameters(statement), row);
        statement.addBatch();
      }
      return statement.executeBatch();
    } catch (SQLException e) {
      failed = true;
      throw new StoreFailure(e);
    }
  }
}
