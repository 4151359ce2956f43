package org.kerf.ui.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.flow.ImportKind;
import org.kerf.ui.DemoStation;
import org.kerf.ui.OfficeWindow;
import org.kerf.ui.shell.Theme;
import org.kerf.ui.texts.Language;
import org.testfx.api.FxToolkit;

/** What items and orders ask of a plan, as the workbench shows it. */
class PlanRulesTest {

  private static final String ITEMS =
      "Cod;Denumire;Calitate;Kg/m;Rest minim (mm);Valoare rest (%);Preț (lei/m);Unitate;"
          + "Resturi maxim;Bucăți pe bară\n";
  private static final String ORDERS =
      "Comandă;Client;Termen;Articol;Lungime (mm);Bucăți;Bare proprii\n";

  @TempDir private Path folder;

  @BeforeAll
  static void startScreen() throws Exception {
    FxToolkit.registerPrimaryStage();
  }

  @Test
  void whatTheItemAsksOfABarStandsBesideItsName() throws Exception {
    try (var demo = new DemoStation(folder)) {
      demo.takeIn(
          ImportKind.ITEMS, ITEMS + "IPE-80-S235;Profil IPE 80;S235JR;6,0;400;0;26,10;mm;6;4\n");
      demo.takeIn(ImportKind.ORDERS, ORDERS + "R-1;K001;+1;IPE-80-S235;700;19;\n");
      for (Language language : Language.values()) {
        for (Theme theme : Theme.values()) {
          try (var window = planned(demo, language, theme, "R-1")) {
            assertThat(rows(window)).allMatch(bars -> bars.pattern().pieces().size() <= 4);
            assertThat(said(window))
                .contains("S235JR · " + window.texts.count("planning.most-pieces", 4));
            window.picture("plan-most-pieces");
          }
        }
      }
    }
  }

  @Test
  void aBarThatAnOrderWantsForItselfSaysWhoseItIs() throws Exception {
    try (var demo = new DemoStation(folder)) {
      demo.takeIn(
          ImportKind.ORDERS,
          ORDERS + "R-2;K001;+1;IPE-80-S235;1900;3;da\n" + "R-3;K002;+2;IPE-80-S235;1450;4;\n");
      for (Language language : Language.values()) {
        for (Theme theme : Theme.values()) {
          try (var window = planned(demo, language, theme, "R-2", "R-3")) {
            assertThat(rows(window)).hasSize(2);
            assertThat(said(window)).contains(window.texts.of("planning.own-bar"));
            window.picture("plan-own-bars");
          }
        }
      }
    }
  }

  @Test
  void leftoversOverTheLimitAreDrawnAsScrapAndTheCreditIsSaid() throws Exception {
    try (var demo = new DemoStation(folder)) {
      demo.takeIn(
          ImportKind.ITEMS, ITEMS + "IPE-80-S235;Profil IPE 80;S235JR;6,0;400;40;26,10;mm;1;\n");
      demo.takeIn(ImportKind.ORDERS, ORDERS + "R-4;K001;+1;IPE-80-S235;7000;2;\n");
      for (Language language : Language.values()) {
        for (Theme theme : Theme.values()) {
          try (var window = planned(demo, language, theme, "R-4")) {
            assertThat(rows(window))
                .extracting(row -> row.pattern().keepsRemnant())
                .containsExactlyInAnyOrder(true, false);
            int scrapping = rows(window).getFirst().pattern().keepsRemnant() ? 2 : 1;
            select(window, scrapping);
            assertThat(said(window))
                .anyMatch(text -> text.contains(window.texts.of("planning.scrap")));
            window.picture("plan-remnant-limit");
          }
        }
      }
    }
  }

  private static void select(OfficeWindow window, int row) throws Exception {
    OfficeWindow.fx(
        () -> {
          window.find("#plan-bars", ListView.class).getSelectionModel().clearAndSelect(row);
          return true;
        });
    window.settle();
  }

  @SuppressWarnings("unchecked") // The lookup cannot know what the box holds.
  private static OfficeWindow planned(
      DemoStation demo, Language language, Theme theme, String... orders) throws Exception {
    var window = new OfficeWindow(demo, language, theme, desk -> new PlanningPages(desk).specs());
    window.open("plan", orders[0]);
    ListView<OrderChoice> choices = window.find("#plan-orders", ListView.class);
    OfficeWindow.fx(
        () -> {
          choices.getItems().stream()
              .filter(choice -> List.of(orders).contains(choice.summary().order().number()))
              .forEach(choice -> choice.chosenProperty().set(true));
          return true;
        });
    OfficeWindow.fx(
        () -> {
          window.find("#plan-effort", ComboBox.class).setValue(Effort.QUICK);
          return true;
        });
    window.press("F6");
    return window;
  }

  @SuppressWarnings("unchecked") // The lookup cannot know what the list holds.
  private static List<PlanRow.Bars> rows(OfficeWindow window) {
    ListView<PlanRow> bars = window.find("#plan-bars", ListView.class);
    return OfficeWindow.fx(
        () ->
            bars.getItems().stream()
                .filter(PlanRow.Bars.class::isInstance)
                .map(PlanRow.Bars.class::cast)
                .toList());
  }

  private static List<String> said(OfficeWindow window) {
    return OfficeWindow.fx(
        () ->
            window.find(".kerf-shell").lookupAll(".label").stream()
                .filter(Label.class::isInstance)
                .map(label -> ((Label) label).getText())
                .toList());
  }
}
