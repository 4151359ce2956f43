package org.kerf.flow.missing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.cutting.model.plan.BarState;
import org.kerf.cutting.model.plan.PlanBar;
import org.kerf.cutting.model.plan.PlanBarId;
import org.kerf.cutting.model.proposal.CutProposal;
import org.kerf.cutting.model.proposal.ItemPlan;
import org.kerf.cutting.model.proposal.MaterialProof;
import org.kerf.cutting.model.proposal.PlannedBar;
import org.kerf.cutting.model.saw.RunBar;
import org.kerf.cutting.model.saw.SawDocuments;
import org.kerf.cutting.model.saw.SawFact;
import org.kerf.flow.ShopWithFiles;
import org.kerf.flow.Workshop;
import org.kerf.flow.facts.ImportKind;
import org.kerf.flow.missing.ReportMissingBar.Look;
import org.kerf.flow.reversal.UndoDocument;
import org.kerf.flow.saw.SawRefusal;
import org.kerf.flow.saw.TakeBar;
import org.kerf.flow.stock.MoveUnit;
import org.kerf.flow.stock.ReleaseHold;
import org.kerf.kernel.Fact;
import org.kerf.kernel.Length;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.StationFault;
import org.kerf.party.model.Owner;
import org.kerf.stock.model.ledger.Document;
import org.kerf.stock.model.ledger.MovementLine;
import org.kerf.stock.model.location.Location;
import org.kerf.stock.model.location.LocationId;
import org.kerf.stock.model.unit.StockUnit;
import org.kerf.stock.model.unit.UnitLine;
import org.kerf.stock.model.unit.UnitState;

/** A planned bar that is not at its location is put off, or another is taken; both are undone. */
class MissingBarTest {

  private static final String REASON = "nu e la loc";

  @TempDir Path folder;
  @TempDir Path files;
  private ShopWithFiles work;
  private Workshop shop;
  private ReportMissingBar report;

  @BeforeEach
  void open() throws Exception {
    work = new ShopWithFiles(folder, files);
    shop = work.shop;
    report = new ReportMissingBar(shop.booking, shop.repositories);
  }

  /** Checks the store, too. */
  @AfterEach
  void shut() throws StationFault {
    work.close();
  }

  @Test
  void whatIsPutOffComesLastAndStaysPlanned() throws Exception {
    planned(shop.bundle(6_000, 4), 1, 1, 1);
    List<PlanBar> before = work.waiting();
    Document first = putOff(before.get(0));
    putOff(before.get(1));
    assertThat(ids(work.waiting()))
        .containsExactly(before.get(2).id(), before.get(0).id(), before.get(1).id());
    assertThat(work.waiting()).allMatch(bar -> bar.state() == BarState.TO_CUT);
    assertThat(first.kind()).isEqualTo(SawDocuments.BAR_PUT_OFF);
    planned(shop.bundle(5_000, 1), 1);
    assertThat(work.waiting().getLast().length()).isEqualTo(Length.ofMillimetres(5_000));
  }

  @Test
  void theUnitsHistoryAndTheAuditSayThatItWasLookedFor() throws Exception {
    StockUnit bundle = shop.bundle(6_000, 2);
    planned(bundle, 1);
    putOff(work.waiting().getFirst());
    MovementLine newest =
        shop.reading.of(tx -> shop.repositories.ledger().lines(tx, bundle.id(), 10)).getFirst();
    assertThat(newest.documentKind()).isEqualTo(SawDocuments.BAR_PUT_OFF);
    assertThat(newest.movement().reason()).isEqualTo(REASON);
    assertThat(newest.fromLocation()).isEqualTo(shop.location.name());
    var told = (SawFact.BarPutOff) lastFact();
    assertThat(told.unit()).isEqualTo(bundle.code());
    assertThat(told.place()).isEqualTo(shop.location.name());
    assertThat(told.reason()).isEqualTo(REASON);
    assertThat(unit(bundle).state()).isEqualTo(UnitState.FREE);
    assertThat(unit(bundle).onHand()).isEqualTo(2);
  }

  @Test
  void aBarThatWasFoundHasItsTurnAgainWhereverItsBundleLiesByNow() throws Exception {
    StockUnit bundle = shop.bundle(6_000, 4);
    planned(bundle, 1, 1, 1);
    List<PlanBar> before = work.waiting();
    Document putOff = putOff(before.getFirst());
    Location other = location("B07");
    new MoveUnit(shop.booking, shop.repositories).run(shop.command(), bundle.id(), other.id());
    undone(putOff);
    assertThat(work.waiting()).isEqualTo(before);
    assertThat(unit(bundle).location()).contains(other.id());
  }

