package org.kerf.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.kerf.ProofRounds;
import org.kerf.kernel.StationFault;
import org.kerf.kernel.UuidV7;
import org.kerf.tools.torture.CutWorkload;
import org.kerf.tools.torture.Workload;

class PowerLossTest {

  private static final int CUTS = ProofRounds.of(250, 20_000);

  private static final int FAILURES = ProofRounds.of(20, 800);
  private static final int CLOSINGS = ProofRounds.of(60, 200);
  private static final int ROUNDS_WITHOUT_DISK = ProofRounds.of(7, 20);
  private static final int CLOSINGS_PER_STORE = 10;
  private static final InstantSource CLOCK = InstantSource.system();
  private static final Workload WORKLOAD =
      new CutWorkload(CLOCK, new UuidV7(CLOCK, new SecureRandom()));
  private static final Future<SessionFactory> SESSIONS =
      CompletableFuture.completedFuture(CutWorkload.sessions());

  private static long seed() {
    return Long.getLong("kerf.seed", new SecureRandom().nextInt(1_000_000));
  }

  @Test
  void noAcknowledgedBookingIsLostWhenThePowerGoes() throws Exception {
    long seed = seed();
    var cuts = new PowerCuts(WORKLOAD, SESSIONS, Store::checkpointSync, seed);
    assertThat(cuts.run(CUTS)).as("seed %d", seed).isEmpty();
    assertThat(cuts.acknowledged()).isGreaterThan(CUTS);
  }

  /** The proof of the proof: the harness finds what it is made to find. */
  @Test
  void withoutTheCheckpointBookingsAreLost() throws Exception {
    long seed = seed();
    var cuts = new PowerCuts(WORKLOAD, SESSIONS, admin -> {}, seed);
    assertThat(cuts.run(CUTS)).as("seed %d", seed).isNotEmpty();
  }

  /**
   * H2 then writes a last chunk and a header that names it: not in this order, if the disk may
   * choose.
   */
  @Test
  void aCutWhileTheStoreClosesLosesNothing() throws Exception {
    long seed = seed();
    var random = new Random(seed);
    Map<String, byte[]> newStore = newStore(random);
    Map<String, byte[]> left = newStore;
    for (int closing = 0; closing < CLOSINGS; closing++) {
      String name = "closing-" + closing;
      PowerLossDisk disk =
          PowerLossDisk.insert(name, closing % CLOSINGS_PER_STORE == 0 ? newStore : left, random);
      Store store = openOn(name, SESSIONS);
      for (int steps = random.nextInt(6); steps > 0; steps--) {
        WORKLOAD.step(store, 0, random.nextLong());
      }
      long booked = store.durableJournal();
      disk.cutAt(1 + random.nextInt(10));
      store.close();
      left = disk.files();
      disk.remove();
      PowerLossDisk after = PowerLossDisk.insert(name + "-after", left, random);
      try (Store opened = openOn(name + "-after", SESSIONS)) {
        assertThat(opened.durableJournal())
            .as("seed %d, closing %d", seed, closing)
            .isEqualTo(booked);
      }
      left = after.files();
      after.remove();
    }
  }

  private static Map<String, byte[]> newStore(Random random) throws StationFault {
    PowerLossDisk disk = PowerLossDisk.insert("new", Map.of(), random);
    try (Store store = openOn("new", SESSIONS)) {
      WORKLOAD.prepare(store);
    }
    disk.remove();
    return disk.files();
  }

  /** H2 would run in a circle for ever at the next statement; a hang fails here by the time-out. */
  @Test
  @Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void aStoreThatLostItsDiskRefusesAndNeverHangs() throws Exception {
    long seed = seed();
    var random = new Random(seed);
    for (int round = 0; round < ROUNDS_WITHOUT_DISK; round++) {
      String name = "lost-" + round;
      PowerLossDisk disk = PowerLossDisk.insert(name, Map.of(), random);
      try (Store store = openOn(name, SESSIONS)) {
        WORKLOAD.prepare(store);
        disk.cutAt(1 + random.nextInt(20));
        while (!disk.isOff()) {
          stepUntilCut(store, disk, random);
        }
        for (int i = 0; i < 3; i++) {
          assertThatThrownBy(() -> WORKLOAD.step(store, 1, random.nextLong()))
              .as("seed %d", seed)
              .isInstanceOf(StationFault.class);
        }
      }
      disk.remove();
    }
  }

  /**
   * After an I/O error Linux drops what it could not write and says so once; the next force
   * succeeds. Whoever goes on then builds on bytes that are not on the disk.
   */
  @Test
  void aForceThatFailsOnceLosesNoAcknowledgedBooking() throws Exception {
    long seed = seed();
    var failures = new ForceFailures(WORKLOAD, SESSIONS, seed);
    assertThat(failures.run(FAILURES)).as("seed %d", seed).isEmpty();
    assertThat(failures.wentOn()).as("bookings after the failure, before a restart").isZero();
    assertThat(failures.acknowledged()).isGreaterThan(FAILURES);
  }

  private static void stepUntilCut(Store store, PowerLossDisk disk, Random random) {
    try {
      WORKLOAD.step(store, 0, random.nextLong());
    } catch (StationFault fault) {
      assertThat(disk.isOff()).as(fault.sentence()).isTrue();
    }
  }

  private static Store openOn(String disk, Future<SessionFactory> sessions) throws StationFault {
    return Store.open(PowerLossDisk.place(disk), TestStore.KEY, sessions, "01");
  }
}
