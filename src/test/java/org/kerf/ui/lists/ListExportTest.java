package org.kerf.ui.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
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
          List<String> lines = lines(file);
          TableView<?> table = window.find(".table-view", TableView.class);
          List<String> headers =
              OfficeWindow.fx(
                  () -> table.getVisibleLeafColumns().stream().map(TableColumn::getText).toList());
          assertThat(lines.getFirst().split(";", -1)).as(list).containsSubsequence(headers);
          assertThat(lines).as(list).hasSizeGreaterThanOrEqualTo(1 + table.getItems().size());
          assertThat(lines)
              .as(list)
              .allMatch(line -> line.chars().filter(c -> c == ';').count() >= headers.size() - 1);
          assertThat(String.join("", lines)).doesNotContain("\u2009", "\u202F", "\u2212", "\u00A0");
          Note note = OfficeWindow.fx(() -> window.notifications.notes().getLast());
          assertThat(window.texts.of(note.more())).isEqualTo(file.toString());
        }
        window.picture("labels-saved");
        window.find("#note-offer", Button.class);
        assertThat(files(demo)).hasSize(5).allMatch(file -> file.toString().endsWith(".csv"));
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
      List<String> lines = lines(newest(demo));
      assertThat(lines).hasSize(1 + shown);
      int place = List.of(lines.getFirst().split(";", -1)).indexOf("Pieces");
      assertThat(lines.stream().skip(1).map(line -> Integer.valueOf(line.split(";", -1)[place])))
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
      String first = Files.readString(newest(demo));
      window.press("Ctrl+E");
      assertThat(files(demo)).hasSize(2);
      for (Path file : files(demo)) {
        assertThat(Files.readString(file)).isEqualTo(first);
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

  private static List<String> lines(Path file) throws IOException {
    String text = Files.readString(file);
    assertThat(text).startsWith("\uFEFF");
    return List.of(text.substring(1).split("\r\n"));
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
