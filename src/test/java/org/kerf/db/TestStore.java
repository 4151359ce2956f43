package org.kerf.db;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.hibernate.SessionFactory;
import org.kerf.db.key.StoreKey;
import org.kerf.db.sql.Entities;
import org.kerf.db.sql.JournalRows;
import org.kerf.db.sql.StoreTx;
import org.kerf.kernel.StationFault;
import org.kerf.kernel.Transactions;

/**
 * What the store's tests have in common: Hibernate without entities, started once, and small
 * bookings.
 */
public final class TestStore {

  public static final StoreKey KEY = EmptyStore.KEY;
  private static final UUID USER = new UUID(0, 1);
  private static final Future<SessionFactory> SESSIONS =
      CompletableFuture.completedFuture(Entities.start(List.of()));

  private TestStore() {}

  public static Future<SessionFactory> sessions() {
    return SESSIONS;
  }

  public static Store open(Path folder) throws StationFault {
    return Store.open(EmptyStore.in(folder), KEY, SESSIONS, "01");
  }

  /** Makes a store with this many bookings and closes it. */
  public static void make(Path folder, int bookings) throws StationFault {
    try (Store store = open(folder)) {
      for (int i = 0; i < bookings; i++) {
        book(store, "booking " + i);
      }
    }
  }

  public static void book(Transactions store, String details) throws StationFault {
    store.write(
        tx -> {
          writeJournal(StoreTx.of(tx), details);
          return details;
        });
  }

  public static void writeJournal(StoreTx tx, String details) {
    tx.numbered(
        counter ->
            JournalRows.add(
                tx,
                counter,
                List.of(new JournalRows.Entry("test", 1, USER, details, Instant.EPOCH, USER))));
  }

  public static long count(Transactions store, String sql) throws StationFault {
    return store.read(tx -> StoreTx.of(tx).list(sql, row -> row.getLong("n"))).getFirst();
  }

  public static List<Long> journal(Transactions store) throws StationFault {
    return store.read(
        tx ->
            StoreTx.of(tx)
                .list("SELECT no FROM LEDGER.journal ORDER BY no", row -> row.getLong("no")));
  }
}
