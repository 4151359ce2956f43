package org.kerf.ui.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.flow.facts.ImportKind;
import org.kerf.flow.imports.ImportLine;
import org.kerf.kernel.StationFault;
import org.kerf.ui.DemoStation;
import org.kerf.ui.OfficeWindow;
import org.kerf.ui.View;
import org.kerf.ui.shell.Group;
import org.kerf.ui.shell.PageSpec;
import org.kerf.ui.shell.look.Theme;
import org.kerf.ui.texts.Language;
import org.kordamp.ikonli.material2.Material2AL;
import org.testfx.api.FxToolkit;

/** Taking in files on the import page, with what the store then holds, and its pictures. */
class ImportScreenTest {

  private static final String ORDERS =
      "Comandă;Client;Termen;Prioritate;Articol;Lungime (mm);Bucăți;Certificat;Șarjă;Reper;Material"
          + " client\n";
  private static final String ITEMS =
      "Cod;Denumire;Categorie;Calitate;Kg/m;Rest minim (mm);Valoare rest (%);Preț"
          + " (lei/m);Unitate;Resturi maxim\n";

  @TempDir private Path folder;
  private DemoStation demo;
  private @Nullable ImportViewModel opened;

  @BeforeAll
  static void startScreen() throws Exception {
    FxToolkit.registerPrimaryStage();
  }

  @BeforeEach
  void openTheStation() throws StationFault {
    demo = new DemoStation(folder.resolve("station"));
  }

  @AfterEach
  void closeTheStation() {
    demo.close();
  }

  @Test
  void ordersAreSeenFirstAndTakenInByKey() throws Exception {
    try (var window = window(Language.ENGLISH, Theme.LIGHT)) {
      window.open("import", "orders");
      choose(window, ORDERS + "CD-9001;K001;+3;normal;IPE-80-S235;1200;4;;;grindă;\n");
      assertThat(order("CD-9001")).isFalse();
      window.press("F8");
      assertThat(order("CD-9001")).isTrue();
      assertThat(OfficeWindow.fx(() -> window.find("#empty-action").isFocused())).isTrue();
      OfficeWindow.fx(
          () -> {
            window.find("#empty-action", Button.class).fire();
            return true;
          });
      assertThat(window.wentTo).containsExactly("orders");
    }
  }

  @Test
  void afterOneKindOfFileTheNextOneIsOffered() throws Exception {
    try (var window = window(Language.ENGLISH, Theme.LIGHT)) {
      window.open("import", "items");
      choose(window, ITEMS + "X-1;Profil X;Profile X;S235JR;6.1;400;0;26;mm;6\n");
      window.press("F8");
      assertThat(next(window)).isEqualTo("Next: Heats");
      window.press(KeyCode.ENTER);
      assertThat(OfficeWindow.fx(() -> model().kindProperty().get())).isEqualTo(ImportKind.HEATS);
      assertThat(next(window)).isEqualTo("Choose a file…");
      assertThat(OfficeWindow.fx(() -> window.find("#empty-action").isFocused())).isTrue();
    }
  }

  private static String next(OfficeWindow window) {
    return OfficeWindow.fx(() -> window.find("#empty-action", Button.class).getText());
  }

  @Test
  void aRejectedRowKeepsItsOrderOutAndTheOthersComeIn() throws Exception {
    try (var window = window(Language.ENGLISH, Theme.LIGHT)) {
      window.open("import", "orders");
      choose(
          window,
          ORDERS
              + "CD-9002;K001;+3;normal;IPE-80-S235;1200;4;;;;\n"
              + "CD-9002;K001;+3;normal;NICIUNDE;1200;4;;;;\n"
              + "CD-9003;K001;+3;normal;IPE-80-S235;1200;4;;;;\n");
      assertThat(why(window, 0))
          .isEqualTo(
              "It stays out with its order CD-9002: line 3 is rejected, and an order comes in"
                  + " whole.");
      window.press("F8");
      assertThat(order("CD-9002")).isFalse();
      assertThat(order("CD-9003")).isTrue();
      window.open("import", "items");
      assertThat(OfficeWindow.fx(() -> model().stageProperty().get()))
          .as("a file of orders is no file of items")
          .isInstanceOf(ImportStage.Choosing.class);
    }
  }

