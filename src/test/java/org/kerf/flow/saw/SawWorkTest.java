package org.kerf.flow.saw;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.cutting.model.geometry.Saw;
import org.kerf.cutting.model.geometry.SawId;
import org.kerf.cutting.model.order.CutLine;
import org.kerf.cutting.model.order.CutOrder;
import org.kerf.cutting.model.order.OrderState;
import org.kerf.cutting.model.plan.BarLine;
import org.kerf.cutting.model.plan.BarState;
import org.kerf.cutting.model.plan.PlanBar;
import org.kerf.cutting.model.plan.PlanState;
import org.kerf.cutting.model.proposal.CutProposal;
import org.kerf.cutting.model.saw.RunBar;
import org.kerf.cutting.model.saw.ScrapCause;
import org.kerf.flow.Workshop;
import org.kerf.flow.labels.SettleLabel;
import org.kerf.flow.planning.ApprovePlan;
import org.kerf.flow.planning.WithdrawPlan;
import org.kerf.flow.reversal.UndoDocument;
import org.kerf.flow.stock.ScrapRemnant;
import org.kerf.kernel.Length;
import org.kerf.kernel.StationFault;
import org.kerf.labels.model.LabelFilter;
import org.kerf.labels.model.LabelJob;
import org.kerf.labels.model.LabelKind;
import org.kerf.labels.model.LabelState;
import org.kerf.stock.model.ledger.Document;
import org.kerf.stock.model.unit.StockUnit;
import org.kerf.stock.model.unit.UnitOrigin;
import org.kerf.stock.model.unit.UnitState;

class SawWorkTest {

  @TempDir Path folder;
  private Workshop shop;
  private TakeBar take;
  private ConfirmCut confirm;
  private CloseBar close;
  private UndoDocument undo;

  @BeforeEach
  void open() throws StationFault {
    shop = Workshop.in(folder);
    take = new TakeBar(shop.booking, shop.repositories);
    confirm = new ConfirmCut(shop.booking, shop.repositories, shop.labelSettings);
    close = new CloseBar(shop.booking, shop.repositories, shop.labelSettings);
    undo = new UndoDocument(shop.booking, shop.repositories, shop.labelSettings);
  }

  @AfterEach
  void shut() throws StationFault {
    assertThat(shop.check().differences()).isEmpty();
    shop.close();
  }

  @Test
  void approvingReservesBarsAndTwiceTheSameProposalIsStale() throws StationFault {
    StockUnit bundle = shop.bundle(6_000, 2);
    CutOrder order = shop.order("C-1", 1_830, 3);
    var proposal = shop.proposal(bundle, order, 3);

    var approve = new ApprovePlan(shop.booking, shop.repositories);
    assertThat(approve.run(shop.command(), proposal))
        .isInstanceOf(ApprovePlan.Outcome.Approved.class);
    assertThat(unit(bundle).reserved()).isEqualTo(1);
    assertThat(line(order).toPlan()).isZero();
    assertThat(approve.run(shop.command(), proposal))
        .isEqualTo(new ApprovePlan.Outcome.Stale(0, 3));
    assertThat(unit(bundle).reserved()).isEqualTo(1);
  }

  @Test
  void aBarIsCutLabelledAndClosedIntoARemnantAndTheBalanceCloses() throws StationFault {
    StockUnit bundle = shop.bundle(6_000, 2);
    CutOrder order = shop.order("C-1", 1_830, 2);
    approve(bundle, order, 2);
    RunBar run = takeNext();
    assertThat(unit(bundle).onHand()).isEqualTo(1);

    run = cutNext(run, 1_830, true).bar();
    assertThat(run.trims()).isEqualTo(Length.ofMillimetres(10));
    assertThat(run.rest()).isEqualTo(Length.ofMillimetres(6_000 - 10 - 1_830 - 3));
    run = cutNext(run, 1_830, true).bar();
    assertThat(order(order).state()).isEqualTo(OrderState.DONE);

    var closed = (CloseBar.Outcome.Closed) close.run(shop.command(), run.id(), "");
    assertThat(closed.bar().remnant()).isEqualTo(Length.ofMillimetres(2_324));
    assertThat(closed.remnant().orElseThrow().length()).isEqualTo(Length.ofMillimetres(2_324));
    assertThat(closed.remnant().orElseThrow().origin()).isEqualTo(UnitOrigin.REMNANT);
    assertThat(labels())
        .extracting(LabelJob::kind)
        .containsExactly(LabelKind.REMNANT, LabelKind.PIECE, LabelKind.PIECE);
    assertThat(plan().state()).isEqualTo(PlanState.DONE);
  }

