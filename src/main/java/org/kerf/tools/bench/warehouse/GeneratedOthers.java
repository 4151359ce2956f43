package org.kerf.tools.bench.warehouse;

import java.util.List;
import java.util.UUID;
import org.kerf.db.sql.StoreTx;
import org.kerf.kernel.StationFault;
import org.kerf.kernel.Transactions;

/**
 * The lines of three other stations: those of the store itself, again and again, each time as what
 * somebody else booked some minutes later.
 */
public final class GeneratedOthers {

  /** One of the stations. */
  static final UUID STATION = new UUID(0x0190_0000_0000_7000L, 1);

  private static final List<UUID> STATIONS =
      List.of(STATION, new UUID(0x0190_0000_0000_7000L, 2), new UUID(0x0190_0000_0000_7000L, 3));
  private static final int A_BATCH = 10_000;

  private final Transactions store;

  public GeneratedOthers(Transactions store) {
    this.store = store;
  }

  /** Adds lines until there are so many. */
  public void fill(int lines) throws StationFault {
    long own = store.read(tx -> number(StoreTx.of(tx), "SELECT MAX(no) FROM LEDGER.journal"));
    long there =
        store.read(tx -> number(StoreTx.of(tx), "SELECT COUNT(*) FROM LEDGER.pulled_entry"));
    new RawRows(store)
        .<Integer>write(
            tx -> {
              STATIONS.forEach(each -> known(StoreTx.of(tx), each, own));
              return STATIONS.size();
            });
    for (int round = 1; there < lines; round++) {
      for (long after = 0; after < own && there < lines; after += A_BATCH) {
        there += copy(after, round, (int) Math.min(A_BATCH, lines - there));
      }
    }
  }

  private static void known(StoreTx tx, UUID station, long last) {
    tx.change(
        "MERGE INTO feed_position (station, epoch, last_no, last_movement) KEY (station, epoch)"
            + " VALUES (?, 1, ?, 0)",
        p -> p.add(station).add(last));
  }

  private static long number(StoreTx tx, String sql) {
    return tx.number(sql, p -> {});
  }

  private int copy(long after, int round, int most) throws StationFault {
    return new RawRows(store)
        .<Integer>write(
            tx ->
                StoreTx.of(tx)
                    .change(
                        """
                        INSERT INTO LEDGER.pulled_entry (station, epoch, no, kind, version, subject,
                            details, at, user_id, hash)
                        SELECT CASE MOD(no, 3) WHEN 0 THEN ? WHEN 1 THEN ? ELSE ? END, ?, no, kind,
                               version, subject, details, DATEADD(MINUTE, ?, at), user_id, hash
                          FROM LEDGER.journal WHERE no > ? AND no <= ?
                        """,
                        p -> {
                          for (UUID station : STATIONS) {
                            p.add(station);
                          }
                          p.add(round).add(round).add(after).add(after + most);
                        }));
  }
}
