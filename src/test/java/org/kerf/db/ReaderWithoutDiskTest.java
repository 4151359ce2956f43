package org.kerf.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;
import org.kerf.db.file.StorePlace;
import org.kerf.db.sql.StoreTx;
import org.kerf.kernel.StationFault;
import org.kerf.kernel.Tx;
import org.kerf.kernel.UuidV7;
import org.kerf.tools.torture.CutWorkload;
import org.kerf.tools.torture.Workload;

/** Whoever reads while a booking finds that the disk is gone gets an answer or a fault. */
class ReaderWithoutDiskTest {

  private static final int ROUNDS = 30;
  private static final int READERS = 2;

  /** A thread that waits for ever fails here. */
  private static final int PATIENCE_SECONDS = 60;

  private static final InstantSource CLOCK = InstantSource.system();
  private static final Workload WORKLOAD =
      new CutWorkload(CLOCK, new UuidV7(CLOCK, new SecureRandom()));
  private static final Future<SessionFactory> SESSIONS =
      CompletableFuture.completedFuture(CutWorkload.sessions());

  @Test
  void whoReadsWhileABookingFailsIsAnswered() throws Exception {
    long seed = Long.getLong("kerf.seed", new SecureRandom().nextInt(1_000_000));
    var random = new Random(seed);
    Map<String, byte[]> newStore = newStore(random);
    ExecutorService people = Executors.newCachedThreadPool();
    for (int round = 0; round < ROUNDS; round++) {
      String name = "reader-" + round;
      PowerLossDisk disk = PowerLossDisk.insert(name, newStore, random);
      try (Store store = openOn(name)) {
        var inside = new CountDownLatch(READERS);
        var failed = new AtomicBoolean();
        List<Future<Integer>> readers = new ArrayList<>();
        for (int i = 0; i < READERS; i++) {
          readers.add(people.submit(() -> readWhileItLasts(store, inside, failed)));
        }
        inside.await();
        disk.cutAt(1 + random.nextInt(12));
        assertThatThrownBy(() -> bookUntilItFails(store, random))
            .as("seed %d", seed)
            .isInstanceOf(StationFault.class);
        failed.set(true);
        for (Future<Integer> reader : readers) {
          assertThatIsAnswered(reader, "seed %d, round %d".formatted(seed, round));
        }
      }
      disk.remove();
    }
    people.shutdown();
  }

  /** Reads without a pause until the booking has failed. */
  private static int readWhileItLasts(Store store, CountDownLatch inside, AtomicBoolean failed)
      throws StationFault {
    int last = 0;
    while (!failed.get()) {
      last = store.read(ReaderWithoutDiskTest::count);
      inside.countDown();
    }
    return last;
  }

  private static int count(Tx tx) {
    return StoreTx.of(tx)
        .first("SELECT COUNT(*) AS many FROM stock_unit", p -> {}, row -> row.getInt("many"))
        .orElseThrow();
  }

  private static void bookUntilItFails(Store store, Random random) throws StationFault {
    for (int i = 0; i < 20; i++) {
      WORKLOAD.step(store, 0, random.nextLong());
    }
  }

  private static void assertThatIsAnswered(Future<Integer> reader, String when)
      throws InterruptedException {
    try {
      reader.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException fault) {
      assertThat(fault.getCause()).as(when).isInstanceOf(StationFault.class);
    } catch (TimeoutException late) {
      fail(when + ": a reader waits for ever");
    }
  }

  private static Map<String, byte[]> newStore(Random random) throws StationFault {
    PowerLossDisk disk = PowerLossDisk.insert("reader-new", Map.of(), random);
    try (Store store = openOn("reader-new")) {
      WORKLOAD.prepare(store);
    }
    disk.remove();
    return disk.files();
  }

  private static Store openOn(String disk) throws StationFault {
    return Store.open(
        new StorePlace(Path.of("/" + disk), PowerLossPath.SCHEME + ":"),
        TestStore.KEY,
        SESSIONS,
        "01");
  }
}
