package org.kerf.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kerf.ui.OfficeWindow.fx;
import static org.kerf.ui.OfficeWindow.waitFor;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.cutting.model.plan.PieceLine;
import org.kerf.flow.saw.ConfirmCut;
import org.kerf.identity.model.Role;
import org.kerf.kernel.FaultCode;
import org.kerf.kernel.FaultText;
import org.kerf.kernel.StationFault;
import org.kerf.ui.NewStationWindow.Remembered;
import org.kerf.ui.controls.PageState;
import org.kerf.ui.controls.page.Page;
import org.kerf.ui.texts.Words;

/**
 * What a person meets on the way through a page, measured against the window in the sizes that are
 * promised: a plan and its proposal, the saw with a bar on it and its questions, who it is, the
 * first start, and a page that waits, failed or is not for this person.
 */
class EveryStateFitsTest {

  @SuppressWarnings("NullAway.Init") // Each test opens its own.
  private OfficeWindow window;

  @SuppressWarnings("NullAway.Init")
  private EverySize sizes;

  @Test
  void thePlanFits(@TempDir Path folder) throws Exception {
    try (var station = new DemoStation(folder);
        var _ = window(station)) {
      window.open("plan", "CD-0418");
      fx(
          () -> {
            window.find("#plan-effort", ComboBox.class).getSelectionModel().selectFirst();
            return true;
          });
      window.press("F6");
      measure("proposal");
      window.press("Ctrl+F");
      measure("proposal with its orders");
      window.press("Down");
      window.press("Space");
      measure("stale proposal");
      window.press("Space");
      window.press("Ctrl+M");
      measure("proposals compared");
      window.press("Ctrl+M");
      window.press("Ctrl+L");
      measure("plans of before");
      window.press("Ctrl+L");
      window.press("F8");
      waitFor(() -> window.find("#plan-bars", ListView.class) == null);
      measure("approved plan");
      assertThat(sizes.faults()).isEmpty();
    }
  }

  @Test
  void theSawFits(@TempDir Path folder) throws Exception {
    try (var station = SawMorning.station(folder)) {
      SawMorning morning = SawMorning.worked();
      String saw =
          station
              .useCases
              .reading()
              .of(tx -> station.useCases.repositories().plans().saws(tx).getFirst().name());
      try (var _ = window(station)) {
        window.open("saw", "");
        measure("no saw chosen");
        window.open("saw", saw);
        measure("bar on the saw");
        questions();
        finishTheBar(station, morning);
        window.open("home", "");
        window.open("saw", saw);
        measure("bar is done");
        tapUntil("saw-close", "saw-remnant-length");
        remnant();
        measure("label waits");
        tap("saw-by-hand");
        measure("label by hand");
        tapUntil("saw-by-hand-no-paper", "saw-take");
        measure("bar to fetch");
        tap("saw-missing");
        measure("why the bar is not there");
        tapFirstAnswer();
        waitFor(() -> window.find("#saw-put-off", Node.class) != null);
        measure("what is cut instead");
      }
      assertThat(sizes.faults()).isEmpty();
    }
  }

  private void questions() throws Exception {
    tap("saw-other-length");
    measure("other length");
    for (String key : List.of("3", "1", "0")) {
      tap("saw-key-" + key);
    }
    measure("other length typed");
    tap("saw-pad-accept");
    measure("good for the order");
    toTheWork();
    tap("saw-defect");
    measure("which defect");
    tapFirstAnswer();
    measure("confirm the defect");
    toTheWork();
    tap("saw-stop");
    measure("stop");
    toTheWork();
    tap("saw-undo");
    measure("was it cut");
    tap("saw-was-cut");
    measure("real length");
    toTheWork();
  }

  private void remnant() throws Exception {
    measure("where the remnant lies");
    tap("saw-remnant-length");
    measure("how long the remnant is");
    toTheWork();
    tapUntil("saw-close", "saw-remnant-length");
    tapUntil("saw-remnant-here", "saw-by-hand");
  }

  private void toTheWork() throws Exception {
    while (window.find("#saw-back", Node.class) != null) {
      tap("saw-back");
    }
  }

  private static void finishTheBar(DemoStation station, SawMorning morning) throws Exception {
    var useCases = station.useCases;
    var run = morning.onSaw;
    var line =
        useCases
            .reading()
            .of(tx -> useCases.repositories().plans().line(tx, run.planBar()))
            .orElseThrow();
    for (PieceLine piece : line.pieces().subList(2, line.pieces().size())) {
      var cut = new ConfirmCut.Cut(run.id(), piece.piece().id(), piece.piece().length(), true);
      assertThat(useCases.confirmCut().run(station.command(Role.OPERATOR), cut))
          .isInstanceOf(ConfirmCut.Outcome.Done.class);
    }
  }