  @Test
  void theFileIsCorrectedLookedAtAgainAndTheRestComesIn() throws Exception {
    try (var window = window(Language.ENGLISH, Theme.LIGHT)) {
      window.open("import", "customers");
      String header = "Cod client;Denumire\n";
      choose(window, header + "K801;Unu SRL\nK802;Doi SRL\nK802;Trei SRL\n;Patru SRL\n");
      assertThat(why(window, 1)).startsWith("The code K802 stands in line 4 too.");
      window.press("F8");
      file(header + "K801;Unu SRL\nK802;Doi SRL\nK803;Trei SRL\nK804;Patru SRL\n");
      OfficeWindow.fx(
          () -> {
            window.find("#empty-action", Button.class).fire();
            return true;
          });
      window.settle();
      assertThat(counts(window))
          .containsExactly("3 new rows", "0 changed", "1 unchanged", "0 rejected");
      window.press("F8");
      assertThat(customer("K804")).isTrue();
    }
  }

  @Test
  void aFileWithoutRejectedRowsIsShownThoughOnlyThoseWereAskedForBefore() throws Exception {
    try (var window = window(Language.ENGLISH, Theme.LIGHT)) {
      window.open("import", "customers");
      String header = "Cod client;Denumire\n";
      choose(window, header + "K801;Unu SRL\n;Doi SRL\n");
      window.robot.clickOn("Rejected only");
      window.settle();
      assertThat(OfficeWindow.fx(() -> table(window).getItems().size())).isEqualTo(1);
      window.press("F8");
      choose(window, header + "K802;Doi SRL\nK803;Trei SRL\n");
      assertThat(OfficeWindow.fx(() -> table(window).getItems().size())).isEqualTo(2);
    }
  }

  @Test
  void aChangedRowSaysWhatItWasAndWhatItBecomes() throws Exception {
    try (var window = window(Language.ROMANIAN, Theme.LIGHT)) {
      window.open("import", "customers");
      choose(window, "Cod;Denumire\nK901;Vechi SRL\n");
      window.press("F8");
      choose(window, "Cod;Denumire\nK901;Nou SRL\n");
      assertThat(why(window, 0)).isEqualTo("Denumire: Vechi SRL → Nou SRL");
    }
  }

  @Test
  void aNameThatTwoCustomersHaveIsToldWithTheirCodes() throws Exception {
    try (var window = window(Language.ROMANIAN, Theme.LIGHT)) {
      window.open("import", "customers");
      choose(window, "Cod;Denumire\nK961;Geamăn SRL\nK962;Geamăn SRL\n");
      window.press("F8");
      window.open("import", "stock");
      choose(window, "Articol;Lungime;Buc;Raft;Proprietar\nIPE-80-S235;3210;1;K01;Geamăn SRL\n");
      assertThat(why(window, 0))
          .isEqualTo(
              "Mai mulți clienți se numesc „Geamăn SRL”: K961, K962. Scrieți codul în locul"
                  + " numelui.");
      window.picture("import-customer-unclear");
    }
  }

  @Test
  void rowsLikeThoseOfAnEarlierFileWaitForAnAnswer() throws Exception {
    try (var window = window(Language.ROMANIAN, Theme.LIGHT)) {
      window.open("import", "stock");
      String stock = "Articol;Lungime;Buc;Raft\nIPE-80-S235;3210;1;A01\nIPE-80-S235;3211;1;A01\n";
      choose(window, stock + "NICIUNDE;3212;1;A01\n");
      window.press("F8");
      choose(window, stock + "IPE-80-S235;3212;1;A01\n");
      assertThat(OfficeWindow.fx(() -> model().canTakeIn().get())).isFalse();
      window.picture("import-repeated");
      OfficeWindow.fx(
          () -> {
            window.find("#import-leave-out", Button.class).fire();
            return true;
          });
      window.settle();
      assertThat(counts(window))
          .containsExactly("1 rând nou", "0 schimbate", "2 neschimbate", "0 respinse");
      assertThat(OfficeWindow.fx(() -> model().canTakeIn().get())).isTrue();
    }
  }

