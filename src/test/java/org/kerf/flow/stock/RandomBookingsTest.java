package org.kerf.flow.stock;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.ProofRounds;
import org.kerf.cutting.model.order.CutOrder;
import org.kerf.cutting.model.plan.PlanId;
import org.kerf.cutting.model.saw.ScrapCause;
import org.kerf.flow.Workshop;
import org.kerf.flow.masterdata.MasterRecords;
import org.kerf.flow.masterdata.SaveOutcome;
import org.kerf.flow.planning.ApprovePlan;
import org.kerf.flow.planning.WithdrawPlan;
import org.kerf.flow.reversal.UndoDocument;
import org.kerf.flow.stock.PlainStock.Entry;
import org.kerf.flow.stock.PlainStock.Row;
import org.kerf.identity.model.Command;
import org.kerf.kernel.Length;
import org.kerf.kernel.StationFault;
import org.kerf.stock.model.ledger.Document;
import org.kerf.stock.model.location.Location;
import org.kerf.stock.model.location.LocationId;
import org.kerf.stock.model.unit.StockUnit;
import org.kerf.stock.model.unit.UnitId;
import org.kerf.stock.model.unit.UnitLine;

/**
 * Ten thousand bookings chosen at random, right ones and wrong ones, beside a plain sheet of stock:
 * each is answered as the sheet says, both are equal after each, and taking a document back makes
 * its units as they were.
 */
class RandomBookingsTest {

  private static final int BOOKINGS = ProofRounds.of(2_500, 10_000);
  private static final int LOOK_AT_ALL_EVERY = 500;
  private static final long SEED = 20_261_130;
  private static final long[] LENGTHS = {3_000, 6_000, 12_000};
  private static final long PIECE = 500;

  /** A plan of some bars of one unit. */
  private record Reserved(PlanId plan, UnitId unit, int bars) {}

  @TempDir Path folder;
  private final Random random = new Random(SEED);
  private final PlainStock sheet = new PlainStock();
  private final List<Reserved> plans = new ArrayList<>();
  private final List<LocationId> locations = new ArrayList<>();
  private Workshop shop;
  private StockUseCases stock;
  private CutOrder order;
  private int done;
  private int refused;

  @BeforeEach
  void open() throws StationFault {
    shop = Workshop.in(folder);
    stock = StockUseCases.of(shop.booking, shop.repositories);
    order = shop.order("C-1", PIECE, 100_000);
    locations.add(shop.location.id());
    for (String name : List.of("B01", "B02", "C17")) {
      locations.add(location(name).id());
    }
  }

  @AfterEach
  void shut() {
    shop.close();
  }

  @Test
  void eachIsAnsweredAsThePlainSheetSaysAndLeavesTheSameStock() throws StationFault {
    for (int i = 0; i < BOOKINGS; i++) {
      book(i);
      if (i % LOOK_AT_ALL_EVERY == 0) {
        compare(sheet.units());
      }
    }
    compare(sheet.units());
    assertThat(done).isGreaterThan(BOOKINGS / 3);
    assertThat(refused).isGreaterThan(BOOKINGS / 20);
    assertThat(shop.check().differences()).isEmpty();
  }

  private void book(int turn) throws StationFault {
    int die = sheet.units().size() < 10 ? 0 : random.nextInt(100);
    if (die < 12) {
      receive();
    } else if (die < 30) {
      move();
    } else if (die < 40) {
      hold();
    } else if (die < 48) {
      release();
    } else if (die < 58) {
      adjust();
    } else if (die < 66) {
      divide();
    } else if (die < 72) {
      merge();
    } else if (die < 76) {
      scrap();
    } else if (die < 82) {
      reserve();
    } else if (die < 87) {
      withdraw();
    } else {
      takeBack(turn);
    }
  }

  private void receive() throws StationFault {
    int count = 1 + random.nextInt(12);
    StockUnit unit = shop.bundle(LENGTHS[random.nextInt(LENGTHS.length)], count);
    Document document =
        shop.reading.of(
            tx ->
                shop.repositories
                    .ledger()
                    .document(
                        tx,
                        shop.repositories
                            .ledger()
                            .lines(tx, unit.id(), 1)
                            .getFirst()
                            .movement()
                            .document())
                    .orElseThrow());
    Row row =
        new Row(count, 0, shop.location.id(), "", unit.length().micrometres() / 1_000, unit.lot());
    booked(document, Map.of(unit.id(), row));
  }

