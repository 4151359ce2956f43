package org.kerf.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.cutting.model.order.CutOrder;
import org.kerf.cutting.model.order.OrderId;
import org.kerf.cutting.model.plan.PlanBar;
import org.kerf.cutting.model.plan.PlanPiece;
import org.kerf.cutting.model.problem.CuttingProblem;
import org.kerf.cutting.model.problem.PlanLimits;
import org.kerf.cutting.model.proposal.BarRef;
import org.kerf.cutting.model.proposal.CutProposal;
import org.kerf.cutting.model.proposal.Draft;
import org.kerf.cutting.model.proposal.ItemPlan;
import org.kerf.cutting.model.proposal.MaterialProof;
import org.kerf.cutting.model.proposal.MoveOutcome;
import org.kerf.cutting.model.proposal.PlanMerits;
import org.kerf.cutting.model.proposal.PlanWatcher;
import org.kerf.cutting.model.proposal.PlannedBar;
import org.kerf.cutting.model.saw.RunBar;
import org.kerf.cutting.model.saw.ScrapCause;
import org.kerf.flow.facts.ImportKind;
import org.kerf.flow.labels.SettleLabel;
import org.kerf.flow.planning.ApprovePlan;
import org.kerf.flow.planning.BarReason;
import org.kerf.flow.planning.CheckedProposal;
import org.kerf.flow.planning.ExplainBar;
import org.kerf.flow.planning.ReplanDefect;
import org.kerf.flow.reversal.UndoDocument;
import org.kerf.flow.saw.CloseBar;
import org.kerf.flow.saw.ConfirmCut;
import org.kerf.kernel.Length;
import org.kerf.kernel.Money;
import org.kerf.kernel.StationFault;
import org.kerf.party.model.Owner;
import org.kerf.query.planning.ProposalSheet;
import org.kerf.stock.model.ledger.Document;
import org.kerf.stock.model.unit.StockUnit;

/** Rules of items and orders come in by a file and hold from the plan to the saw. */
class CuttingRulesTest {

  private static final String ITEMS =
      "Cod;Denumire;Kg/m;Rest minim (mm);Valoare rest (%);Preț (lei/m);Resturi maxim;"
          + "Bucăți pe bară;Rest aruncat maxim (mm)\n";
  private static final String ORDERS =
      "Comandă;Client;Termen;Articol;Lungime (mm);Bucăți;Bare proprii\n";

  /** Three orders that would go on one bar if the second did not want its own. */
  private static final String MIXED =
      "C-1;K1;+1;IPE200;900;2;\nC-2;K1;+2;IPE200;900;2;da\nC-3;K1;+3;IPE200;900;2;nu\n";

  @TempDir Path folder;
  @TempDir Path files;
  private ShopWithFiles work;
  private Workshop shop;

  @BeforeEach
  void open() throws Exception {
    work = new ShopWithFiles(folder, files);
    shop = work.shop;
  }

  @AfterEach
  void shut() throws StationFault {
    work.close();
  }

  @Test
  void noBarOfThePlanHasMorePiecesThanTheItemAllows() throws Exception {
    item("400;0;95;0;2");
    shop.bundle(6_000, 9);
    Draft draft = plan(orders("C-1;K1;+1;IPE200;900;5;\nC-2;K1;+2;IPE200;1900;2;\n"));
    assertThat(draft.proposal().bars()).hasSize(4).allMatch(bar -> bar.pieces().size() <= 2);
    assertThat(draft.proposal().bound()).isEqualTo(4);
    assertThat(draft.proposal().unmet()).isEmpty();
  }

  @Test
  void aPieceIsNotMovedToABarThatHasAllItMayHave() throws Exception {
    item("400;0;95;0;2");
    shop.bundle(6_000, 9);
    Draft draft = plan(orders("C-1;K1;+1;IPE200;900;4;\n"));
    assertThat(draft.move(new BarRef(0, 0), 0, new BarRef(0, 1)))
        .isEqualTo(new MoveOutcome.TooManyPieces(2));
  }

  @Test
  void aLockedBarWithMorePiecesThanAllowedByNowIsLetGo() throws Exception {
    Draft again = plannedWithALockedBar("C-1;K1;+1;IPE200;900;5;\n", "400;0;95;0;2");
    assertThat(again.released()).isEqualTo(1);
    assertThat(again.proposal().bars()).hasSize(3).allMatch(bar -> bar.pieces().size() <= 2);
  }

