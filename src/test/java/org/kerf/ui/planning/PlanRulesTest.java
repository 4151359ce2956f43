package org.kerf.ui.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.flow.facts.ImportKind;
import org.kerf.ui.DemoStation;
import org.kerf.ui.OfficeWindow;
import org.kerf.ui.View;
import org.kerf.ui.planning.proposal.PlanRow;
import org.kerf.ui.shell.look.Theme;
import org.kerf.ui.texts.Language;
import org.testfx.api.FxToolkit;

/** What items and orders ask of a plan, as the workbench shows it. */
class PlanRulesTest {

  private static final String ITEMS =
      "Cod;Denumire;Calitate;Kg/m;Rest minim (mm);Valoare rest (%);Preț (lei/m);Unitate;"
          + "Resturi maxim;Bucăți pe bară;Rest aruncat maxim (mm)\n";
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
          ImportKind.ITEMS, ITEMS + "IPE-80-S235;Profil IPE 80;S235JR;6,0;400;0;26,10;mm;6;4;\n");
      demo.takeIn(ImportKind.ORDERS, ORDERS + "R-1;K001;+1;IPE-80-S235;700;19;\n");
      for (View view : View.pictured()) {
        try (var window = PlanPage.planned(demo, view.language(), view.theme(), "R-1")) {
          assertThat(rows(window)).allMatch(bars -> bars.pattern().pieces().size() <= 4);
          assertThat(PlanPage.said(window))
              .contains("S235JR · " + window.texts.count("planning.most-pieces", 4));
          window.picture("plan-most-pieces");
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
      for (View view : View.pictured()) {
        try (var window = PlanPage.planned(demo, view.language(), view.theme(), "R-2", "R-3")) {
          assertThat(rows(window)).hasSize(2);
          assertThat(PlanPage.said(window)).contains(window.texts.of("planning.own-bar"));
          window.picture("plan-own-bars");
        }
      }
    }
  }

  @Test
  void leftoversOverTheLimitAreDrawnAsScrapAndTheCreditIsSaid() throws Exception {
    try (var demo = new DemoStation(folder)) {
      demo.takeIn(
          ImportKind.ITEMS,
          ITEMS + "IPE-80-S235;Profil IPE 80;S235JR;6,0;400;40;26,10;mm;1;;6000\n");
      demo.takeIn(ImportKind.ORDERS, ORDERS + "R-4;K001;+1;IPE-80-S235;7000;2;\n");
      for (View view : View.pictured()) {
        try (var window = PlanPage.planned(demo, view.language(), view.theme(), "R-4")) {
          assertThat(rows(window))
              .extracting(row -> row.pattern().keepsRemnant())
              .containsExactlyInAnyOrder(true, false);
          int scrapping = rows(window).getFirst().pattern().keepsRemnant() ? 2 : 1;
          PlanPage.select(window, scrapping);
          assertThat(PlanPage.said(window))
              .anyMatch(text -> text.contains(window.texts.of("planning.scrap")));
          window.picture("plan-remnant-limit");
        }
      }
    }
  }

  @Test
  void aLongRestBeyondTheLimitIsKeptSaidAndCanBeDecidedAboutByKeyAndByMouse() throws Exception {
    try (var demo = new DemoStation(folder)) {
      demo.takeIn(
          ImportKind.ITEMS, ITEMS + "IPE-80-S235;Profil IPE 80;S235JR;6,0;400;40;26,10;mm;1;;\n");
      demo.takeIn(ImportKind.ORDERS, ORDERS + "R-5;K001;+1;IPE-80-S235;7000;2;\n");
      for (Language language : Language.values()) {
        Theme theme = language == Language.ROMANIAN ? Theme.LIGHT : Theme.DARK;
        try (var window = PlanPage.planned(demo, language, theme, "R-5")) {
          assertThat(rows(window)).singleElement().matches(row -> row.pattern().keepsRemnant());
          assertThat(PlanPage.said(window))
              .contains(window.texts.of("planning.remnants-beyond", "2", 1))
              .doesNotContain(window.texts.of("planning.bound", 2, 0));
          window.picture("plan-beyond-limit");
          window.picture("plan-beyond-limit-1024", 1024, 700);
          window.press("R");
          assertThat(rows(window)).noneMatch(row -> row.pattern().keepsRemnant());
          Button keep = window.find("#plan-rest-kept", Button.class);
          OfficeWindow.fx(
              () -> {
                keep.fire();
                return true;
              });
          window.settle();
          assertThat(rows(window)).allMatch(row -> row.pattern().keepsRemnant());
          window.press("Ctrl+Z");
          assertThat(rows(window)).noneMatch(row -> row.pattern().keepsRemnant());
          window.picture("plan-rest-decided");
        }
      }
    }
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
}
