package org.kerf.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.ProofRounds;
import org.kerf.cutting.model.saw.RunBar;
import org.kerf.db.sql.StoreTx;
import org.kerf.flow.projection.SharedTables;
import org.kerf.flow.reversal.UndoDocument;
import org.kerf.flow.saw.ConfirmCut;
import org.kerf.flow.stock.MoveUnit;
import org.kerf.kernel.Length;
import org.kerf.kernel.StationFault;
import org.kerf.stock.model.location.LocationId;
import org.kerf.stock.model.unit.StockUnit;
import org.kerf.tools.sync.ModelCentre;

/** What a check finds in the stores of stations that work on the same things. */
class CheckOfLinkedStationsTest {

  private static final int SHOPS = ProofRounds.of(2, 60);
  private static final int BOOKINGS = 60;

  @TempDir Path folder;
  private ModelCentre centre = centre();
  private int characters = 10;

  private static ModelCentre centre() {
    return new ModelCentre(new UUID(7, 7), "Construct SRL", InstantSource.system());
  }

  private EnrolledShop shop(String name, String characters) throws StationFault {
    return EnrolledShop.in(folder.resolve(name), characters, centre, this::newCharacters);
  }

  private String newCharacters() {
    characters++;
    return Integer.toString(characters);
  }

  private static void exchange(EnrolledShop... shops) throws StationFault {
    for (int i = 0; i < 2; i++) {
      for (EnrolledShop each : shops) {
        each.exchange();
      }
    }
  }

  private static void assertSound(String when, EnrolledShop... shops) throws StationFault {
    for (EnrolledShop each : shops) {
      CheckStore.Report report = each.shop.check();
      assertThat(report.differences()).as(when).isEmpty();
      assertThat(report.ofStations()).as(when).isEmpty();
    }
  }

  @Test
  void aMovementThatTheOtherStationTookBackIsStillCounted() throws Exception {
    try (EnrolledShop office = shop("office", "01");
        EnrolledShop yard = shop("yard", "02")) {
      office.enrol();
      yard.enrol();
      StockUnit bundle = office.shop.bundle(6_000, 2);
      var cutting = new MorningsWork(office.shop);
      cutting.approve(bundle, office.shop.order("C-9", 1_830, 3), 2, 1);
      ConfirmCut.Outcome.Done cut = cutting.cut(cutting.take(), 1_830);
      exchange(office, yard);
      assertThat(
              new UndoDocument(yard.shop.booking, yard.shop.repositories, yard.shop.labelSettings)
                  .run(
                      yard.shop.command(),
                      cut.document().id(),
                      "greșit",
                      Optional.of(Length.ofMillimetres(700))))
          .isInstanceOf(UndoDocument.Outcome.Undone.class);
      exchange(yard, office);
      assertSound("undone at the yard", office, yard);
    }
  }

