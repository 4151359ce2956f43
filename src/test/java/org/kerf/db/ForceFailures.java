package org.kerf.db;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Future;
import org.hibernate.SessionFactory;
import org.kerf.db.sql.StoreTx;
import org.kerf.kernel.StationFault;
import org.kerf.tools.torture.Workload;

/**
 * Lets one force of a store's disk fail, at a random one, and drops what it was to write. Then the
 * station is started again on the same computer, or not, and the power is cut: all acknowledged
 * bookings must be there.
 */
final class ForceFailures {

  private static final int MOST_FORCES = 40;
  private static final int MOST_CALLS = 60;
  private static final int STEPS = 15;

  private final Workload workload;
  private final Future<SessionFactory> sessions;
  private final Random random;
  private final Map<String, byte[]> newStore;
  private final List<String> violations = new ArrayList<>();
  private final List<String> acknowledged = new ArrayList<>();
  private long allAcknowledged;
  private int wentOn;

  ForceFailures(Workload workload, Future<SessionFactory> sessions, long seed) throws StationFault {
    this.workload = workload;
    this.sessions = sessions;
    this.random = new Random(seed);
    String name = name("new");
    PowerLossDisk disk = PowerLossDisk.insert(name, Map.of(), random);
    try (Store store = open(name)) {
      workload.prepare(store);
    }
    disk.remove();
    newStore = disk.files();
  }

  private String name(String what) {
    return "force" + System.identityHashCode(this) + "-" + what;
  }

  private Store open(String disk) throws StationFault {
    return Store.open(PowerLossDisk.place(disk), TestStore.KEY, sessions, "01");
  }

  /** What was wrong, each in a sentence; stops at the first violation. */
  List<String> run(int failures) {
    for (int i = 0; i < failures && violations.isEmpty(); i++) {
      acknowledged.clear();
      String name = name("" + i);
      PowerLossDisk disk = PowerLossDisk.insert(name, newStore, random);
      disk.failForceAt(1 + random.nextInt(MOST_FORCES));
      work(name, disk, i);
      if (random.nextBoolean()) {
        disk.cutAt(1 + random.nextInt(MOST_CALLS));
        work(name, disk, i);
      }
      disk.cut();
      disk.remove();
      checkWhatIsLeft(disk.files(), i);
    }
    return violations;
  }

  int wentOn() {
    return wentOn;
  }

  long acknowledged() {
    return allAcknowledged;
  }

  /** Books on after a failure, as the people at a station do whom one booking was refused. */
  private void work(String name, PowerLossDisk disk, int failure) {
    boolean failedBefore = disk.hasFailedToForce();
    try (Store store = open(name)) {
      for (int i = 0; i < STEPS && !disk.isOff(); i++) {
        boolean failed = disk.hasFailedToForce() && !failedBefore;
        wentOn += stepped(store, disk, failedBefore, failure) && failed ? 1 : 0;
        if (failed) {
          checkReading(store, failure);
        }
      }
    } catch (StationFault fault) {
      addUnlessFailedNow(fault, disk, failedBefore, failure);
    }
  }

  private boolean stepped(Store store, PowerLossDisk disk, boolean failedBefore, int failure) {
    try {
      step(store);
      return true;
    } catch (StationFault fault) {
      addUnlessFailedNow(fault, disk, failedBefore, failure);
      return false;
    }
  }

  /** The store takes no more bookings, but shows those that it has. */
  private void checkReading(Store store, int failure) {
    try {
      long last =
          store.read(tx -> StoreTx.of(tx).number("SELECT MAX(no) FROM LEDGER.journal", p -> {}));
      if (last < store.durableJournal()) {
        violations.add("Failure " + failure + ": reading ends at " + last);
      }
    } catch (StationFault fault) {
      violations.add("Failure " + failure + ": reading: " + fault.sentence() + fault.getCause());
    }
  }

  private void addUnlessFailedNow(
      StationFault fault, PowerLossDisk disk, boolean failedBefore, int failure) {
    if (!disk.isOff() && (!disk.hasFailedToForce() || failedBefore)) {
      violations.add("Failure " + failure + ": " + fault.sentence() + " " + fault.getCause());
    }
  }

  private void step(Store store) throws StationFault {
    acknowledged.add(workload.step(store, 0, random.nextLong()));
    allAcknowledged++;
  }

  private void checkWhatIsLeft(Map<String, byte[]> files, int failure) {
    String name = name(failure + "-after");
    PowerLossDisk disk = PowerLossDisk.insert(name, files, random);
    try (Store store = open(name)) {
      for (String violation : workload.check(store, acknowledged)) {
        violations.add("After failure " + failure + ": " + violation);
      }
    } catch (StationFault fault) {
      violations.add("After failure " + failure + ": " + fault.sentence() + " " + fault.getCause());
    }
    disk.remove();
  }
}
