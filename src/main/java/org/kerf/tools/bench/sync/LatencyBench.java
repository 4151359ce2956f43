package org.kerf.tools.bench.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.kerf.db.sql.Columns;
import org.kerf.db.sql.StoreTx;
import org.kerf.flow.stock.MoveUnit;
import org.kerf.identity.model.User;
import org.kerf.kernel.StationFault;
import org.kerf.stock.model.ledger.DocumentId;
import org.kerf.stock.model.location.LocationId;
import org.kerf.stock.model.unit.UnitId;

/** From the moment a booking is durable at one station until it can be read at another. */
final class LatencyBench {

  private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(1);
  private static final long MOST_NANOS = TimeUnit.SECONDS.toNanos(30);
  private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(60);

  private final BenchStation from;
  private final BenchStation to;
  private final User user;
  private final Random random;

  LatencyBench(BenchStation from, BenchStation to, User user, long seed) {
    this.from = from;
    this.to = to;
    this.user = user;
    this.random = new Random(seed);
  }

  /**
   * Books so many times, with a pause in between, but no longer than half a minute; how long each
   * took, in nanoseconds.
   */
  List<Long> run(int bookings, long pauseNanos) throws StationFault {
    List<UUID> units = ids("SELECT id FROM stock_unit WHERE on_hand > 0 ORDER BY id");
    List<UUID> places = ids("SELECT id FROM place ORDER BY id");
    List<Long> taken = new ArrayList<>();
    long begun = System.nanoTime();
    while (taken.size() < bookings && System.nanoTime() - begun < MOST_NANOS) {
      MoveUnit.Outcome outcome =
          from.useCases()
              .stock()
              .move()
              .run(
                  from.useCases().command(user),
                  new UnitId(units.get(random.nextInt(units.size()))),
                  new LocationId(places.get(random.nextInt(places.size()))));
      long booked = System.nanoTime();
      if (outcome instanceof MoveUnit.Outcome.Moved moved) {
        awaitAt(to, moved.document().id(), booked);
        taken.add(System.nanoTime() - booked);
        LockSupport.parkNanos(random.nextLong(2 * pauseNanos));
      }
    }
    return taken;
  }

  private static void awaitAt(BenchStation station, DocumentId document, long since)
      throws StationFault {
    while (!has(station, document)) {
      if (System.nanoTime() - since > LONGEST_NANOS) {
        throw new IllegalStateException("what was booked did not arrive within a minute");
      }
      LockSupport.parkNanos(POLL_NANOS);
    }
  }

  private static boolean has(BenchStation station, DocumentId document) throws StationFault {
    return station
            .store()
            .read(
                tx ->
                    StoreTx.of(tx)
                        .number(
                            "SELECT COUNT(*) FROM LEDGER.document WHERE id = ?",
                            p -> p.add(document.value())))
        > 0;
  }

  private List<UUID> ids(String sql) throws StationFault {
    return from.store().read(tx -> StoreTx.of(tx).list(sql, p -> {}, row -> Columns.id(row, "id")));
  }
}
