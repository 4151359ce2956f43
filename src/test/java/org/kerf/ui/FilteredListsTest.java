package org.kerf.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kerf.ui.OfficeWindow.fx;
import static org.kerf.ui.OfficeWindow.waitFor;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.ui.shell.PageSpec;

/** The search field above each list of the station, typed into as a person does. */
class FilteredListsTest {

  private static final String FIELD = "#filter-search";

  @TempDir static Path folder;
  private static DemoStation demo;
  private static OfficeWindow window;
  private static final List<String> LISTS = new ArrayList<>();

  @BeforeAll
  static void openTheWindow() throws Exception {
    demo = new DemoStation(folder);
    WorkingDay.at(demo);
    var pages = new ArrayList<PageSpec>();
    window =
        new OfficeWindow(
            demo,
            context -> {
              pages.addAll(fx(() -> StationPages.specs(context)));
              return pages;
            });
    for (PageSpec page : pages) {
      if (!page.ofOneThing()) {
        window.open(page.id(), "");
        if (window.find(FIELD, Node.class) != null && !rows().isEmpty()) {
          LISTS.add(page.id());
        }
      }
    }
    assertThat(LISTS).contains("stock", "remnants", "movements", "orders", "labels", "audit");
  }

  @AfterAll
  static void closeTheWindow() {
    window.close();
    demo.close();
  }

  @Test
  void everyLetterTypedArrivesWhileTheDetailsAreOpen() throws Exception {
    Map<String, String> typed = new LinkedHashMap<>();
    for (String page : LISTS) {
      openWithDetails(page);
      window.press("Ctrl+F");
      window.type("h");
      window.type("e");
      window.type("a");
      typed.put(page, fieldText() + (field().isFocused() ? "" : ", and the focus is gone"));
      clear();
    }
    assertThat(typed).allSatisfy((page, text) -> assertThat(text).as(page).isEqualTo("hea"));
  }

  @Test
  void enterOverAListThatTheFilterHasEmptiedDoesNothing() throws Exception {
    for (String page : LISTS) {
      window.open(page, "");
      window.press("Ctrl+F");
      var before = window.shell.currentPage();
      window.type("qqqzzz");
      window.press(KeyCode.ENTER);
      window.settle();
      window.press(KeyCode.ENTER);
      assertThat(window.shell.hasOverlay()).as(page).isFalse();
      assertThat(window.shell.currentPage()).as(page).isEqualTo(before);
      clear();
      assertThat(fx(() -> window.table().isFocused())).as(page).isTrue();
    }
  }

  @Test
  void escapeInTheTableClosesTheDetails() throws Exception {
    List<String> withDetails = new ArrayList<>();
    for (String page : LISTS) {
      openWithDetails(page);
      if (!detailsAreOpen()) {
        fx(
            () -> {
              window.table().requestFocus();
              return true;
            });
        window.press(KeyCode.ENTER);
      }
      if (!detailsAreOpen()) {
        continue;
      }
      withDetails.add(page);
      fx(
          () -> {
            window.table().requestFocus();
            return true;
          });
      window.press(KeyCode.ESCAPE);
      assertThat(detailsAreOpen()).as(page).isFalse();
      assertThat(fx(() -> window.table().isFocused())).as(page).isTrue();
    }
    assertThat(withDetails).contains("stock", "remnants", "orders", "labels", "audit");
  }

  private static boolean detailsAreOpen() {
    return fx(
        () -> {
          var drawer = window.find(".kerf-drawer", Node.class);
          return drawer != null && drawer.isVisible();
        });
  }

  @Test
  void aFilterThatFindsNothingSaysSoAndIsCleared() throws Exception {
    for (String page : LISTS) {
      window.open(page, "");
      int before = rows().size();
      window.press("Ctrl+F");
      window.type("zzqq9");
      waitFor(() -> rows().isEmpty() && window.find("#empty-action", Node.class) != null);
      assertThat(said()).as(page).contains("Nimic nu se potrivește");
      window.tabTo("empty-action");
      window.press(KeyCode.SPACE);
      assertThat(fieldText()).as(page).isEmpty();
      waitFor(() -> rows().size() == before);
    }
  }

  private static void openWithDetails(String page) throws Exception {
    window.open(page, "");
    fx(
        () -> {
          window.table().getSelectionModel().clearAndSelect(0);
          return true;
        });
    window.settle();
  }

  private static void clear() throws Exception {
    fx(
        () -> {
          field().clear();
          return true;
        });
    window.settle();
  }

  private static List<?> rows() {
    return fx(() -> List.copyOf(((TableView<?>) window.find(".table-view")).getItems()));
  }

  private static TextField field() {
    return (TextField) window.find(FIELD);
  }

  private static String fieldText() {
    return fx(() -> field().getText());
  }

  private static String said() {
    return fx(
        () -> {
          var state = window.find(".kerf-state", Node.class);
          return state == null
              ? ""
              : state.lookupAll(".label").stream()
                  .map(label -> ((Labeled) label).getText())
                  .collect(Collectors.joining(" "));
        });
  }
}
