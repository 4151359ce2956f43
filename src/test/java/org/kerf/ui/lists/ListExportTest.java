package org.kerf.ui.lists;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.ui.DemoStation;
import org.kerf.ui.OfficeWindow;
import org.kerf.ui.SawMorning;
import org.kerf.ui.context.PageContext;
import org.kerf.ui.controls.notes.Note;
import org.kerf.ui.labels.LabelsPages;
import org.kerf.ui.movements.MovementPages;
import org.kerf.ui.orders.OrdersPages;
import org.kerf.ui.remnants.RemnantPages;
import org.kerf.ui.shell.PageSpec;
import org.kerf.ui.shell.look.Theme;
import org.kerf.ui.stock.StockPages;
import org.kerf.ui.texts.Language;
import org.testfx.api.FxToolkit;

/** Lists saved for Excel from the pages that show them, by key and by button. */
class ListExportTest {

  @TempDir private Path folder;

  @BeforeAll
  static void startScreen() throws Exception {
    FxToolkit.registerPrimaryStage();
  }

  @Test
  void everyListIsSavedWholeAsItIsShown() throws Exception {
    try (var demo = SawMorning.station(folder)) {
      try (var window = window(demo, Language.ROMANIAN, Theme.LIGHT)) {
        for (String list : List.of("stock", "remnants", "movements", "orders", "labels")) {
          window.open(list, "");
          window.press("Ctrl+E");
          Path file = newest(demo);
          List<List<String>> rows = rows(file);
          TableView<?> table = window.find(".table-view", TableView.class);
          List<String> headers =
              OfficeWindow.fx(
                  () -> table.getVisibleLeafColumns().stream().map(TableColumn::getText).toList());
          assertThat(rows.getFirst()).as(list).containsSubsequence(headers);
          assertThat(rows).as(list).hasSizeGreaterThanOrEqualTo(1 + table.getItems().size());
          Note note = OfficeWindow.fx(() -> window.notifications.notes().getLast());
          assertThat(window.texts.of(note.more())).isEqualTo(file.toString());
          window.press("Ctrl+Shift+E");
          assertThat(newest(demo).toString()).endsWith(".csv");
          assertThat(rows(newest(demo))).as(list).isEqualTo(rows);
        }
        window.picture("labels-saved");
        window.find("#note-offer", Button.class);
        assertThat(files(demo)).hasSize(10);
      }
    }
  }

  @Test
  void figuresAndMomentsOfTheWorkbookAreNoTexts() throws Exception {
    try (var demo = SawMorning.station(folder);
        var window = window(demo, Language.ROMANIAN, Theme.LIGHT)) {
      window.open("orders", "");
      window.press("Ctrl+E");
      try (var workbook = new ReadableWorkbook(newest(demo).toFile())) {
        List<Row> rows = workbook.getFirstSheet().read();
        List<String> header = rows.getFirst().stream().map(Cell::asString).toList();
        Row first = rows.get(1);
        assertThat(first.getCell(header.indexOf("De planificat")).getType())
            .isEqualTo(CellType.NUMBER);
        assertThat(first.getCell(header.indexOf("Termen")).asDate())
            .isAfter(LocalDateTime.of(2020, 1, 1, 0, 0));
        assertThat(first.getCell(header.indexOf("Comandă")).getType()).isEqualTo(CellType.STRING);
      }
    }
  }

  @Test
  void filterAndOrderOfTheListAreThoseOfTheFile() throws Exception {
    try (var demo = new DemoStation(folder);
        var window = window(demo, Language.ENGLISH, Theme.DARK)) {
      window.open("orders", "");
      TableView<Object> table = orders(window);
      OfficeWindow.fx(
          () -> {
            window.find("#filter-search", TextField.class).setText("srl");
            TableColumn<Object, ?> pieces =
                table.getColumns().stream()
                    .filter(column -> column.getId().equals("pieces"))
                    .findFirst()
                    .orElseThrow();
            pieces.setSortType(TableColumn.SortType.DESCENDING);
            table.getSortOrder().setAll(List.of(pieces));
            return true;
          });
      window.settle();
      int shown = OfficeWindow.fx(() -> table.getItems().size());
      OfficeWindow.fx(
          () -> {
            window.find("#table-export", Button.class).fire();
            return true;
          });
      window.settle();
      List<List<String>> rows = rows(newest(demo));
      assertThat(rows).hasSize(1 + shown);
      int place = rows.getFirst().indexOf("Pieces");
      assertThat(rows.stream().skip(1).map(row -> Integer.valueOf(row.get(place))))
          .isSortedAccordingTo((a, b) -> Integer.compare(b, a));
      window.picture("orders-saved");
    }
  }

