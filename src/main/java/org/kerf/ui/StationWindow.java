package org.kerf.ui;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.function.LongConsumer;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.kerf.flow.Jobs;
import org.kerf.identity.model.User;
import org.kerf.kernel.FaultCode;
import org.kerf.kernel.StationFault;
import org.kerf.ui.controls.Notifications;
import org.kerf.ui.controls.Tone;
import org.kerf.ui.desk.Desk;
import org.kerf.ui.desk.Person;
import org.kerf.ui.shell.Look;
import org.kerf.ui.shell.Shell;
import org.kerf.ui.shell.StatusItem;
import org.kerf.ui.shell.Theme;
import org.kerf.ui.shell.UserChoices.UserTile;
import org.kerf.ui.task.Running;
import org.kerf.ui.task.Tasks;
import org.kerf.ui.texts.Language;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.texts.Words;

/** The station's window: there at once, then the store opens behind it, then somebody says who they are. */
public final class StationWindow {

  private static final String LANGUAGE = "language";
  private static final String THEME = "theme";

  /**
   * Told, in milliseconds of the clock, when the window is on the screen and when the station can be used; for the
   * start-up benchmark.
   *
   * @param thenClose whether the window closes once the station can be used
   */
  public record Milestones(LongConsumer window, LongConsumer ready, boolean thenClose) {
    public static final Milestones NOBODY_COUNTS = new Milestones(at -> {}, at -> {}, false);
  }

  private final StationOpening opening;
  private final ExecutorService workers;
  private final Milestones milestones;
  private final InstantSource clock;
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile @Nullable StationFault notBegun;

  public StationWindow(
      StationOpening opening,
      ExecutorService workers,
      InstantSource clock,
      Milestones milestones) {
    this.opening = opening;
    this.workers = workers;
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
    var tasks = new Tasks(workers);
    var notifications = new Notifications();
    var shell = new Shell(texts, look, tasks, notifications);
    texts.languageProperty().subscribe(now -> opening.memory().remember(LANGUAGE, now.tag()));
    look.themeProperty().subscribe(now -> opening.memory().remember(THEME, now.name()));
    var stage = new Stage();
    stage.setOnHidden(event -> closed.countDown());
    shell.show(stage, opening.memory());
    milestones.window().accept(clock.millis());
    openStore(shell, texts, tasks, notifications);
  }

  private void openStore(
      Shell shell, Texts texts, Tasks tasks, Notifications notifications) {
    Running job =
        tasks.runLong(
            texts.of("status.opening"),
            opening::open,
            opened -> opened(shell, texts, tasks, notifications, opened),
            fault -> shell.failed(fault, () -> openStore(shell, texts, tasks, notifications)));
    shell.starting(job);
  }

  private void opened(
      Shell shell,
      Texts texts,
      Tasks tasks,
      Notifications notifications,
      StationOpening.Opened opened) {
    shell.statusBar().report(StatusItem.STORE, good(Words.of("status.safe")));
    shell.statusBar().report(StatusItem.PRINTER, good(Words.plain(opened.printer())));
    shell.statusBar().report(StatusItem.STATION, good(Words.plain(opened.name())));
    opened
        .newRecoveryKey()
        .ifPresent(
            key ->
                notifications.error(
                    Words.of("recovery.title"), Words.of("recovery.more", key)));
    choose(shell, texts, tasks, notifications, opened.jobs());
  }

  private static StatusItem.Report good(Words words) {
    return new StatusItem.Report(Tone.SUCCESS, words);
  }

  private void choose(
      Shell shell, Texts texts, Tasks tasks, Notifications notifications, Jobs jobs) {
    shell.chooseUser(
        () -> {
          List<UserTile> tiles = tiles(texts, jobs);
          tasks.onScreen(this::ready);
          return tiles;
        },
        tile -> enter(shell, texts, tasks, notifications, jobs, tile));
  }

  private static List<UserTile> tiles(Texts texts, Jobs jobs) throws StationFault {
    return jobs.reading().of(tx -> jobs.users().active(tx)).stream()
        .map(
            user ->
                new UserTile(
                    user.id().toString(), user.name(), texts.of("role." + user.role().name())))
        .toList();
  }

  /** Somebody can say who they are: the station can be used. */
  private void ready() {
    milestones.ready().accept(clock.millis());
    if (milestones.thenClose()) {
      closed.countDown();
    }
  }

  private void enter(
      Shell shell,
      Texts texts,
      Tasks tasks,
      Notifications notifications,
      Jobs jobs,
      UserTile tile) {
    tasks.<List<User>>run(
        texts.of("user.reading"),
        () -> jobs.reading().of(tx -> jobs.users().active(tx)),
        users ->
            users.stream()
                .filter(user -> user.id().toString().equals(tile.id()))
                .findFirst()
                .ifPresent(
                    user -> work(shell, texts, tasks, notifications, jobs, user)),
        notifications::fault);
  }

  private void work(
      Shell shell,
      Texts texts,
      Tasks tasks,
      Notifications notifications,
      Jobs jobs,
      User user) {
    var desk =
        new Desk(
            jobs,
            tasks,
            texts,
            notifications,
            shell,
            new Person(user),
            clock,
            ZoneId.systemDefault());
    StationPages.fill(shell, desk);
    shell.statusBar().report(StatusItem.USER, good(Words.plain(user.name())));
    shell
        .statusBar()
        .setOnOpen(
            StatusItem.USER, () -> choose(shell, texts, tasks, notifications, jobs));
  }
}