  @Test
  void whatWasNotFoundTwiceIsUndoneTheLastTimeFirst() throws Exception {
    planned(shop.bundle(6_000, 2), 1);
    Document first = putOff(work.waiting().getFirst());
    Document second = putOff(work.waiting().getFirst());
    assertThat(undo(first)).isEqualTo(refused(new SawRefusal.UsedLater(List.of(second.code()))));
    undone(second);
    undone(first);
    assertThat(work.waiting().getFirst().putOff()).isEmpty();
  }

  @Test
  void anotherUnitIsCutAndTheOneThatWasNotFoundIsHeld() throws Exception {
    StockUnit missing = shop.bundle(6_000, 1);
    StockUnit other = shop.bundle(6_500, 2);
    planned(missing, 2);
    putOff(work.waiting().getFirst());
    Document replaced = takeInstead(work.waiting().getFirst(), other);
    assertThat(replaced.kind()).isEqualTo(SawDocuments.BAR_REPLACED);
    PlanBar bar = work.waiting().getFirst();
    assertThat(bar.unit()).isEqualTo(other.id());
    assertThat(bar.length()).isEqualTo(other.length());
    assertThat(bar.putOff()).isEmpty();
    assertThat(unit(other).reserved()).isEqualTo(1);
    assertThat(unit(missing).reserved()).isZero();
    assertThat(unit(missing).state()).isEqualTo(UnitState.HELD);
    assertThat(line(missing).stateReason()).isEqualTo(REASON);
    assertThat(((SawFact.BarReplaced) lastFact()).instead()).isEqualTo(other.code());
    RunBar run = work.take(bar);
    work.cut(run, Length.ofMillimetres(900));
    work.cut(run, Length.ofMillimetres(900));
    assertThat(work.closed(run).bar().length()).isEqualTo(other.length());
    assertThat(undo(replaced)).isEqualTo(refused(new SawRefusal.BarNotWaiting()));
  }

  @Test
  void undoneTheBarComesFromTheUnitThatItWasPlannedFrom() throws Exception {
    StockUnit missing = shop.bundle(6_000, 1);
    StockUnit other = shop.bundle(6_500, 1);
    planned(missing, 2);
    List<PlanBar> before = work.waiting();
    Document replaced = takeInstead(before.getFirst(), other);
    undone(replaced);
    assertThat(work.waiting()).isEqualTo(before);
    assertThat(unit(missing).state()).isEqualTo(UnitState.FREE);
    assertThat(unit(missing).reserved()).isEqualTo(1);
    assertThat(line(missing).stateReason()).isEmpty();
    assertThat(unit(other).available()).isEqualTo(1);
  }

  @Test
  void aBundleIsHeldAsAWholeAndItsOtherBarsAreAskedAboutInTurn() throws Exception {
    StockUnit missing = shop.bundle(6_000, 5);
    StockUnit other = shop.bundle(6_000, 5);
    planned(missing, 1, 1);
    List<PlanBar> before = work.waiting();
    Document first = takeInstead(before.get(0), other);
    var taken =
        new TakeBar(shop.booking, shop.repositories).run(shop.command(), before.get(1).id());
    assertThat(taken)
        .isEqualTo(new TakeBar.Outcome.Refused(new SawRefusal.BarNotThere(missing.code())));
    Document second = takeInstead(before.get(1), other);
    assertThat(unit(missing).reserved()).isZero();
    assertThat(unit(missing).available()).isZero();
    assertThat(undo(first)).isEqualTo(refused(new SawRefusal.UsedLater(List.of(second.code()))));
    undone(second);
    assertThat(unit(missing).state()).isEqualTo(UnitState.HELD);
    undone(first);
    assertThat(unit(missing).state()).isEqualTo(UnitState.FREE);
    assertThat(work.waiting()).isEqualTo(before);
  }

  @Test
  void whatIsFoundLaterIsReleasedAndThenNothingIsUndone() throws Exception {
    StockUnit missing = shop.bundle(6_000, 1);
    planned(missing, 1);
    Document replaced = takeInstead(work.waiting().getFirst(), shop.bundle(6_000, 1));
    var released =
        (ReleaseHold.Outcome.Released)
            new ReleaseHold(shop.booking, shop.repositories)
                .run(shop.command(), missing.id(), "găsită");
    assertThat(unit(missing).available()).isEqualTo(1);
    assertThat(undo(replaced))
        .isEqualTo(refused(new SawRefusal.UsedLater(List.of(released.document().code()))));
  }