  @Test
  void movementsAreCountedThroughAllEpochsOfAStore() throws Exception {
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
      }
      try (EnrolledShop older = shop("backup", "02")) {
        older.shop.bundle(2_000, 7);
        exchange(older, office);
        older.shop.bundle(2_000, 8);
        exchange(older, office);
        assertThat(older.shop.reading.of(older.shop.codes()::origin).epoch()).isEqualTo(2);
        assertSound("restored", older, office);
      }
    }
  }

  @Test
  void aUnitLiesWhereTheFeedSaysWhicheverStationHasBookedMore() throws Exception {
    try (EnrolledShop office = shop("office", "01");
        EnrolledShop yard = shop("yard", "02")) {
      office.enrol();
      yard.enrol();
      for (int i = 0; i < 5; i++) {
        office.shop.bundle(4_000, 1);
      }
      StockUnit unit = office.shop.bundle(6_000, 2);
      exchange(office, yard);
      LocationId there = yard.shop.location.id();
      new MoveUnit(yard.shop.booking, yard.shop.repositories)
          .run(yard.shop.command(), unit.id(), there);
      exchange(yard, office);
      assertThat(
              office
                  .shop
                  .reading
                  .of(tx -> office.shop.repositories.stock().unit(tx, unit.id()).orElseThrow())
                  .location())
          .contains(there);
      assertSound("moved by the station with fewer movements", office, yard);
    }
  }

  @Test
  void aMovementThatIsMissingIsFoundAlsoAmongThoseOfOthers() throws Exception {
    try (EnrolledShop office = shop("office", "01");
        EnrolledShop yard = shop("yard", "02")) {
      office.enrol();
      yard.enrol();
      yard.shop.bundle(4_000, 1);
      office.shop.bundle(6_000, 2);
      office.shop.bundle(5_000, 2);
      exchange(office, yard);
      office.shop.booking.keep(
          tx -> {
            StoreTx.of(tx).numbered(counter -> counter.nextMovement());
            return true;
          });
      assertThat(office.shop.check().differences())
          .contains("Of the movements, 3 were numbered; 2 are there, the last is 2. ");
    }
  }

  @Test
  void oneBarCutAtTwoStationsIsNoFaultOfEitherStore() throws Exception {
    try (EnrolledShop office = shop("office", "01");
        EnrolledShop yard = shop("yard", "02")) {
      office.enrol();
      yard.enrol();
      StockUnit bundle = office.shop.bundle(6_000, 2);
      var here = new MorningsWork(office.shop);
      here.approve(bundle, office.shop.order("C-9", 1_830, 5), 2, 1);
      exchange(office, yard);
      here.cut(here.take(), 1_830);
      var there = new MorningsWork(yard.shop);
      RunBar same = there.take(office.shop.saw.id());
      there.cut(same, 1_830);
      there.cut(same, 1_830);
      there.close(same);
      exchange(office, yard);
      for (EnrolledShop each : List.of(office, yard)) {
        CheckStore.Report report = each.shop.check();
        assertThat(report.clean()).isTrue();
        assertThat(report.differences()).isEmpty();
        assertThat(report.ofStations())
            .anyMatch(sentence -> sentence.startsWith("A bar lies on the saw and its plan says"));
      }
    }
  }

  @Test
  void whatOneStationAloneBooksWrongIsAFault() throws Exception {
    try (EnrolledShop office = shop("office", "01");
        EnrolledShop yard = shop("yard", "02")) {
      office.enrol();
      yard.enrol();
      StockUnit own = office.shop.bundle(6_000, 2);
      exchange(office, yard);
      office.shop.booking.keep(
          tx -> {
            StoreTx.of(tx)
                .change(
                    "UPDATE stock_unit SET reserved = 3 WHERE id = ?",
                    p -> p.add(own.id().value()));
            return true;
          });
      assertThat(office.shop.check().differences())
          .anyMatch(sentence -> sentence.startsWith("More bars of a unit are reserved"));
    }
  }

  /** Two stations at one saw, mostly without having heard of each other. */
  @Test
  void noBookingsOfTwoStationsAreTakenForDamage() throws Exception {
    long first = Long.getLong("kerf.seed", 1);
    for (long seed = first; seed < first + SHOPS; seed++) {
      var random = new Random(seed);
      centre = centre();
      try (EnrolledShop office = shop("office" + seed, "01");
          EnrolledShop yard = shop("yard" + seed, "02")) {
        office.enrol();
        yard.enrol();
        exchange(office, yard);
        for (int i = 1; i <= BOOKINGS; i++) {
          EnrolledShop at = random.nextBoolean() ? office : yard;
          new SawMischief(at.shop, office.shop.saw, random).run();
          if (random.nextInt(8) == 0) {
            at.exchange();
          }
          if (i % 20 == 0) {
            exchange(office, yard);
            String when = "seed " + seed + ", after " + i;
            assertThat(office.shop.check().differences()).as(when).isEmpty();
            assertThat(yard.shop.check().differences()).as(when).isEmpty();
            SharedTables.assertSame(yard.shop.reading, SharedTables.of(office.shop.reading), when);
          }
        }
      }
    }
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