  @Test
  void offcutShorterThanTheMinimumBecomesScrap() throws StationFault {
    StockUnit bundle = shop.bundle(4_000, 1);
    CutOrder order = shop.order("C-1", 1_830, 2);
    approve(bundle, order, 2);
    RunBar run = takeNext();
    run = cutNext(run, 1_830, true).bar();
    run = cutNext(run, 1_830, true).bar();

    var closed = (CloseBar.Outcome.Closed) close.run(shop.command(), run.id(), "");
    assertThat(closed.bar().scrap()).isEqualTo(Length.ofMillimetres(324));
    assertThat(closed.bar().cause()).isEqualTo(ScrapCause.SHORT_REST);
    assertThat(closed.remnant()).isEmpty();
  }

  @Test
  void aSecondTapBooksNothing() throws StationFault {
    StockUnit bundle = shop.bundle(6_000, 1);
    CutOrder order = shop.order("C-1", 1_830, 2);
    approve(bundle, order, 2);
    PlanBar bar = queue().getFirst().bar();
    RunBar run = ((TakeBar.Outcome.Taken) take.run(shop.command(), bar.id())).bar();
    assertThat(take.run(shop.command(), bar.id())).isEqualTo(new TakeBar.Outcome.AlreadyThere(run));

    var cut = cut(run, 1_830, true);
    assertThat(confirm.run(shop.command(), cut)).isInstanceOf(ConfirmCut.Outcome.Done.class);
    assertThat(confirm.run(shop.command(), cut)).isEqualTo(new ConfirmCut.Outcome.AlreadyCut());
    assertThat(line(order).cut()).isEqualTo(1);
  }

  @Test
  void aPieceOfAnotherLengthIsKeptAsRemnantAndTheOrderStillWaits() throws StationFault {
    StockUnit bundle = shop.bundle(6_000, 1);
    CutOrder order = shop.order("C-1", 1_830, 1);
    approve(bundle, order, 1);
    RunBar run = takeNext();
    var done = cutNext(run, 1_200, false);
    assertThat(unit(done.piece().unit()).origin()).isEqualTo(UnitOrigin.REMNANT);
    assertThat(line(order).cut()).isZero();
    assertThat(cutNext(done.bar(), 1_830, true).bar().pieces())
        .isEqualTo(Length.ofMillimetres(3_030));
  }

  @Test
  void aLengthLongerThanTheRestIsRefusedWithTheLongestPossible() throws StationFault {
    StockUnit bundle = shop.bundle(6_000, 1);
    approve(bundle, shop.order("C-1", 1_830, 1), 1);
    RunBar run = takeNext();
    assertThat(confirm.run(shop.command(), cut(run, 5_991, true)))
        .isEqualTo(
            new ConfirmCut.Outcome.Refused(new SawRefusal.TooLong(Length.ofMillimetres(5_990))));
  }

  @Test
  void defectHoldsTheRestAndGivesUncutPiecesBackToPlan() throws StationFault {
    StockUnit bundle = shop.bundle(6_000, 1);
    CutOrder order = shop.order("C-1", 1_830, 3);
    approve(bundle, order, 3);
    RunBar run = takeNext();
    run = cutNext(run, 1_830, true).bar();

    var closed =
        (CloseBar.Outcome.Closed) close.defective(shop.command(), run.id(), "fisură laminare");
    StockUnit held = closed.remnant().orElseThrow();
    assertThat(held.state()).isEqualTo(UnitState.HELD);
    assertThat(held.available()).isZero();
    assertThat(closed.givenBack()).isEqualTo(2);
    assertThat(line(order).toPlan()).isEqualTo(2);
  }

  @Test
  void theNextBarWaitsForTheRemnantsLabelUntilItIsWrittenByHand() throws StationFault {
    StockUnit bundle = shop.bundle(6_000, 2);
    CutOrder order = shop.order("C-1", 1_830, 2);
    approve(bundle, order, 1, 1);
    RunBar run = cutNext(takeNext(), 1_830, true).bar();
    var closed = (CloseBar.Outcome.Closed) close.run(shop.command(), run.id(), "");

    PlanBar next = queue().getFirst().bar();
    assertThat(take.run(shop.command(), next.id()))
        .isEqualTo(
            new TakeBar.Outcome.Refused(
                new SawRefusal.LabelWaits(closed.remnant().orElseThrow().code())));
    LabelJob waiting = labels().getFirst();
    new SettleLabel(shop.booking, shop.repositories, shop.labelSettings)
        .byHand(shop.command(), waiting.id(), "imprimantă oprită");
    assertThat(take.run(shop.command(), next.id())).isInstanceOf(TakeBar.Outcome.Taken.class);
  }

