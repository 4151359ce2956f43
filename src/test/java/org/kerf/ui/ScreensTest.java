package org.kerf.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kerf.kernel.FaultCode;
import org.kerf.kernel.FaultText;
import org.kerf.kernel.StationFault;
import org.kerf.ui.controls.PageState;
import org.kerf.ui.controls.page.Page;
import org.kerf.ui.shell.look.ScreenPicture;
import org.kerf.ui.shell.look.Theme;
import org.kerf.ui.texts.Language;
import org.kerf.ui.texts.Words;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Leaves pictures of the shared parts and of the shell's states in target/screens, for people to
 * look at.
 */
class ScreensTest {

  private static final Path FOLDER = Path.of("target", "screens");

  @BeforeAll
  static void startScreen() throws Exception {
    FxToolkit.registerPrimaryStage();
  }

  @Test
  void everyPageKindAndStateOfTheShellIsPictured() throws Exception {
    for (View view : View.pictured()) {
      all(view.language(), view.theme());
    }
    assertThat(FOLDER.resolve("kit-stock-ro-light.png")).isNotEmptyFile();
  }

  private void all(Language language, Theme theme) throws Exception {
    String end =
        '-' + language.tag().toLowerCase(Locale.ROOT) + '-' + theme.name().toLowerCase(Locale.ROOT);
    var kit = fx(() -> new ShellUnderTest(language, theme));
    Stage stage =
        fx(
            () -> {
              var made = new Stage();
              kit.show(made);
              return made;
            });
    var release = new CountDownLatch(1);
    fx(
        () -> {
          kit.shell.starting(
              kit.tasks.<String>run(
                  kit.texts.of("start.opening"),
                  () -> {
                    waitFor(release);
                    return "";
                  },
                  done -> {},
                  fault -> {}));
          return true;
        });
    picture(stage, "shell-loading" + end);
    release.countDown();
    fx(
        () -> {
          kit.shell.failed(
              StationFault.of(FaultCode.STORE_IN_USE, FaultText.STORE_IN_USE, "/srv/kerf"),
              () -> {});
          return true;
        });
    picture(stage, "shell-error" + end);
    fx(
        () -> {
          kit.ready();
          return true;
        });
    picture(stage, "kit-parts" + end);
    for (String page : new String[] {"stock", "plan", "counts", "orders"}) {
      fx(
          () -> {
            kit.shell.open(page);
            return true;
          });
      picture(stage, "kit-" + page + end);
    }
    states(kit, stage, end);
    kit.workers.shutdownNow();
    fx(
        () -> {
          stage.hide();
          return true;
        });
  }

  private void states(ShellUnderTest kit, Stage stage, String end) throws Exception {
    fx(
        () -> {
          kit.shell.open("stock");
          return true;
        });
    settle();
    var press = new KeyPresses(stage);
    press.press("Ctrl+K");
    fx(
        () -> {
          ((TextField) stage.getScene().lookup("#palette-field")).setText("a");
          return true;
        });
    picture(stage, "shell-palette" + end);
    press.press("Esc");
    press.press("F1");
    picture(stage, "shell-keys" + end);
    press.press("Esc");
    fx(
        () -> {
          kit.notifications.info(
              Words.plain("Planul este gata"), Words.plain("14 bare, dovedit optim."));
          kit.notifications.done(Words.plain("Tăietura 1 830 mm a fost înregistrată"), () -> {});
          kit.notifications.warn(
              Words.plain("Hârtia se termină"),
              Words.plain("Zebra ZT411 mai are circa 20 de etichete."));
          kit.notifications.fault(StationFault.of(FaultCode.STORE_BUSY, FaultText.STORE_BUSY));
          return true;
        });
    picture(stage, "shell-notifications" + end);
    fx(
        () -> {
          kit.notifications.notes().clear();
          kit.shell.chooseUser(() -> ShellUnderTest.USERS, user -> {}, () -> {});
          return true;
        });
    picture(stage, "shell-users" + end);
    press.press("1");
    pageStates(kit, stage, press, end);
  }

  private void pageStates(ShellUnderTest kit, Stage stage, KeyPresses press, String end)
      throws Exception {
    var release = new CountDownLatch(1);
    fx(
        () -> {
          Page page = kit.shell.currentPage().orElseThrow();
          page.waitFor(
              kit.tasks.<String>runLong(
                  "Se importă 1 284 de rânduri",
                  progress -> {
                    progress.report(0.42, "rândul 540 din 1 284");
                    waitFor(release);
                    return "";
                  },
                  done -> {},
                  fault -> {}),
              true);
          return true;
        });
    picture(stage, "kit-busy" + end);
    release.countDown();
    settle();
    press.press("Alt+Enter");
    picture(stage, "kit-whole-window" + end);
    press.press("Alt+Enter");
    fx(
        () -> {
          ((ButtonBase) stage.getScene().lookup("#rail-collapse")).fire();
          kit.shell
              .currentPage()
              .orElseThrow()
              .stateProperty()
              .set(
                  new PageState.Forbidden(
                      Words.plain("Nu aveți dreptul să aprobați inventarul"),
                      Words.plain("Îl poate aproba un supervizor: Ana Pop.")));
          return true;
        });
    picture(stage, "kit-forbidden" + end);
  }

  private static void waitFor(CountDownLatch release) {
    try {
      assertThat(release.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static void picture(Stage stage, String name) throws Exception {
    settle();
    fx(
        () -> {
          Scene scene = stage.getScene();
          ScreenPicture.save(scene, FOLDER.resolve(name + ".png"));
          return true;
        });
    assertThat(Files.size(FOLDER.resolve(name + ".png"))).isPositive();
  }

  private static void settle() {
    for (int i = 0; i < 2; i++) {
      WaitForAsyncUtils.sleep(60, TimeUnit.MILLISECONDS);
      WaitForAsyncUtils.waitForFxEvents();
    }
  }

  private static <T> T fx(Callable<T> job) throws Exception {
    return WaitForAsyncUtils.waitForAsyncFx(20_000, job);
  }
}