  private void move() throws StationFault {
    UnitId unit = any();
    LocationId to = locations.get(random.nextInt(locations.size()));
    Row row = sheet.row(unit);
    Command command = shop.command();
    MoveUnit.Outcome outcome = stock.move().run(command, unit, to);
    if (row.onHand() > 0 && !row.location().equals(to)) {
      booked(((MoveUnit.Outcome.Moved) outcome).document(), Map.of(unit, row.at(to)));
      assertThat(stock.move().run(command, unit, to)).as("said again").isEqualTo(outcome);
    } else {
      assertThat(outcome)
          .isEqualTo(
              row.onHand() == 0
                  ? new MoveUnit.Outcome.Gone()
                  : new MoveUnit.Outcome.AlreadyThere());
      refused(unit);
    }
  }

  private void hold() throws StationFault {
    UnitId unit = any();
    Row row = sheet.row(unit);
    HoldUnit.Outcome outcome = stock.hold().run(shop.command(), unit, "îndoită");
    if (row.isFree() && row.reserved() == 0) {
      booked(((HoldUnit.Outcome.Held) outcome).document(), Map.of(unit, row.held("îndoită")));
    } else {
      assertThat(outcome).isNotInstanceOf(HoldUnit.Outcome.Held.class);
      refused(unit);
    }
  }

  private void release() throws StationFault {
    UnitId unit = any();
    Row row = sheet.row(unit);
    ReleaseHold.Outcome outcome = stock.release().run(shop.command(), unit, "bună");
    if (row.onHand() > 0 && !row.heldFor().isEmpty()) {
      Document document = ((ReleaseHold.Outcome.Released) outcome).document();
      sheet.write(document.id(), Map.of(unit, row.held("")), true);
      done(unit);
    } else {
      assertThat(outcome).isInstanceOf(ReleaseHold.Outcome.NotHeld.class);
      refused(unit);
    }
  }

  private void adjust() throws StationFault {
    UnitId unit = any();
    Row row = sheet.row(unit);
    int thought = row.onHand() + (random.nextInt(8) == 0 ? 1 : 0);
    int counted = Math.max(-1, row.onHand() - 3 + random.nextInt(7));
    if (row.onHand() == 0) {
      return;
    }
    AdjustUnit.Outcome outcome =
        stock.adjust().run(shop.command(), unit, thought, counted, "numărat");
    boolean right =
        thought == row.onHand() && counted != thought && counted >= 0 && counted >= row.reserved();
    if (right) {
      booked(((AdjustUnit.Outcome.Adjusted) outcome).document(), Map.of(unit, row.with(counted)));
    } else {
      assertThat(outcome).isNotInstanceOf(AdjustUnit.Outcome.Adjusted.class);
      refused(unit);
    }
  }

  private void divide() throws StationFault {
    UnitId unit = any();
    Row row = sheet.row(unit);
    int count = random.nextInt(5);
    DivideBundle.Outcome outcome = stock.divide().split(shop.command(), unit, count);
    int most = Math.min(row.onHand() - row.reserved(), row.onHand() - 1);
    if (row.isFree() && count >= 1 && count <= most) {
      var divided = (DivideBundle.Outcome.Done) outcome;
      Row part = new Row(count, 0, row.location(), "", row.millimetres(), row.lot());
      booked(
          divided.document(),
          Map.of(unit, row.with(row.onHand() - count), divided.bundle().id(), part));
    } else {
      assertThat(outcome).isNotInstanceOf(DivideBundle.Outcome.Done.class);
      refused(unit);
    }
  }

  private void merge() throws StationFault {
    UnitId unit = any();
    UnitId into = random.nextInt(3) == 0 ? any() : sheet.alike(unit).orElse(unit);
    Row row = sheet.row(unit);
    Row other = sheet.row(into);
    DivideBundle.Outcome outcome = stock.divide().merge(shop.command(), unit, into);
    boolean right =
        !unit.equals(into)
            && row.isFree()
            && other.isFree()
            && row.reserved() == 0
            && row.isAlike(other);
    if (right) {
      booked(
          ((DivideBundle.Outcome.Done) outcome).document(),
          Map.of(unit, row.with(0), into, other.with(other.onHand() + row.onHand())));
    } else {
      assertThat(outcome).isNotInstanceOf(DivideBundle.Outcome.Done.class);
      refused(unit);
    }
  }

  private void scrap() throws StationFault {
    UnitId unit = any();
    Row row = sheet.row(unit);
    ScrapRemnant.Outcome outcome = stock.scrap().run(shop.command(), unit, ScrapCause.DEFECT);
    if (row.onHand() > 0 && row.reserved() == 0) {
      booked(((ScrapRemnant.Outcome.Scrapped) outcome).document(), Map.of(unit, row.with(0)));
    } else {
      assertThat(outcome).isNotInstanceOf(ScrapRemnant.Outcome.Scrapped.class);
      refused(unit);
    }
  }

