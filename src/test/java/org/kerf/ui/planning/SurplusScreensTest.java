package org.kerf.ui.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.cutting.model.geometry.SawId;
import org.kerf.cutting.model.order.OrderId;
import org.kerf.cutting.model.plan.BarLine;
import org.kerf.cutting.model.plan.BarState;
import org.kerf.cutting.model.plan.PieceLine;
import org.kerf.cutting.model.problem.PlanLimits;
import org.kerf.cutting.model.proposal.CutProposal;
import org.kerf.cutting.model.proposal.PlanWatcher;
import org.kerf.erp.csv.cell.ReadingRules;
import org.kerf.flow.facts.ImportKind;
import org.kerf.flow.imports.ImportPreview;
import org.kerf.flow.imports.ImportWatcher;
import org.kerf.flow.saw.ConfirmCut;
import org.kerf.flow.saw.TakeBar;
import org.kerf.identity.model.Role;
import org.kerf.identity.model.User;
import org.kerf.kernel.StationFault;
import org.kerf.stock.model.unit.StockUnit;
import org.kerf.stock.model.unit.UnitLine;
import org.kerf.ui.DemoStation;
import org.kerf.ui.OfficeWindow;
import org.kerf.ui.View;
import org.kerf.ui.context.PageContext;
import org.kerf.ui.planning.proposal.PlanRow;
import org.kerf.ui.remnants.RemnantPages;
import org.kerf.ui.shell.PageSpec;
import org.kerf.ui.stock.StockPages;
import org.testfx.api.FxToolkit;

/** What the office sees of pieces for stock. */
class SurplusScreensTest {

  private static final String ITEM =
      "Cod;Denumire;Calitate;Kg/m;Rest minim (mm);Valoare rest (%);Preț (lei/m);Unitate;"
          + "Resturi maxim;Bucăți în plus\n"
          + "IPE-80-S235;Profil IPE 80;S235JR;6,0;1600;0;26,10;mm;6;3\n";
  private static final String ORDERS_HEAD = "Comandă;Client;Termen;Articol;Lungime (mm);Bucăți\n";
  private static final String ORDERS =
      ORDERS_HEAD + "R-5;K001;+1;IPE-80-S235;3500;6\nR-6;K002;+1;IPE-80-S235;1400;1\n";

  @TempDir private Path folder;
  @TempDir private Path files;

  @BeforeAll
  static void startScreen() throws Exception {
    FxToolkit.registerPrimaryStage();
  }

  @Test
  void thePlanShowsPiecesForStockWithTheirWordAndTheirFigure() throws Exception {
    try (var demo = new DemoStation(folder)) {
      take(demo);
      for (View view : View.pictured()) {
        try (var window = PlanPage.planned(demo, view.language(), view.theme(), "R-5", "R-6")) {
          int row = rowForStock(window);
          PlanPage.select(window, row);
          assertThat(PlanPage.said(window))
              .contains(window.texts.of("planning.surplus-planned"))
              .anyMatch(text -> text.endsWith(window.texts.of("planning.for-stock")))
              .anyMatch(text -> text.contains(window.texts.count("planning.most-surplus", 3)));
          window.picture("plan-for-stock");
          OfficeWindow.fx(
              () -> {
                window.find("#plan-bars").requestFocus();
                return true;
              });
          window.press(KeyCode.LEFT);
          window.press("Ctrl+X");
          assertThat(window.notifications.notes())
              .anySatisfy(note -> assertThat(note.title().key()).isEqualTo("planning.not-moved"));
        }
      }
    }
  }

  @Test
  void whatWasCutAheadStandsAmongTheRemnantsAndServesTheNextOrderOfItsLength() throws Exception {
    try (var demo = new DemoStation(folder)) {
      take(demo);
      StockUnit ahead = cutAhead(demo);
      Files.writeString(
          files.resolve("more.csv"), ORDERS_HEAD + "R-7;K001;+1;IPE-80-S235;1400;1\n");
      take(demo, ImportKind.ORDERS, files.resolve("more.csv"));
      for (View view : View.pictured()) {
        try (var window =
            new OfficeWindow(demo, view.language(), view.theme(), SurplusScreensTest::pages)) {
          window.open("remnants", "");
          assertThat(window.table().getItems()).hasSizeGreaterThan(1);
          OfficeWindow.fx(
              () -> {
                chip(window).fire();
                return true;
              });
          window.settle();
          assertThat(window.table().getItems()).hasSize(1);
          window.robot.push(KeyCode.CONTROL, KeyCode.F);
          window.type(ahead.code().text());
          window.press(KeyCode.DOWN);
          assertThat(PlanPage.said(window)).contains(window.texts.of("remnants.kind.ahead"));
          window.picture("remnants-for-stock");
          window.open("unit", ahead.code().text());
          assertThat(PlanPage.said(window)).contains(window.texts.of("mark.cut-ahead"));
          window.picture("unit-for-stock");
        }
        try (var window = PlanPage.planned(demo, view.language(), view.theme(), "R-7")) {
          assertThat(PlanPage.said(window)).anyMatch(text -> text.startsWith(why(window)));
          window.picture("plan-from-cut-ahead");
        }
      }
      assertThat(demo.useCases.checkStore().run().differences()).isEmpty();
    }
  }

