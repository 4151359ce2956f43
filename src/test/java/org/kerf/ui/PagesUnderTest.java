package org.kerf.ui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.kerf.identity.model.Role;
import org.kerf.kernel.StationFault;
import org.kerf.ui.controls.Navigation;
import org.kerf.ui.controls.Notifications;
import org.kerf.ui.controls.Page;
import org.kerf.ui.controls.Tone;
import org.kerf.ui.desk.Desk;
import org.kerf.ui.shell.Look;
import org.kerf.ui.shell.PageSpec;
import org.kerf.ui.shell.ScreenPicture;
import org.kerf.ui.shell.SearchProvider;
import org.kerf.ui.shell.Shell;
import org.kerf.ui.shell.StatusItem;
import org.kerf.ui.shell.StatusItem.Report;
import org.kerf.ui.shell.Theme;
import org.kerf.ui.task.Tasks;
import org.kerf.ui.texts.Language;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.texts.Words;
import org.testfx.util.WaitForAsyncUtils;

/**
 * A shell with pages of the station over a demo station, and what was opened that it has no page
 * for.
 */
public final class PagesUnderTest {

  private static final Path FOLDER = Path.of("target", "screens");

  public final Texts texts;
  public final Desk desk;
  public final List<String> opened = new ArrayList<>();
  private final Look look;
  private final Shell shell;
  private final Stage stage;
  private final Notifications notifications = new Notifications();
  private List<String> ids = List.of();

  private PagesUnderTest(DemoStation demo, Tasks tasks, Stage stage, Language language, Theme theme)
      throws StationFault {
    texts = StationPages.texts(language);
    look = new Look(theme);
    shell = new Shell(texts, look, tasks, notifications);
    this.stage = stage;
    Navigation navigation = this::open;
    desk = demo.desk(Role.SUPERVISOR, texts, notifications, navigation);
    stage.setScene(shell.newScene());
    stage.setX(0);
    stage.setY(0);
    stage.show();
  }

  /** Opens the window with these pages. */
  public static PagesUnderTest open(
      DemoStation demo,
      Stage stage,
      Function<Desk, List<PageSpec>> pages,
      Function<Desk, List<SearchProvider>> providers,
      Language language,
      Theme theme)
      throws Exception {
    return fx(
        () -> {
          var kit = new PagesUnderTest(demo, demo.tasks, stage, language, theme);
          List<PageSpec> specs = pages.apply(kit.desk);
          kit.ids = specs.stream().map(PageSpec::id).toList();
          kit.shell.ready(specs, providers.apply(kit.desk));
          kit.shell
              .statusBar()
              .report(StatusItem.STORE, new Report(Tone.SUCCESS, Words.of("status.safe")));
          String user = kit.desk.person().now().name();
          kit.shell
              .statusBar()
              .report(StatusItem.USER, new Report(Tone.NEUTRAL, Words.plain(user)));
          return kit;
        });
  }

  private void open(String pageId, String argument) {
    opened.add((pageId + ' ' + argument).strip());
    if (ids.contains(pageId)) {
      shell.open(pageId, argument);
    }
  }

  /** Opens a page and waits until it is read. */
  public Page show(String pageId) throws Exception {
    fx(
        () -> {
          shell.open(pageId);
          return true;
        });
    settle();
    return shell.currentPage().orElseThrow();
  }

  public Notifications notifications() {
    return notifications;
  }

  /** Saves what is shown as target/screens/name-ro-light.png. */
  public void picture(String name) throws Exception {
    settle();
    String end =
        '-'
            + texts.language().tag().toLowerCase(Locale.ROOT)
            + '-'
            + look.themeProperty().get().name().toLowerCase(Locale.ROOT);
    fx(
        () -> {
          ScreenPicture.save(stage.getScene(), FOLDER.resolve(name + end + ".png"));
          return true;
        });
  }

  /** Saves the window as it would be on a screen of 1920 x 1080. */
  public void largePicture(String name) throws Exception {
    settle();
    fx(
        () -> {
          var root = (Region) stage.getScene().getRoot();
          for (int i = 0; i < 3; i++) {
            root.resize(1920, 1080);
            root.applyCss();
            root.layout();
          }
          var image = SwingFXUtils.fromFXImage(root.snapshot(null, null), null);
          return ImageIO.write(image, "png", FOLDER.resolve(name + ".png").toFile());
        });
  }

  /** Waits until no job is under way and the screen has shown what came of it. */
  public void settle() throws TimeoutException {
    for (int i = 0; i < 2; i++) {
      WaitForAsyncUtils.sleep(60, TimeUnit.MILLISECONDS);
      WaitForAsyncUtils.waitFor(
          30, TimeUnit.SECONDS, () -> fx(() -> !desk.tasks().busyProperty().get()));
      WaitForAsyncUtils.waitForFxEvents();
    }
  }

  public static <T> T fx(Callable<T> job) {
    return WaitForAsyncUtils.waitForAsyncFx(20_000, job);
  }
}