  private void reserve() throws StationFault {
    UnitId unit = any();
    Row row = sheet.row(unit);
    int bars = 1 + random.nextInt(3);
    StockUnit bundle = line(unit).unit();
    int[] pieces = new int[bars];
    Arrays.fill(pieces, 1);
    ApprovePlan.Outcome outcome =
        new ApprovePlan(shop.booking, shop.repositories)
            .run(shop.command(), shop.proposal(bundle, order, pieces));
    if (row.isFree() && row.onHand() - row.reserved() >= bars) {
      PlanId plan = ((ApprovePlan.Outcome.Approved) outcome).plan().id();
      plans.add(new Reserved(plan, unit, bars));
      sheet.reserve(unit, bars);
      done(unit);
    } else {
      assertThat(outcome).isInstanceOf(ApprovePlan.Outcome.Stale.class);
      refused(unit);
    }
  }

  private void withdraw() throws StationFault {
    if (plans.isEmpty()) {
      return;
    }
    Reserved plan = plans.remove(random.nextInt(plans.size()));
    Command command = shop.command();
    var withdrawing = new WithdrawPlan(shop.booking, shop.repositories);
    assertThat(withdrawing.run(command, plan.plan())).isEqualTo(plan.bars());
    assertThat(withdrawing.run(command, plan.plan())).as("said again").isEqualTo(plan.bars());
    sheet.reserve(plan.unit(), -plan.bars());
    done(plan.unit());
  }

  private void takeBack(int turn) throws StationFault {
    List<Entry> entries = sheet.entries();
    if (entries.isEmpty()) {
      return;
    }
    int newest = entries.size() - 1;
    int at = turn % 2 == 0 ? newest - random.nextInt(Math.min(5, entries.size())) : random(newest);
    Entry entry = entries.get(at);
    UndoDocument.Outcome outcome =
        new UndoDocument(shop.booking, shop.repositories, shop.labelSettings)
            .run(shop.command(), entry.id(), "greșit", Optional.empty());
    if (sheet.canBeTakenBack(entry)) {
      assertThat(outcome).isInstanceOf(UndoDocument.Outcome.Undone.class);
      sheet.takeBack(entry);
      done(entry.before().keySet().toArray(UnitId[]::new));
    } else {
      assertThat(outcome).isInstanceOf(UndoDocument.Outcome.Refused.class);
      refused(entry.before().keySet().iterator().next());
    }
  }

  private int random(int newest) {
    return random.nextInt(newest + 1);
  }

  private UnitId any() {
    List<UnitId> units = sheet.units();
    int newest = units.size() - 1;
    // Mostly the newer ones, so that documents stand on each other.
    return units.get(newest - random.nextInt(Math.min(30, units.size())));
  }

  private void booked(Document document, Map<UnitId, Row> now) throws StationFault {
    sheet.write(document.id(), now);
    done(now.keySet().toArray(UnitId[]::new));
  }

  private void done(UnitId... units) throws StationFault {
    done++;
    compare(List.of(units));
  }

  private void refused(UnitId unit) throws StationFault {
    refused++;
    compare(List.of(unit));
  }

  private void compare(List<UnitId> units) throws StationFault {
    for (UnitId unit : units) {
      Row row = sheet.row(unit);
      UnitLine line = line(unit);
      assertThat(line.unit().onHand()).isEqualTo(row.onHand());
      assertThat(line.unit().reserved()).isEqualTo(row.reserved());
      assertThat(line.unit().length()).isEqualTo(Length.ofMillimetres(row.millimetres()));
      if (row.onHand() > 0) {
        assertThat(line.unit().location()).contains(row.location());
        assertThat(line.stateReason()).isEqualTo(row.heldFor());
        assertThat(line.unit().available())
            .isEqualTo(row.heldFor().isEmpty() ? row.onHand() - row.reserved() : 0);
      }
    }
  }

  private UnitLine line(UnitId unit) throws StationFault {
    return shop.reading.of(tx -> shop.repositories.stock().line(tx, unit).orElseThrow());
  }

  private Location location(String name) throws StationFault {
    var records = MasterRecords.of(shop.booking, shop.repositories).locations();
    Locale romanian = Locale.forLanguageTag("ro");
    List<String> cells =
        records.columns().stream()
            .map(
                column ->
                    Map.of("Cod", name, "Zonă", "Hala 2", "Traseu", "7")
                        .getOrDefault(column.heading(romanian), ""))
            .toList();
    return ((SaveOutcome.Saved<Location>)
            records.run(shop.command(), Optional.empty(), cells, romanian))
        .now();
  }
}
