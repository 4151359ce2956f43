package org.kerf.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.kerf.identity.model.Role;
import org.kerf.ui.context.PageContext;
import org.kerf.ui.controls.Access;
import org.kerf.ui.controls.LookupField;
import org.kerf.ui.controls.Tone;
import org.kerf.ui.controls.notes.Notifications;
import org.kerf.ui.controls.page.Navigation;
import org.kerf.ui.controls.table.FilterBar;
import org.kerf.ui.shell.PageSpec;
import org.kerf.ui.shell.Shell;
import org.kerf.ui.shell.StatusItem;
import org.kerf.ui.shell.StatusItem.Report;
import org.kerf.ui.shell.look.Look;
import org.kerf.ui.shell.look.ScreenPicture;
import org.kerf.ui.shell.look.Theme;
import org.kerf.ui.texts.Language;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.texts.Words;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/**
 * The station's window with some of its pages, over a real store, with a supervisor at it; to be
 * driven by keys and pictured.
 */
public final class OfficeWindow implements AutoCloseable {

  private static final Path FOLDER = Path.of("target", "screens");
  private static final int SECONDS = 60;

  /** Pages that were asked for but are not here, with what they were opened for. */
  public final List<String> wentTo = new ArrayList<>();

  public final Notifications notifications;
  public final Shell shell;
  public final Texts texts;
  public final PageContext context;
  public final Stage stage;
  public final FxRobot robot = new FxRobot();
  private final DemoStation demo;
  private final Look look;

  /** Shows the window in Romanian and light. To be called on the test's thread. */
  public OfficeWindow(DemoStation demo, Function<PageContext, List<PageSpec>> pages)
      throws Exception {
    this(demo, Language.ROMANIAN, Theme.LIGHT, pages);
  }

  /** Shows the window. To be called on the test's thread. */
  public OfficeWindow(
      DemoStation demo, Language language, Theme theme, Function<PageContext, List<PageSpec>> pages)
      throws Exception {
    this.demo = demo;
    FxToolkit.registerPrimaryStage();
    texts = StationPages.texts(language);
    notifications = new Notifications();
    look = fx(() -> new Look(theme));
    shell = fx(() -> new Shell(texts, look, demo.tasks, notifications));
    List<PageSpec> specs = new ArrayList<>();
    context = demo.context(Role.SUPERVISOR, texts, notifications, navigation(specs));
    specs.addAll(fx(() -> pages.apply(context)));
    stage =
        fx(
            () -> {
              var made = new Stage();
              made.setScene(shell.newScene());
              made.setX(0);
              made.setY(0);
              made.show();
              shell.ready(specs, List.of());
              context.view().allowances().setCard(shell::askToAllow);
              StationStatus.user(shell, context.view().person().now());
              shell
                  .statusBar()
                  .report(StatusItem.STORE, new Report(Tone.SUCCESS, Words.of("status.safe")));
              return made;
            });
    settle();
  }

  private Navigation navigation(List<PageSpec> specs) {
    return new Navigation() {
      @Override
      public Access access(String pageId) {
        return shell.access(pageId);
      }

      @Override
      public void open(String pageId, String argument) {
        Set<String> known = specs.stream().map(PageSpec::id).collect(Collectors.toSet());
        if (known.contains(pageId)) {
          shell.open(pageId, argument);
        } else {
          wentTo.add(argument.isEmpty() ? pageId : pageId + ' ' + argument);
        }
      }

      @Override
      public void nameStation(String station, String company, String characters) {
        shell.nameStation(station, company, characters);
      }
    };
  }

  /** Opens a page and waits until it has read what it shows. */
  public void open(String pageId, String argument) throws Exception {
    fx(
        () -> {
          shell.open(pageId, argument);
          return true;
        });
    settle();
  }

  /** Goes on in another language and theme. */
  public void show(Language language, Theme theme) throws Exception {
    fx(
        () -> {
          texts.languageProperty().set(language);
          look.themeProperty().set(theme);
          return true;
        });
    settle();
  }

  /** Presses keys one after another and waits until what they started is done. */
  public void press(KeyCode... keys) throws Exception {
    for (KeyCode key : keys) {
      strike(key);
      settle();
    }
  }

  /** A key of the keyboard, pressed and released. */
  private static void strike(KeyCode key) {
    fx(
        () -> {
          var keyboard = new Robot();
          keyboard.keyPress(key);
          keyboard.keyRelease(key);
          return true;
        });
  }

  public void type(String text) throws Exception {
    new KeyPresses(stage).typeSlowly(text);
    settle();
  }

  /** Presses Tab until the control with this id has the focus. */
  public void tabTo(String id) {
    for (int i = 0; i < 40; i++) {
      Node owner = stage.getScene().getFocusOwner();
      if (owner != null && id.equals(owner.getId())) {
        return;
      }
      strike(KeyCode.TAB);
      Pulses.one();
    }
    throw new AssertionError("Tab does not lead to " + id);
  }

