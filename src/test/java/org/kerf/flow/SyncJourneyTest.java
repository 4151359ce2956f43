package org.kerf.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.cutting.model.saw.RunBar;
import org.kerf.db.sql.StoreTx;
import org.kerf.flow.projection.SharedTables;
import org.kerf.flow.sync.EnrolStation;
import org.kerf.flow.sync.SyncStatus;
import org.kerf.kernel.FaultCode;
import org.kerf.kernel.Origin;
import org.kerf.kernel.StationFault;
import org.kerf.stock.model.unit.StockUnit;
import org.kerf.tools.sync.ModelCentre;

/** What one station books reaches the other through the centre, whatever goes away meanwhile. */
class SyncJourneyTest {

  @TempDir Path folder;
  private final ModelCentre centre =
      new ModelCentre(new UUID(7, 7), "Construct SRL", InstantSource.system());
  private int characters = 10;

  private EnrolledShop shop(String name, String characters) throws StationFault {
    return EnrolledShop.in(folder.resolve(name), characters, centre, this::newCharacters);
  }

  private String newCharacters() {
    characters++;
    return Integer.toString(characters);
  }

  private static void assertAlike(EnrolledShop one, EnrolledShop other, String when)
      throws StationFault {
    SharedTables.assertSame(one.shop.reading, SharedTables.of(other.shop.reading), when);
  }

  @Test
  void whatWasCutWithTheCableOutReachesTheOfficeWhenItIsIn() throws Exception {
    try (EnrolledShop office = shop("office", "01");
        EnrolledShop saw = shop("saw", "02")) {
      office.enrol();
      var planning = new MorningsWork(office.shop);
      StockUnit bundle = office.shop.bundle(6_000, 2);
      planning.approve(bundle, office.shop.order("C-9", 1_830, 3), 2, 1);
      assertThat(office.status().unsent()).isPositive();
      office.exchange();
      assertThat(office.status().unsent()).isZero();
      saw.enrol();
      saw.exchange();
      office.exchange();
      assertAlike(saw, office, "the saw has what the office planned");

      saw.cable.pull(true);
      var cutting = new MorningsWork(saw.shop);
      RunBar first = cutting.take(office.shop.saw.id());
      cutting.cut(first, 1_830);
      cutting.cut(first, 1_830);
      cutting.close(first);
      cutting.cut(cutting.take(office.shop.saw.id()), 1_830);
      saw.exchange();
      assertThat(saw.status().state()).isEqualTo(SyncStatus.State.OFFLINE);
      assertThat(saw.status().unsent()).isPositive();
      assertThat(saw.status().oldestUnsent()).isPresent();
      saw.cable.pull(false);
      Thread.sleep(1_100);
      saw.exchange();
      office.exchange();
      assertThat(saw.status().unsent()).isZero();
      assertAlike(saw, office, "the cable is in again");
      assertThat(office.pieces()).isEqualTo(3);
    }
  }

  @Test
  void aCentreThatNeverAgreesIsNotAskedForEver() throws Exception {
    try (EnrolledShop office = shop("office", "01")) {
      office.enrol();
      office.exchange();
      office.cable.disagree();
      office.shop.bundle(6_000, 3);
      office.exchange();
      assertThat(office.status().fault().orElseThrow().code())
          .isEqualTo(FaultCode.CENTRE_DISAGREES);
      assertThat(office.status().unsent()).isPositive();
    }
  }

  @Test
  void twoStationsThatHaveNothingToSayFallSilent() throws Exception {
    try (EnrolledShop office = shop("office", "01");
        EnrolledShop saw = shop("saw", "02")) {
      office.enrol();
      saw.enrol();
      for (int i = 0; i < 3; i++) {
        office.exchange();
        saw.exchange();
      }
      long last = office.shop.reading.of(office.shop.journal::last);
      int batches = centre.feed().size();
      office.exchange();
      saw.exchange();
      office.exchange();
      assertThat(office.shop.reading.of(office.shop.journal::last)).isEqualTo(last);
      assertThat(centre.feed()).hasSize(batches);
    }
  }

  @Test
  void anOlderCopyOfAStoreTakesANewEpochAndLosesNothing() throws Exception {
    try (EnrolledShop office = shop("office", "01")) {
      office.enrol();
      try (EnrolledShop saw = shop("saw", "02")) {
        saw.enrol();
        saw.shop.bundle(6_000, 3);
        saw.exchange();
      }
      copy(folder.resolve("saw"), folder.resolve("backup"));
      try (EnrolledShop saw = shop("saw", "02")) {
        saw.shop.bundle(4_000, 5);
        saw.exchange();
        office.exchange();
      }
      try (EnrolledShop older = shop("backup", "02")) {
        older.shop.bundle(2_000, 7);
        older.exchange();
        office.exchange();
        older.exchange();
        office.exchange();
        assertThat(older.shop.reading.of(older.shop.codes()::origin).epoch()).isEqualTo(2);
        assertThat(older.shop.reading.of(older.shop.codes()::origin).characters()).isEqualTo("11");
        assertThat(bundles(older)).containsExactly(3L, 5L, 7L);
        // A movement keeps the number that it was given, also in a store that was a copy.
        SharedTables.assertSameButNumbers(
            older.shop.reading, office.shop.reading, "both have what was booked before and after");
        assertThat(older.status().unsent()).isZero();
      }
    }
  }

