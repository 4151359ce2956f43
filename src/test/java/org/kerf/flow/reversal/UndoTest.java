package org.kerf.flow.reversal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.cutting.model.order.CutOrder;
import org.kerf.cutting.model.plan.BarState;
import org.kerf.cutting.model.plan.CutPlan;
import org.kerf.cutting.model.plan.PlanBar;
import org.kerf.cutting.model.plan.PlanFact;
import org.kerf.cutting.model.plan.PlanState;
import org.kerf.cutting.model.saw.RunBar;
import org.kerf.cutting.model.saw.ScrapCause;
import org.kerf.flow.Workshop;
import org.kerf.flow.labels.SettleLabel;
import org.kerf.flow.planning.ApprovePlan;
import org.kerf.flow.planning.WithdrawPlan;
import org.kerf.flow.saw.CloseBar;
import org.kerf.flow.saw.ConfirmCut;
import org.kerf.flow.saw.SawRefusal;
import org.kerf.flow.saw.SawWork;
import org.kerf.flow.saw.TakeBar;
import org.kerf.flow.stock.AdjustUnit;
import org.kerf.flow.stock.MoveUnit;
import org.kerf.flow.stock.ScrapRemnant;
import org.kerf.kernel.Length;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.StationFault;
import org.kerf.labels.model.LabelJob;
import org.kerf.labels.model.LabelSettlement;
import org.kerf.labels.model.LabelState;
import org.kerf.stock.model.ledger.Document;
import org.kerf.stock.model.location.Location;
import org.kerf.stock.model.location.LocationId;
import org.kerf.stock.model.unit.StockUnit;
import org.kerf.stock.model.unit.UnitId;

/** What undoing leaves behind where others have worked on the same things meanwhile. */
class UndoTest {

  @TempDir Path folder;
  private Workshop shop;
  private TakeBar take;
  private ConfirmCut confirm;
  private CloseBar close;
  private UndoDocument undo;
  private Location other;

  @BeforeEach
  void open() throws StationFault {
    shop = Workshop.in(folder);
    take = new TakeBar(shop.booking, shop.repositories);
    confirm = new ConfirmCut(shop.booking, shop.repositories, shop.labelSettings);
    close = new CloseBar(shop.booking, shop.repositories, shop.labelSettings);
    undo = new UndoDocument(shop.booking, shop.repositories, shop.labelSettings);
    other =
        shop.booking.keep(
            tx -> {
              var made =
                  new Location(
                      new LocationId(shop.ids.next()),
                      shop.booking.code(tx, ShortCode.Kind.LOCATION),
                      "B07",
                      "B",
                      7);
              shop.repositories.stock().save(tx, made);
              return made;
            });
  }

  @AfterEach
  void shut() throws StationFault {
    assertThat(shop.check().differences()).isEmpty();
    shop.close();
  }

  @Test
  void aPiecePutAwayByMistakeLiesAtTheSawAgain() throws StationFault {
    RunBar run = onSaw(shop.order("C-1", 1_830, 1), 1);
    UnitId piece = cut(run, 1_830, true).piece().unit();
    Document moved = move(piece);
    undone(moved);
    assertThat(unit(piece).location()).isEmpty();
  }

  @Test
  void aBarTakenBackJoinsItsBundleWhereThatLiesByNow() throws StationFault {
    StockUnit bundle = shop.bundle(6_000, 3);
    approve(bundle, shop.order("C-1", 1_830, 1), 1);
    var taken = (TakeBar.Outcome.Taken) take.run(shop.command(), waiting().getFirst().id());
    move(bundle.id());
    undone(taken.document());
    assertThat(unit(bundle.id()).onHand()).isEqualTo(3);
    assertThat(unit(bundle.id()).location()).contains(other.id());
  }

  @Test
  void aBarTakenBackAfterItsPlanWasWithdrawnIsFree() throws StationFault {
    StockUnit bundle = shop.bundle(6_000, 2);
    CutOrder order = shop.order("C-1", 1_830, 2);
    CutPlan plan = approve(bundle, order, 1, 1);
    var taken = (TakeBar.Outcome.Taken) take.run(shop.command(), waiting().getFirst().id());
    new WithdrawPlan(shop.booking, shop.repositories).run(shop.command(), plan.id());
    undone(taken.document());
    assertThat(unit(bundle.id()).available()).isEqualTo(2);
    assertThat(waiting()).isEmpty();
    assertThat(
            shop.reading
                .of(tx -> shop.repositories.orders().order(tx, order.id()).orElseThrow())
                .lines())
        .allSatisfy(line -> assertThat(line.toPlan()).isEqualTo(2));
    assertThat(
            shop.reading
                .of(tx -> shop.repositories.plans().plan(tx, plan.id()).orElseThrow())
                .state())
        .isEqualTo(PlanState.WITHDRAWN);
  }