  @Test
  void aLabelThatWaitsHoldsUpItsOwnSawOnly() throws StationFault {
    approve(shop.bundle(6_000, 1), shop.order("C-1", 1_830, 1), 1);
    Saw other =
        new Saw(
            new SawId(shop.ids.next()),
            "Fierăstrău 2",
            shop.saw.headTrim(),
            shop.saw.tailTrim(),
            shop.saw.clamp(),
            shop.saw.kerf());
    shop.booking.keep(
        tx -> {
          shop.repositories.plans().save(tx, other);
          return true;
        });
    var there = shop.proposal(shop.bundle(6_000, 1), shop.order("C-2", 1_830, 1), 1);
    new ApprovePlan(shop.booking, shop.repositories)
        .run(shop.command(), new CutProposal(other, there.items()));
    RunBar run = cutNext(takeNext(), 1_830, true).bar();
    close.run(shop.command(), run.id(), "");

    assertThat(holdsUp(shop.saw)).isPresent();
    assertThat(holdsUp(other)).isEmpty();
    PlanBar next =
        shop.reading
            .of(tx -> shop.repositories.plans().queue(tx, other.id(), BarState.TO_CUT, 1))
            .getFirst()
            .bar();
    assertThat(take.run(shop.command(), next.id())).isInstanceOf(TakeBar.Outcome.Taken.class);
  }

  private Optional<LabelJob> holdsUp(Saw saw) throws StationFault {
    return shop.reading.of(tx -> shop.repositories.labelThatHoldsUp(tx, saw.id()));
  }

  @Test
  void undoingACutThatWasNotMadePutsEverythingBack() throws StationFault {
    StockUnit bundle = shop.bundle(6_000, 1);
    CutOrder order = shop.order("C-1", 1_830, 1);
    approve(bundle, order, 1);
    RunBar run = takeNext();
    var done = cutNext(run, 1_830, true);

    assertThat(
            undo.run(shop.command(), done.document().id(), "atins din greșeală", Optional.empty()))
        .isInstanceOf(UndoDocument.Outcome.Undone.class);
    assertThat(run(run)).isEqualTo(run);
    assertThat(unit(done.piece().unit()).onHand()).isZero();
    assertThat(line(order).cut()).isZero();
    assertThat(order(order).state()).isEqualTo(OrderState.OPEN);
    assertThat(labels().getFirst().state()).isEqualTo(LabelState.WITHDRAWN);
    assertThat(undo.run(shop.command(), done.document().id(), "", Optional.empty()))
        .isInstanceOf(UndoDocument.Outcome.Refused.class);
  }

  @Test
  void undoingACutThatWasMadeBooksTheRealLengthInTheSameDocument() throws StationFault {
    StockUnit bundle = shop.bundle(6_000, 1);
    CutOrder order = shop.order("C-1", 1_830, 1);
    approve(bundle, order, 1);
    var done = cutNext(takeNext(), 1_830, true);

    var undone =
        (UndoDocument.Outcome.Undone)
            undo.run(
                shop.command(),
                done.document().id(),
                "măsurat greșit",
                Optional.of(Length.ofMillimetres(1_380)));
    RunBar after = run(done.bar());
    assertThat(after.pieces()).isEqualTo(Length.ofMillimetres(1_380));
    assertThat(movements(undone.reversal())).hasSize(2);
    assertThat(line(order).toPlan() + line(order).planned()).isEqualTo(1);
  }

  @Test
  void undoingIsRefusedWithTheListOfWhatCameLater() throws StationFault {
    StockUnit bundle = shop.bundle(6_000, 1);
    approve(bundle, shop.order("C-1", 1_830, 2), 2);
    var first = cutNext(takeNext(), 1_830, true);
    var second = cutNext(first.bar(), 1_830, true);

    assertThat(undo.run(shop.command(), first.document().id(), "", Optional.empty()))
        .isEqualTo(
            new UndoDocument.Outcome.Refused(
                new SawRefusal.UsedLater(List.of(second.document().code()))));
  }