  @Test
  void columnsAreNamedByHandAndTheirNamesRemembered() throws Exception {
    try (var window = window(Language.ROMANIAN, Theme.LIGHT)) {
      window.open("import", "customers");
      choose(window, "Id;Cumpărător;Oraș\nK951;Unu SRL;Turda\n");
      Button use = window.find("#import-use-columns", Button.class);
      assertThat(OfficeWindow.fx(use::isDisabled)).isTrue();
      select(window, "#import-column-0", "Id");
      window.picture("import-columns");
      select(window, "#import-column-1", "Cumpărător");
      OfficeWindow.fx(
          () -> {
            use.fire();
            return true;
          });
      window.settle();
      assertThat(counts(window)).first().isEqualTo("1 rând nou");
      choose(window, "Cumpărător;Id\nDoi SRL;K952\n");
      window.press("F8");
      assertThat(customer("K952")).isTrue();
    }
  }

  @SuppressWarnings("unchecked") // The lookup cannot know what the box holds.
  private static void select(OfficeWindow window, String box, String heading) throws Exception {
    OfficeWindow.fx(
        () -> {
          ((ComboBox<String>) window.find(box, ComboBox.class)).setValue(heading);
          return true;
        });
    window.settle();
  }

  @Test
  void aTemplateIsSavedInTheLanguageOfTheScreen() throws Exception {
    try (var window = window(Language.ENGLISH, Theme.LIGHT)) {
      for (Language language : Language.values()) {
        window.show(language, Theme.LIGHT);
        window.open("import", "customers");
        Path place = folder.resolve(OfficeWindow.fx(() -> model().templateName()));
        OfficeWindow.fx(
            () -> {
              model().saveTemplate(place);
              return true;
            });
        window.settle();
        String header = language == Language.ENGLISH ? "Code;Name;Tax number" : "Cod;Denumire;CIF";
        assertThat(place).content().startsWith("\uFEFF" + header).hasLineCount(3);
        chooseFile(window, place);
        assertThat(OfficeWindow.fx(() -> model().stageProperty().get()))
            .isInstanceOf(ImportStage.Previewed.class);
      }
    }
  }

  @Test
  void reasonsAreReadWholeInTheSmallestWindow() throws Exception {
    for (Language language : Language.values()) {
      try (var window = window(language, Theme.LIGHT)) {
        OfficeWindow.fx(
            () -> {
              window.stage.setWidth(1024);
              window.stage.setHeight(700);
              return true;
            });
        window.open("import", "orders");
        choose(
            window,
            ORDERS
                + "CD-9002;K001;+3;normal;IPE-80-S235;1200;4;;;grindă;\n"
                + "CD-9002;K001;+3;normal;NICIUNDE;1200;4;;;;\n"
                + "CD-9003;K001;mâine;normal;IPE-80-S235;1200;4;;;;\n"
                + "CD-9004;K001;+3;imediat;IPE-80-S235;1200;4;;;;\n");
        assertThat(window.cutOff(".table-row-cell .kerf-words")).isEmpty();
        var table = table(window);
        double right =
            OfficeWindow.fx(() -> table.localToScene(table.getBoundsInLocal()).getMaxX());
        assertThat(right).isLessThan(OfficeWindow.fx(() -> table.getScene().getWidth()));
        window.picture("import-small");
      }
    }
  }

  private static String why(OfficeWindow window, int row) throws Exception {
    TableView<ImportLine> table = table(window);
    return OfficeWindow.fx(() -> String.valueOf(table.getColumns().getLast().getCellData(row)));
  }

  private static List<String> counts(OfficeWindow window) {
    return OfficeWindow.fx(
        () ->
            window.find("#import-counts", Pane.class).getChildren().stream()
                .map(label -> ((Label) label).getText())
                .toList());
  }

  private boolean customer(String code) throws StationFault {
    return demo.useCases
        .reading()
        .of(tx -> demo.useCases.repositories().parties().byCode(tx, code).isPresent());
  }

  @Test
  void questionAboutThePointIsAskedOnceAndAnswersEveryRow() throws Exception {
    try (var window = window(Language.ENGLISH, Theme.LIGHT)) {
      window.open("import", "items");
      choose(window, ITEMS + "X-1;Profil X;Profile X;S235JR;6.125;400;0;26.100;mm;6\n");
      OfficeWindow.fx(
          () -> {
            window.find("#import-decimal", Button.class).fire();
            return true;
          });
      window.settle();
      assertThat(OfficeWindow.fx(() -> model().canTakeIn().get())).isTrue();
      window.press("F8");
      var item =
          demo.useCases
              .reading()
              .of(tx -> demo.useCases.repositories().stock().itemByCode(tx, "X-1"));
      assertThat(item.orElseThrow().massPerMetre().grams()).isEqualTo(6_125);
    }
  }

