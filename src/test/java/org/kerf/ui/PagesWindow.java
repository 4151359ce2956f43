package org.kerf.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.kerf.identity.model.Role;
import org.kerf.ui.controls.Notifications;
import org.kerf.ui.controls.Tone;
import org.kerf.ui.desk.Desk;
import org.kerf.ui.shell.Look;
import org.kerf.ui.shell.PageSpec;
import org.kerf.ui.shell.ScreenPicture;
import org.kerf.ui.shell.Shell;
import org.kerf.ui.shell.StatusItem;
import org.kerf.ui.shell.Theme;
import org.kerf.ui.texts.Language;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.texts.Words;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** A feature's pages in a real window over a real store, to be driven by keys and pictured. */
public final class PagesWindow implements AutoCloseable {

  private static final Path FOLDER = Path.of("target", "screens");

  public final FxRobot robot = new FxRobot();
  public final Notifications notifications = new Notifications();
  public final Texts texts;
  public final Look look;
  public final Shell shell;
  public final Desk desk;
  public final Stage stage;
  private final DemoStation station;

  /** Opens the window; its first page is shown. */
  public PagesWindow(DemoStation station, Function<Desk, List<PageSpec>> pages) throws Exception {
    this.station = station;
    FxToolkit.registerPrimaryStage();
    texts = StationPages.texts(Language.ROMANIAN);
    look = fx(() -> new Look(Theme.LIGHT));
    shell = fx(() -> new Shell(texts, look, station.tasks, notifications));
    desk = station.desk(Role.SUPERVISOR, texts, notifications, shell);
    stage =
        fx(
            () -> {
              var made = new Stage();
              made.setScene(shell.newScene());
              made.setX(0);
              made.setY(0);
              made.show();
              shell.ready(pages.apply(desk), List.of());
              var status = shell.statusBar();
              status.report(
                  StatusItem.STORE, new StatusItem.Report(Tone.SUCCESS, Words.of("status.safe")));
              return made;
            });
    idle();
  }

  public void open(String page, String argument) throws Exception {
    fx(
        () -> {
          shell.open(page, argument);
          return true;
        });
    idle();
  }

  public void show(Language language, Theme theme) throws Exception {
    fx(
        () -> {
          texts.languageProperty().set(language);
          look.themeProperty().set(theme);
          return true;
        });
    idle();
  }

  /** Saves "page-state-language-theme.png". */
  public void picture(String name) throws Exception {
    idle();
    settle();
    String file =
        name
            + '-'
            + texts.language().tag().toLowerCase(Locale.ROOT)
            + '-'
            + look.themeProperty().get().name().toLowerCase(Locale.ROOT)
            + ".png";
    fx(
        () -> {
          ScreenPicture.save(stage.getScene(), FOLDER.resolve(file));
          return true;
        });
    assertThat(FOLDER.resolve(file)).isNotEmptyFile();
  }

  /** The main state in both languages and themes, and once in a large window. */
  public void mainPictures(String page) throws Exception {
    for (Language language : Language.values()) {
      for (Theme theme : Theme.values()) {
        show(language, theme);
        picture(page + "-main");
      }
    }
    show(Language.ROMANIAN, Theme.LIGHT);
    largePicture(page + "-large");
  }

  /** At 1920x1080, in a scene of its own: the screen without a display is not as large. */
  private void largePicture(String name) throws Exception {
    Scene small = stage.getScene();
    Parent root = small.getRoot();
    fx(
        () -> {
          small.setRoot(new Pane());
          var large = new Scene(root, 1920, 1080);
          look.dress(large);
          return true;
        });
    settle();
    fx(
        () -> {
          ScreenPicture.save(root.getScene(), FOLDER.resolve(name + "-ro-light.png"));
          root.getScene().setRoot(new Pane());
          small.setRoot(root);
          return true;
        });
    idle();
  }

  /** Presses Tab until the control with this id has the focus. */
  public void tabTo(String id) {
    for (int i = 0; i < 40; i++) {
      Node owner = stage.getScene().getFocusOwner();
      if (owner != null && id.equals(owner.getId())) {
        return;
      }
      robot.push(KeyCode.TAB);
    }
    throw new AssertionError("Tab does not lead to " + id);
  }

  /** Presses keys one after another and waits until what they started is done. */
  public void press(KeyCode... keys) throws Exception {
    for (KeyCode key : keys) {
      robot.push(key);
      idle();
    }
  }

  public void type(String text) throws Exception {
    robot.write(text);
    idle();
  }

  public TableView<?> table() {
    return (TableView<?>) stage.getScene().lookup(".table-view");
  }

  public Node find(String selector) {
    Node found = stage.getScene().lookup(selector);
    assertThat(found).as(selector).isNotNull();
    return found;
  }

  /** Waits until no job is under way and the screen has shown what came of them. */
  public void idle() throws Exception {
    for (int i = 0; i < 2; i++) {
      waitFor(() -> !station.tasks.busyProperty().get());
    }
  }

  public static void waitFor(Callable<Boolean> condition) throws Exception {
    WaitForAsyncUtils.waitFor(
        30, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(20_000, condition));
    WaitForAsyncUtils.waitForFxEvents();
  }

  /** Does something on the screen's thread and waits for its answer. */
  public static <T> T fx(Callable<T> job) {
    return WaitForAsyncUtils.waitForAsyncFx(20_000, job);
  }

  private static void settle() {
    for (int i = 0; i < 2; i++) {
      WaitForAsyncUtils.sleep(60, TimeUnit.MILLISECONDS);
      WaitForAsyncUtils.waitForFxEvents();
    }
  }

  @Override
  public void close() {
    fx(
        () -> {
          stage.hide();
          return true;
        });
  }
}