  private static String why(OfficeWindow window) {
    String sentence = window.texts.of("planning.why-cut-ahead", "");
    return sentence.substring(0, sentence.indexOf(':'));
  }

  private static List<PageSpec> pages(PageContext context) {
    List<PageSpec> pages = new ArrayList<>(new RemnantPages(context).specs());
    pages.addAll(new StockPages(context).specs());
    return pages;
  }

  /** Plans, approves and cuts both orders on the second saw; the answer is the piece for stock. */
  private static StockUnit cutAhead(DemoStation demo) throws StationFault {
    var repositories = demo.useCases.repositories();
    User user = demo.user(Role.SUPERVISOR);
    SawId saw = demo.useCases.reading().of(tx -> repositories.plans().saws(tx).getLast().id());
    List<OrderId> orders =
        demo.useCases
            .reading()
            .of(
                tx ->
                    Stream.of("R-5", "R-6")
                        .map(
                            number -> repositories.orders().byNumber(tx, number).orElseThrow().id())
                        .toList());
    CutProposal plan =
        demo.useCases.planCuts().run(saw, orders, PlanLimits.ofSteps(20, 1), PlanWatcher.PATIENT);
    demo.useCases.approvePlan().run(demo.useCases.command(user), plan);
    List<BarLine> bars =
        demo.useCases.reading().of(tx -> repositories.plans().queue(tx, saw, BarState.TO_CUT, 9));
    BarLine bar =
        bars.stream()
            .filter(line -> line.bar().asked().size() < line.pieces().size())
            .findFirst()
            .orElseThrow();
    var run =
        ((TakeBar.Outcome.Taken)
                demo.useCases.takeBar().run(demo.useCases.command(user), bar.bar().id()))
            .bar();
    for (PieceLine piece : bar.pieces()) {
      var cut = new ConfirmCut.Cut(run.id(), piece.piece().id(), piece.piece().length(), true);
      demo.useCases.confirmCut().run(demo.useCases.command(user), cut);
    }
    demo.useCases.closeBar().run(demo.useCases.command(user), run.id(), "");
    return demo
        .useCases
        .reading()
        .of(tx -> repositories.stock().remnants(tx, "", Optional.empty(), 500))
        .stream()
        .map(UnitLine::unit)
        .filter(StockUnit::isCutAhead)
        .findFirst()
        .orElseThrow();
  }

  private void take(DemoStation demo) throws Exception {
    for (ImportKind kind : List.of(ImportKind.ITEMS, ImportKind.ORDERS)) {
      Path file = files.resolve(kind + ".csv");
      Files.writeString(file, kind == ImportKind.ITEMS ? ITEM : ORDERS);
      take(demo, kind, file);
    }
  }

  private static void take(DemoStation demo, ImportKind kind, Path file) throws StationFault {
    var rules = ReadingRules.asking(LocalDate.now(ZoneId.of("Europe/Bucharest")));
    var imports = demo.useCases.importFile();
    var preview = (ImportPreview.Ready) imports.preview(kind, file, rules, ImportWatcher.PATIENT);
    assertThat(preview.rejected()).isZero();
    imports.run(demo.command(Role.SUPERVISOR), preview, ImportWatcher.PATIENT);
  }

  @SuppressWarnings("unchecked") // The lookup cannot know what the list holds.
  private static int rowForStock(OfficeWindow window) {
    ListView<PlanRow> bars = window.find("#plan-bars", ListView.class);
    return OfficeWindow.fx(
        () -> {
          List<PlanRow> rows = bars.getItems();
          int row = 0;
          while (!(rows.get(row) instanceof PlanRow.Bars shown)
              || shown.pattern().bar().surplus().isEmpty()) {
            row++;
          }
          return row;
        });
  }

  private static ToggleButton chip(OfficeWindow window) {
    return window
        .robot
        .lookup((Node node) -> "chip-remnants.ahead".equals(node.getId()))
        .queryAs(ToggleButton.class);
  }
}
