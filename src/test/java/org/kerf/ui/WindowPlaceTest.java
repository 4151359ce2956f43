package org.kerf.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.geometry.Rectangle2D;
import javafx.scene.input.KeyCode;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kerf.ui.shell.WindowMemory;
import org.kerf.ui.shell.look.Theme;
import org.kerf.ui.texts.Language;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class WindowPlaceTest {

  /** Remembers in memory. */
  private static final class Remembered implements WindowMemory {

    private final List<Placement> placements = new ArrayList<>();

    @Override
    public Optional<Placement> recall() {
      return placements.isEmpty() ? Optional.empty() : Optional.of(placements.getLast());
    }

    @Override
    public void remember(Placement placement) {
      placements.add(placement);
    }
  }

  @BeforeAll
  static void startScreen() throws Exception {
    FxToolkit.registerPrimaryStage();
  }

  @Test
  void windowComesBackInTheSizeAndPlaceInWhichItWasClosed() {
    var memory = new Remembered();
    memory.remember(new WindowMemory.Placement(0, 30, 1_000, 720, false, true, 100));
    showAndClose(memory);
    assertThat(memory.placements).hasSize(2);
    assertThat(memory.placements.getLast()).isEqualTo(memory.placements.getFirst());
  }

  @Test
  void windowThatWouldLieBesideEveryScreenIsBroughtBack() {
    var memory = new Remembered();
    memory.remember(new WindowMemory.Placement(90_000, 30, 1_100, 720, false, false, 100));
    showAndClose(memory);
    assertThat(memory.placements.getLast().x()).isLessThan(90_000);
  }

  @Test
  void windowLargerThanTheScreenIsFittedIntoIt() {
    var memory = new Remembered();
    memory.remember(new WindowMemory.Placement(20, 30, 5_000, 4_000, false, false, 100));
    showAndClose(memory);
    WindowMemory.Placement fitted = memory.placements.getLast();
    Rectangle2D room = Screen.getPrimary().getVisualBounds();
    assertThat(room.contains(fitted.x(), fitted.y(), fitted.width(), fitted.height()))
        .as("%s within %s", fitted, room)
        .isTrue();
  }

  @Test
  void escapeAnswersAndOnlyAltEnterLeavesTheWholeScreen() {
    var kit =
        onScreen(
            () -> {
              var made = new ShellUnderTest(Language.ENGLISH, Theme.LIGHT);
              made.ready();
              return made;
            });
    Stage stage =
        onScreen(
            () -> {
              var made = new Stage();
              kit.shell.show(made, new Remembered());
              made.requestFocus();
              return made;
            });
    var robot = new FxRobot();
    robot.push(KeyCode.ALT, KeyCode.ENTER);
    assertThat(onScreen(stage::isFullScreen)).isTrue();
    robot.push(KeyCode.ESCAPE);
    assertThat(onScreen(stage::isFullScreen)).isTrue();
    robot.push(KeyCode.ALT, KeyCode.ENTER);
    assertThat(onScreen(stage::isFullScreen)).isFalse();
    onScreen(
        () -> {
          stage.hide();
          return kit.workers.shutdownNow();
        });
  }

  @Test
  void theWindowIsEntitledByStationAndCompany() {
    var kit =
        onScreen(
            () -> {
              var made = new ShellUnderTest(Language.ENGLISH, Theme.LIGHT);
              made.ready();
              return made;
            });
    var stage = onScreen(Stage::new);
    onScreen(
        () -> {
          kit.shell.show(stage, new Remembered());
          return stage;
        });
    assertThat(onScreen(stage::getTitle)).isEqualTo("Kerf");
    assertThat(titleOf(kit, stage, "Debitare 1", "Oțel SRL"))
        .isEqualTo("Debitare 1 · Oțel SRL · Kerf");
    assertThat(titleOf(kit, stage, "", "Oțel SRL")).isEqualTo("Oțel SRL · Kerf");
    assertThat(titleOf(kit, stage, "Debitare 1", "")).isEqualTo("Debitare 1 · Kerf");
    onScreen(
        () -> {
          stage.hide();
          return kit.workers.shutdownNow();
        });
  }

  private static String titleOf(ShellUnderTest kit, Stage stage, String station, String company) {
    return onScreen(
        () -> {
          kit.shell.nameStation(station, company, "01");
          return stage.getTitle();
        });
  }

  private static <T> T onScreen(Callable<T> work) {
    return WaitForAsyncUtils.waitForAsyncFx(20_000, work);
  }

  private static void showAndClose(WindowMemory memory) {
    WaitForAsyncUtils.waitForAsyncFx(
        20_000,
        () -> {
          var kit = new ShellUnderTest(Language.ENGLISH, Theme.LIGHT);
          var stage = new Stage();
          kit.shell.show(stage, memory);
          stage.hide();
          kit.workers.shutdownNow();
          return kit;
        });
  }
}
