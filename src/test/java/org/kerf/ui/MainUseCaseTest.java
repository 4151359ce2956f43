package org.kerf.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kerf.ui.OfficeWindow.fx;
import static org.kerf.ui.OfficeWindow.waitFor;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.cutting.model.geometry.Saw;
import org.kerf.cutting.model.plan.BarState;
import org.kerf.cutting.model.plan.CutPlan;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.StationFault;
import org.kerf.labels.model.LabelFilter;
import org.kerf.labels.model.LabelJob;
import org.kerf.ui.shell.look.Theme;
import org.kerf.ui.task.BugHandler;
import org.kerf.ui.texts.Language;
import org.testfx.util.WaitForAsyncUtils;

/**
 * The main use case from end to end through the real screens, by keys and by scanner: plan,
 * approve, cut, undo, find.
 */
class MainUseCaseTest {

  private static final int BARS = 2;
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @TempDir Path folder;

  @Test
  void aDaysOrdersArePlannedCutLabelledAndFoundAgain() throws Exception {
    try (var station = new DemoStation(folder);
        var window = new OfficeWindow(station, StationPages::specs)) {
      station.station.startWorkers(new BugHandler());
      TypedScans.listen(window.stage, window.shell, window.context, System::nanoTime);
      CutPlan plan = planAndApprove(station, window);
      Saw saw =
          station
              .useCases
              .reading()
              .of(tx -> station.useCases.repositories().plans().saw(tx, plan.saw()).orElseThrow());

      window.open("saw", saw.name());
      for (int i = 0; i < BARS; i++) {
        cutOneBar(window, () -> count(station, saw, BarState.CUT));
      }
      assertThat(count(station, saw, BarState.CUT)).isEqualTo(BARS);
      takeOneCutBack(station, window);

      LabelJob label = labels(station).getLast();
      scan(window, label.code());
      waitFor(
          () ->
              window
                  .shell
                  .currentPage()
                  .orElseThrow()
                  .titleProperty()
                  .get()
                  .contains(label.code().spaced()));
      assertThat(station.useCases.checkStore().run().differences()).isEmpty();
    }
  }

  private static CutPlan planAndApprove(DemoStation station, OfficeWindow window) throws Exception {
    window.open("plan", "");
    fx(
        () -> {
          ((ComboBox<?>) window.find("#plan-effort")).getSelectionModel().selectFirst();
          ((Labeled) window.find("#plan-all")).fireEvent(new javafx.event.ActionEvent());
          return true;
        });
    window.press(KeyCode.F6);
    window.show(Language.ENGLISH, Theme.LIGHT);
    window.picture("main-plan");
    window.show(Language.ROMANIAN, Theme.LIGHT);
    window.press(KeyCode.F8);
    waitFor(() -> !plans(station).isEmpty());
    return plans(station).getFirst();
  }

  private static List<CutPlan> plans(DemoStation station) throws StationFault {
    return station
        .useCases
        .reading()
        .of(tx -> station.useCases.repositories().plans().recent(tx, 5));
  }

  /** Taps whatever the large green tile says until one bar more is closed. */
  private static void cutOneBar(OfficeWindow window, Callable<Integer> cutBars) throws Exception {
    int before = cutBars.call();
    tapUntil(
        window,
        () -> cutBars.call() > before,
        "#saw-take",
        "#saw-ok",
        "#saw-close",
        "#saw-remnant-here");
  }

  private static void takeOneCutBack(DemoStation station, OfficeWindow window) throws Exception {
    int before = labels(station).size();
    tapUntil(window, () -> labels(station).size() > before, "#saw-take", "#saw-ok");
    tapUntil(window, () -> isThere(window, "#saw-not-cut"), "#saw-undo");
    tapUntil(window, () -> isThere(window, "#saw-ok"), "#saw-not-cut");
    assertThat(station.useCases.checkStore().run().differences()).isEmpty();
  }

  /**
   * Taps the first of these tiles that is there, again and again: the saw ignores a tap that comes
   * too soon after the last one.
   */
  private static void tapUntil(OfficeWindow window, Callable<Boolean> done, String... tiles)
      throws Exception {
    Instant end = Instant.now().plus(PATIENCE);
    while (!done.call()) {
      assertThat(Instant.now())
          .as(() -> "a screen of " + words(window) + " for " + List.of(tiles))
          .isBefore(end);
      fx(() -> tapOneOf(window, tiles));
      WaitForAsyncUtils.sleep(50, TimeUnit.MILLISECONDS);
    }
    window.settle();
  }

  private static List<String> words(OfficeWindow window) {
    return fx(
        () ->
            window.stage.getScene().getRoot().lookupAll(".label").stream()
                .map(label -> ((Labeled) label).getText())
                .toList());
  }

  /** Taps the first of these tiles that is there. */
  private static boolean tapOneOf(OfficeWindow window, String... tiles) {
    for (String tile : tiles) {
      if (isThere(window, tile)) {
        ((ButtonBase) window.stage.getScene().lookup(tile)).fire();
        return true;
      }
    }
    return false;
  }

  private static boolean isThere(OfficeWindow window, String selector) {
    return fx(
        () -> {
          Node found = window.stage.getScene().lookup(selector);
          return found != null && !found.isDisabled();
        });
  }

  private static void scan(OfficeWindow window, ShortCode code) throws Exception {
    window.robot.push(KeyCode.F12);
    window.robot.write(code.text(), 0);
    window.robot.push(KeyCode.F11);
    window.settle();
  }

  private static int count(DemoStation station, Saw saw, BarState state) throws StationFault {
    return station
        .useCases
        .reading()
        .of(tx -> station.useCases.repositories().plans().count(tx, saw.id(), state));
  }

  private static List<LabelJob> labels(DemoStation station) throws StationFault {
    return station
        .useCases
        .reading()
        .of(tx -> station.useCases.repositories().labels().recent(tx, LabelFilter.ALL, 100));
  }
}
