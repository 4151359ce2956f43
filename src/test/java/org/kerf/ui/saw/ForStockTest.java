package org.kerf.ui.saw;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.cutting.model.order.OrderId;
import org.kerf.cutting.model.problem.PlanLimits;
import org.kerf.cutting.model.proposal.PlanWatcher;
import org.kerf.erp.csv.cell.ReadingRules;
import org.kerf.flow.facts.ImportKind;
import org.kerf.flow.imports.ImportPreview;
import org.kerf.flow.imports.ImportWatcher;
import org.kerf.flow.planning.ApprovePlan;
import org.kerf.identity.model.Role;
import org.kerf.stock.model.unit.StockUnit;
import org.kerf.stock.model.unit.UnitLine;
import org.kerf.ui.View;
import org.kerf.ui.shell.look.Theme;
import org.kerf.ui.texts.Language;
import org.testfx.api.FxToolkit;

/** The operator sees that a piece is for stock and not for an order. */
class ForStockTest {

  private static final String ITEM =
      """
      Cod;Denumire;Calitate;Kg/m;Rest minim (mm);Valoare rest (%);Preț (lei/m);Unitate;\
      Resturi maxim;Bucăți în plus
      IPE-80-S235;Profil IPE 80;S235JR;6,0;1600;0;26,10;mm;6;3
      """;
  private static final String ORDERS =
      """
      Comandă;Client;Termen;Articol;Lungime (mm);Bucăți
      R-5;K001;+1;IPE-80-S235;3500;6
      R-6;K002;+1;IPE-80-S235;1400;1
      """;

  @TempDir Path folder;
  @TempDir Path files;
  private SawShop shop;

  @BeforeAll
  static void startScreen() throws Exception {
    FxToolkit.registerPrimaryStage();
  }

  @BeforeEach
  void open() throws Exception {
    shop = new SawShop(folder, 1024, 768);
    for (ImportKind kind : List.of(ImportKind.ITEMS, ImportKind.ORDERS)) {
      Path file = files.resolve(kind + ".csv");
      Files.writeString(file, kind == ImportKind.ITEMS ? ITEM : ORDERS);
      var rules = ReadingRules.asking(LocalDate.now(ZoneId.of("Europe/Bucharest")));
      var imports = shop.useCases.importFile();
      var preview = (ImportPreview.Ready) imports.preview(kind, file, rules, new NobodyWatches());
      imports.run(shop.demo.command(Role.SUPERVISOR), preview, new NobodyWatches());
    }
  }

  @AfterEach
  void shut() throws Exception {
    assertThat(shop.useCases.checkStore().run().differences()).isEmpty();
    shop.close();
  }

  @Test
  void theOperatorSeesThatThePieceIsForStockAndItIsOneOfTheRemnantsThen() throws Exception {
    approve("R-5", "R-6");
    shop.open("queue", "");
    shop.until(
        "the bars are shown", () -> shop.stage.getScene().lookup(".table-row-cell:filled") != null);
    shop.picture("queue-for-stock");
    shop.open("saw", shop.saws().getFirst().name());
    shop.until("the bar to fetch is shown", () -> isReady("saw-take"));
    while (shop.waiting().getFirst().bar().asked().size()
        == shop.waiting().getFirst().bar().pieces().size()) {
      cutAll(shop.waiting().getFirst().pieces().size());
    }
    int asked = shop.waiting().getFirst().bar().asked().size();
    shop.tap("saw-take");
    for (int i = 0; i < asked; i++) {
      shop.until("OK can be tapped", () -> isReady("saw-ok"));
      assertThat(shop.find("saw-for-stock")).isNull();
      shop.tap("saw-ok");
    }
    shop.until("it is said that the piece is for stock", () -> shop.find("saw-for-stock") != null);
    for (View view : View.pictured()) {
      shop.picture("saw-for-stock", view.language(), view.theme());
    }
    shop.picture("saw-for-stock", Language.ROMANIAN, Theme.LIGHT);
    assertThat(((Label) shop.find("saw-for-stock")).getText()).isEqualTo("PENTRU STOC");
    shop.tap("saw-other-length");
    shop.typeOnPad("1395");
    shop.tap("saw-pad-accept");
    shop.until("it is asked whether it stays for stock", () -> shop.find("saw-good") != null);
    shop.picture("saw-for-stock-other");
    shop.tap("saw-good");
    shop.until("the bar is done", () -> isReady("saw-close"));
    shop.picture("saw-for-stock-done");
    List<StockUnit> ahead =
        shop
            .read(
                tx -> shop.useCases.repositories().stock().remnants(tx, "", Optional.empty(), 500))
            .stream()
            .map(UnitLine::unit)
            .filter(StockUnit::isCutAhead)
            .toList();
    assertThat(ahead).hasSize(1);
  }

  private void cutAll(int pieces) throws Exception {
    shop.until("the bar can be taken", () -> isReady("saw-take"));
    shop.tap("saw-take");
    for (int i = 0; i < pieces; i++) {
      shop.until("OK can be tapped", () -> isReady("saw-ok"));
      shop.tap("saw-ok");
    }
    shop.until("the bar is done", () -> isReady("saw-close"));
    shop.closeBar();
    shop.until("it is closed", () -> isReady("saw-take") || isReady("saw-by-hand"));
    if (isReady("saw-by-hand")) {
      shop.tap("saw-by-hand");
      shop.tap("saw-by-hand-no-paper");
    }
    shop.until("the next bar is shown", () -> isReady("saw-take"));
  }

  private void approve(String... numbers) throws Exception {
    List<OrderId> orders = new ArrayList<>();
    for (String number : numbers) {
      orders.add(
          shop.read(tx -> shop.useCases.repositories().orders().byNumber(tx, number))
              .orElseThrow()
              .id());
    }
    var plan =
        shop.useCases
            .planCuts()
            .run(
                shop.saws().getFirst().id(),
                orders,
                PlanLimits.ofSteps(20, 1),
                PlanWatcher.PATIENT);
    assertThat(shop.useCases.approvePlan().run(shop.demo.command(Role.SUPERVISOR), plan))
        .isInstanceOf(ApprovePlan.Outcome.Approved.class);
  }

  private boolean isReady(String id) {
    return shop.find(id) != null && !shop.find(id).isDisabled();
  }

  private record NobodyWatches() implements ImportWatcher {
    @Override
    public void at(int line, int ofAbout) {}

    @Override
    public boolean enough() {
      return false;
    }
  }
}