  @Test
  void aCentreThatWentBackGetsAgainWhatItLost() throws Exception {
    try (EnrolledShop office = shop("office", "01");
        EnrolledShop saw = shop("saw", "02")) {
      office.enrol();
      saw.enrol();
      office.shop.bundle(6_000, 3);
      office.exchange();
      saw.exchange();
      office.exchange();
      int kept = centre.feed().size();
      saw.shop.bundle(4_000, 5);
      saw.exchange();
      office.shop.bundle(2_000, 7);
      office.exchange();
      saw.exchange();
      ModelCentre older = centre.restored(kept);
      office.cable.replace(older);
      saw.cable.replace(older);
      office.sync.exchange().close();
      saw.sync.exchange().close();
      saw.shop.bundle(1_000, 9);
      office.exchange();
      saw.exchange();
      office.exchange();
      saw.exchange();
      assertThat(bundles(office)).containsExactly(3L, 5L, 7L, 9L);
      assertAlike(saw, office, "both have all");
      assertThat(older.feed().size()).isGreaterThan(kept);
    }
  }

  /**
   * A restored store begins epoch 2, is lost again, and the centre goes back to before it: the next
   * copy begins epoch 2 once more, which is not the one that the office has read.
   */
  @Test
  void anEpochThatBeginsTwiceIsReadTwice() throws Exception {
    try (EnrolledShop office = shop("office", "01")) {
      office.enrol();
      try (EnrolledShop saw = shop("saw", "02")) {
        saw.enrol();
        saw.shop.bundle(6_000, 3);
        saw.exchange();
        office.exchange();
      }
      copy(folder.resolve("saw"), folder.resolve("first"));
      copy(folder.resolve("saw"), folder.resolve("second"));
      try (EnrolledShop saw = shop("saw", "02")) {
        saw.shop.bundle(4_000, 5);
        saw.exchange();
        office.exchange();
      }
      int kept = centre.feed().size();
      try (EnrolledShop first = shop("first", "02")) {
        first.shop.bundle(2_000, 7);
        first.exchange();
        office.exchange();
        assertThat(bundles(office)).containsExactly(3L, 5L, 7L);
      }
      ModelCentre older = centre.restored(kept);
      office.cable.replace(older);
      office.sync.exchange().close();
      try (EnrolledShop second = shop("second", "02")) {
        second.cable.replace(older);
        second.shop.bundle(1_000, 9);
        second.exchange();
        office.exchange();
        second.exchange();
        office.exchange();
        assertThat(second.shop.reading.of(second.shop.codes()::origin).epoch()).isEqualTo(2);
        assertThat(bundles(office)).containsExactly(3L, 5L, 7L, 9L);
      }
    }
  }

  @Test
  void aNewComputerTakesThePlaceOfALostStationAndHasAllThatWasSent() throws Exception {
    try (EnrolledShop office = shop("office", "01")) {
      office.enrol();
      UUID lost;
      try (EnrolledShop saw = shop("saw", "02")) {
        saw.enrol();
        saw.shop.bundle(6_000, 3);
        saw.exchange();
        lost = saw.shop.reading.of(saw.shop.codes()::origin).station();
      }
      office.exchange();
      try (EnrolledShop fresh = shop("fresh", "03")) {
        fresh.cable.lost(lost, "Saw 1", 1);
        assertThat(fresh.sync.enrol().run(fresh.shop.command(), "postgresql://c/kerf", "CODE", ""))
            .isEqualTo(new EnrolStation.Outcome.ForKnownStation("Saw 1"));
        assertThat(fresh.status().state()).isEqualTo(SyncStatus.State.ALONE);
        assertThat(
                fresh
                    .sync
                    .enrol()
                    .takePlace(fresh.shop.command(), "postgresql://c/kerf", "CODE", ""))
            .isEqualTo(new EnrolStation.Outcome.Enrolled("Construct SRL"));
        Origin origin = fresh.shop.reading.of(fresh.shop.codes()::origin);
        assertThat(origin).isEqualTo(new Origin(lost, "03", 2));
        fresh.shop.bundle(4_000, 5);
        fresh.exchange();
        office.exchange();
        assertThat(bundles(fresh)).containsExactly(3L, 5L);
        assertAlike(fresh, office, "the lost one's and the new one's");
      }
      try (EnrolledShop fresh = shop("fresh", "03")) {
        fresh.shop.bundle(2_000, 7);
        fresh.exchange();
        office.exchange();
        assertThat(bundles(office)).containsExactly(3L, 5L, 7L);
      }
    }
  }