  @Test
  void aLockedBarCostsWhatItsItemCostsByNow() throws Exception {
    item("400;0;95;0;0");
    Draft again = plannedWithALockedBar("C-1;K1;+1;IPE200;1900;5;\n", "400;0;80;0;0");
    assertThat(again.lockedBars()).hasSize(1);
    assertThat(again.proposal().cost()).isEqualTo(Money.ofBani(2 * 480_00));
  }

  /** The order is planned, its first bar locked, the item changed, and the rest planned again. */
  private Draft plannedWithALockedBar(String order, String changed) throws Exception {
    shop.bundle(6_000, 9);
    List<OrderId> orders = orders(order);
    Draft locked = plan(orders).locked(List.of(new BarRef(0, 0)), true);
    item(changed);
    return work.planCuts.planRest(problem(orders), locked, limits(), PlanWatcher.PATIENT);
  }

  @Test
  void afterADefectAWaitingBarGetsNoMorePiecesThanAllowed() throws Exception {
    approveOnElevenBars();
    item("400;0;95;0;1");
    assertThat(defectOnTheFirstBar()).isEqualTo(new ReplanDefect.Outcome.NoBar(2));
  }

  @Test
  void afterADefectAWaitingBarGetsAsManyPiecesAsAllowed() throws Exception {
    approveOnElevenBars();
    item("400;0;95;0;2");
    assertThat(((ReplanDefect.Outcome.Replanned) defectOnTheFirstBar()).pieces()).isEqualTo(1);
    assertThat(work.waiting()).extracting(bar -> bar.pieces().size()).containsOnly(1, 2);
  }

  /** Two pieces on the first bar, one on each of ten others, and nothing left in stock. */
  private void approveOnElevenBars() throws StationFault {
    var bundle = shop.bundle(6_000, 11);
    CutOrder order = shop.order("C-1", 900, 12);
    var proposal = shop.proposal(bundle, order, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1);
    work.approve(proposal);
  }

  @Test
  void anOrderThatWantsBarsOfItsOwnSharesNone() throws Exception {
    shop.bundle(6_000, 9);
    Draft draft = plan(orders(MIXED));
    assertThat(draft.proposal().bars()).hasSize(2);
    assertThat(draft.proposal().isBestInMaterial()).isTrue();
    assertThat(ordersOn(draft)).containsExactlyInAnyOrder(Set.of("C-1", "C-3"), Set.of("C-2"));
    BarRef own = onlyForSome(draft);
    assertThat(ExplainBar.run(draft, own)).startsWith(new BarReason.OwnBars());
    assertThat(shop.reading.of(tx -> ProposalSheet.read(tx, shop.repositories, draft)).items())
        .flatExtracting(ProposalSheet.OfItem::patterns)
        .extracting(ProposalSheet.Pattern::onlyFor)
        .containsExactlyInAnyOrder("", "C-2");
  }

  @Test
  void noPieceIsMovedToOrFromABarThatAnOrderWantsForItself() throws Exception {
    shop.bundle(6_000, 9);
    Draft draft = plan(orders(MIXED));
    BarRef own = onlyForSome(draft);
    BarRef shared = new BarRef(0, 1 - own.bar());
    assertThat(draft.move(shared, 0, own)).isEqualTo(new MoveOutcome.OwnBars());
    assertThat(draft.move(own, 0, shared)).isEqualTo(new MoveOutcome.OwnBars());
  }

  @Test
  void afterADefectNothingIsPutOnABarThatAnOrderWantsForItself() throws Exception {
    var bundle = shop.bundle(6_000, 11);
    orders("C-1;K1;+1;IPE200;900;10;da\n");
    CutOrder rival = shop.order("C-2", 900, 1);
    var own = shop.reading.of(tx -> shop.repositories.orders().byNumber(tx, "C-1")).orElseThrow();
    List<PlannedBar> bars = new ArrayList<>(shop.proposal(bundle, rival, 1).bars());
    bars.addAll(shop.proposal(bundle, own, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1).bars());
    var plan = new ItemPlan(shop.item.id(), bars, 1, MaterialProof.nothingKnownOf(0), List.of());
    work.approve(new CutProposal(shop.saw, List.of(plan)));
    assertThat(defectOnTheFirstBar()).isEqualTo(new ReplanDefect.Outcome.NoBar(1));
  }