  @Test
  void undoingACutOfAClosedBarNamesTheClosingThatComesFirst() throws StationFault {
    StockUnit bundle = shop.bundle(6_000, 1);
    approve(bundle, shop.order("C-1", 1_830, 1), 1);
    var cut = cutNext(takeNext(), 1_830, true);
    var closed = (CloseBar.Outcome.Closed) close.run(shop.command(), cut.bar().id(), "");

    assertThat(undo.run(shop.command(), cut.document().id(), "", Optional.empty()))
        .isEqualTo(
            new UndoDocument.Outcome.Refused(
                new SawRefusal.UsedLater(List.of(closed.document().code()))));
  }

  @Test
  void anUntouchedBarGoesBackToItsBundleAndToTheQueue() throws StationFault {
    StockUnit bundle = shop.bundle(6_000, 3);
    approve(bundle, shop.order("C-1", 1_830, 2), 2);
    PlanBar bar = queue().getFirst().bar();
    var taken = (TakeBar.Outcome.Taken) take.run(shop.command(), bar.id());

    undo.run(shop.command(), taken.document().id(), "bara greșită", Optional.empty());
    assertThat(unit(bundle).onHand()).isEqualTo(3);
    assertThat(unit(bundle).reserved()).isEqualTo(1);
    assertThat(queue()).hasSize(1);
    assertThat(take.run(shop.command(), bar.id())).isInstanceOf(TakeBar.Outcome.Taken.class);
  }

  @Test
  void undoingTheClosingBringsTheBarBackWithItsRest() throws StationFault {
    StockUnit bundle = shop.bundle(6_000, 1);
    CutOrder order = shop.order("C-1", 1_830, 2);
    approve(bundle, order, 2);
    RunBar run = cutNext(takeNext(), 1_830, true).bar();
    var closed = (CloseBar.Outcome.Closed) close.run(shop.command(), run.id(), "gata schimbul");
    assertThat(line(order).toPlan()).isEqualTo(1);

    undo.run(shop.command(), closed.document().id(), "mai tăiem", Optional.empty());
    assertThat(run(run)).isEqualTo(run);
    assertThat(line(order).toPlan()).isZero();
    assertThat(cutNext(run, 1_830, true).bar().pieces()).isEqualTo(Length.ofMillimetres(3_660));
  }

  @Test
  void aHeldRestThatWasScrappedByMistakeIsHeldAgainAfterTheUndo() throws StationFault {
    StockUnit bundle = shop.bundle(6_000, 1);
    approve(bundle, shop.order("C-1", 1_830, 1), 1);
    var closed =
        (CloseBar.Outcome.Closed) close.defective(shop.command(), takeNext().id(), "fisură");
    StockUnit held = closed.remnant().orElseThrow();
    var scrapped =
        (ScrapRemnant.Outcome.Scrapped)
            new ScrapRemnant(shop.booking, shop.repositories)
                .run(shop.command(), held.id(), ScrapCause.DEFECT);

    undo.run(shop.command(), scrapped.document().id(), "bara greșită", Optional.empty());
    assertThat(unit(held).state()).isEqualTo(UnitState.HELD);
  }

  @Test
  void ofManyTapsAtTheSameTimeOneBooksTheBarAndOneBooksTheCut() throws Exception {
    StockUnit bundle = shop.bundle(6_000, 2);
    CutOrder order = shop.order("C-1", 1_830, 2);
    approve(bundle, order, 2);
    PlanBar bar = queue().getFirst().bar();
    List<TakeBar.Outcome> taken = atOnce(() -> take.run(shop.command(), bar.id()));
    assertThat(taken).filteredOn(TakeBar.Outcome.Taken.class::isInstance).hasSize(1);
    assertThat(taken).filteredOn(TakeBar.Outcome.AlreadyThere.class::isInstance).hasSize(5);

    RunBar run = shop.reading.of(tx -> shop.repositories.runs().runOf(tx, bar.id()).orElseThrow());
    var cut = cut(run, 1_830, true);
    List<ConfirmCut.Outcome> cuts = atOnce(() -> confirm.run(shop.command(), cut));
    assertThat(cuts).filteredOn(ConfirmCut.Outcome.Done.class::isInstance).hasSize(1);
    assertThat(line(order).cut()).isEqualTo(1);
    assertThat(run(run).pieces()).isEqualTo(Length.ofMillimetres(1_830));
  }