  @Test
  void aRemnantScrappedByMistakeGetsTheLabelThatItNeverHad() throws StationFault {
    StockUnit remnant = remnant();
    Document scrapping = scrapped(remnant);
    assertThat(label(remnant).state()).isEqualTo(LabelState.WITHDRAWN);
    undone(scrapping);
    assertThat(label(remnant).state()).isEqualTo(LabelState.QUEUED);
  }

  @Test
  void aRemnantThatWasNotFoundAndThenWasGetsTheLabelThatItNeverHad() throws StationFault {
    StockUnit remnant = remnant();
    var outcome =
        new AdjustUnit(shop.booking, shop.repositories)
            .run(shop.command(), remnant.id(), 1, 0, "nu e la loc");
    assertThat(label(remnant).state()).isEqualTo(LabelState.WITHDRAWN);
    undone(((AdjustUnit.Outcome.Adjusted) outcome).document());
    assertThat(label(remnant).state()).isEqualTo(LabelState.QUEUED);
  }

  @Test
  void aRemnantWhoseLabelWasBeingSentWhenItWasScrappedGetsNoSecondOneUnasked() throws StationFault {
    StockUnit remnant = remnant();
    LabelJob job = label(remnant);
    assertThat(settle(job, LabelState.QUEUED, LabelState.SENDING)).isTrue();
    Document scrapping = scrapped(remnant);
    settle(job, LabelState.SENDING, LabelState.SENT);
    undone(scrapping);
    assertThat(label(remnant).state()).isEqualTo(LabelState.UNKNOWN);
  }

  /** What a bar left, its label not printed yet. */
  private StockUnit remnant() throws StationFault {
    RunBar run = onSaw(shop.order("C-1", 1_830, 1), 1);
    cut(run, 1_830, true);
    var closed = (CloseBar.Outcome.Closed) close.run(shop.command(), run.id(), "");
    return closed.remnant().orElseThrow();
  }

  private Document scrapped(StockUnit remnant) throws StationFault {
    var outcome =
        new ScrapRemnant(shop.booking, shop.repositories)
            .run(shop.command(), remnant.id(), ScrapCause.DEFECT);
    return ((ScrapRemnant.Outcome.Scrapped) outcome).document();
  }

  @Test
  void aLabelUnderWayForAPieceThatIsUndoneIsNotTriedAgain() throws StationFault {
    RunBar run = onSaw(shop.order("C-1", 1_830, 1), 1);
    var done = cut(run, 1_830, true);
    LabelJob job = label(unit(done.piece().unit()));
    assertThat(settle(job, LabelState.QUEUED, LabelState.SENDING)).isTrue();
    undone(done.document());
    settle(job, LabelState.SENDING, LabelState.QUEUED);
    Optional<LabelJob> queued =
        shop.reading.of(tx -> shop.repositories.labels().firstQueued(tx, job.printer()));
    assertThat(queued).isEmpty();
  }

  @Test
  void aRealLengthThatWasItselfMistypedCanBeBookedOnceMore() throws StationFault {
    RunBar run = onSaw(shop.order("C-1", 1_830, 1), 1);
    var done = cut(run, 1_830, true);
    Document first = undone(done.document(), Optional.of(Length.ofMillimetres(183)));
    Document second = undone(first, Optional.of(Length.ofMillimetres(1_803)));
    assertThat(run(run).pieces()).isEqualTo(Length.ofMillimetres(1_803));
    assertThat(unit(done.piece().unit()).onHand()).isZero();
    undone(second, Optional.empty());
    assertThat(run(run)).isEqualTo(run);
  }

  @Test
  void aCounterThatBookedNothingNewCantBeUndone() throws StationFault {
    RunBar run = onSaw(shop.order("C-1", 1_830, 1), 1);
    Document reversal = undone(cut(run, 1_830, true).document());
    assertThat(undo.run(shop.command(), reversal.id(), "", Optional.empty()))
        .isEqualTo(new UndoDocument.Outcome.Refused(new SawRefusal.NotUndoable()));
  }

  @Test
  void aReasonOfManyWordsIsBookedAsFarAsItHasRoom() throws StationFault {
    RunBar run = onSaw(shop.order("C-1", 1_830, 2), 2);
    var done = cut(run, 1_830, true);
    String reason = "bara s-a mișcat ".repeat(60);
    assertThat(undo.run(shop.command(), done.document().id(), reason, Optional.empty()))
        .isInstanceOf(UndoDocument.Outcome.Undone.class);
    cut(run, 1_830, true);
    assertThat(close.defective(shop.command(), run.id(), reason))
        .isInstanceOf(CloseBar.Outcome.Closed.class);
    LabelJob job = labelOfHeld(run);
    assertThat(
            new SettleLabel(shop.booking, shop.repositories, shop.labelSettings)
                .byHand(shop.command(), job.id(), reason))
        .isTrue();
  }