  @Test
  void leftoversOverTheLimitAreScrapByPlanAndAtTheSaw() throws Exception {
    item("400;0;95;1;0");
    shop.bundle(6_000, 9);
    Draft draft = plan(orders("C-1;K1;+1;IPE200;3900;2;\n"));
    assertThat(draft.proposal().bars())
        .extracting(PlannedBar::keepsLeftover)
        .containsExactlyInAnyOrder(true, false);
    PlanMerits merits = PlanMerits.of(draft, LocalDateTime.MAX);
    assertThat(merits.remnantsMade()).isEqualTo(1);
    assertThat(ExplainBar.run(draft, scrapping(draft)))
        .anyMatch(BarReason.EnoughRemnants.class::isInstance);
    work.approve(draft.proposal());
    List<RunBar> closed = List.of(cutNextBar(), cutNextBar());
    assertThat(closed)
        .extracting(RunBar::cause)
        .containsExactlyInAnyOrder(ScrapCause.NONE, ScrapCause.ENOUGH_KEPT);
    assertThat(remnantsInStock()).isEqualTo(1);
  }

  @Test
  void restsThatAreTooLongToBeScrappedAreKeptBeyondTheLimitAndThePlanSaysHowMany()
      throws Exception {
    itemScrapping("400;0;95;1;0", "");
    shop.bundle(6_000, 9);
    Draft draft = plan(orders("C-1;K1;+1;IPE200;3900;2;\nC-2;K1;+1;IPE200;5300;1;\n"));
    assertThat(draft.proposal().bars())
        .filteredOn(PlannedBar::keepsLeftover)
        .as("twice the shortest remnant is 800 mm")
        .extracting(bar -> bar.lengths().getFirst())
        .containsExactly(Length.ofMillimetres(3_900), Length.ofMillimetres(3_900));
    assertThat(sheet(draft).beyondLimit()).isEqualTo(1);
    work.approve(draft.proposal());
    for (int i = 0; i < 3; i++) {
      cutNextBar();
    }
    assertThat(remnantsInStock()).isEqualTo(2);
  }

  @Test
  void itemsFileSaysHowLongARestMayBeScrapped() throws Exception {
    itemScrapping("400;0;95;1;0", "2090");
    shop.bundle(6_000, 9);
    Draft draft = plan(orders("C-1;K1;+1;IPE200;3900;2;\n"));
    assertThat(draft.proposal().bars()).filteredOn(PlannedBar::keepsLeftover).hasSize(1);
    assertThat(sheet(draft).beyondLimit()).isZero();
  }

  @Test
  void aPersonDecidesBeforeApprovalWhatIsKeptAndItStandsThroughLocksAndAtTheSaw() throws Exception {
    itemScrapping("400;50;100;1;0", "");
    shop.bundle(6_000, 9);
    Draft draft = plan(orders("C-1;K1;+1;IPE200;3987;2;\n"));
    assertThat(draft.proposal().isBestInMaterial()).isTrue();
    assertThat(draft.proposal().credit()).isEqualTo(Money.ofBani(2 * 100_00));
    Draft scrapping = draft.keepingLeftover(List.of(new BarRef(0, 1)), false);
    assertThat(scrapping.proposal().credit()).isEqualTo(Money.ofBani(100_00));
    assertThat(scrapping.proposal().isBestInMaterial()).as("it costs more").isFalse();
    assertThat(CheckedProposal.faults(scrapping.problem(), scrapping.proposal())).isEmpty();
    assertThat(ExplainBar.run(scrapping, new BarRef(0, 1)))
        .anyMatch(BarReason.LeftoverDecided.class::isInstance);
    Draft again =
        work.planCuts.planRest(scrapping.problem(), scrapping, limits(), PlanWatcher.PATIENT);
    assertThat(again.proposal().credit()).isEqualTo(Money.ofBani(100_00));
    work.approve(again.proposal());
    assertThat(List.of(cutNextBar(), cutNextBar()))
        .extracting(RunBar::cause)
        .containsExactlyInAnyOrder(ScrapCause.NONE, ScrapCause.ENOUGH_KEPT);
  }

  @Test
  void whatAPersonKeepsBeyondTheRulesWeakensWhatIsProved() throws Exception {
    item("400;50;100;1;0");
    shop.bundle(6_000, 9);
    Draft draft = plan(orders("C-1;K1;+1;IPE200;3987;2;\n"));
    BarRef scrapped = scrapping(draft);
    Draft keeping = draft.keepingLeftover(List.of(scrapped), true);
    MaterialProof before = draft.proposal().items().getFirst().material();
    MaterialProof after = keeping.proposal().items().getFirst().material();
    assertThat(after.weight()).isLessThan(before.weight());
    assertThat(after.bound()).isLessThan(before.bound()).isLessThanOrEqualTo(after.weight());
    assertThat(CheckedProposal.faults(keeping.problem(), keeping.proposal())).isEmpty();
  }

