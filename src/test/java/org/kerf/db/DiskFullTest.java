package org.kerf.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;
import org.kerf.ProofRounds;
import org.kerf.db.file.StorePlace;
import org.kerf.kernel.StationFault;
import org.kerf.kernel.UuidV7;
import org.kerf.tools.torture.CutWorkload;
import org.kerf.tools.torture.Workload;

/** A disk without room keeps nothing shut, and is named whenever it is the cause. */
class DiskFullTest {

  private static final int TRIALS = ProofRounds.of(8, 720);
  private static final InstantSource CLOCK = InstantSource.system();
  private static final Workload WORKLOAD =
      new CutWorkload(CLOCK, new UuidV7(CLOCK, new SecureRandom()));
  private static final Future<SessionFactory> SESSIONS =
      CompletableFuture.completedFuture(CutWorkload.sessions());

  private final long seed = Long.getLong("kerf.seed", new SecureRandom().nextInt(1_000_000));
  private final Random random = new Random(seed);
  private final List<String> acknowledged = new ArrayList<>();

  @Test
  void theDiskIsNamedAndEverythingCanStillBeRead() throws Exception {
    Map<String, byte[]> newStore = newStore();
    for (int trial = 0; trial < TRIALS; trial++) {
      String name = "full-" + trial;
      PowerLossDisk disk = PowerLossDisk.insert(name, newStore, random);
      acknowledged.clear();
      try (Store store = open(name)) {
        disk.fillAt(1 + random.nextInt(30));
        StationFault first = bookUntilRefused(store);
        assertThat(first.sentence()).as("seed %d, trial %d", seed, trial).contains("disk", "full");
        assertThat(disk.isFull()).isTrue();
        checkThatOnlyReadingIsLeft(store, trial);
      }
      checkWithoutRoom(name, trial);
      disk.makeRoom();
      try (Store store = open(name)) {
        assertThat(WORKLOAD.check(store, acknowledged))
            .as("seed %d, trial %d", seed, trial)
            .isEmpty();
        WORKLOAD.step(store, 0, random.nextLong());
      }
      disk.remove();
    }
  }

  private void checkThatOnlyReadingIsLeft(Store store, int trial) throws StationFault {
    for (int i = 0; i < 2; i++) {
      StationFault next =
          catchThrowableOfType(StationFault.class, () -> store.write(tx -> random.nextLong()));
      assertThat(next.sentence()).as("seed %d, trial %d", seed, trial).contains("disk", "full");
    }
    assertThat(WORKLOAD.check(store, acknowledged)).as("seed %d, trial %d", seed, trial).isEmpty();
  }

  /** What was booked is shown to whoever starts the station while there is no room. */
  private void checkWithoutRoom(String name, int trial) throws StationFault {
    try (Store store = open(name)) {
      assertThat(WORKLOAD.check(store, acknowledged))
          .as("seed %d, trial %d", seed, trial)
          .isEmpty();
      assertThat(bookUntilRefused(store).sentence()).contains("disk", "full");
    }
  }

  private StationFault bookUntilRefused(Store store) {
    while (true) {
      try {
        acknowledged.add(WORKLOAD.step(store, 0, random.nextLong()));
      } catch (StationFault fault) {
        return fault;
      }
    }
  }

  private Map<String, byte[]> newStore() throws StationFault {
    PowerLossDisk disk = PowerLossDisk.insert("full-new", Map.of(), random);
    try (Store store = open("full-new")) {
      WORKLOAD.prepare(store);
    }
    disk.remove();
    return disk.files();
  }

  private static Store open(String disk) throws StationFault {
    return Store.open(
        new StorePlace(Path.of("/" + disk), PowerLossPath.SCHEME + ":"),
        TestStore.KEY,
        SESSIONS,
        "01");
  }
}
