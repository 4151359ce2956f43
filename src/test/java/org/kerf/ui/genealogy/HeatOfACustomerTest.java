package org.kerf.ui.genealogy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kerf.ui.OfficeWindow.fx;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import org.apache.pdfbox.Loader;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.ProofRounds;
import org.kerf.cutting.model.saw.CutPiece;
import org.kerf.erp.csv.cell.ReadingRules;
import org.kerf.flow.facts.ImportKind;
import org.kerf.flow.imports.ImportPreview;
import org.kerf.flow.imports.ImportWatcher;
import org.kerf.flow.imports.Repeats;
import org.kerf.identity.model.Role;
import org.kerf.kernel.StationFault;
import org.kerf.stock.model.unit.UnitLine;
import org.kerf.ui.DemoStation;
import org.kerf.ui.OfficeWindow;
import org.kerf.ui.SawMorning;
import org.kerf.ui.StationPages;
import org.kerf.ui.shell.look.Theme;
import org.kerf.ui.texts.Language;

/**
 * A customer asks for a heat: it is found by Ctrl+K, with all that is left of it and all that was
 * cut, and goes out as PDF and workbook. In Romanian, dark, at 150 % and by keyboard alone, with
 * many rows.
 */
class HeatOfACustomerTest {

  private static final int BARS = ProofRounds.of(1_000, 100_000);

  private static final int MOST_HITS = 20;
  private static final int STEPS_TO_150 = 3;

  @TempDir Path folder;

  @Test
  void heatIsFoundAndItsPiecesAreSavedAndPrintedByKeyboard() throws Exception {
    try (var station = SawMorning.station(folder)) {
      UnitLine piece = piece(station);
      receive(station, piece);
      try (var window =
          new OfficeWindow(
              station,
              Language.ROMANIAN,
              Theme.DARK,
              context -> fx(() -> new GenealogyPages(context).specs()))) {
        fx(
            () -> {
              StationPages.fill(window.shell, window.context);
              return true;
            });
        window.resize(1920, 1080);
        for (int step = 0; step < STEPS_TO_150; step++) {
          window.press("Ctrl+Equals");
        }
        find(window, piece.heatNumber());
        assertThat(title(window)).isEqualTo("Șarja " + piece.heatNumber());
        window.picture("genealogy-of-a-customer", 1920, 1080);
        window.press("Ctrl+E");
        waitForFile(window, window.context.view().outputs().lists());
        List<String> codes = column(only(window.context.view().outputs().lists()), "Cod");
        assertThat(codes).hasSizeGreaterThanOrEqualTo(BARS).contains(piece.unit().code().spaced());
        window.press(KeyCode.F9);
        waitForFile(window, window.context.view().outputs().papers());
        try (var paper = Loader.loadPDF(only(window.context.view().outputs().papers()).toFile())) {
          assertThat(paper.getNumberOfPages()).isGreaterThan(BARS / 60);
        }
      }
    }
  }

  /** Down to the hit that opens the genealogy, and Enter. */
  private static void find(OfficeWindow window, String heat) throws Exception {
    for (int down = 0; down < MOST_HITS && !title(window).equals("Șarja " + heat); down++) {
      window.press("Ctrl+K");
      window.type(heat);
      for (int i = 0; i < down; i++) {
        window.press(KeyCode.DOWN);
      }
      window.press(KeyCode.ENTER);
    }
  }

  private static void waitForFile(OfficeWindow window, Path in) throws Exception {
    OfficeWindow.waitFor(() -> Files.isDirectory(in) && !finished(in).isEmpty());
    window.settle();
  }

  private static List<Path> finished(Path in) throws Exception {
    try (Stream<Path> files = Files.list(in)) {
      return files
          .filter(file -> file.toString().endsWith(".pdf") || file.toString().endsWith(".xlsx"))
          .filter(file -> file.toFile().length() > 0)
          .toList();
    }
  }

  private static Path only(Path in) throws Exception {
    return finished(in).getFirst();
  }

  private static List<String> column(Path workbook, String heading) throws Exception {
    try (var book = new ReadableWorkbook(Files.newInputStream(workbook))) {
      List<Row> rows = book.getFirstSheet().read();
      int at =
          (int) rows.getFirst().stream().takeWhile(cell -> !heading.equals(cell.getText())).count();
      return rows.stream().skip(1).map(row -> row.getCellText(at)).toList();
    }
  }

  private static UnitLine piece(DemoStation station) throws StationFault {
    var morning = SawMorning.worked();
    var repositories = station.useCases.repositories();
    return station
        .useCases
        .reading()
        .of(
            tx ->
                Stream.concat(morning.earlierCuts.stream(), morning.cuts.stream())
                    .map(cut -> repositories.runs().pieceOf(tx, cut.id()))
                    .flatMap(Optional::stream)
                    .map(CutPiece::unit)
                    .map(unit -> repositories.stock().line(tx, unit).orElseThrow())
                    .filter(line -> line.unit().heat().isPresent())
                    .findFirst()
                    .orElseThrow());
  }

  private void receive(DemoStation station, UnitLine like) throws Exception {
    var rows = new StringBuilder("Articol;Fel;Lungime (mm);Bucăți;Lot;Șarjă;Locație\n");
    String row =
        String.join(";", like.itemCode(), "bară", "6000", "1", "L-%d", like.heatNumber(), "A01\n");
    for (int i = 0; i < BARS; i++) {
      rows.append(row.formatted(i));
    }
    Path file = Files.writeString(folder.resolve("many.csv"), rows);
    var rules = ReadingRules.asking(LocalDate.now(ZoneId.of("Europe/Bucharest")));
    ImportPreview preview =
        station
            .useCases
            .importFile()
            .preview(ImportKind.STOCK, file, rules, Repeats.TAKE_IN, ImportWatcher.PATIENT);
    assertThat(preview).isInstanceOf(ImportPreview.Ready.class);
    var ready = (ImportPreview.Ready) preview;
    assertThat(ready.rejected()).isZero();
    assertThat(
            station
                .useCases
                .importFile()
                .run(station.command(Role.ADMINISTRATOR), ready, ImportWatcher.PATIENT)
                .taken())
        .isEqualTo(BARS);
  }

  private static String title(OfficeWindow window) {
    return fx(() -> window.shell.currentPage().map(page -> page.titleProperty().get()).orElse(""));
  }
}
