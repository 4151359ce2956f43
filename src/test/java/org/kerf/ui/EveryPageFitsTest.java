package org.kerf.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kerf.ui.OfficeWindow.fx;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.kernel.StationFault;
import org.kerf.ui.shell.PageSpec;
import org.kerf.ui.texts.Language;
import org.kerf.ui.texts.Words;

/**
 * Every page of the station in every size of the window that is promised, in both languages and the
 * states that a person meets: whatever is there fits.
 */
class EveryPageFitsTest {

  /** Width and height; the first is a screen of 1920x1080 at scale 2. */
  private static final int[][] SIZES = {{960, 540}, {1024, 700}, {1280, 800}, {1920, 1080}};

  private final TreeSet<String> faults = new TreeSet<>();

  @SuppressWarnings("NullAway.Init") // Each test opens its own.
  private OfficeWindow window;

  @Test
  void everythingFitsInEverySize(@TempDir Path folder) throws Exception {
    try (var station = new DemoStation(folder)) {
      WorkingDay.at(station);
      Map<String, String> things = Map.of("unit", unit(station), "order", "CD-0418");
      var pages = new ArrayList<PageSpec>();
      try (var opened = window(station, pages)) {
        window = opened;
        for (PageSpec page : pages) {
          window.open(page.id(), things.getOrDefault(page.id(), ""));
          inEverySize(page.id());
          details(page.id());
          nothingMatches(page.id());
          keys(page.id());
        }
        search();
        notices();
      }
      assertThat(faults).isEmpty();
    }
  }

  @Test
  void everythingFitsWhileThereIsNothingYet(@TempDir Path folder) throws Exception {
    try (var station = DemoStation.withPeopleOnly(folder)) {
      var pages = new ArrayList<PageSpec>();
      try (var opened = window(station, pages)) {
        window = opened;
        for (PageSpec page : pages) {
          window.open(page.id(), "");
          inEverySize(page.id() + " empty");
        }
      }
      assertThat(faults).isEmpty();
    }
  }

  private static OfficeWindow window(DemoStation station, List<PageSpec> pages) throws Exception {
    return new OfficeWindow(
        station,
        desk -> {
          pages.addAll(fx(() -> StationPages.specs(desk)));
          return pages;
        });
  }

  private static String unit(DemoStation station) throws StationFault {
    return station
        .jobs
        .reading()
        .of(tx -> station.jobs.faces().stock().search(tx, "R01", 1))
        .getFirst()
        .unit()
        .code()
        .text();
  }

  private void details(String page) throws Exception {
    var table = window.find(".table-view", TableView.class);
    if (table != null && !table.getItems().isEmpty()) {
      fx(
          () -> {
            table.getSelectionModel().clearAndSelect(0);
            return true;
          });
      window.settle();
      inEverySize(page + " details");
    }
  }

  private void nothingMatches(String page) throws Exception {
    var field = window.find("#filter-search", TextField.class);
    var table = window.find(".table-view", TableView.class);
    if (field != null && table != null && !table.getItems().isEmpty()) {
      setText(field, "zzqq9");
      OfficeWindow.waitFor(() -> window.find("#empty-action", Node.class) != null);
      inEverySize(page + " nothing matches");
      setText(field, "");
    }
  }

  private void keys(String page) throws Exception {
    window.press("F1");
    inEverySize(page + " keys");
    window.press(KeyCode.ESCAPE);
  }

  private void search() throws Exception {
    window.open("stock", "");
    window.press("Ctrl+K");
    setText(window.find("#palette-field", TextField.class), "a");
    inEverySize("search");
    window.press(KeyCode.ESCAPE);
  }

  /** With its drawer open, where the buttons stand at the foot. */
  private void notices() throws Exception {
    details("stock");
    fx(
        () -> {
          window.notifications.error(Words.of("scan.refused"), Words.plain("R01 00A2F4 T"));
          window.notifications.done(Words.plain("Bara B01 00A2F4 T este la A03"), () -> {});
          return true;
        });
    window.settle();
    inEverySize("stock notices");
  }

  private void setText(TextField field, String text) throws Exception {
    fx(
        () -> {
          field.setText(text);
          return true;
        });
    window.settle();
  }

  /** All on the screen's thread at once: nothing has to be read anew for another size. */
  private void inEverySize(String state) throws Exception {
    fx(
        () -> {
          for (Language language : Language.values()) {
            window.texts.languageProperty().set(language);
            for (int[] size : SIZES) {
              measure(state + ", " + language.tag(), size[0], size[1]);
            }
          }
          window.texts.languageProperty().set(Language.ROMANIAN);
          layOut(
              window.stage.getScene().getRoot(),
              window.stage.getScene().getWidth(),
              window.stage.getScene().getHeight());
          return true;
        });
    window.settle();
  }

  private void measure(String state, int width, int height) {
    Parent root = window.stage.getScene().getRoot();
    layOut(root, width, height);
    for (String fault : WindowFit.faults(root, front(root))) {
      faults.add(state + ", " + width + 'x' + height + ": " + fault);
    }
  }

  /** A card that covers the page, or all. */
  private static Node front(Parent root) {
    return root.lookupAll(".kerf-overlay").stream()
        .filter(Node::isVisible)
        .findFirst()
        .orElse(root);
  }

  /** Three times: columns step back, and words wrap, only once a width is known. */
  private static void layOut(Parent root, double width, double height) {
    for (int round = 0; round < 3; round++) {
      root.resize(width, height);
      root.applyCss();
      root.layout();
    }
  }
}