  @Test
  void aWithdrawnPlanIsNamedInTheJournal() throws StationFault {
    StockUnit bundle = shop.bundle(6_000, 1);
    CutPlan plan = approve(bundle, shop.order("C-1", 1_830, 1), 1);
    new WithdrawPlan(shop.booking, shop.repositories).run(shop.command(), plan.id());
    var last =
        shop.reading.of(tx -> shop.journal.entries(tx, 0, Long.MAX_VALUE, 100).getLast().fact());
    assertThat(last)
        .isInstanceOfSatisfying(
            PlanFact.PlanWithdrawn.class,
            withdrawn -> {
              assertThat(withdrawn.plan()).isEqualTo(plan.code());
              assertThat(withdrawn.bars()).isEqualTo(1);
              assertThat(withdrawn.released()).hasSize(1);
            });
  }

  private RunBar onSaw(CutOrder order, int pieces) throws StationFault {
    approve(shop.bundle(6_000, 1), order, pieces);
    return ((TakeBar.Outcome.Taken) take.run(shop.command(), waiting().getFirst().id())).bar();
  }

  private CutPlan approve(StockUnit unit, CutOrder order, int... piecesPerBar) throws StationFault {
    var approved =
        new ApprovePlan(shop.booking, shop.repositories)
            .run(shop.command(), shop.proposal(unit, order, piecesPerBar));
    return ((ApprovePlan.Outcome.Approved) approved).plan();
  }

  @Test
  void noLabelIsPrintedOnceMoreForWhatIsNotThere() throws StationFault {
    RunBar run = onSaw(shop.order("C-1", 1_830, 2), 2);
    StockUnit there = unit(cut(run, 1_830, true).piece().unit());
    ConfirmCut.Outcome.Done wrong = cut(run, 1_830, true);
    StockUnit gone = unit(wrong.piece().unit());
    undone(wrong.document());
    var settle = new SettleLabel(shop.booking, shop.repositories, shop.labelSettings);
    assertThat(settle.reprint(shop.command(), there.code())).isPresent();
    assertThat(settle.reprint(shop.command(), gone.code())).isEmpty();
    assertThat(label(gone).state()).isEqualTo(LabelState.WITHDRAWN);
  }

  private ConfirmCut.Outcome.Done cut(RunBar run, long millimetres, boolean forTheOrder)
      throws StationFault {
    PlanBar bar =
        shop.reading.of(tx -> shop.repositories.plans().bar(tx, run.planBar()).orElseThrow());
    var cut =
        new ConfirmCut.Cut(
            run.id(),
            SawWork.next(bar).orElseThrow().id(),
            Length.ofMillimetres(millimetres),
            forTheOrder);
    return (ConfirmCut.Outcome.Done) confirm.run(shop.command(), cut);
  }

  private Document move(UnitId unit) throws StationFault {
    var outcome =
        new MoveUnit(shop.booking, shop.repositories).run(shop.command(), unit, other.id());
    return ((MoveUnit.Outcome.Moved) outcome).document();
  }

  private Document undone(Document document) throws StationFault {
    return undone(document, Optional.empty());
  }

  private Document undone(Document document, Optional<Length> realLength) throws StationFault {
    var outcome = undo.run(shop.command(), document.id(), "greșeală", realLength);
    assertThat(outcome).isInstanceOf(UndoDocument.Outcome.Undone.class);
    return ((UndoDocument.Outcome.Undone) outcome).reversal();
  }

  private List<PlanBar> waiting() throws StationFault {
    return shop
        .reading
        .of(tx -> shop.repositories.plans().queue(tx, shop.saw.id(), BarState.TO_CUT, 10))
        .stream()
        .map(line -> line.bar())
        .toList();
  }

  private StockUnit unit(UnitId id) throws StationFault {
    return shop.reading.of(tx -> shop.repositories.stock().unit(tx, id).orElseThrow());
  }

  private RunBar run(RunBar run) throws StationFault {
    return shop.reading.of(tx -> shop.repositories.runs().bar(tx, run.id()).orElseThrow());
  }

  private LabelJob labelOfHeld(RunBar run) throws StationFault {
    return label(unit(run(run).remnantUnit().orElseThrow()));
  }

  private LabelJob label(StockUnit unit) throws StationFault {
    return shop.reading.of(
        tx -> shop.repositories.labels().latestFor(tx, unit.code()).orElseThrow());
  }

  private boolean settle(LabelJob job, LabelState from, LabelState to) throws StationFault {
    return shop.booking.keep(
        tx ->
            shop.repositories
                .labels()
                .settle(tx, job.id(), from, LabelSettlement.plain(to, 1, shop.now())));
  }
}
