package org.kerf.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.kerf.ProofRounds;
import org.kerf.db.PowerLossDisk;
import org.kerf.db.file.StorePlace;
import org.kerf.flow.booking.Repositories;
import org.kerf.kernel.Exempt;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.StationFault;
import org.kerf.labels.model.LabelFilter;
import org.kerf.labels.model.LabelJob;
import org.kerf.labels.model.LabelKind;

/**
 * The power goes, or a force fails once, during any of the bookings that {@link MorningsWork}
 * makes, which are of every kind: what was said to be kept is there afterwards, nothing is there by
 * halves, and every proof of the store holds.
 */
class EachBookingWithoutPowerTest {

  private static final int CUTS = ProofRounds.of(20, 4_000);
  private static final int FAILURES = ProofRounds.of(6, 1_000);

  /** The morning's bookings force at least so often. */
  private static final int FORCES = 150;

  private static final int MANY = 1_000;

  private final long seed = Long.getLong("kerf.seed", new SecureRandom().nextInt(1_000_000));
  private final Random random = new Random(seed);
  private int disks;

  private interface Harm {
    void prepare(PowerLossDisk disk);
  }

  @Test
  void nothingIsLostOrKeptByHalvesWhenThePowerGoes() throws StationFault {
    Map<String, byte[]> newStore = newStore();
    long calls = callsOfTheMorning(newStore);
    int interrupted = 0;
    for (int i = 0; i < CUTS; i++) {
      long at = 1 + random.nextLong(calls);
      interrupted += survives(newStore, disk -> disk.cutAt(at), "cut at " + at) ? 1 : 0;
    }
    assertThat(interrupted).as("cuts that came before the work's end").isGreaterThan(CUTS / 2);
  }

  @Test
  void nothingIsLostOrKeptByHalvesWhenAForceFailsOnce() throws StationFault {
    Map<String, byte[]> newStore = newStore();
    for (int i = 0; i < FAILURES; i++) {
      long at = 1 + random.nextLong(FORCES);
      survives(newStore, disk -> disk.failForceAt(at), "force " + at);
    }
  }

  /** A store with nothing in it, made so that its making is not what is interrupted. */
  private Map<String, byte[]> newStore() throws StationFault {
    PowerLossDisk disk = insert(Map.of());
    Workshop.at(place()).close();
    disk.remove();
    return disk.files();
  }

  private long callsOfTheMorning(Map<String, byte[]> newStore) throws StationFault {
    PowerLossDisk disk = insert(newStore);
    try (Workshop shop = Workshop.at(place())) {
      long before = disk.calls();
      new MorningsWork(shop).book();
      return disk.calls() - before;
    } finally {
      disk.remove();
    }
  }

  /** Whether the work was interrupted. */
  private boolean survives(Map<String, byte[]> newStore, Harm harm, String what)
      throws StationFault {
    PowerLossDisk disk = insert(newStore);
    boolean interrupted;
    long promised;
    try (Workshop shop = Workshop.at(place())) {
      harm.prepare(disk);
      interrupted = work(shop, disk);
      promised = shop.durable();
    }
    disk.cut();
    Map<String, byte[]> left = disk.files();
    disk.remove();
    PowerLossDisk after = insert(left);
    try (Workshop shop = Workshop.at(place())) {
      assertThat(shop.durable())
          .as("seed %d, %s: entries that are kept", seed, what)
          .isGreaterThanOrEqualTo(promised);
      assertThat(shop.check().differences()).as("seed %d, %s", seed, what).isEmpty();
      assertThat(labelled(shop))
          .as("seed %d, %s: labels of what was received", seed, what)
          .containsExactlyInAnyOrderElementsOf(received(shop));
    }
    after.remove();
    return interrupted;
  }

  /** The units that came with the deliveries. */
  private static List<ShortCode> received(Workshop shop) throws StationFault {
    Repositories all = shop.repositories;
    return shop.reading.of(
        tx ->
            all.deliveries().byReference(tx, MorningsWork.DELIVERY).stream()
                .flatMap(delivery -> delivery.receipts().stream())
                .flatMap(receipt -> all.ledger().movements(tx, receipt.document()).stream())
                .map(movement -> all.stock().unit(tx, movement.unit()).orElseThrow().code())
                .toList());
  }

  private static List<ShortCode> labelled(Workshop shop) throws StationFault {
    return shop
        .reading
        .of(tx -> shop.repositories.labels().recent(tx, LabelFilter.ALL, MANY))
        .stream()
        .filter(label -> label.kind() == LabelKind.BAR)
        .map(LabelJob::code)
        .toList();
  }

  @Exempt(rule = "catch-all", reason = "a store without its disk may fail in any way")
  private boolean work(Workshop shop, PowerLossDisk disk) {
    try {
      new MorningsWork(shop).book();
      return false;
    } catch (StationFault | RuntimeException | AssertionError stopped) {
      // Without its disk the work may fail in any way; with it, it may not fail.
      assertThat(disk.isOff() || disk.hasFailedToForce()).as("seed %d: %s", seed, stopped).isTrue();
      return true;
    }
  }

  private PowerLossDisk insert(Map<String, byte[]> files) {
    disks++;
    return PowerLossDisk.insert(name(), files, random);
  }

  private StorePlace place() {
    return PowerLossDisk.place(name());
  }

  private String name() {
    return "morning" + System.identityHashCode(this) + "-" + disks;
  }
}
