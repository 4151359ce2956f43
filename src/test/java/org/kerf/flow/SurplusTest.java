package org.kerf.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.cutting.model.order.CutLine;
import org.kerf.cutting.model.order.CutOrder;
import org.kerf.cutting.model.order.OrderId;
import org.kerf.cutting.model.order.OrderState;
import org.kerf.cutting.model.plan.BarLine;
import org.kerf.cutting.model.plan.BarState;
import org.kerf.cutting.model.plan.PieceState;
import org.kerf.cutting.model.plan.PlanBar;
import org.kerf.cutting.model.plan.PlanPiece;
import org.kerf.cutting.model.problem.PlanLimits;
import org.kerf.cutting.model.proposal.BarRef;
import org.kerf.cutting.model.proposal.CutProposal;
import org.kerf.cutting.model.proposal.Draft;
import org.kerf.cutting.model.proposal.MoveOutcome;
import org.kerf.cutting.model.proposal.PlanMerits;
import org.kerf.cutting.model.proposal.PlanWatcher;
import org.kerf.cutting.model.proposal.PlannedBar;
import org.kerf.cutting.model.proposal.PlannedPiece;
import org.kerf.cutting.model.saw.RunBar;
import org.kerf.cutting.patterns.PatternEngine;
import org.kerf.cutting.solver.ItemPlanner;
import org.kerf.erp.csv.cell.ReadingRules;
import org.kerf.erp.store.ImportedFileStore;
import org.kerf.flow.facts.ImportKind;
import org.kerf.flow.imports.ImportFile;
import org.kerf.flow.imports.ImportPreview;
import org.kerf.flow.imports.ImportWatcher;
import org.kerf.flow.labels.SettleLabel;
import org.kerf.flow.planning.ApprovePlan;
import org.kerf.flow.planning.BarReason;
import org.kerf.flow.planning.ExplainBar;
import org.kerf.flow.planning.PlanCuts;
import org.kerf.flow.planning.ReplanDefect;
import org.kerf.flow.planning.WithdrawPlan;
import org.kerf.flow.reversal.UndoDocument;
import org.kerf.flow.saw.CloseBar;
import org.kerf.flow.saw.ConfirmCut;
import org.kerf.flow.saw.SawWork;
import org.kerf.flow.saw.TakeBar;
import org.kerf.identity.store.UserStore;
import org.kerf.kernel.Length;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.StationFault;
import org.kerf.labels.model.LabelFilter;
import org.kerf.labels.model.LabelJob;
import org.kerf.labels.model.LabelKind;
import org.kerf.party.model.Owner;
import org.kerf.query.planning.ProposalSheet;
import org.kerf.stock.model.ledger.DocumentId;
import org.kerf.stock.model.unit.StockUnit;
import org.kerf.stock.model.unit.UnitOrigin;
import org.kerf.stock.model.unit.UnitState;

/** Pieces for stock, from the file of items to the saw and back into another plan. */
class SurplusTest {

  private static final String ITEMS =
      "Cod;Denumire;Kg/m;Rest minim (mm);Valoare rest (%);Preț (lei/m);Resturi maxim;"
          + "Bucăți pe bară;Bucăți în plus\n";
  private static final String ORDERS =
      "Comandă;Client;Termen;Articol;Lungime (mm);Bucăți;Material client\n";

  /** Two bars of 4 m: 584 mm of one of them are left, which is less than a remnant. */
  private static final String TWO_BARS = "C-1;K1;+1;IPE200;1700;4;\nC-2;K1;+2;IPE200;500;1;\n";