  @Test
  void ofTwoPlansForTheSamePiecesAtTheSameTimeOneIsApproved() throws Exception {
    StockUnit bundle = shop.bundle(6_000, 8);
    CutOrder order = shop.order("C-1", 1_830, 3);
    var proposal = shop.proposal(bundle, order, 3);
    var approve = new ApprovePlan(shop.booking, shop.repositories);
    List<ApprovePlan.Outcome> outcomes = atOnce(() -> approve.run(shop.command(), proposal));
    assertThat(outcomes).filteredOn(ApprovePlan.Outcome.Approved.class::isInstance).hasSize(1);
    assertThat(unit(bundle).reserved()).isEqualTo(1);
  }

  private static <T> List<T> atOnce(Callable<T> job) throws Exception {
    try (var threads = Executors.newFixedThreadPool(6)) {
      List<T> answers = new ArrayList<>();
      for (var answer : threads.invokeAll(Collections.nCopies(6, job))) {
        answers.add(answer.get());
      }
      return answers;
    }
  }

  @Test
  void withdrawingAPlanFreesWhatIsNotCut() throws StationFault {
    StockUnit bundle = shop.bundle(6_000, 2);
    CutOrder order = shop.order("C-1", 1_830, 2);
    approve(bundle, order, 1, 1);
    assertThat(new WithdrawPlan(shop.booking, shop.repositories).run(shop.command(), plan().id()))
        .isEqualTo(2);
    assertThat(unit(bundle).available()).isEqualTo(2);
    assertThat(line(order).toPlan()).isEqualTo(2);
  }

  private void approve(StockUnit unit, CutOrder order, int... piecesPerBar) throws StationFault {
    assertThat(
            new ApprovePlan(shop.booking, shop.repositories)
                .run(shop.command(), shop.proposal(unit, order, piecesPerBar)))
        .isInstanceOf(ApprovePlan.Outcome.Approved.class);
  }

  private RunBar takeNext() throws StationFault {
    var taken = take.run(shop.command(), queue().getFirst().bar().id());
    return ((TakeBar.Outcome.Taken) taken).bar();
  }

  private ConfirmCut.Outcome.Done cutNext(RunBar run, long millimetres, boolean forTheOrder)
      throws StationFault {
    return (ConfirmCut.Outcome.Done)
        confirm.run(shop.command(), cut(run, millimetres, forTheOrder));
  }

  private ConfirmCut.Cut cut(RunBar run, long millimetres, boolean forTheOrder)
      throws StationFault {
    PlanBar bar =
        shop.reading.of(tx -> shop.repositories.plans().bar(tx, run.planBar()).orElseThrow());
    return new ConfirmCut.Cut(
        run.id(),
        SawWork.next(bar).orElseThrow().id(),
        Length.ofMillimetres(millimetres),
        forTheOrder);
  }

  private List<BarLine> queue() throws StationFault {
    return shop.reading.of(
        tx -> shop.repositories.plans().queue(tx, shop.saw.id(), BarState.TO_CUT, 10));
  }

  private List<LabelJob> labels() throws StationFault {
    return shop.reading.of(tx -> shop.repositories.labels().recent(tx, LabelFilter.ALL, 10));
  }

  private List<?> movements(Document document) throws StationFault {
    return shop.reading.of(tx -> shop.repositories.ledger().movements(tx, document.id()));
  }

  private StockUnit unit(StockUnit unit) throws StationFault {
    return unit(unit.id());
  }

  private StockUnit unit(org.kerf.stock.model.unit.UnitId id) throws StationFault {
    return shop.reading.of(tx -> shop.repositories.stock().unit(tx, id).orElseThrow());
  }

  private RunBar run(RunBar run) throws StationFault {
    return shop.reading.of(tx -> shop.repositories.runs().bar(tx, run.id()).orElseThrow());
  }

  private CutLine line(CutOrder order) throws StationFault {
    return order(order).lines().getFirst();
  }

  private CutOrder order(CutOrder order) throws StationFault {
    return shop.reading.of(tx -> shop.repositories.orders().order(tx, order.id()).orElseThrow());
  }

  private org.kerf.cutting.model.plan.CutPlan plan() throws StationFault {
    return shop.reading.of(tx -> shop.repositories.plans().recent(tx, 1).getFirst());
  }
}