  @Test
  void aBarThatLayOnTheSawBeforeCanBeTakenFromAnotherUnit() throws Exception {
    planned(shop.bundle(6_000, 1), 1);
    PlanBar bar = work.waiting().getFirst();
    var take = new TakeBar(shop.booking, shop.repositories);
    var taken = (TakeBar.Outcome.Taken) take.run(shop.command(), bar.id());
    undone(taken.document());
    Document replaced = takeInstead(bar, shop.bundle(6_000, 1));
    var again = (TakeBar.Outcome.Taken) take.run(shop.command(), bar.id());
    undone(again.document());
    assertThat(shop.check().differences()).isEmpty();
    undone(replaced);
  }

  @Test
  void theSameSaidTwiceIsBookedOnceAndAnOldScreenIsRefused() throws Exception {
    StockUnit other = shop.bundle(6_000, 2);
    planned(shop.bundle(6_000, 1), 1);
    Look seen = Look.at(work.waiting().getFirst());
    Document document = document(report.putOff(shop.command(), seen, REASON));
    assertThat(report.putOff(shop.command(), seen, REASON))
        .isEqualTo(new ReportMissingBar.Outcome.AlreadySaid(document));
    assertThat(report.takeInstead(shop.command(), seen, other.id(), REASON))
        .isEqualTo(new ReportMissingBar.Outcome.Refused(new SawRefusal.BarNotWaiting()));
    Look now = Look.at(work.waiting().getFirst());
    Document replaced = document(report.takeInstead(shop.command(), now, other.id(), REASON));
    assertThat(report.takeInstead(shop.command(), now, other.id(), REASON))
        .isEqualTo(new ReportMissingBar.Outcome.AlreadySaid(replaced));
    assertThat(unit(other).reserved()).isEqualTo(1);
  }

  @Test
  void whatCannotStandInIsRefusedAndNotOffered() throws Exception {
    planned(shop.bundle(6_000, 1), 2);
    PlanBar bar = work.waiting().getFirst();
    StockUnit shorter = shop.bundle(5_900, 1);
    StockUnit taken = shop.bundle(6_000, 1);
    work.approve(shop.proposal(taken, shop.order("C-9", 900, 1), 1));
    StockUnit longer = shop.bundle(7_000, 1);
    StockUnit equal = shop.bundle(6_000, 1);
    assertThat(offered(bar)).containsExactly(equal.code(), longer.code());
    assertThat(against(bar, shorter)).isEqualTo(SawRefusal.CannotStandIn.Why.TOO_SHORT);
    assertThat(against(bar, taken)).isEqualTo(SawRefusal.CannotStandIn.Why.NOT_FREE);
    assertThat(work.waiting()).contains(bar);
  }

  @Test
  void ownersCertificatesAndHeatsAreThoseThatWereAskedFor() throws Exception {
    work.take(
        ImportKind.HEATS,
        "Șarjă;Calitate;Certificat;Tip certificat\nH1;S235JR;C-1;3.1\nH2;S235JR;C-2;2.2\n");
    work.take(
        ImportKind.STOCK,
        """
        Articol;Fel;Lungime;Bucăți;Lot;Șarjă;Loc;Proprietar
        IPE200;legătură;6000;1;L1;H1;A03;
        IPE200;legătură;6000;1;L2;H2;A03;
        IPE200;legătură;6000;1;L3;;A03;
        IPE200;legătură;6000;1;L4;H1;A03;K1
        IPE200;legătură;6100;1;L5;H1;A03;
        """);
    work.take(
        ImportKind.ORDERS,
        """
        Comandă;Client;Termen;Articol;Lungime;Bucăți;Certificat
        C-7;K1;+1;IPE200;1200;2;3.1
        """);
    List<UnitLine> all =
        shop.reading.of(
            tx -> shop.repositories.stock().available(tx, shop.item.id(), Owner.ours(), 20));
    List<UnitLine> customers =
        shop.reading.of(
            tx -> {
              Owner owner =
                  new Owner.Of(shop.repositories.parties().byCode(tx, "K1").orElseThrow().id());
              return shop.repositories.stock().available(tx, shop.item.id(), owner, 20);
            });
    StockUnit first = named(all, 6_000, "H1");
    var order = shop.reading.of(tx -> shop.repositories.orders().byNumber(tx, "C-7").orElseThrow());
    work.approve(shop.proposal(first, order, 2));
    PlanBar bar = work.waiting().getFirst();
    assertThat(offered(bar)).containsExactly(named(all, 6_100, "H1").code());
    assertThat(against(bar, named(all, 6_000, "H2")))
        .isEqualTo(SawRefusal.CannotStandIn.Why.OTHER_PAPERS);
    assertThat(against(bar, named(all, 6_000, "")))
        .isEqualTo(SawRefusal.CannotStandIn.Why.OTHER_PAPERS);
    assertThat(against(bar, customers.getFirst().unit()))
        .isEqualTo(SawRefusal.CannotStandIn.Why.OTHER_OWNER);
  }

