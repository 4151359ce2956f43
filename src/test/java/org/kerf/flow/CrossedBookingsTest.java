package org.kerf.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.cutting.model.plan.PlanId;
import org.kerf.cutting.model.saw.RunBar;
import org.kerf.db.sql.Columns;
import org.kerf.db.sql.StoreTx;
import org.kerf.flow.facts.StationFacts;
import org.kerf.flow.planning.WithdrawPlan;
import org.kerf.flow.projection.SharedTables;
import org.kerf.flow.reversal.UndoDocument;
import org.kerf.flow.stock.AdjustUnit;
import org.kerf.flow.sync.AcceptConflict;
import org.kerf.flow.sync.DecideField;
import org.kerf.kernel.StationFault;
import org.kerf.stock.model.ledger.Document;
import org.kerf.stock.model.unit.StockUnit;
import org.kerf.stock.model.unit.UnitId;
import org.kerf.sync.model.Conflict;
import org.kerf.sync.model.Conflict.Kind;
import org.kerf.sync.model.ConflictFilter;
import org.kerf.sync.model.EndedConflict;
import org.kerf.tools.sync.ModelCentre;

/** What one station books crosses with what another booked and it had not heard of. */
class CrossedBookingsTest {

  @TempDir Path folder;
  private final ModelCentre centre =
      new ModelCentre(new UUID(7, 7), "Construct SRL", InstantSource.system());
  private EnrolledShop office;
  private EnrolledShop yard;

  @BeforeEach
  void twoStations() throws StationFault {
    office = EnrolledShop.in(folder.resolve("office"), "01", centre, () -> "77");
    yard = EnrolledShop.in(folder.resolve("yard"), "02", centre, () -> "78");
    office.enrol();
    yard.enrol();
  }

  @AfterEach
  void close() {
    office.close();
    yard.close();
  }

  private void exchange() throws StationFault {
    for (int i = 0; i < 2; i++) {
      office.exchange();
      yard.exchange();
    }
    for (EnrolledShop at : List.of(office, yard)) {
      while (at.sync.watchConflicts().run() > 0) {
        // Until all is read.
      }
    }
  }

  private static List<Conflict> found(EnrolledShop at) throws StationFault {
    return at.shop.reading.of(tx -> at.sync.conflicts().found(tx, 10)).stream()
        .filter(each -> !each.kind().name().startsWith("DOUBLED"))
        .toList();
  }

  private Conflict one(Kind kind) throws StationFault {
    assertThat(found(office)).extracting(Conflict::kind).containsExactly(kind);
    assertThat(found(yard)).isEqualTo(found(office));
    return found(office).getFirst();
  }

  private void assertNone() throws StationFault {
    assertThat(found(office)).isEmpty();
    assertThat(found(yard)).isEmpty();
    SharedTables.assertSame(yard.shop.reading, SharedTables.of(office.shop.reading), "at the end");
  }

  private static Document adjust(EnrolledShop at, UnitId unit, int thought, int counted)
      throws StationFault {
    var outcome =
        new AdjustUnit(at.shop.booking, at.shop.repositories)
            .run(at.shop.command(), unit, thought, counted, "văzut");
    assertThat(outcome).isInstanceOf(AdjustUnit.Outcome.Adjusted.class);
    return ((AdjustUnit.Outcome.Adjusted) outcome).document();
  }

  private static int onHand(EnrolledShop at, UnitId unit) throws StationFault {
    return at.shop
        .reading
        .of(tx -> at.shop.repositories.stock().unit(tx, unit))
        .orElseThrow()
        .onHand();
  }

  private static AcceptConflict accept(EnrolledShop at) {
    return new AcceptConflict(
        at.shop.booking,
        at.shop.reading,
        at.shop.repositories,
        at.sync.conflicts(),
        at.shop.codes(),
        new DecideField(at.shop.booking, at.shop.repositories, StationFacts.codec()));
  }

  private static EndedConflict ended(EnrolledShop at) throws StationFault {
    List<EndedConflict> all =
        at.shop.reading.of(tx -> at.sync.conflicts().ended(tx, ConflictFilter.ALL, 10));
    assertThat(all).hasSize(1);
    return all.getFirst();
  }

