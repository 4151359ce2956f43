package org.kerf.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kerf.ui.OfficeWindow.fx;
import static org.kerf.ui.OfficeWindow.waitFor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.cutting.model.geometry.Saw;
import org.kerf.cutting.model.plan.BarLine;
import org.kerf.cutting.model.plan.BarState;
import org.kerf.kernel.StationFault;
import org.kerf.labels.model.LabelFilter;
import org.kerf.labels.model.LabelJob;
import org.kerf.labels.model.LabelState;
import org.kerf.ui.NewStationWindow.Remembered;

/**
 * A stranger's first hour: from an empty folder to the first cut and its label, with files of their
 * own that have three mistakes in them, without a command line, with a scanner as it came from the
 * factory.
 */
class FirstHourTest {

  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd.MM.yyyy");

  @TempDir Path folder;
  @TempDir Path files;

  private NewStationWindow window;
  private TypedScanner scanner;

  @BeforeEach
  void open() throws Exception {
    var typed = new AtomicReference<TypedScanner>();
    window =
        new NewStationWindow(
            folder,
            new Remembered(),
            stage -> {
              var made = new TypedScanner(stage);
              typed.set(made);
              return made.nanos();
            });
    scanner = typed.get();
  }

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void fromAnEmptyFolderToTheFirstCutAndItsLabel() throws Exception {
    firstStart();
    takeInTheWarehouse();
    takeInWithMistakes();
    planAndApprove();
    cutTheFirstBar();
    theLabelLiesInItsFolder();
    assertThat(window.useCases().checkStore().run().differences()).isEmpty();
  }

  private void firstStart() throws Exception {
    window.click("#start-next");
    window.fill("#start-company", "Debitare Mureș SRL");
    window.fill("#start-station", "Birou");
    window.click("#start-next");
    window.fill("#start-person", "Elena Moldovan");
    window.click("#start-next");
    List<String> groups = window.keyGroups();
    waitFor(() -> window.stage.getScene().getRoot().lookupAll(".kerf-key-field").size() == 3);
    for (var field : window.stage.getScene().getRoot().lookupAll(".kerf-key-field")) {
      int number = Integer.parseInt(field.getId().replace("key-", ""));
      window.fill('#' + field.getId(), groups.get(number - 1));
    }
    window.click("#start-next");
    window.click("#start-files");
    waitFor(() -> window.shell.currentPage().isPresent());
    assertThat(window.text("#page-title")).isEqualTo("Import");
  }

  private void takeInTheWarehouse() throws Exception {
    take("Articole", "articole.csv", "Cod;Denumire;Kg/m;Rest minim (mm)\nIPE100;IPE 100;8,1;400\n");
    assertThat(counts()).startsWith("1 rând nou");
    takeIn();
    take("Locații", "locatii.csv", "Cod;Denumire\nR1;Raft 1\nS1;La fierăstrău\n");
    takeIn();
    take(
        "Fierăstraie",
        "fierastraie.csv",
        """
        Denumire;Îndreptare cap (mm);Capăt pierdut (mm);Prindere (mm);Tăietură (mm);Loc
        Fierăstrău 1;10;0;60;2;S1
        """);
    takeIn();
  }

  /**
   * Each mistake is said in its row; what is right comes in, the corrected file brings the rest.
   */
  private void takeInWithMistakes() throws Exception {
    String customers = "Cod client;Denumire client\nC1;Alfa SRL\nC2;Beta SRL\n";
    take("Clienți", "clienti.csv", customers + "C2;Gama SRL\n");
    assertThat(why(1)).startsWith("Codul C2 apare și în rândul 4.");
    takeIn();
    take("Clienți", "clienti.csv", customers + "C3;Gama SRL\n");
    takeIn();

    String stock = "Articol;Lungime (mm);Bucăți;Loc\nIPE100;6000;2;R1\n";
    take("Stoc", "stoc.csv", stock + "IPE100;6000;1;R9\n");
    assertThat(why(1)).startsWith("Nu există încă locația „R9”");
    takeIn();
    take("Stoc", "stoc.csv", stock + "IPE100;5900;1;R1\n");
    window.click("#import-leave-out");
    takeIn();

    String due = DATE.format(LocalDate.now(ZoneId.systemDefault()).plusDays(3));
    String orders =
        "Comandă;Client;Termen;Articol;Lungime (mm);Bucăți\nCD-1;C1;" + due + ";IPE100;1500;3\n";
    take("Comenzi de debitare", "comenzi.csv", orders + "CD-2;C3;mâine;IPE100;900;2\n");
    assertThat(why(1)).contains("mâine");
    takeIn();
    take("Comenzi de debitare", "comenzi.csv", orders + "CD-2;C3;" + due + ";IPE100;900;2\n");
    takeIn();
  }

