package org.kerf.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.cutting.model.geometry.BarGeometry;
import org.kerf.cutting.model.geometry.PieceShape;
import org.kerf.cutting.model.order.OrderId;
import org.kerf.cutting.model.plan.PlanBar;
import org.kerf.cutting.model.plan.PlanPiece;
import org.kerf.cutting.model.problem.CuttingProblem;
import org.kerf.cutting.model.problem.Demand;
import org.kerf.cutting.model.problem.PlanLimits;
import org.kerf.cutting.model.proposal.BarRef;
import org.kerf.cutting.model.proposal.CutProposal;
import org.kerf.cutting.model.proposal.Draft;
import org.kerf.cutting.model.proposal.ItemPlan;
import org.kerf.cutting.model.proposal.MaterialProof;
import org.kerf.cutting.model.proposal.MoveOutcome;
import org.kerf.cutting.model.proposal.PlanWatcher;
import org.kerf.cutting.model.proposal.PlannedBar;
import org.kerf.cutting.model.proposal.PlannedPiece;
import org.kerf.cutting.model.saw.RunBar;
import org.kerf.flow.facts.ImportKind;
import org.kerf.flow.imports.RowFault;
import org.kerf.flow.imports.RowVerdict;
import org.kerf.flow.orders.LineFault;
import org.kerf.flow.planning.BarReason;
import org.kerf.flow.planning.ExplainBar;
import org.kerf.flow.reversal.UndoDocument;
import org.kerf.flow.saw.CloseBar;
import org.kerf.flow.saw.ConfirmCut;
import org.kerf.kernel.Angle;
import org.kerf.kernel.Length;
import org.kerf.kernel.StationFault;
import org.kerf.kernel.Tx;
import org.kerf.stock.model.unit.StockUnit;

/** Angles come in by a file and hold through plan, saw, undo and closing; the store stays sound. */
class AnglesTest {

  private static final String ITEMS =
      "Cod;Denumire;Kg/m;Rest minim (mm);Preț (lei/m);Înălțime profil (mm)\n";
  private static final String ORDERS =
      "Comandă;Client;Termen;Articol;Lungime (mm);Bucăți;Unghi A (°);Unghi B (°)\n";

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
  void anAngleNeedsTheProfilesHeightAndAPieceThatIsLongEnough() throws Exception {
    assertThat(verdict("C-1;K1;+1;IPE200;900;4;45;30\n"))
        .isEqualTo(new RowFault.LineUnfit(new LineFault.NoHeight("IPE200")));
    work.take(ImportKind.ITEMS, ITEMS + "IPE200;IPE 200;22,4;400;95;60\n");
    assertThat(verdict("C-1;K1;+1;IPE200;119;4;45;45\n"))
        .isEqualTo(new RowFault.LineUnfit(new LineFault.EndsMeet(Length.ofMillimetres(120))));
    assertThat(verdict("C-1;K1;+1;IPE200;120;4;45;45\n")).isEqualTo(new RowVerdict.New());
  }

  @Test
  void anOrderThatComesAgainWithTheAnglesTurnedIsTheSame() throws Exception {
    mitred();
    assertThat(work.preview(ImportKind.ORDERS, ORDERS + "C-1;K1;+1;IPE200;1000;4;0;45\n").same())
        .isEqualTo(1);
    assertThat(verdict("C-1;K1;+1;IPE200;1000;4;45;45\n")).isInstanceOf(RowVerdict.LinesGone.class);
  }

  @Test
  void theSawCutsWhatThePlanSaysAndTheBalanceIsOnTheCentreLine() throws Exception {
    PlanBar bar = onSaw();
    BarGeometry.Division planned = division(bar);
    for (PlanPiece piece : bar.pieces()) {
      assertThat(work.cut(run(), piece.length())).isInstanceOf(ConfirmCut.Outcome.Done.class);
      assertThat(shop.check().differences()).isEmpty();
    }
    RunBar run = run();
    assertThat(run.pieces()).isEqualTo(planned.pieces());
    assertThat(run.kerf()).isEqualTo(planned.kerf());
    assertThat(run.leftover()).isEqualTo(planned.leftover());
    CloseBar.Outcome.Closed closed = work.closed(run);
    assertThat(closed.remnant().orElseThrow().length()).isEqualTo(planned.leftover());
    assertThat(closed.bar().trims())
        .isEqualTo(planned.headTrim().plus(planned.offcuts()).plus(planned.tailTrim()));
  }

  @Test
  void anUndoneCutGivesTheBarItsFormerEndBack() throws Exception {
    PlanBar bar = onSaw();
    work.cut(run(), bar.pieces().get(0).length());
    RunBar before = run();
    var done = (ConfirmCut.Outcome.Done) work.cut(run(), bar.pieces().get(1).length());
    assertThat(undo(done, Optional.empty())).isInstanceOf(UndoDocument.Outcome.Undone.class);
    assertThat(run()).isEqualTo(before);
    assertThat(shop.check().differences()).isEmpty();
  }

