package org.kerf.ui.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.erp.csv.ReadingRules;
import org.kerf.flow.ImportKind;
import org.kerf.flow.ImportPreview;
import org.kerf.flow.ImportWatcher;
import org.kerf.identity.model.Role;
import org.kerf.ui.DemoStation;
import org.kerf.ui.OfficeWindow;
import org.kerf.ui.shell.Theme;
import org.kerf.ui.texts.Language;
import org.testfx.api.FxToolkit;

/** What a plan shows of pieces for stock. */
class SurplusScreensTest {

  private static final String ITEM =
      "Cod;Denumire;Calitate;Kg/m;Rest minim (mm);Valoare rest (%);Preț (lei/m);Unitate;"
          + "Resturi maxim;Bucăți în plus\n"
          + "IPE-80-S235;Profil IPE 80;S235JR;6,0;1600;0;26,10;mm;6;3\n";
  private static final String ORDERS =
      "Comandă;Client;Termen;Articol;Lungime (mm);Bucăți\n"
          + "R-5;K001;+1;IPE-80-S235;3500;6\nR-6;K002;+1;IPE-80-S235;1400;1\n";

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
      for (Language language : Language.values()) {
        for (Theme theme : Theme.values()) {
          try (var window = planned(demo, language, theme)) {
            int row = rowForStock(window);
            select(window, row);
            assertThat(said(window))
                .contains(window.texts.of("planning.surplus-planned"))
                .anyMatch(text -> text.endsWith(window.texts.of("planning.for-stock")))
                .anyMatch(text -> text.contains(window.texts.count("planning.most-surplus", 3)));
            window.picture("plan-for-stock");
          }
        }
      }
    }
  }

  private void take(DemoStation demo) throws Exception {
    for (ImportKind kind : List.of(ImportKind.ITEMS, ImportKind.ORDERS)) {
      Path file = files.resolve(kind + ".csv");
      Files.writeString(file, kind == ImportKind.ITEMS ? ITEM : ORDERS);
      var rules = ReadingRules.asking(LocalDate.now(ZoneId.of("Europe/Bucharest")));
      var imports = demo.jobs.importFile();
      var preview = (ImportPreview.Ready) imports.preview(kind, file, rules, new NobodyWatches());
      assertThat(preview.rejected()).isZero();
      imports.run(demo.user(Role.SUPERVISOR), preview, new NobodyWatches());
    }
  }

  @SuppressWarnings("unchecked") // The lookup cannot know what the box holds.
  private static OfficeWindow planned(DemoStation demo, Language language, Theme theme)
      throws Exception {
    var window = new OfficeWindow(demo, language, theme, desk -> new PlanningPages(desk).specs());
    window.open("plan", "R-5");
    ListView<OrderChoice> choices = window.find("#plan-orders", ListView.class);
    OfficeWindow.fx(
        () -> {
          choices.getItems().stream()
              .filter(choice -> choice.summary().order().number().equals("R-6"))
              .forEach(choice -> choice.chosenProperty().set(true));
          window.find("#plan-effort", ComboBox.class).setValue(Effort.QUICK);
          return true;
        });
    window.press("F6");
    return window;
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

  private static void select(OfficeWindow window, int row) throws Exception {
    OfficeWindow.fx(
        () -> {
          window.find("#plan-bars", ListView.class).getSelectionModel().clearAndSelect(row);
          return true;
        });
    window.settle();
  }

  private static List<String> said(OfficeWindow window) {
    return OfficeWindow.fx(
        () ->
            window.find(".kerf-shell").lookupAll(".label").stream()
                .filter(Label.class::isInstance)
                .map(label -> ((Label) label).getText())
                .toList());
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
