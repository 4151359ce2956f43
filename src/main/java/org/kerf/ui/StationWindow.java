package org.kerf.ui;

import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.function.LongConsumer;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.kerf.kernel.FaultCode;
import org.kerf.kernel.StationFault;
import org.kerf.ui.controls.notes.Notifications;
import org.kerf.ui.shell.Shell;
import org.kerf.ui.shell.look.Look;
import org.kerf.ui.shell.look.Sounds;
import org.kerf.ui.shell.look.Theme;
import org.kerf.ui.task.BugHandler;
import org.kerf.ui.task.Tasks;
import org.kerf.ui.task.Workers;
import org.kerf.ui.texts.Language;
import org.kerf.ui.texts.Texts;

/**
 * The station's window: there at once, then the store opens behind it, then somebody says who they
 * are.
 */
public final class StationWindow {

  private static final String LANGUAGE = "language";
  private static final String THEME = "theme";

  /**
   * Told, in milliseconds of the clock, when the window is on the screen and when the station can
   * be used; for the start-up benchmark.
   *
   * @param thenClose whether the window closes once the station can be used
   */
  public record Milestones(LongConsumer window, LongConsumer ready, boolean thenClose) {
    public static final Milestones NOBODY_COUNTS = new Milestones(at -> {}, at -> {}, false);
  }

  private final StationOpening opening;
  private final Workers workers;
  private final BugHandler bugs;
  private final Milestones milestones;
  private final InstantSource clock;
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile @Nullable StationFault notBegun;

  public StationWindow(
      StationOpening opening,
      Workers workers,
      BugHandler bugs,
      InstantSource clock,
      Milestones milestones) {
    this.opening = opening;
    this.workers = workers;
    this.bugs = bugs;
    this.clock = clock;
    this.milestones = milestones;
  }

  /**
   * Shows the window and returns once it is closed.
   *
   * @throws StationFault if a window can't be shown here, with what to install
   */
  public void run() throws StationFault {
    WindowLibraries.require();
    try {
      Platform.startup(this::begin);
    } catch (UnsupportedOperationException | IllegalStateException e) {
      throw new StationFault(
          FaultCode.NO_DISPLAY,
          "A window can't be shown here. Start it in a desktop session, or run: kerf demo",
          e);
    }
    waitUntilClosed();
    Platform.exit();
    @Nullable StationFault fault = notBegun;
    if (fault != null) {
      throw fault;
    }
  }

  private void begin() {
    try {
      show(StationPages.texts(language()), new Look(theme()));
    } catch (StationFault fault) {
      notBegun = fault;
      closed.countDown();
    }
  }

  private Language language() {
    return opening
        .memory()
        .recall(LANGUAGE)
        .filter(Language.ENGLISH.tag()::equals)
        .map(tag -> Language.ENGLISH)
        .orElse(Language.ROMANIAN);
  }

  private Theme theme() {
    return opening
        .memory()
        .recall(THEME)
        .filter(Theme.DARK.name()::equals)
        .map(name -> Theme.DARK)
        .orElse(Theme.LIGHT);
  }

  private void waitUntilClosed() {
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void show(Texts texts, Look look) {
    var tasks = new Tasks(workers, bugs);
    var notifications = new Notifications();
    bugs.setOnUncaught(fault -> tasks.onScreen(() -> notifications.faultOnce(fault)));
    var shell = new Shell(texts, look, tasks, notifications);
    texts.languageProperty().subscribe(now -> opening.memory().remember(LANGUAGE, now.tag()));
    look.themeProperty().subscribe(now -> opening.memory().remember(THEME, now.name()));
    var stage = new Stage();
    stage.setOnHidden(event -> closed.countDown());
    shell.show(stage, opening.memory());
    milestones.window().accept(clock.millis());
    var session =
        new StationSession(
            opening,
            shell,
            texts,
            tasks,
            notifications,
            clock,
            System::nanoTime,
            this::ready,
            new Sounds(workers.bookings()));
    session.begin(stage.getScene());
  }

  /** Somebody can say who they are: the station can be used. */
  private void ready() {
    milestones.ready().accept(clock.millis());
    if (milestones.thenClose()) {
      closed.countDown();
    }
  }
}