  @Test
  void stockFileThatCameInBeforeIsRefused() throws Exception {
    try (var window = window(Language.ENGLISH, Theme.LIGHT)) {
      String stock =
          """
          Articol;Fel;Lungime (mm);Bucăți;Lot;Șarjă;Loc;Primit;Proprietar
          IPE-80-S235;bară;6000;1;LT-9;;A01;-1;
          """;
      window.open("import", "stock");
      choose(window, stock);
      window.press("F8");
      choose(window, stock);
      assertThat(OfficeWindow.fx(() -> model().stageProperty().get()))
          .isInstanceOf(ImportStage.Before.class);
    }
  }

  @Test
  void rejectedRowsSayWhyInWords() throws Exception {
    try (var window = window(Language.ROMANIAN, Theme.LIGHT)) {
      window.open("import", "orders");
      choose(window, ORDERS + "CD-9003;K001;+3;normal;NICIUNDE;1200;4;;;;\n");
      TableView<ImportLine> table = table(window);
      String why =
          OfficeWindow.fx(() -> String.valueOf(table.getColumns().getLast().getCellData(0)));
      assertThat(why).contains("Nu există încă articolul „NICIUNDE”");
    }
  }

  @Test
  void pageIsPictured() throws Exception {
    String mixed =
        ORDERS
            + "CD-9010;K001;+3;normal;IPE-80-S235;1200;4;;;grindă G1;\n"
            + "CD-9010;K001;+3;normal;IPE-100-S235;2450;6;3.1;;grindă G2;\n"
            + "CD-9010;K001;+3;normal;NICIUNDE;1200;4;;;;\n"
            + "CD-9011;K777;+5;normal;IPE-80-S235;800;2;;;;\n"
            + "CD-9012;K002;mâine;normal;IPE-80-S235;800;2;;;;\n";
    for (View view : View.pictured()) {
      try (var window = window(view.language(), view.theme())) {
        window.open("import", "orders");
        choose(window, mixed);
        OfficeWindow.fx(
            () -> {
              table(window).getSelectionModel().select(2);
              return true;
            });
        window.picture("import");
      }
    }
    try (var window = window(Language.ROMANIAN, Theme.LIGHT)) {
      window.picture("import-empty");
      window.open("import", "items");
      choose(window, ITEMS + "X-1;Profil X;Profile X;S235JR;6.125;400;0;26.100;mm;6\n");
      window.picture("import-point");
      choose(window, "Nimic;Altceva\n1;2\n");
      window.picture("import-unfit");
      window.open("import", "customers");
      chooseFile(window, Path.of("config", "demo", "customers.csv"));
      window.picture("import-same");
      window.open("import", "orders");
      choose(window, ORDERS + "CD-9020;K001;+3;normal;IPE-80-S235;1200;4;;;;\n");
      window.press("F8");
      window.picture("import-taken");
    }
  }

  private ImportViewModel model() {
    return Objects.requireNonNull(opened);
  }

  private void choose(OfficeWindow window, String text) throws Exception {
    chooseFile(window, file(text));
  }

  private void chooseFile(OfficeWindow window, Path file) throws Exception {
    OfficeWindow.fx(
        () -> {
          model().choose(file);
          return true;
        });
    window.settle();
  }

  private Path file(String text) throws IOException {
    Path file = folder.resolve("comenzi noi.csv");
    return Files.writeString(file, text);
  }

  private boolean order(String number) throws StationFault {
    return demo.useCases
        .reading()
        .of(tx -> demo.useCases.repositories().orders().byNumber(tx, number).isPresent());
  }

  /** The page with a model that the test can hand a file to, in place of the file chooser. */
  private OfficeWindow window(Language language, Theme theme) throws Exception {
    return new OfficeWindow(
        demo,
        language,
        theme,
        context -> {
          var model =
              new ImportViewModel(
                  context.view(),
                  demo.useCases.reading(),
                  demo.useCases.station(),
                  demo.useCases.importFile());
          opened = model;
          return List.of(
              PageSpec.of(
                  "import",
                  Group.STOCK,
                  "imports.title",
                  Material2AL.GET_APP,
                  () -> new ImportScreen(context.view(), model).page()));
        });
  }

  @SuppressWarnings("unchecked") // The lookup cannot know what the table holds.
  private static TableView<ImportLine> table(OfficeWindow window) throws Exception {
    return window.find(".table-view", TableView.class);
  }
}
