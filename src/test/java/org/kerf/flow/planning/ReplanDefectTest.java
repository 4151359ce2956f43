package org.kerf.flow.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.cutting.model.order.CutOrder;
import org.kerf.cutting.model.plan.BarLine;
import org.kerf.cutting.model.plan.BarState;
import org.kerf.cutting.model.plan.CutPlan;
import org.kerf.cutting.model.plan.PieceState;
import org.kerf.cutting.model.plan.PlanBar;
import org.kerf.cutting.model.plan.PlanState;
import org.kerf.cutting.model.saw.RunBar;
import org.kerf.cutting.model.saw.SawDocuments;
import org.kerf.cutting.patterns.PatternEngine;
import org.kerf.cutting.solver.ItemPlanner;
import org.kerf.flow.Workshop;
import org.kerf.flow.labels.SettleLabel;
import org.kerf.flow.reversal.UndoDocument;
import org.kerf.flow.saw.CloseBar;
import org.kerf.flow.saw.ConfirmCut;
import org.kerf.flow.saw.SawWork;
import org.kerf.flow.saw.TakeBar;
import org.kerf.identity.model.Command;
import org.kerf.kernel.Length;
import org.kerf.kernel.StationFault;
import org.kerf.labels.model.LabelJob;
import org.kerf.stock.model.ledger.Document;
import org.kerf.stock.model.unit.StockUnit;

/** After each test the store's balances, reservations and plans are checked as a whole. */
class ReplanDefectTest {

  @TempDir Path folder;
  private final ExecutorService workers = Executors.newFixedThreadPool(1);
  private Workshop shop;
  private ReplanDefect replan;
  private CloseBar close;
  private ConfirmCut confirm;

  @BeforeEach
  void open() throws StationFault {
    shop = Workshop.in(folder);
    var planner = new ItemPlanner(new PatternEngine(workers), workers, 1);
    replan = new ReplanDefect(shop.reading, shop.repositories, planner, shop.booking);
    close = new CloseBar(shop.booking, shop.repositories, shop.labelSettings);
    confirm = new ConfirmCut(shop.booking, shop.repositories, shop.labelSettings);
  }

  @AfterEach
  void shut() throws StationFault {
    assertThat(shop.check().differences()).isEmpty();
    shop.close();
    workers.shutdownNow();
  }

  @Test
  void whatADefectiveBarLeftIsPlannedOnABarInStockAndTheWaitingBarsStay() throws StationFault {
    StockUnit bundle = shop.bundle(6_000, 4);
    CutOrder order = shop.order("C-1", 1_830, 6);
    CutPlan plan = approve(bundle, order, 3, 3);
    RunBar run = takeFirst();
    cutFirst(run, 1_830);

    var done = (ReplanDefect.Outcome.Replanned) replan.run(shop.command(), defect(run).id());

    assertThat(done.pieces()).isEqualTo(2);
    assertThat(done.changed()).isZero();
    assertThat(done.open()).isZero();
    assertThat(toPlan(order)).isZero();
    assertThat(bars(plan))
        .extracting(PlanBar::state)
        .containsExactly(BarState.RELEASED, BarState.TO_CUT);
    List<PlanBar> fresh = bars(done.plan());
    assertThat(fresh).hasSize(1);
    assertThat(fresh.getFirst().pieces()).hasSize(2);
    assertThat(queue())
        .extracting(BarLine::planCode)
        .containsExactly(plan.code(), done.plan().code());
  }

  @Test
  void theSameCommandComesTwiceAndIsAnsweredWithTheSamePlan() throws StationFault {
    StockUnit bundle = shop.bundle(6_000, 4);
    approve(bundle, shop.order("C-1", 1_830, 6), 3, 3);
    Document defect = defect(takeFirst());
    Command command = shop.command();

    ReplanDefect.Outcome first = replan.run(command, defect.id());

    assertThat(first).isInstanceOf(ReplanDefect.Outcome.Replanned.class);
    assertThat(replan.run(command, defect.id())).isEqualTo(first);
  }

  @Test
  void withoutStockTheLeftoverOfAWaitingBarIsUsedAndAtMostATenthOfThemChange() throws StationFault {
    StockUnit bundle = shop.bundle(6_000, 12);
    CutOrder order = shop.order("C-1", 1_830, 26);
    CutPlan plan = approve(bundle, order, 3, 3, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2);
    RunBar run = takeFirst();
    cutFirst(run, 1_830);
    cutFirst(run, 1_830);

    var done = (ReplanDefect.Outcome.Replanned) replan.run(shop.command(), defect(run).id());

    assertThat(done.pieces()).isEqualTo(1);
    assertThat(done.changed()).isEqualTo(1);
    assertThat(bars(done.plan())).hasSize(1);
    assertThat(bars(done.plan()).getFirst().pieces()).hasSize(3);
    assertThat(bars(plan).stream().filter(bar -> bar.state() == BarState.TO_CUT)).hasSize(10);
    assertThat(toPlan(order)).isZero();
  }

  @Test
  void withoutStockAndRoomThePiecesAreOpenAndTheNextOnesAreTold() throws StationFault {
    StockUnit bundle = shop.bundle(6_000, 1);
    CutOrder order = shop.order("C-1", 1_830, 3);
    approve(bundle, order, 3);
    RunBar run = takeFirst();

    assertThat(replan.run(shop.command(), defect(run).id()))
        .isEqualTo(new ReplanDefect.Outcome.NoBar(3));
    assertThat(toPlan(order)).isEqualTo(3);
  }