  @Test
  void aPageThatWaitsFailedOrIsForbiddenFitsAndSoDoesWhoItIs(@TempDir Path folder)
      throws Exception {
    try (var station = new DemoStation(folder);
        var _ = window(station)) {
      var fault =
          StationFault.of(
              FaultCode.STORE_DAMAGED, FaultText.STORE_BEGINNING_DAMAGED, "/srv/kerf/hala-1/data");
      for (String id : List.of("stock", "unit", "plan", "import")) {
        window.open(id, "");
        Page page = fx(() -> window.shell.currentPage().orElseThrow());
        var job =
            fx(() -> station.tasks.runLong("Se citește", progress -> true, done -> {}, e -> {}));
        show(page, new PageState.Busy(job, true), id + " waits");
        show(page, new PageState.Failed(fault, () -> {}), id + " failed");
        show(
            page,
            new PageState.Forbidden(
                Words.plain("Setările postului le schimbă numai administratorul."),
                Words.plain("Întrebați-l pe Mihai Ștefan, administrator.")),
            id + " forbidden");
      }
      fx(
          () -> {
            window.shell.chooseUser(() -> ShellUnderTest.USERS, user -> {}, () -> {});
            return true;
          });
      window.settle();
      measure("who it is");
      fx(
          () -> {
            window.shell.chooseUser(List::of, user -> {}, () -> {});
            return true;
          });
      window.settle();
      measure("nobody to choose");
      assertThat(sizes.faults()).isEmpty();
    }
  }

  private void show(Page page, PageState state, String name) throws Exception {
    fx(
        () -> {
          page.stateProperty().set(state);
          return true;
        });
    measure(name);
  }

  @Test
  void theFirstStartFits(@TempDir Path folder) throws Exception {
    try (var start = new NewStationWindow(folder, new Remembered())) {
      sizes = new EverySize(start.texts);
      measure("language", start);
      start.click("#start-next");
      measure("station", start);
      start.fill("#start-characters", "I0");
      start.click("#start-next");
      measure("station with faults", start);
      start.fill("#start-characters", "01");
      start.fill("#start-company", "Construcții Metalice și Confecții Făgetul de Sus SRL");
      start.fill("#start-station", "Debitare hala 1");
      start.click("#start-next");
      measure("person", start);
      start.fill("#start-person", "Ana-Maria Constantinescu-Văcărescu");
      start.click("#start-next");
      waitFor(() -> start.shows("#recovery-key"));
      measure("key", start);
      start.click("#recovery-copy");
      measure("key copied", start);
      start.click("#start-key-later");
      measure("key later", start);
      start.click("#start-key-really");
      waitFor(() -> start.shows("#start-files"));
      measure("what next", start);
      start.click("#start-empty");
      waitFor(() -> start.shell.currentPage().isPresent());
      start.settle();
      measure("first steps", start);
    }
    assertThat(sizes.faults()).isEmpty();
  }

  private OfficeWindow window(DemoStation station) throws Exception {
    window = new OfficeWindow(station, context -> fx(() -> StationPages.specs(context)));
    sizes = new EverySize(window.texts);
    return window;
  }

  private void measure(String state) throws Exception {
    measure(state, window.stage.getScene());
    window.settle();
  }

  private void measure(String state, NewStationWindow start) throws Exception {
    measure(state, start.stage.getScene());
    start.settle();
  }

  private void measure(String state, Scene scene) {
    fx(
        () -> {
          sizes.measureState(state, scene);
          return true;
        });
  }

  private void tap(String id) throws Exception {
    waitFor(
        () -> window.find('#' + id, Node.class) instanceof ButtonBase tile && !tile.isDisabled());
    fx(
        () -> {
          window.find('#' + id, ButtonBase.class).fire();
          return true;
        });
    window.settle();
  }

  /** A tap within a second of the one before books nothing. */
  private void tapUntil(String id, String next) throws Exception {
    waitFor(
        () -> {
          if (window.find('#' + id, Node.class) instanceof ButtonBase tile && !tile.isDisabled()) {
            tile.fire();
          }
          return window.find('#' + next, Node.class) != null;
        });
    window.settle();
  }

  private void tapFirstAnswer() throws Exception {
    fx(
        () -> {
          window.find(".saw-answer", ButtonBase.class).fire();
          return true;
        });
    window.settle();
  }
}