  @Test
  void aSlantedPieceOfTheWrongLengthBecomesARemnantAsLongAsItIsWhole() throws Exception {
    onSaw();
    var done = (ConfirmCut.Outcome.Done) work.cut(run(), Length.ofMillimetres(700));
    assertThat(done.piece().good()).isTrue();
    Length wrong = Length.ofMillimetres(690);
    assertThat(undo(done, Optional.of(wrong))).isInstanceOf(UndoDocument.Outcome.Undone.class);
    var unit =
        shop.reading.of(
            tx -> {
              var piece = shop.repositories.runs().pieces(tx, run(tx).id()).getLast();
              return shop.repositories.stock().unit(tx, piece.unit()).orElseThrow();
            });
    assertThat(unit.isRemnant()).isTrue();
    assertThat(unit.length()).isEqualTo(Length.ofMillimetres(630));
    assertThat(run().pieces()).isEqualTo(Length.ofMillimetres(660));
  }

  @Test
  void aDefectiveBarIsSetAsideAsLongAsItIsWhole() throws Exception {
    PlanBar bar = onSaw();
    work.cut(run(), bar.pieces().getFirst().length());
    RunBar before = run();
    CloseBar.Outcome.Closed closed = work.defective(before);
    assertThat(before.face()).isEqualTo(Angle.ofDegrees(45));
    assertThat(closed.bar().remnant()).isEqualTo(before.wholeRest());
    assertThat(closed.bar().remnant()).isLessThan(before.rest());
  }

  @Test
  void aPieceIsMovedToWhereItFitsTurnedAndTheReasonIsTheSharedCut() throws Exception {
    mitred();
    StockUnit bundle = shop.bundle(1_960, 2);
    var order = shop.reading.of(tx -> shop.repositories.orders().byNumber(tx, "C-1").orElseThrow());
    CuttingProblem problem = work.planCuts.problem(shop.saw.id(), List.of(order.id()));
    Demand demand = problem.items().getFirst().demands().getFirst();
    CutProposal square = shop.proposal(bundle, order, 1, 1);
    List<PlannedBar> bars =
        square.bars().stream().map(bar -> bar.cutInto(List.of(PlannedPiece.of(demand)))).toList();
    var plan = new ItemPlan(shop.item.id(), bars, 1, MaterialProof.nothingKnownOf(0), List.of());
    Draft draft = Draft.of(problem, new CutProposal(shop.saw, List.of(plan)));
    var moved = (MoveOutcome.Moved) draft.move(new BarRef(0, 0), 0, new BarRef(0, 1));
    List<PieceShape> shapes = moved.draft().bar(moved.bar()).shapes();
    assertThat(shapes).hasSize(2);
    assertThat(shapes.getFirst()).isEqualTo(shapes.getLast().turned());
    assertThat(ExplainBar.run(moved.draft(), moved.bar())).contains(new BarReason.SharesCuts(1));
  }

  /** A plan of one bar with pieces of 45° at one end, approved; the bar lies on the saw. */
  private PlanBar onSaw() throws Exception {
    mitred();
    shop.bundle(6_000, 1);
    OrderId order = work.order("C-1");
    Draft draft =
        work.planCuts.draft(
            work.planCuts.problem(shop.saw.id(), List.of(order)),
            PlanLimits.ofTime(Duration.ofSeconds(1)),
            PlanWatcher.PATIENT);
    assertThat(draft.proposal().bars()).hasSize(1);
    assertThat(draft.proposal().unmet()).isEmpty();
    work.approve(draft.proposal());
    PlanBar bar = work.waiting().getFirst();
    work.take(bar);
    return bar;
  }

  private void mitred() throws Exception {
    work.take(ImportKind.ITEMS, ITEMS + "IPE200;IPE 200;22,4;400;95;60\n");
    work.take(ImportKind.ORDERS, ORDERS + "C-1;K1;+1;IPE200;1000;4;45;\n");
  }

  private BarGeometry.Division division(PlanBar bar) {
    return new BarGeometry(shop.saw, bar.length(), Length.ofMillimetres(60))
        .divide(bar.pieces().stream().map(PlanPiece::shape).toList());
  }

  private RunBar run() throws StationFault {
    return shop.reading.of(this::run);
  }

  private RunBar run(Tx tx) {
    return shop.repositories.runs().onSaw(tx, shop.saw.id()).orElseThrow();
  }

  private UndoDocument.Outcome undo(ConfirmCut.Outcome.Done done, Optional<Length> real)
      throws StationFault {
    return new UndoDocument(shop.booking, shop.repositories, shop.labelSettings)
        .run(shop.command(), done.document().id(), "greșit", real);
  }

  private RowVerdict verdict(String row) throws Exception {
    return work.preview(ImportKind.ORDERS, ORDERS + row).lines().getFirst().verdict();
  }
}