  @Test
  void aDefectIsRePlannedOnceAndNotAfterItWasUndone() throws StationFault {
    StockUnit bundle = shop.bundle(6_000, 3);
    CutOrder order = shop.order("C-1", 1_830, 3);
    approve(bundle, order, 3);
    RunBar run = takeFirst();
    Document defect = defect(run);

    var done = (ReplanDefect.Outcome.Replanned) replan.run(shop.command(), defect.id());
    assertThat(replan.run(shop.command(), defect.id()))
        .isEqualTo(new ReplanDefect.Outcome.NothingOpen());

    undo(defect);
    assertThat(state(done.plan())).isEqualTo(PlanState.WITHDRAWN);
    assertThat(barOf(run).pieces()).allMatch(piece -> piece.state() == PieceState.TO_CUT);
    assertThat(replan.run(shop.command(), defect.id()))
        .isEqualTo(new ReplanDefect.Outcome.NothingOpen());
  }

  @Test
  void aBarThatComesBackWithNothingToCutDoesNotWaitAtTheSaw() throws StationFault {
    StockUnit bundle = shop.bundle(6_000, 3);
    CutOrder order = shop.order("C-1", 1_830, 3);
    CutPlan plan = approve(bundle, order, 3);
    RunBar wronglyDefective = takeFirst();
    Document defect = defect(wronglyDefective);
    replan.run(shop.command(), defect.id());
    writeLabelByHand();
    RunBar instead = takeFirst();
    for (int i = 0; i < 3; i++) {
      cutFirst(instead, 1_830);
    }
    close.run(shop.command(), instead.id(), "");

    undo(defect);
    undo(taking(wronglyDefective));

    assertThat(queue()).isEmpty();
    assertThat(bars(plan)).extracting(PlanBar::state).containsExactly(BarState.RELEASED);
    assertThat(state(plan)).isEqualTo(PlanState.DONE);
    assertThat(available(bundle)).isEqualTo(2);
  }

  @Test
  void theNewPlanCanBeWithdrawnLikeAnyOther() throws StationFault {
    StockUnit bundle = shop.bundle(6_000, 3);
    CutOrder order = shop.order("C-1", 1_830, 3);
    approve(bundle, order, 3);
    var done =
        (ReplanDefect.Outcome.Replanned) replan.run(shop.command(), defect(takeFirst()).id());

    assertThat(
            new WithdrawPlan(shop.booking, shop.repositories).run(shop.command(), done.plan().id()))
        .isEqualTo(1);
    assertThat(toPlan(order)).isEqualTo(3);
  }

  private CutPlan approve(StockUnit unit, CutOrder order, int... piecesPerBar) throws StationFault {
    var approve = new ApprovePlan(shop.booking, shop.repositories);
    var outcome = approve.run(shop.command(), shop.proposal(unit, order, piecesPerBar));
    return ((ApprovePlan.Outcome.Approved) outcome).plan();
  }

  private RunBar takeFirst() throws StationFault {
    var take = new TakeBar(shop.booking, shop.repositories);
    var outcome = take.run(shop.command(), queue().getFirst().bar().id());
    return ((TakeBar.Outcome.Taken) outcome).bar();
  }

  private void cutFirst(RunBar run, long millimetres) throws StationFault {
    var piece = SawWork.next(barOf(run)).orElseThrow();
    var cut = new ConfirmCut.Cut(run.id(), piece.id(), Length.ofMillimetres(millimetres), true);
    assertThat(confirm.run(shop.command(), cut)).isInstanceOf(ConfirmCut.Outcome.Done.class);
  }

  private Document defect(RunBar run) throws StationFault {
    var outcome = close.defective(shop.command(), run.id(), "fisură");
    return ((CloseBar.Outcome.Closed) outcome).document();
  }

  private void writeLabelByHand() throws StationFault {
    LabelJob label =
        shop.reading
            .of(tx -> shop.repositories.labels().remnantsThatWait(tx).stream().findFirst())
            .orElseThrow();
    new SettleLabel(shop.booking, shop.repositories, shop.labelSettings)
        .byHand(shop.command(), label.id(), "imprimantă oprită");
  }

  private Document taking(RunBar run) throws StationFault {
    return shop
        .reading
        .of(tx -> shop.repositories.ledger().standing(tx, run.id().subject(), 10))
        .stream()
        .filter(document -> document.kind().equals(SawDocuments.BAR_TO_SAW))
        .findFirst()
        .orElseThrow();
  }

  private int available(StockUnit unit) throws StationFault {
    return shop.reading
        .of(tx -> shop.repositories.stock().unit(tx, unit.id()))
        .orElseThrow()
        .available();
  }

  private void undo(Document document) throws StationFault {
    var undo = new UndoDocument(shop.booking, shop.repositories, shop.labelSettings);
    assertThat(undo.run(shop.command(), document.id(), "", Optional.empty()))
        .isInstanceOf(UndoDocument.Outcome.Undone.class);
  }

  private List<BarLine> queue() throws StationFault {
    return shop.reading.of(
        tx -> shop.repositories.plans().queue(tx, shop.saw.id(), BarState.TO_CUT, 100));
  }

  private List<PlanBar> bars(CutPlan plan) throws StationFault {
    return shop.reading.of(tx -> shop.repositories.plans().bars(tx, plan.id()));
  }

  private PlanBar barOf(RunBar run) throws StationFault {
    return shop.reading.of(tx -> shop.repositories.plans().bar(tx, run.planBar())).orElseThrow();
  }

  private PlanState state(CutPlan plan) throws StationFault {
    return shop.reading
        .of(tx -> shop.repositories.plans().plan(tx, plan.id()))
        .orElseThrow()
        .state();
  }

  private int toPlan(CutOrder order) throws StationFault {
    var line = order.lines().getFirst().id();
    return shop.reading.of(tx -> shop.repositories.orders().line(tx, line)).orElseThrow().toPlan();
  }
}