  @Test
  void whatALongerBarLeavesIsKeptThoughThePlanWouldScrapTheRestOfTheShorterOne() throws Exception {
    StockUnit missing = shop.bundle(6_000, 1);
    var whole = shop.proposal(missing, shop.order("C-1", 2_700, 2), 2);
    List<PlannedBar> scrapping =
        whole.bars().stream().map(bar -> bar.keepingLeftover(false)).toList();
    work.approve(
        new CutProposal(
            shop.saw,
            List.of(
                new ItemPlan(
                    shop.item.id(), scrapping, 1, MaterialProof.nothingKnownOf(0), List.of()))));
    Document little = takeInstead(work.waiting().getFirst(), shop.bundle(6_100, 1));
    assertThat(work.waiting().getFirst().keepsLeftover()).isFalse();
    undone(little);
    Document much = takeInstead(work.waiting().getFirst(), shop.bundle(7_000, 1));
    assertThat(work.waiting().getFirst().keepsLeftover()).isTrue();
    undone(much);
    assertThat(work.waiting().getFirst().keepsLeftover()).isFalse();
  }

  private static List<PlanBarId> ids(List<PlanBar> bars) {
    return bars.stream().map(PlanBar::id).toList();
  }

  private static StockUnit named(List<UnitLine> all, long length, String heat) {
    return all.stream()
        .filter(line -> line.unit().length().equals(Length.ofMillimetres(length)))
        .filter(line -> line.heatNumber().equals(heat))
        .map(UnitLine::unit)
        .findFirst()
        .orElseThrow();
  }

  private void planned(StockUnit unit, int... pieces) throws StationFault {
    int number = work.waiting().size();
    int count = Arrays.stream(pieces).sum();
    work.approve(shop.proposal(unit, shop.order("C-" + number + unit.code(), 900, count), pieces));
  }

  private Document putOff(PlanBar bar) throws StationFault {
    return document(report.putOff(shop.command(), Look.at(bar), REASON));
  }

  private Document takeInstead(PlanBar bar, StockUnit other) throws StationFault {
    return document(report.takeInstead(shop.command(), Look.at(bar), other.id(), REASON));
  }

  private SawRefusal.CannotStandIn.Why against(PlanBar bar, StockUnit other) throws StationFault {
    var outcome = report.takeInstead(shop.command(), Look.at(bar), other.id(), REASON);
    var refused = (ReportMissingBar.Outcome.Refused) outcome;
    return ((SawRefusal.CannotStandIn) refused.reason()).why();
  }

  private List<ShortCode> offered(PlanBar bar) throws StationFault {
    return shop.reading.of(tx -> new Substitutes(shop.repositories).of(tx, bar, 10)).stream()
        .map(line -> line.unit().code())
        .toList();
  }

  private static Document document(ReportMissingBar.Outcome outcome) {
    return switch (outcome) {
      case ReportMissingBar.Outcome.PutOff(Document document) -> document;
      case ReportMissingBar.Outcome.Replaced(Document document, StockUnit instead) -> document;
      case ReportMissingBar.Outcome.AlreadySaid said -> throw new AssertionError(said);
      case ReportMissingBar.Outcome.Refused refused -> throw new AssertionError(refused);
    };
  }

  private static UndoDocument.Outcome refused(SawRefusal reason) {
    return new UndoDocument.Outcome.Refused(reason);
  }

  private void undone(Document document) throws StationFault {
    assertThat(undo(document)).isInstanceOf(UndoDocument.Outcome.Undone.class);
  }

  private UndoDocument.Outcome undo(Document document) throws StationFault {
    return new UndoDocument(shop.booking, shop.repositories, shop.labelSettings)
        .run(shop.command(), document.id(), "găsită", Optional.empty());
  }

  private Location location(String name) throws StationFault {
    return shop.booking.keep(
        tx -> {
          var code = shop.booking.code(tx, ShortCode.Kind.LOCATION);
          var made = new Location(new LocationId(shop.ids.next()), code, name, "B", 7);
          shop.repositories.stock().save(tx, made);
          return made;
        });
  }

  private StockUnit unit(StockUnit unit) throws StationFault {
    return line(unit).unit();
  }

  private UnitLine line(StockUnit unit) throws StationFault {
    return shop.reading.of(tx -> shop.repositories.stock().line(tx, unit.id()).orElseThrow());
  }

  private Fact lastFact() throws StationFault {
    return shop.reading.of(
        tx -> shop.journal.entries(tx, 0, Long.MAX_VALUE, 1_000).getLast().fact());
  }
}