  /** What it booked before it was linked is in its older copy, and at the centre. */
  @Test
  void aCopyFromBeforeThePlaceWasTakenSendsNothingTwice() throws Exception {
    try (EnrolledShop office = shop("office", "01")) {
      office.enrol();
      UUID lost;
      try (EnrolledShop saw = shop("saw", "02")) {
        saw.enrol();
        saw.shop.bundle(6_000, 3);
        saw.exchange();
        lost = saw.shop.reading.of(saw.shop.codes()::origin).station();
      }
      try (EnrolledShop fresh = shop("fresh", "03")) {
        fresh.shop.bundle(4_000, 5);
      }
      copy(folder.resolve("fresh"), folder.resolve("backup"));
      try (EnrolledShop fresh = shop("fresh", "03")) {
        takePlace(fresh, lost, 1);
        fresh.shop.bundle(2_000, 7);
        fresh.exchange();
      }
      try (EnrolledShop older = shop("backup", "03")) {
        takePlace(older, lost, 2);
        older.shop.bundle(1_000, 9);
        older.exchange();
        assertThat(older.status().unsent()).isZero();
        office.exchange();
        older.exchange();
        assertThat(bundles(office)).containsExactly(3L, 5L, 7L, 9L);
        SharedTables.assertSameButNumbers(older.shop.reading, office.shop.reading, "alike");
        assertThat(movements(office)).isEqualTo(4);
        assertThat(movements(older)).isEqualTo(4);
      }
    }
  }

  private static void takePlace(EnrolledShop at, UUID lost, int latestEpoch) throws Exception {
    at.cable.lost(lost, "Saw 1", latestEpoch);
    at.sync.enrol().takePlace(at.shop.command(), "postgresql://c/kerf", "CODE", "");
  }

  private static long movements(EnrolledShop at) throws StationFault {
    return at.shop.reading.of(
        tx ->
            StoreTx.of(tx)
                .list("SELECT COUNT(*) AS n FROM LEDGER.movement", row -> row.getLong("n"))
                .getFirst());
  }

  @Test
  void aNewEpochWithTheCharactersOfAnotherStationDrawsAgain() throws Exception {
    try (EnrolledShop office = shop("office", "11")) {
      office.enrol();
      office.exchange();
      try (EnrolledShop saw = shop("saw", "02")) {
        saw.enrol();
        saw.exchange();
      }
      copy(folder.resolve("saw"), folder.resolve("backup"));
      try (EnrolledShop saw = shop("saw", "02")) {
        saw.shop.bundle(4_000, 5);
        saw.exchange();
      }
      try (EnrolledShop older = shop("backup", "02")) {
        older.shop.bundle(2_000, 7);
        older.exchange();
        assertThat(older.status().unsent()).isZero();
        assertThat(older.shop.reading.of(older.shop.codes()::origin).characters()).isEqualTo("12");
      }
    }
  }

  @Test
  void twoComputersWithOneStoreAreStoppedWithASentence() throws Exception {
    try (EnrolledShop first = shop("saw", "02")) {
      first.enrol();
      first.exchange();
    }
    copy(folder.resolve("saw"), folder.resolve("copy"));
    try (EnrolledShop one = shop("saw", "02");
        EnrolledShop other = shop("copy", "02")) {
      for (int i = 0; i < 4; i++) {
        one.shop.bundle(6_000, 3);
        one.exchange();
        other.shop.bundle(4_000, 5);
        other.exchange();
      }
      EnrolledShop stopped = one.status().fault().isPresent() ? one : other;
      assertThat(stopped.status().fault())
          .map(fault -> fault.code())
          .contains(FaultCode.TWO_COPIES);
      assertThat(stopped.status().unsent()).isPositive();
      int epoch = stopped.shop.reading.of(stopped.shop.codes()::origin).epoch();
      stopped.exchange();
      assertThat(stopped.shop.reading.of(stopped.shop.codes()::origin).epoch()).isEqualTo(epoch);
    }
  }

  private static List<Long> bundles(EnrolledShop at) throws StationFault {
    return at.shop.reading.of(
        tx ->
            StoreTx.of(tx)
                .list(
                    "SELECT on_hand FROM stock_unit ORDER BY on_hand",
                    row -> row.getLong("on_hand")));
  }

  private static void copy(Path from, Path to) throws Exception {
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }
}