  @Test
  void withEnoughRemnantsInStockAPlanMakesAsManyAsItUsesUp() throws Exception {
    shop.bundle(6_000, 9);
    approveAndCut(orders("C-1;K1;+1;IPE200;3900;2;\n"));
    assertThat(remnantsInStock()).isEqualTo(2);
    item("400;0;95;1;0");
    Draft toMany = plan(orders("C-2;K1;+1;IPE200;3900;1;\n"));
    assertThat(toMany.proposal().bars()).noneMatch(PlannedBar::keepsLeftover);
    Draft usingOne = plan(orders("C-3;K1;+1;IPE200;1200;1;\n"));
    assertThat(usingOne.proposal().bars())
        .singleElement()
        .matches(bar -> bar.source().remnant())
        .matches(bar -> !bar.keepsLeftover());
    item("400;0;95;2;0");
    assertThat(plan(orders("C-4;K1;+1;IPE200;1200;1;\n")).proposal().bars())
        .singleElement()
        .matches(PlannedBar::keepsLeftover);
  }

  @Test
  void whatIsLeftOfABarThatWasGivenUpIsKeptWhateverThePlanSaid() throws Exception {
    item("400;0;95;1;0");
    shop.bundle(6_000, 9);
    approveAndCut(orders("C-1;K1;+1;IPE200;3900;1;\n"));
    Draft draft = plan(orders("C-2;K1;+1;IPE200;1900;2;\n"));
    assertThat(draft.proposal().bars()).singleElement().matches(bar -> !bar.keepsLeftover());
    work.approve(draft.proposal());
    RunBar run = work.take(work.waiting().getFirst());
    cut(run, 1_900);
    assertThat(close(run).remnant().isZero()).isFalse();
  }

  @Test
  void whatIsLeftOfABarWhosePiecesWentElsewhereIsKeptWhateverThePlanSaid() throws Exception {
    item("400;0;95;1;0");
    StockUnit bundle = shop.bundle(6_000, 9);
    approveAndCut(orders("C-1;K1;+1;IPE200;3900;1;\n"));
    work.approve(plan(orders("C-2;K1;+1;IPE200;1900;2;\n")).proposal());
    RunBar run = work.take(work.waiting().getFirst());
    cut(run, 1_900);
    Document wronglyClosed = work.closed(run).document();
    OrderId id = work.order("C-2");
    CutOrder order = shop.reading.of(tx -> shop.repositories.orders().order(tx, id).orElseThrow());
    work.approve(shop.proposal(bundle, order, 1));
    new UndoDocument(shop.booking, shop.repositories, shop.labelSettings)
        .run(shop.command(), wronglyClosed.id(), "", Optional.empty());
    CloseBar.Outcome.Closed closed = work.closed(run);
    assertThat(closed.givenBack()).isZero();
    assertThat(closed.bar().cause()).isEqualTo(ScrapCause.NONE);
    assertThat(closed.remnant()).isPresent();
  }

  @Test
  void thePlansCostIsNetOfTheCreditForRemnants() throws Exception {
    item("400;50;100;0;0");
    shop.bundle(6_000, 9);
    Draft draft = plan(orders("C-1;K1;+1;IPE200;3987;2;\n"));
    assertThat(draft.proposal().credit()).isEqualTo(Money.ofBani(2 * 100_00));
    assertThat(draft.proposal().cost()).isEqualTo(Money.ofBani(2 * 600_00 - 2 * 100_00));
    assertThat(draft.proposal().isBestInMaterial()).isTrue();
    Draft locked = draft.locked(List.of(new BarRef(0, 0)), true);
    Draft again = work.planCuts.planRest(draft.problem(), locked, limits(), PlanWatcher.PATIENT);
    assertThat(again.proposal().cost()).isEqualTo(draft.proposal().cost());
    assertThat(again.proposal().isBestInMaterial()).isTrue();
    var approved = (ApprovePlan.Outcome.Approved) work.approve(again.proposal());
    assertThat(approved.plan().cost()).isEqualTo(draft.proposal().cost());
  }