  public TableView<?> table() {
    return (TableView<?>) stage.getScene().lookup(".table-view");
  }

  public Node find(String selector) {
    Node found = stage.getScene().lookup(selector);
    assertThat(found).as(selector).isNotNull();
    return found;
  }

  /** The main state in both languages and themes, and once in a large window. */
  public void mainPictures(String page) throws Exception {
    for (View view : View.pictured()) {
      show(view.language(), view.theme());
      picture(page + "-main");
    }
    show(Language.ROMANIAN, Theme.LIGHT);
    picture(page + "-large", 1920, 1080);
  }

  private String end() {
    String language = texts.language().tag().toLowerCase(Locale.ROOT);
    return '-' + language + '-' + look.themeProperty().get().name().toLowerCase(Locale.ROOT);
  }

  /** Presses a key such as "F6" or "Ctrl+K" where the focus is. */
  public void press(String keys) throws Exception {
    new KeyPresses(stage).press(keys);
    settle();
  }

  /** As {@link #press}, without waiting for the task that it starts. */
  public void pressOnly(String keys) {
    new KeyPresses(stage).press(keys);
  }

  /** The node of this selector, once it is there. */
  public <T extends Node> T find(String selector, Class<T> type) {
    return type.cast(fx(() -> stage.getScene().lookup(selector)));
  }

  /** The words of these labels or cells that can't be read whole. */
  public List<String> cutOff(String selector) {
    return fx(
        () ->
            stage.getScene().getRoot().lookupAll(selector).stream()
                .map(Labeled.class::cast)
                .filter(Labeled::isTextTruncated)
                .map(Labeled::getText)
                .toList());
  }

  /** As in a window of this size, which the screen may be too small for, until the next picture. */
  public void resize(int width, int height) throws Exception {
    fx(
        () -> {
          stage.getScene().getRoot().resize(width, height);
          layOut();
          return true;
        });
    settle();
  }

  private void layOut() {
    for (int round = 0; round < 3; round++) {
      stage.getScene().getRoot().applyCss();
      stage.getScene().getRoot().layout();
    }
  }

  /** Saves the window as target/screens/name-language-theme.png. */
  public void picture(String name) throws Exception {
    settle();
    pictureNow(name);
  }

  /**
   * As {@link #picture}, in another size than that of the window, which stays as it is: the screen
   * is no larger.
   */
  public void picture(String name, int width, int height) throws Exception {
    Parent root = fx(() -> stage.getScene().getRoot());
    fx(
        () -> {
          root.resize(width, height);
          return true;
        });
    settle();
    fx(
        () -> {
          layOut();
          var image = SwingFXUtils.fromFXImage(root.snapshot(new SnapshotParameters(), null), null);
          return ImageIO.write(image, "png", FOLDER.resolve(name + end() + ".png").toFile());
        });
    fx(
        () -> {
          root.resize(stage.getScene().getWidth(), stage.getScene().getHeight());
          return true;
        });
    settle();
  }

  /** As {@link #picture}, while a task is under way. */
  public void pictureNow(String name) throws Exception {
    Path file = FOLDER.resolve(name + end() + ".png");
    fx(
        () -> {
          ScreenPicture.save(stage.getScene(), file);
          return true;
        });
    assertThat(Files.size(file)).isPositive();
  }

  /** Waits until no task is under way, twice, for an answer may start the next task. */
  public void settle() throws Exception {
    Pulses.pass(stage);
    until(this::isQuiet);
    Pulses.one();
    until(this::isQuiet);
  }

  private boolean isQuiet() {
    return !demo.tasks.busyProperty().get() && typingPaused();
  }

  /** Whether what was typed is searched for: filters and lookups wait until typing pauses. */
  private boolean typingPaused() {
    return stage.getScene().getRoot().lookupAll("LookupField").stream()
            .map(field -> (LookupField<?>) field)
            .noneMatch(LookupField::isTyping)
        && filtersPaused();
  }

  private boolean filtersPaused() {
    return stage.getScene().getRoot().lookupAll(".kerf-filter-bar").stream()
        .map(FilterBar.class::cast)
        .allMatch(
            bar ->
                !(bar.lookup("#filter-search") instanceof TextField field)
                    || field.getText().equals(bar.searchProperty().get()));
  }

  public static void waitFor(Callable<Boolean> condition) throws Exception {
    until(condition);
    Pulses.one();
  }

  /** As {@link #waitFor}, for what is waited for again before anybody looks. */
  static void until(Callable<Boolean> condition) throws Exception {
    WaitForAsyncUtils.waitFor(SECONDS, TimeUnit.SECONDS, () -> fx(condition));
  }

  public static <T> T fx(Callable<T> job) {
    return WaitForAsyncUtils.waitForAsyncFx(SECONDS * 1_000L, job);
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