  @Test
  void aCountThatHadNotSeenWhatWasMovedBefore() throws Exception {
    StockUnit bundle = office.shop.bundle(6_000, 10);
    exchange();
    adjust(yard, bundle.id(), 10, 8);
    Thread.sleep(5);
    adjust(office, bundle.id(), 10, 7);
    exchange();
    Conflict conflict = one(Kind.COUNT_AGAINST_BOOK);
    assertThat(conflict.number()).isEqualTo(5);
    assertThat(conflict.settled()).isEqualTo(7);
    assertThat(conflict.sides()).hasSize(2);
    assertThat(accept(yard).run(yard.shop.command(), conflict, "numărat bine"))
        .isInstanceOf(AcceptConflict.Outcome.Adjusted.class);
    exchange();
    assertThat(onHand(office, bundle.id())).isEqualTo(7);
    assertNone();
    EndedConflict.Ending by = ended(office).by().orElseThrow();
    assertThat(by.way()).isEqualTo(EndedConflict.Way.BOOKED);
    assertThat(by.station()).isEqualTo("02");
  }

  @Test
  void aMovementAfterTheCountIsNoConflict() throws Exception {
    StockUnit bundle = office.shop.bundle(6_000, 10);
    exchange();
    adjust(office, bundle.id(), 10, 7);
    exchange();
    adjust(yard, bundle.id(), 7, 5);
    exchange();
    assertThat(onHand(office, bundle.id())).isEqualTo(5);
    assertNone();
  }

  @Test
  void aCountIsAcceptedAsItIs() throws Exception {
    StockUnit bundle = office.shop.bundle(6_000, 10);
    exchange();
    adjust(yard, bundle.id(), 10, 8);
    Thread.sleep(5);
    adjust(office, bundle.id(), 10, 7);
    exchange();
    Conflict conflict = one(Kind.COUNT_AGAINST_BOOK);
    assertThat(accept(office).keep(office.shop.command(), conflict, "mutate după"))
        .isInstanceOf(AcceptConflict.Outcome.Accepted.class);
    assertThat(accept(office).keep(office.shop.command(), conflict, "mutate după"))
        .isInstanceOf(AcceptConflict.Outcome.Changed.class);
    exchange();
    assertThat(onHand(yard, bundle.id())).isEqualTo(5);
    assertNone();
    assertThat(ended(yard).by().orElseThrow().reason()).isEqualTo("mutate după");
  }

  @Test
  void aBarIsCutThoughItsPlanWasWithdrawnElsewhere() throws Exception {
    StockUnit bundle = office.shop.bundle(6_000, 1);
    var planning = new MorningsWork(office.shop);
    planning.approve(bundle, office.shop.order("C-9", 1_830, 3), 3);
    exchange();
    UUID plan =
        office.shop.reading.of(
            tx ->
                StoreTx.of(tx)
                    .first("SELECT id FROM cut_plan", p -> {}, row -> Columns.id(row, "id"))
                    .orElseThrow());
    new WithdrawPlan(office.shop.booking, office.shop.repositories)
        .run(office.shop.command(), new PlanId(plan));
    office.exchange();
    var cutting = new MorningsWork(yard.shop);
    RunBar run = cutting.take(office.shop.saw.id());
    cutting.cut(run, 1_830);
    exchange();
    Conflict conflict = one(Kind.CUT_OF_WITHDRAWN);
    assertThat(accept(office).run(office.shop.command(), conflict, "rămâne tăiată"))
        .isInstanceOf(AcceptConflict.Outcome.Accepted.class);
    exchange();
    assertNone();
  }

  @Test
  void aDocumentReversedTwiceIsCounteredOnce() throws Exception {
    StockUnit bundle = office.shop.bundle(6_000, 10);
    Document taken = adjust(office, bundle.id(), 10, 7);
    exchange();
    for (EnrolledShop at : List.of(office, yard)) {
      assertThat(
              new UndoDocument(at.shop.booking, at.shop.repositories, at.shop.labelSettings)
                  .run(at.shop.command(), taken.id(), "greșit", Optional.empty()))
          .isInstanceOf(UndoDocument.Outcome.Undone.class);
    }
    exchange();
    assertThat(onHand(office, bundle.id())).isEqualTo(13);
    Conflict conflict = one(Kind.DOUBLE_REVERSAL);
    assertThat(accept(yard).run(yard.shop.command(), conflict, "o dată"))
        .isInstanceOf(AcceptConflict.Outcome.Adjusted.class);
    exchange();
    assertThat(onHand(office, bundle.id())).isEqualTo(10);
    assertNone();
  }
}
