package org.kerf.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kerf.ui.OfficeWindow.fx;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.kernel.StationFault;
import org.kerf.ui.shell.PageSpec;
import org.kerf.ui.texts.Words;

/**
 * Every page of the station in every size of the window that is promised, in both languages and the
 * states that a person meets: whatever is there fits.
 */
class EveryPageFitsTest {

  private static final int AUDITED = 4;

  @SuppressWarnings("NullAway.Init") // Each test opens its own.
  private OfficeWindow window;

  @SuppressWarnings("NullAway.Init")
  private EverySize sizes;

  @Test
  void everythingFitsInEverySize(@TempDir Path folder) throws Exception {
    try (var station = new DemoStation(folder)) {
      WorkingDay.at(station);
      String count = PlannedCount.at(station).code().text();
      Map<String, String> things =
          Map.of(
              "unit",
              unit(station),
              "order",
              "CD-0418",
              "count",
              count,
              "count-review",
              count,
              "approved-plan",
              plan(station));
      var pages = new ArrayList<PageSpec>();
      try (var opened = window(station, pages)) {
        window = opened;
        sizes = new EverySize(opened.texts);
        for (PageSpec page : pages) {
          window.open(page.id(), things.getOrDefault(page.id(), ""));
          inEverySize(page.id());
          details(page.id());
          nothingMatches(page.id());
          keys(page.id());
        }
        search();
        notices();
        sentencesWithCodes();
      }
      assertThat(sizes.faults()).isEmpty();
    }
  }

  @Test
  void everythingFitsWhileThereIsNothingYet(@TempDir Path folder) throws Exception {
    try (var station = DemoStation.withPeopleOnly(folder)) {
      var pages = new ArrayList<PageSpec>();
      try (var opened = window(station, pages)) {
        window = opened;
        sizes = new EverySize(opened.texts);
        for (PageSpec page : pages) {
          window.open(page.id(), "");
          inEverySize(page.id() + " empty");
        }
      }
      assertThat(sizes.faults()).isEmpty();
    }
  }

  private static OfficeWindow window(DemoStation station, List<PageSpec> pages) throws Exception {
    return new OfficeWindow(
        station,
        context -> {
          pages.addAll(fx(() -> StationPages.specs(context)));
          return pages;
        });
  }

  private static String unit(DemoStation station) throws StationFault {
    return station
        .useCases
        .reading()
        .of(tx -> station.useCases.repositories().stock().search(tx, "R01", 1))
        .getFirst()
        .unit()
        .code()
        .text();
  }

  private static String plan(DemoStation station) throws StationFault {
    return station
        .useCases
        .reading()
        .of(tx -> station.useCases.repositories().plans().recent(tx, 1))
        .getFirst()
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
      stateInEverySize(page + " details");
    }
  }

  private void nothingMatches(String page) throws Exception {
    var field = window.find("#filter-search", TextField.class);
    var table = window.find(".table-view", TableView.class);
    if (field != null && table != null && !table.getItems().isEmpty()) {
      setText(field, "zzqq9");
      OfficeWindow.waitFor(() -> window.find("#empty-action", Node.class) != null);
      stateInEverySize(page + " nothing matches");
      setText(field, "");
    }
  }

  private void keys(String page) throws Exception {
    window.press("F1");
    stateInEverySize(page + " keys");
    window.press(KeyCode.ESCAPE);
  }

  private void search() throws Exception {
    window.open("stock", "");
    window.press("Ctrl+K");
    setText(window.find("#palette-field", TextField.class), "a");
    stateInEverySize("search");
    window.press(KeyCode.ESCAPE);
  }

  /** What happened, as the headline of a drawer; and a question about a unit. */
  private void sentencesWithCodes() throws Exception {
    window.open("audit", "");
    window.press(KeyCode.DOWN, KeyCode.ENTER);
    int measured = 0;
    for (int row = 0; row < window.table().getItems().size() && measured < AUDITED; row++) {
      int shown = row;
      fx(
          () -> {
            window.table().getSelectionModel().clearAndSelect(shown);
            return true;
          });
      window.settle();
      String headline = window.find(".kerf-drawer-title", Label.class).getText();
      if (WindowFit.CODE.matcher(headline).find()) {
        inEverySize("audit: " + headline);
        measured++;
      }
    }
    assertThat(measured).as("sentences with a code").isPositive();
    window.open("remnants", "");
    details("remnants");
    window.tabTo("unit-scrap");
    window.press(KeyCode.SPACE);
    inEverySize("remnants scrap");
  }

  /** With its drawer open, where the buttons stand at the foot. */
  private void notices() throws Exception {
    details("stock");
    fx(
        () -> {
          window.notifications.error(Words.of("scan.refused"), Words.plain("R01 00A2F4 T"));
          window.notifications.done(Words.plain("Bara B01 00A2F4 T este la A03"), () -> {});
          window.notifications.done(
              Words.plain("Documentul M01 0000F4 T a fost anulat cu M01 0000F5 X"), () -> {});
          window.notifications.done(Words.plain("Eticheta R01 0000F4 T așteaptă"), () -> {});
          return true;
        });
    window.settle();
    stateInEverySize("stock notices");
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
  private void inEverySize(String page) throws Exception {
    fx(
        () -> {
          sizes.measure(page, window.stage.getScene());
          return true;
        });
    window.settle();
  }

  private void stateInEverySize(String state) throws Exception {
    fx(
        () -> {
          sizes.measureState(state, window.stage.getScene());
          return true;
        });
    window.settle();
  }
}