  @Test
  void listSavedTwiceInAMinuteIsThereTwice() throws Exception {
    try (var demo = new DemoStation(folder);
        var window = window(demo, Language.ENGLISH, Theme.LIGHT)) {
      window.open("stock", "");
      window.press("Ctrl+E");
      List<List<String>> first = rows(newest(demo));
      window.press("Ctrl+E");
      assertThat(files(demo)).hasSize(2);
      for (Path file : files(demo)) {
        assertThat(rows(file)).isEqualTo(first);
      }
    }
  }

  @Test
  void exportThatIsStoppedLeavesNothing() throws Exception {
    try (var demo = new DemoStation(folder);
        var window = window(demo, Language.ENGLISH, Theme.LIGHT)) {
      window.open("movements", "");
      OfficeWindow.fx(
          () -> {
            window.find("#table-export", Button.class).fire();
            window.find("#busy-cancel", Button.class).fire();
            return true;
          });
      window.settle();
      assertThat(files(demo)).isEmpty();
      assertThat(
              OfficeWindow.fx(
                  () -> window.texts.of(window.notifications.notes().getLast().title())))
          .isEqualTo("The list was not saved");
    }
  }

  @Test
  void folderThatCannotBeWrittenIsSaid() throws Exception {
    try (var demo = new DemoStation(folder);
        var window = window(demo, Language.ENGLISH, Theme.LIGHT)) {
      Files.writeString(demo.outputs.lists(), "a file where the folder should be");
      window.open("orders", "");
      window.press("Ctrl+E");
      assertThat(OfficeWindow.fx(() -> window.notifications.notes().getLast().code()))
          .isEqualTo("K202");
      window.show(Language.ROMANIAN, Theme.LIGHT);
      assertThat(
              OfficeWindow.fx(() -> window.texts.of(window.notifications.notes().getLast().more())))
          .startsWith("Lista nu poate fi scrisă în " + demo.outputs.lists());
      window.picture("list-unwritable");
      Files.delete(demo.outputs.lists());
      window.press("Ctrl+E");
      assertThat(files(demo)).hasSize(1);
    }
  }

  private static List<Path> files(DemoStation demo) throws IOException {
    if (!Files.isDirectory(demo.outputs.lists())) {
      return List.of();
    }
    try (Stream<Path> found = Files.list(demo.outputs.lists())) {
      return found.sorted().toList();
    }
  }

  private static Path newest(DemoStation demo) throws IOException {
    List<Path> found = new ArrayList<>(files(demo));
    found.sort((a, b) -> Long.compare(a.toFile().lastModified(), b.toFile().lastModified()));
    return found.getLast();
  }

  /** The rows of a file as Excel shows them, the header first. */
  private static List<List<String>> rows(Path file) throws IOException {
    return file.toString().endsWith(".csv") ? csv(file) : xlsx(file);
  }

  private static List<List<String>> csv(Path file) throws IOException {
    String text = Files.readString(file);
    assertThat(text).startsWith("\uFEFF");
    assertThat(text).doesNotContain("\u2009", "\u202F", "\u2212", "\u00A0");
    try (var reader = CsvReader.builder().fieldSeparator(';').ofCsvRecord(text.substring(1))) {
      return reader.stream().map(CsvRecord::getFields).toList();
    }
  }

  private static List<List<String>> xlsx(Path file) throws IOException {
    try (var workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true))) {
      return workbook.getFirstSheet().read().stream()
          .map(row -> row.stream().map(ListExportTest::shown).toList())
          .toList();
    }
  }

  private static String shown(Cell cell) {
    if (cell.getType() != CellType.NUMBER) {
      return cell.getText();
    }
    return "dd.mm.yyyy hh:mm".equals(cell.getDataFormatString())
        ? Cells.moment(cell.asDate())
        : cell.asNumber().toPlainString().replace('.', ',');
  }

  @SuppressWarnings("unchecked") // The lookup cannot know what the table holds.
  private static TableView<Object> orders(OfficeWindow window) throws Exception {
    return window.find(".table-view", TableView.class);
  }

  private static OfficeWindow window(DemoStation demo, Language language, Theme theme)
      throws Exception {
    Function<PageContext, List<PageSpec>> pages =
        context ->
            Stream.of(
                    new StockPages(context).specs(),
                    new RemnantPages(context).specs(),
                    new MovementPages(context).specs(),
                    new OrdersPages(context).specs(),
                    new LabelsPages(context).specs())
                .flatMap(List::stream)
                .toList();
    return new OfficeWindow(demo, language, theme, pages);
  }
}
