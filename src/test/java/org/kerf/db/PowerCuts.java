package org.kerf.db;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hibernate.SessionFactory;
import org.kerf.kernel.StationFault;
import org.kerf.tools.torture.Workload;

/**
 * Cuts the power of a store again and again, at random calls of its file layer: while it opens,
 * mends itself, books or closes. After each cut the store is opened over what survived and checked,
 * and goes on from there; every so often a new one is begun.
 */
final class PowerCuts {

  private static final int CUTS_PER_STORE = 25;
  private static final int MOST_CALLS = 60;

  private final Workload workload;
  private final Future<SessionFactory> sessions;
  private final Store.Force force;
  private final Random random;
  private final Map<String, byte[]> newStore;
  private final List<String> violations = new ArrayList<>();
  private final List<String> acknowledged = new ArrayList<>();
  private PowerLossDisk disk;
  private int disks;
  private long allAcknowledged;

  PowerCuts(Workload workload, Future<SessionFactory> sessions, Store.Force force, long seed)
      throws StationFault {
    this.workload = workload;
    this.sessions = sessions;
    this.force = force;
    this.random = new Random(seed);
    this.disk = insert(Map.of());
    try (Store store = open()) {
      workload.prepare(store);
    }
    this.newStore = disk.files();
  }

  private PowerLossDisk insert(Map<String, byte[]> files) {
    if (disk != null) {
      disk.remove();
    }
    disks++;
    return PowerLossDisk.insert(diskName(), files, random);
  }

  private Store open() throws StationFault {
    return Store.open(PowerLossDisk.place(diskName()), TestStore.KEY, sessions, "01", force);
  }

  /** A new name for each, so that H2 never finds what it kept of an earlier one. */
  private String diskName() {
    return "disk" + System.identityHashCode(this) + "-" + disks;
  }

  /** What was wrong after the cuts, each in a sentence; stops at the first violation. */
  List<String> run(int cuts) throws StationFault {
    for (int cut = 0; cut < cuts && violations.isEmpty(); cut++) {
      boolean fresh = cut % CUTS_PER_STORE == 0;
      if (fresh) {
        acknowledged.clear();
      }
      disk = insert(fresh ? newStore : disk.files());
      disk.cutAt(1 + random.nextInt(random.nextInt(4) == 0 ? 6 : MOST_CALLS));
      while (!disk.isOff() && violations.isEmpty()) {
        workUntilCut(cut);
      }
    }
    return violations;
  }

  /** How many bookings were acknowledged before a cut. */
  long acknowledged() {
    return allAcknowledged;
  }

  private void workUntilCut(int cut) {
    try (Store store = open()) {
      for (String violation : workload.check(store, acknowledged)) {
        violations.add("After cut " + cut + ": " + violation);
      }
      if (!violations.isEmpty()) {
        return;
      }
      book(store, random.nextInt(30));
    } catch (StationFault fault) {
      if (!disk.isOff()) {
        violations.add("After cut " + cut + ": " + fault.sentence() + cause(fault));
      }
    }
  }

  /**
   * The writers book side by side, as at a station whose screen, labels and scanner all write.
   * Without power they may fail in any way.
   */
  private void book(Store store, int steps) {
    List<Callable<Void>> writers = new ArrayList<>();
    for (int writer = 0; writer < Workload.WRITERS; writer++) {
      writers.add(writer(store, writer, steps, random.nextLong()));
    }
    try (var people = Executors.newFixedThreadPool(Workload.WRITERS)) {
      for (Future<Void> done : people.invokeAll(writers)) {
        done.get();
      }
    } catch (ExecutionException e) {
      if (!disk.isOff()) {
        throw new IllegalStateException(e);
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private Callable<Void> writer(Store store, int writer, int steps, long seed) {
    var own = new Random(seed);
    return () -> {
      for (int i = 0; i < steps && !disk.isOff(); i++) {
        String proof = workload.step(store, writer, own.nextLong());
        synchronized (acknowledged) {
          acknowledged.add(proof);
          allAcknowledged++;
        }
      }
      return null;
    };
  }

  private static String cause(StationFault fault) {
    return fault.getCause() == null ? "" : " " + fault.getCause();
  }
}
