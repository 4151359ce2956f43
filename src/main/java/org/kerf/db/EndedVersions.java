package org.kerf.db;

import java.lang.reflect.Field;
import java.sql.Connection;
import java.sql.SQLException;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * H2 2.5.252 counts who uses a version of the store, and counts a transaction that fails with the
 * disk down twice. Below zero, each statement that begins, a rollback among them, counts up and
 * down for ever: the thread never comes back. Of a store whose disk failed the count serves no
 * purpose any more, so it is set far above zero, which lets those go that run in that circle
 * already. H2 has no other way in.
 */
final class EndedVersions {

  private static final Logger LOG = LoggerFactory.getLogger(EndedVersions.class);

  private static final int MANY = 1 << 30;

  private EndedVersions() {}

  /** Lets nobody wait for the store under this connection, if its disk has failed. */
  static void release(Connection connection) {
    try {
      if (connection.unwrap(JdbcConnection.class).getSession() instanceof SessionLocal session) {
        release(session.getDatabase().getStore().getMvStore());
      }
    } catch (SQLException e) {
      LOG.debug("the connection is closed: nobody waits on it", e);
    }
  }

  private static void release(MVStore store) {
    if (!store.isClosed()) {
      return;
    }
    try {
      Field current = MVStore.class.getDeclaredField("currentTxCounter");
      current.setAccessible(true);
      Field count = MVStore.TxCounter.class.getDeclaredField("counter");
      count.setAccessible(true);
      count.setInt(current.get(store), MANY);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("H2 counts the users of its versions in another way now", e);
    }
  }
}