  private void planAndApprove() throws Exception {
    window.click("#rail-plan");
    fx(
        () -> {
          ((ComboBox<?>) window.stage.getScene().lookup("#plan-effort"))
              .getSelectionModel()
              .selectFirst();
          return true;
        });
    window.click("#plan-all");
    window.robot.push(KeyCode.F6);
    window.settle();
    window.picture("first-hour-plan", 1280, 800);
    window.robot.push(KeyCode.F8);
    waitFor(() -> !bars(BarState.TO_CUT).isEmpty());
    window.settle();
  }

  /** The bar is taken by its scan; no scan of anything else cuts it. */
  private void cutTheFirstBar() throws Exception {
    window.click("#rail-saw");
    BarLine bar = bars(BarState.TO_CUT).getFirst();
    waitFor(() -> window.isThere("#saw-take"));
    assertThat(window.isThere("#saw-other-saw")).as("this is the only saw").isFalse();
    scanner.scan(bar.unitCode().text(), KeyCode.ENTER);
    waitFor(() -> window.isThere("#saw-ok"));
    window.picture("first-hour-saw", 1280, 800);
    scanner.scan(bar.unitCode().text(), KeyCode.ENTER);
    assertThat(labels()).as("a scan of the bar cuts nothing").isEmpty();
    tapUntil("#saw-ok", () -> !labels().isEmpty());
    assertThat(bars(BarState.ON_SAW)).hasSize(1);
  }

  private void theLabelLiesInItsFolder() throws Exception {
    waitFor(() -> labels().getFirst().state() == LabelState.HANDED_OVER);
    String code = labels().getFirst().code().text();
    try (Stream<Path> outputs = Files.walk(folder)) {
      assertThat(outputs.filter(path -> path.toString().endsWith(".zpl")))
          .singleElement()
          .satisfies(label -> assertThat(Files.readString(label)).contains(code));
    }
  }

  private void take(String kind, String name, String text) throws Exception {
    Path file = Files.writeString(files.resolve(name), text);
    window.robot.clickOn(kind);
    fx(
        () -> {
          var content = new ClipboardContent();
          content.putFiles(List.of(file.toFile()));
          return Clipboard.getSystemClipboard().setContent(content);
        });
    window.robot.push(KeyCode.CONTROL, KeyCode.V);
    window.settle();
    assertThat(window.text("#import-file")).isEqualTo(name);
  }

  private void takeIn() throws Exception {
    window.robot.push(KeyCode.F8);
    window.settle();
    assertThat(window.shows("#import-counts")).as("what was looked at is taken in").isFalse();
  }

  private List<String> counts() {
    return fx(
        () ->
            ((Pane) window.stage.getScene().lookup("#import-counts"))
                .getChildren().stream().map(label -> ((Label) label).getText()).toList());
  }

  /** Why the row of this number of the list stays out, as it is said when the row is chosen. */
  private String why(int row) throws Exception {
    fx(
        () -> {
          ((TableView<?>) window.stage.getScene().lookup(".table-view"))
              .getSelectionModel()
              .clearAndSelect(row);
          return true;
        });
    window.settle();
    return window.text("#import-why");
  }

  private void tapUntil(String tile, Callable<Boolean> done) throws Exception {
    waitFor(
        () -> {
          if (!done.call() && window.isThere(tile)) {
            ((ButtonBase) window.stage.getScene().lookup(tile)).fire();
          }
          return done.call();
        });
    window.settle();
  }

  private List<BarLine> bars(BarState state) throws StationFault {
    return window
        .useCases()
        .reading()
        .of(
            tx -> {
              List<Saw> saws = window.useCases().repositories().plans().saws(tx);
              return saws.isEmpty()
                  ? List.of()
                  : window
                      .useCases()
                      .repositories()
                      .plans()
                      .queue(tx, saws.getFirst().id(), state, 10);
            });
  }

  private List<LabelJob> labels() throws StationFault {
    return window
        .useCases()
        .reading()
        .of(tx -> window.useCases().repositories().labels().recent(tx, LabelFilter.ALL, 100));
  }
}
