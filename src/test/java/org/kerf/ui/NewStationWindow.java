package org.kerf.ui;

import static org.kerf.ui.OfficeWindow.fx;
import static org.kerf.ui.OfficeWindow.until;
import static org.kerf.ui.OfficeWindow.waitFor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.LongSupplier;
import javafx.embed.swing.SwingFXUtils;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.kerf.flow.UseCases;
import org.kerf.flow.imports.ImportWatcher;
import org.kerf.kernel.StationFault;
import org.kerf.scanning.SerialScanners;
import org.kerf.tools.demo.DemoFiles;
import org.kerf.ui.context.RecoveryKey;
import org.kerf.ui.controls.notes.Notifications;
import org.kerf.ui.shell.Shell;
import org.kerf.ui.shell.look.Look;
import org.kerf.ui.shell.look.Sounds;
import org.kerf.ui.shell.look.Theme;
import org.kerf.ui.task.BugHandler;
import org.kerf.ui.task.Progress;
import org.kerf.ui.task.Tasks;
import org.kerf.ui.texts.Language;
import org.kerf.ui.texts.Texts;
import org.kerf.wiring.Station;
import org.kerf.wiring.StationConfig;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/**
 * The station's window as `kerf station --data FOLDER` shows it, over whatever store is in the
 * folder or none; may be closed and opened again.
 */
final class NewStationWindow implements AutoCloseable {

  private static final ZoneId ZONE = ZoneId.of("Europe/Bucharest");
  private static final Path PICTURES = Path.of("target", "screens");

  private static final double AWAY = 40;

  final FxRobot robot = new FxRobot();
  final Stage stage;
  final Shell shell;
  final Texts texts;
  final Look look;
  final Notifications notifications = new Notifications();
  private final Opening opening;
  private final ExecutorService workers = Executors.newFixedThreadPool(2);
  private final Tasks tasks = new Tasks(workers);

  /** Shows the window and waits for what it shows first. */
  NewStationWindow(Path folder, Remembered remembered) throws Exception {
    this(folder, remembered, stage -> System::nanoTime);
  }

  /**
   * With another clock for what a scanner types.
   *
   * @param nanos the clock for the window's stage
   */
  NewStationWindow(Path folder, Remembered remembered, Function<Stage, LongSupplier> nanos)
      throws Exception {
    FxToolkit.registerPrimaryStage();
    opening = new Opening(folder, remembered);
    texts = StationPages.texts(Language.ROMANIAN);
    look = fx(() -> new Look(Theme.LIGHT));
    shell = fx(() -> new Shell(texts, look, tasks, notifications));
    stage =
        fx(
            () -> {
              var made = new Stage();
              made.setScene(shell.newScene());
              made.titleProperty().bind(shell.titleProperty());
              made.setX(0);
              made.setY(0);
              made.show();
              new StationSession(
                      opening,
                      shell,
                      texts,
                      tasks,
                      notifications,
                      InstantSource.system(),
                      nanos.apply(made),
                      () -> {},
                      new Sounds(Runnable::run))
                  .begin(made.getScene());
              return made;
            });
    settle();
  }

  /** What the window remembers from one start to the next. */
  static final class Remembered implements StationOpening.Memory {
    private final Map<String, String> values = new HashMap<>();

    @Override
    public Optional<String> recall(String name) {
      return Optional.ofNullable(values.get(name));
    }

    @Override
    public void remember(String name, String value) {
      values.put(name, value);
    }

    @Override
    public Optional<Placement> recall() {
      return Optional.empty();
    }

    @Override
    public void remember(Placement placement) {}
  }

  private static final class Opening implements StationOpening {
    private final Path folder;
    private final Remembered remembered;
    private volatile Optional<Station> station = Optional.empty();

    Opening(Path folder, Remembered remembered) {
      this.folder = folder;
      this.remembered = remembered;
    }

    @Override
    public Opened open(Progress progress, Texts texts) throws StationFault {
      Station open =
          Station.open(
              new StationConfig(
                  folder.resolve("data"),
                  folder,
                  Optional.of(folder.resolve("key")),
                  Optional.empty(),
                  Optional.of("01"),
                  Path.of("."),
                  "ro",
                  ZONE,
                  1));
      station = Optional.of(open);
      open.startWorkers(new BugHandler());
      return new Opened(
          open.useCases(),
          open.name(),
          open.printer(),
          new Key(open),
          (shown, onFile) ->
              new DemoFiles(Path.of("."))
                  .takeIn(open.useCases(), LocalDate.now(ZONE), new Watch(shown), onFile),
          new RecordingOutputFolders(folder),
          SerialScanners.NONE);
    }