  @Test
  void aLockedBarsRemnantAndThoseOfTheRestShareTheLimit() throws Exception {
    item("400;50;100;2;0");
    shop.bundle(6_000, 9);
    List<OrderId> orders = orders("C-1;K1;+1;IPE200;3987;3;\n");
    Draft draft = plan(orders);
    Draft locked = draft.locked(List.of(new BarRef(0, 0), new BarRef(0, 2)), true);
    Draft again = work.planCuts.planRest(draft.problem(), locked, limits(), PlanWatcher.PATIENT);
    assertThat(again.proposal().cost()).isEqualTo(draft.proposal().cost());
    assertThat(again.proposal().bars().stream().filter(PlannedBar::keepsLeftover)).hasSize(2);
    MaterialProof proof = again.proposal().items().getFirst().material();
    assertThat(proof.bound()).isPositive().isLessThanOrEqualTo(proof.weight());
    assertThat(proof.mostSaving()).isLessThan(0.1);
  }

  private ProposalSheet sheet(Draft draft) throws StationFault {
    return shop.reading.of(tx -> ProposalSheet.read(tx, shop.repositories, draft));
  }

  private static BarRef scrapping(Draft draft) {
    BarRef first = new BarRef(0, 0);
    return draft.bar(first).keepsLeftover() ? new BarRef(0, 1) : first;
  }

  private void approveAndCut(List<OrderId> orders) throws StationFault {
    work.approve(plan(orders).proposal());
    while (!work.waiting().isEmpty()) {
      cutNextBar();
    }
  }

  private RunBar cutNextBar() throws StationFault {
    PlanBar bar = work.waiting().getFirst();
    RunBar run = work.take(bar);
    for (PlanPiece piece : bar.pieces()) {
      cut(run, piece.length().micrometres() / 1_000);
    }
    return close(run);
  }

  private void cut(RunBar run, long millimetres) throws StationFault {
    assertThat(work.cut(run, Length.ofMillimetres(millimetres)))
        .isInstanceOf(ConfirmCut.Outcome.Done.class);
  }

  private RunBar close(RunBar run) throws StationFault {
    CloseBar.Outcome.Closed closed = work.closed(run);
    for (var job : shop.reading.of(tx -> shop.repositories.labels().remnantsThatWait(tx))) {
      new SettleLabel(shop.booking, shop.repositories, shop.labelSettings)
          .byHand(shop.command(), job.id(), "imprimantă oprită");
    }
    return closed.bar();
  }

  private int remnantsInStock() throws StationFault {
    return shop.reading.of(
        tx -> shop.repositories.stock().remnantsOf(tx, shop.item.id(), Owner.ours()));
  }

  private static BarRef onlyForSome(Draft draft) {
    BarRef first = new BarRef(0, 0);
    return draft.onlyFor(first).isPresent() ? first : new BarRef(0, 1);
  }

  /** The numbers of the orders on each bar. */
  private List<Set<String>> ordersOn(Draft draft) throws StationFault {
    return shop.reading.of(
        tx ->
            draft.proposal().bars().stream()
                .map(
                    bar ->
                        bar.pieces().stream()
                            .map(p -> shop.repositories.orders().order(tx, p.order()).orElseThrow())
                            .map(CutOrder::number)
                            .collect(Collectors.toSet()))
                .toList());
  }

  private ReplanDefect.Outcome defectOnTheFirstBar() throws StationFault {
    CloseBar.Outcome.Closed closed = work.defective(work.take(work.waiting().getFirst()));
    return new ReplanDefect(shop.reading, shop.repositories, work.planner, shop.booking)
        .run(shop.command(), closed.document().id());
  }

  /**
   * Changes the workshop's item: shortest remnant, value, price, most remnants, most pieces. Rests
   * of up to 3 m may be scrapped where there are enough.
   */
  private void item(String settings) throws Exception {
    itemScrapping(settings, "3000");
  }

  private void itemScrapping(String settings, String longest) throws Exception {
    work.take(ImportKind.ITEMS, ITEMS + "IPE200;IPE 200;22,4;" + settings + ";" + longest + "\n");
  }

  private List<OrderId> orders(String rows) throws Exception {
    work.take(ImportKind.ORDERS, ORDERS + rows);
    List<String> numbers = rows.lines().map(row -> row.substring(0, row.indexOf(';'))).toList();
    return shop.reading.of(
        tx ->
            numbers.stream()
                .distinct()
                .map(number -> shop.repositories.orders().byNumber(tx, number).orElseThrow().id())
                .toList());
  }

  private Draft plan(List<OrderId> orders) throws StationFault {
    return work.planCuts.draft(problem(orders), limits(), PlanWatcher.PATIENT);
  }

  private CuttingProblem problem(List<OrderId> orders) throws StationFault {
    return work.planCuts.problem(shop.saw.id(), orders);
  }

  private static PlanLimits limits() {
    return PlanLimits.ofTime(Duration.ofSeconds(2));
  }
}