  private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 27, 8, 0);
  private static final Length MM_500 = Length.ofMillimetres(500);

  @TempDir Path folder;
  @TempDir Path files;
  private final ExecutorService workers = Executors.newCachedThreadPool();
  private Workshop shop;
  private ItemPlanner planner;
  private PlanCuts planCuts;
  private ImportFile imports;
  private ConfirmCut confirm;
  private CloseBar close;
  private UndoDocument undo;
  private int taken;

  @BeforeEach
  void open() throws Exception {
    shop = Workshop.in(folder);
    planner = new ItemPlanner(new PatternEngine(workers), workers, 1);
    planCuts = new PlanCuts(shop.reading, shop.repositories, planner, shop.booking);
    imports =
        new ImportFile(
            shop.booking,
            shop.reading,
            shop.repositories,
            new UserStore(),
            new ImportedFileStore());
    confirm = new ConfirmCut(shop.booking, shop.repositories, shop.labelSettings);
    close = new CloseBar(shop.booking, shop.repositories, shop.labelSettings);
    undo = new UndoDocument(shop.booking, shop.repositories, shop.labelSettings);
    take(ImportKind.CUSTOMERS, "Cod;Denumire\nK1;Construct Țigla SRL\n");
  }

  @AfterEach
  void shut() throws StationFault {
    assertThat(shop.check().differences()).isEmpty();
    shop.close();
    workers.shutdownNow();
  }

  @Test
  void scrapYieldsPiecesOfAskedLengthsWhereTheItemAllowsItAndThePlanCostsTheSame()
      throws Exception {
    item(0);
    shop.bundle(4_000, 9);
    List<OrderId> orders = orders(TWO_BARS);
    Draft without = plan(orders);
    assertThat(surplus(without.proposal())).isEmpty();
    item(2);
    Draft with = plan(orders);
    assertThat(surplus(with.proposal())).extracting(PlannedPiece::length).containsExactly(MM_500);
    assertThat(with.proposal().cost()).isEqualTo(without.proposal().cost());
    assertThat(with.proposal().bound()).isEqualTo(without.proposal().bound());
    assertThat(with.proposal().bars().stream().map(PlannedBar::withoutSurplus).toList())
        .isEqualTo(without.proposal().bars());
    assertThat(waste(with)).isLessThan(waste(without));
    ProposalSheet sheet = shop.reading.of(tx -> ProposalSheet.read(tx, shop.repositories, with));
    assertThat(sheet.balance().pieces()).isEqualTo(5);
    assertThat(sheet.balance().surplus()).isEqualTo(1);
    assertThat(sheet.balance().forStock()).isEqualTo(MM_500);
    assertThat(ExplainBar.run(with, fullerBar(with))).contains(new BarReason.ForStock(1, MM_500));
  }

  @Test
  void aPieceForStockCountsForNoOrderAndBecomesAStockUnitOfItsOwn() throws Exception {
    item(2);
    shop.bundle(4_000, 2);
    approve(plan(orders(TWO_BARS)).proposal());
    assertThat(line("C-2").planned()).isEqualTo(1);
    assertThat(line("C-2").toPlan()).isZero();
    RunBar run = take(barForStock());
    run = cut(run, 1_700).bar();
    run = cut(run, 1_700).bar();
    var done = cut(run, 500);
    StockUnit unit = unit(done);
    assertThat(unit.origin()).isEqualTo(UnitOrigin.CUT_AHEAD);
    assertThat(unit.code().kind()).isEqualTo(ShortCode.Kind.REMNANT);
    assertThat(unit.parent()).contains(run.unit());
    assertThat(newestLabel().kind()).isEqualTo(LabelKind.REMNANT);
    assertThat(newestLabel().content().template()).isEqualTo("stock");
    assertThat(line("C-2").cut()).isZero();
    assertThat(line("C-2").planned()).isEqualTo(1);
    assertThat(order("C-2").state()).isEqualTo(OrderState.OPEN);
    var tapped = new ConfirmCut.Cut(run.id(), done.piece().planPiece(), MM_500, true);
    assertThat(confirm.run(shop.command(), tapped)).isEqualTo(new ConfirmCut.Outcome.AlreadyCut());
    RunBar closed = close(run).bar();
    assertThat(closed.scrap()).isEqualTo(Length.ofMillimetres(584 - 503));
    assertThat(remnantsListed()).extracting(StockUnit::id).containsExactly(unit.id());
    assertThat(
            shop.reading.<Integer>of(
                tx -> shop.repositories.stock().remnantsOf(tx, shop.item.id(), Owner.ours())))
        .isZero();
  }

  @Test
  void anOrderOfTheSameLengthGetsThePieceCutAheadWithoutAnyCut() throws Exception {
    item(2);
    shop.bundle(4_000, 2);
    approve(plan(orders(TWO_BARS)).proposal());
    StockUnit ahead = cutAhead();
    List<OrderId> next = orders("C-3;K1;+1;IPE200;500;1;\n");
    Draft draft = plan(next);
    PlannedBar bar = draft.proposal().bars().getFirst();
    assertThat(bar.unit()).isEqualTo(ahead.id());
    assertThat(ExplainBar.run(draft, new BarRef(0, 0)).getFirst())
        .isInstanceOf(BarReason.CutAhead.class);
    assertThat(PlanMerits.of(draft, NOW).waste()).isZero();
    approve(draft.proposal());
    RunBar run = take(waiting("C-3"));
    var done = cut(run, 500);
    assertThat(done.bar().rest()).isEqualTo(Length.ZERO);
    assertThat(done.piece().bite().kerf()).isEqualTo(Length.ZERO);
    assertThat(close(done.bar()).bar().trims()).isEqualTo(Length.ZERO);
    assertThat(order("C-3").state()).isEqualTo(OrderState.DONE);
    assertThat(unit(done).heat()).isEqualTo(ahead.heat());
  }

  @Test
  void whatLiesThereAndWhatIsStillToBeCutLeavesLessRoom() throws Exception {
    item(1);
    shop.bundle(4_000, 9);
    approve(plan(orders(TWO_BARS)).proposal());
    Draft whileItWaits = plan(orders(TWO_BARS.replace("C-", "D-")));
    assertThat(surplus(whileItWaits.proposal())).isEmpty();
    cutAhead();
    assertThat(surplus(plan(orders(TWO_BARS.replace("C-", "E-"))).proposal())).isEmpty();
    item(2);
    assertThat(surplus(plan(orders(TWO_BARS.replace("C-", "F-"))).proposal())).hasSize(1);
  }

  @Test
  void aProposalIsStaleOnceAnotherPlanCutsTheSamePiecesForStock() throws Exception {
    item(1);
    shop.bundle(4_000, 9);
    Draft first = plan(orders(TWO_BARS));
    Draft second = plan(orders(TWO_BARS.replace("C-", "D-")));
    approve(first.proposal());
    assertThat(
            new ApprovePlan(shop.booking, shop.repositories).run(shop.command(), second.proposal()))
        .isEqualTo(new ApprovePlan.Outcome.Stale(0, 1));
  }

  @Test
  void undoneTheCutIsToBeMadeAgainAndALengthThatIsWrongIsARemnant() throws Exception {
    item(2);
    shop.bundle(4_000, 2);
    approve(plan(orders(TWO_BARS)).proposal());
    RunBar run = take(barForStock());
    run = cut(run, 1_700).bar();
    run = cut(run, 1_700).bar();
    var done = cut(run, 500);
    undo(done.document().id(), Optional.empty());
    assertThat(unit(done).state()).isEqualTo(UnitState.GONE);
    var again = cut(run, 500);
    var reversal = undo(again.document().id(), Optional.of(Length.ofMillimetres(498)));
    assertThat(remnantsListed())
        .extracting(StockUnit::origin, StockUnit::length)
        .containsExactly(tuple(UnitOrigin.REMNANT, Length.ofMillimetres(498)));
    undo(reversal, Optional.of(MM_500));
    assertThat(remnantsListed()).extracting(StockUnit::origin).containsOnly(UnitOrigin.CUT_AHEAD);
    assertThat(newestLabel().kind()).isEqualTo(LabelKind.REMNANT);
    assertThat(line("C-2").cut()).isZero();
    DocumentId closing = close(run).document().id();
    undo(closing, Optional.empty());
    close(run);
  }

  @Test
  void piecesForStockThatAreNotCutAreForgotten() throws Exception {
    item(2);
    shop.bundle(4_000, 9);
    approve(plan(orders(TWO_BARS)).proposal());
    PlanBar bar = barForStock();
    RunBar run = take(bar);
    run = cut(run, 1_700).bar();
    run = cut(run, 1_700).bar();
    var closed = close(run);
    assertThat(closed.givenBack()).isZero();
    assertThat(line("C-2").toPlan()).isZero();
    undo(closed.document().id(), Optional.empty());
    assertThat(read(bar).pieces().getLast().state()).isEqualTo(PieceState.TO_CUT);
    close(run);
    assertThat(read(bar).state()).isEqualTo(BarState.CUT);
    new WithdrawPlan(shop.booking, shop.repositories).run(shop.command(), bar.plan());
    assertThat(line("C-2").toPlan()).isEqualTo(1);
    assertThat(line("C-1").toPlan()).isEqualTo(2);
  }

  /**
   * All that was asked for is cut: the bar was not given up, and the plan keeps no remnant of it.
   */
  @Test
  void uncutPiecesForStockMakeNoRemnantBeyondTheLimit() throws Exception {
    take(ImportKind.ITEMS, ITEMS + "IPE200;IPE 200;22,4;400;0;95;1;0;2\n");
    take(ImportKind.STOCK, "Articol;Fel;Lungime (mm);Bucăți;Loc\nIPE200;rest;450;1;A03\n");
    shop.bundle(4_000, 9);
    approve(plan(orders(TWO_BARS)).proposal());
    RunBar run = take(barForStock());
    run = cut(run, 1_700).bar();
    run = cut(run, 1_700).bar();
    RunBar closed = close(run).bar();
    assertThat(closed.remnantUnit()).isEmpty();
    assertThat(closed.scrap()).isEqualTo(Length.ofMillimetres(584));
  }

  @Test
  void afterADefectOnlyWhatWasAskedForIsPlannedAgain() throws Exception {
    item(2);
    shop.bundle(4_000, 9);
    approve(plan(orders(TWO_BARS)).proposal());
    RunBar run = cut(take(barForStock()), 1_700).bar();
    var closed = (CloseBar.Outcome.Closed) close.defective(shop.command(), run.id(), "fisură");
    assertThat(closed.givenBack()).isEqualTo(1);
    var outcome =
        (ReplanDefect.Outcome.Replanned)
            new ReplanDefect(shop.reading, shop.repositories, planner, shop.booking)
                .run(shop.command(), closed.document().id());
    assertThat(outcome.pieces()).isEqualTo(1);
    assertThat(line("C-1").toPlan()).isZero();
    settleLabels();
    undo(closed.document().id(), Optional.empty());
  }

  @Test
  void piecesForStockGiveWayToPiecesMovedByHandAndAreFoundAnew() throws Exception {
    item(2);
    shop.bundle(4_000, 9);
    List<OrderId> orders = orders(TWO_BARS);
    Draft draft = plan(orders);
    BarRef fuller = fullerBar(draft);
    BarRef other = new BarRef(0, 1 - fuller.bar());
    assertThat(draft.move(fuller, 2, other)).isEqualTo(new MoveOutcome.ForStock());
    var moved = (MoveOutcome.Moved) draft.move(other, 2, fuller);
    CutProposal after = moved.draft().proposal();
    assertThat(moved.draft().bar(fuller).asked()).hasSize(3);
    assertThat(moved.draft().bar(other).surplus()).hasSize(1);
    assertThat(after.cost()).isEqualTo(draft.proposal().cost());
    Draft again =
        planCuts.planRest(
            planCuts.problem(shop.saw.id(), orders), moved.draft(), limits(), PlanWatcher.PATIENT);
    assertThat(again.released()).isZero();
    assertThat(again.proposal().bars()).isEqualTo(after.bars());
  }

  @Test
  void aCustomersMaterialIsNeverCutAhead() throws Exception {
    item(2);
    take(ImportKind.STOCK, "Articol;Lungime (mm);Bucăți;Loc;Proprietar\nIPE200;4000;2;A03;K1\n");
    List<OrderId> orders = orders(TWO_BARS.replace(";\n", ";K1\n"));
    Draft draft = plan(orders);
    assertThat(draft.proposal().bars()).hasSize(2);
    assertThat(surplus(draft.proposal())).isEmpty();
  }

  /** Cuts both bars of the plan; the answer is the piece for stock. */
  private StockUnit cutAhead() throws StationFault {
    RunBar run = take(barForStock());
    run = cut(run, 1_700).bar();
    run = cut(run, 1_700).bar();
    StockUnit unit = unit(cut(run, 500));
    close(run);
    return unit;
  }

  private PlanBar barForStock() throws StationFault {
    return queue().stream()
        .filter(bar -> bar.asked().size() < bar.pieces().size())
        .findFirst()
        .orElseThrow();
  }

  private PlanBar waiting(String order) throws StationFault {
    BarLine line =
        shop.reading.of(
            tx -> {
              var id = shop.repositories.orders().byNumber(tx, order).orElseThrow().id();
              return shop.repositories.plans().barsFor(tx, id, 9).getFirst();
            });
    return line.bar();
  }

  private List<PlanBar> queue() throws StationFault {
    return shop.reading.of(
        tx ->
            shop.repositories.plans().queue(tx, shop.saw.id(), BarState.TO_CUT, 100).stream()
                .map(BarLine::bar)
                .toList());
  }

  private PlanBar read(PlanBar bar) throws StationFault {
    return shop.reading.of(tx -> shop.repositories.plans().bar(tx, bar.id()).orElseThrow());
  }

  private RunBar take(PlanBar bar) throws StationFault {
    var outcome = new TakeBar(shop.booking, shop.repositories).run(shop.command(), bar.id());
    return ((TakeBar.Outcome.Taken) outcome).bar();
  }

  private ConfirmCut.Outcome.Done cut(RunBar run, long millimetres) throws StationFault {
    PlanBar bar =
        shop.reading.of(tx -> shop.repositories.plans().bar(tx, run.planBar())).orElseThrow();
    PlanPiece piece = SawWork.next(bar).orElseThrow();
    Length length = Length.ofMillimetres(millimetres);
    var outcome =
        confirm.run(shop.command(), new ConfirmCut.Cut(run.id(), piece.id(), length, true));
    return (ConfirmCut.Outcome.Done) outcome;
  }

  private CloseBar.Outcome.Closed close(RunBar run) throws StationFault {
    var outcome = close.run(shop.command(), run.id(), "");
    settleLabels();
    return (CloseBar.Outcome.Closed) outcome;
  }

  private void settleLabels() throws StationFault {
    Optional<LabelJob> waiting =
        shop.reading.of(tx -> shop.repositories.labels().remnantsThatWait(tx).stream().findFirst());
    while (waiting.isPresent()) {
      new SettleLabel(shop.booking, shop.repositories, shop.labelSettings)
          .byHand(shop.command(), waiting.get().id(), "imprimantă oprită");
      waiting =
          shop.reading.of(
              tx -> shop.repositories.labels().remnantsThatWait(tx).stream().findFirst());
    }
  }

  private DocumentId undo(DocumentId document, Optional<Length> real) throws StationFault {
    var outcome = undo.run(shop.command(), document, "greșeală", real);
    return ((UndoDocument.Outcome.Undone) outcome).reversal().id();
  }

  private StockUnit unit(ConfirmCut.Outcome.Done done) throws StationFault {
    return shop.reading.of(
        tx -> shop.repositories.stock().unit(tx, done.piece().unit()).orElseThrow());
  }

  private List<StockUnit> remnantsListed() throws StationFault {
    return shop.reading.of(
        tx ->
            shop.repositories.stock().remnants(tx, "", Optional.empty(), 100).stream()
                .map(line -> line.unit())
                .toList());
  }

  private LabelJob newestLabel() throws StationFault {
    return shop.reading.of(
        tx -> shop.repositories.labels().recent(tx, LabelFilter.ALL, 1).getFirst());
  }

  private CutOrder order(String number) throws StationFault {
    return shop.reading.of(tx -> shop.repositories.orders().byNumber(tx, number).orElseThrow());
  }

  private CutLine line(String number) throws StationFault {
    return order(number).lines().getFirst();
  }

  private static BarRef fullerBar(Draft draft) {
    BarRef first = new BarRef(0, 0);
    return draft.bar(first).surplus().isEmpty() ? new BarRef(0, 1) : first;
  }

  private static List<PlannedPiece> surplus(CutProposal proposal) {
    return proposal.bars().stream().flatMap(bar -> bar.surplus().stream()).toList();
  }

  private double waste(Draft draft) {
    return PlanMerits.of(draft, NOW).waste();
  }

  private void approve(CutProposal proposal) throws StationFault {
    assertThat(new ApprovePlan(shop.booking, shop.repositories).run(shop.command(), proposal))
        .isInstanceOf(ApprovePlan.Outcome.Approved.class);
  }

  private void item(int surplus) throws Exception {
    take(ImportKind.ITEMS, ITEMS + "IPE200;IPE 200;22,4;600;0;95;0;0;" + surplus + "\n");
  }

  private List<OrderId> orders(String rows) throws Exception {
    take(ImportKind.ORDERS, ORDERS + rows);
    List<OrderId> orders = new ArrayList<>();
    for (String row : rows.lines().toList()) {
      OrderId order = order(row.substring(0, row.indexOf(';'))).id();
      if (!orders.contains(order)) {
        orders.add(order);
      }
    }
    return orders;
  }

  private void take(ImportKind kind, String text) throws IOException, StationFault {
    Path file = files.resolve(++taken + ".csv");
    Files.writeString(file, text);
    var rules = ReadingRules.asking(LocalDate.of(2026, 11, 27));
    var preview = (ImportPreview.Ready) imports.preview(kind, file, rules, new Unwatched());
    assertThat(preview.rejected()).isZero();
    imports.run(shop.command(), preview, new Unwatched());
  }

  private Draft plan(List<OrderId> orders) throws StationFault {
    return planCuts.draft(planCuts.problem(shop.saw.id(), orders), limits(), PlanWatcher.PATIENT);
  }

  private static PlanLimits limits() {
    return PlanLimits.ofTime(Duration.ofSeconds(2));
  }

  private record Unwatched() implements ImportWatcher {

    @Override
    public void at(int line, int ofAbout) {}

    @Override
    public boolean enough() {
      return false;
    }
  }
}