    @Override
    public void close() {
      station.ifPresent(Station::close);
    }

    @Override
    public Memory memory() {
      return remembered;
    }
  }

  private record Key(Station station) implements RecoveryKey {
    @Override
    public List<String> groups() {
      return List.of(station.recoveryKey().split("-"));
    }

    @Override
    public boolean mayLieAt(Path file) {
      return !file.toString().contains("data");
    }
  }

  private record Watch(Progress progress) implements ImportWatcher {
    @Override
    public void at(int line, int ofAbout) {}

    @Override
    public boolean enough() {
      return progress.cancelled();
    }
  }

  UseCases useCases() {
    return opening.station.orElseThrow().useCases();
  }

  List<String> keyGroups() {
    return List.of(opening.station.orElseThrow().recoveryKey().split("-"));
  }

  /**
   * Presses the mouse on it and waits until what that started is done. The mouse goes away from it,
   * so that the next click there is no double click.
   */
  void click(String selector) throws Exception {
    waitFor(() -> isThere(selector));
    robot.clickOn(selector);
    robot.moveBy(0, -AWAY);
    settle();
  }

  /** Clicks into the field, empties it and types. */
  void fill(String selector, String text) throws Exception {
    click(selector);
    fx(
        () -> {
          ((TextField) stage.getScene().lookup(selector)).clear();
          return true;
        });
    new KeyPresses(stage).type(text);
    settle();
  }

  /** Keeps the key down so long that it repeats. */
  void holdDown(KeyCode key, int times) throws Exception {
    for (int i = 0; i < times; i++) {
      fire(KeyEvent.KEY_PRESSED, key);
    }
    fire(KeyEvent.KEY_RELEASED, key);
  }

  private void fire(EventType<KeyEvent> type, KeyCode key) throws Exception {
    fx(
        () -> {
          Node owner = stage.getScene().getFocusOwner();
          Event.fireEvent(owner, new KeyEvent(type, "", "", key, false, false, false, false));
          return true;
        });
    settle();
  }

  boolean isThere(String selector) {
    Node node = stage.getScene().lookup(selector);
    return node != null && node.isVisible() && !node.isDisabled();
  }

  boolean shows(String selector) {
    return fx(
        () -> {
          Node node = stage.getScene().lookup(selector);
          return node != null && node.isVisible();
        });
  }

  String text(String selector) {
    return fx(() -> ((Labeled) stage.getScene().lookup(selector)).getText());
  }

  String focused() {
    return fx(
        () -> {
          Node owner = stage.getScene().getFocusOwner();
          return owner == null || owner.getId() == null ? "" : owner.getId();
        });
  }

  void settle() throws Exception {
    Pulses.pass();
    until(() -> !tasks.busyProperty().get());
    Pulses.one();
    until(() -> !tasks.busyProperty().get());
  }

  /** Saves the window, in this size, as target/screens/NAME-ro-light.png. */
  void picture(String name, int width, int height) throws Exception {
    settle();
    Files.createDirectories(PICTURES);
    fx(() -> save(PICTURES.resolve(name + "-ro-light.png"), width, height));
  }

  /** As {@link #picture}, and once more in English and dark. */
  void pictures(String name, int width, int height) throws Exception {
    picture(name, width, height);
    show(Language.ENGLISH, Theme.DARK);
    fx(() -> save(PICTURES.resolve(name + "-en-dark.png"), width, height));
    show(Language.ROMANIAN, Theme.LIGHT);
  }

  private void show(Language language, Theme theme) throws Exception {
    fx(
        () -> {
          texts.languageProperty().set(language);
          look.themeProperty().set(theme);
          return true;
        });
    settle();
  }

  private boolean save(Path file, int width, int height) throws Exception {
    Parent root = stage.getScene().getRoot();
    root.resize(width, height);
    for (int round = 0; round < 3; round++) {
      root.applyCss();
      root.layout();
    }
    var image = SwingFXUtils.fromFXImage(root.snapshot(new SnapshotParameters(), null), null);
    root.resize(stage.getScene().getWidth(), stage.getScene().getHeight());
    return ImageIO.write(image, "png", file.toFile());
  }

  @Override
  public void close() {
    fx(
        () -> {
          stage.hide();
          return true;
        });
    workers.shutdownNow();
    opening.close();
  }
}
