package org.kerf.ui;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongSupplier;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;
import org.kerf.flow.settings.SetUpStation;
import org.kerf.flow.signin.SignIn;
import org.kerf.identity.model.IdleTime;
import org.kerf.identity.model.User;
import org.kerf.labels.model.LabelPrinter;
import org.kerf.ui.StationOpening.Opened;
import org.kerf.ui.context.PageContext;
import org.kerf.ui.context.Person;
import org.kerf.ui.controls.notes.Notifications;
import org.kerf.ui.notices.NoticeWatch;
import org.kerf.ui.shell.Shell;
import org.kerf.ui.shell.StatusItem;
import org.kerf.ui.shell.look.Sounds;
import org.kerf.ui.shell.signin.UserChoices.UserTile;
import org.kerf.ui.start.FirstStartPages;
import org.kerf.ui.start.StartContext;
import org.kerf.ui.task.Running;
import org.kerf.ui.task.Tasks;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.texts.Words;

/**
 * What happens in the window once it is there: the store opens, somebody says who they are, the
 * pages come.
 */
final class StationSession {

  private static final String IMPORT = "import";

  /** What a new warehouse needs first; only saws, heats and places may come before it. */
  private static final String FIRST_FILE = "items";

  private final StationOpening opening;
  private final Shell shell;
  private final Texts texts;
  private final Tasks tasks;
  private final Notifications notifications;
  private final InstantSource clock;
  private final Instant since;
  private final Runnable onReady;
  private final ScanDispatch scans;
  private final IdleLock idle;
  private @Nullable PageContext context;
  private @Nullable SessionWatch watch;

  /**
   * @param nanos a clock that never goes back, for what a scanner types
   */
  StationSession(
      StationOpening opening,
      Shell shell,
      Texts texts,
      Tasks tasks,
      Notifications notifications,
      InstantSource clock,
      LongSupplier nanos,
      Runnable onReady,
      Sounds sounds) {
    this.opening = opening;
    this.shell = shell;
    this.texts = texts;
    this.tasks = tasks;
    this.notifications = notifications;
    this.clock = clock;
    this.since = clock.instant();
    this.onReady = onReady;
    this.scans = new ScanDispatch(shell, texts, tasks, notifications, sounds, nanos);
    this.idle = new IdleLock(nanos, shell::switchUser);
  }

  /** Listens to the scanner and opens the store. */
  void begin(Scene scene) {
    scans.listenOn(scene);
    idle.listenOn(scene);
    open();
  }

  /** A failure can be tried again. */
  private void open() {
    Running job =
        tasks.runLong(
            texts.of("station.opening"),
            progress -> opening.open(progress, texts),
            this::opened,
            fault -> shell.failed(fault, this::open));
    shell.starting(job);
  }

  private void opened(Opened opened) {
    StationStatus.open(shell, opened.name(), opened.printer());
    shell.statusBar().setOnOpen(StatusItem.USER, () -> choose(opened));
    begin(opened);
  }

  /** A station where nobody can work yet, or whose first start was left in the middle, goes on. */
  private void begin(Opened opened) {
    tasks.<SetUpStation.Situation>run(
        texts.of("user.reading"),
        opened.useCases().station().setUp()::situation,
        situation -> {
          StationStatus.station(shell, situation.name(), situation.characters());
          if (situation.needed()) {
            firstStart(opened, situation);
          } else {
            choose(opened);
          }
        },
        fault -> shell.failed(fault, () -> begin(opened)));
  }

  private void firstStart(Opened opened, SetUpStation.Situation situation) {
    var pages =
        new FirstStartPages(
            new StartContext(
                opened.useCases().station(),
                opened.useCases().sync(),
                opened.recoveryKey(),
                opened.demo(),
                tasks,
                texts,
                notifications,
                new SecureRandom(),
                opening.memory(),
                (user, page) -> firstWork(opened, user, page)),
            situation);
    shell.showAlone(pages.node());
    pages.takeFocus();
    onReady.run();
  }

  private void firstWork(Opened opened, User user, String page) {
    tasks.<Optional<SignIn.Person>>run(
        texts.of("user.reading"),
        () -> opened.useCases().station().signIn().person(user.id()),
        person -> {
          work(opened, person.orElseThrow());
          shell.open(page, page.equals(IMPORT) ? FIRST_FILE : "");
        },
        notifications::fault);
    tasks.<SetUpStation.Situation>run(
        texts.of("user.reading"),
        opened.useCases().station().setUp()::situation,
        now -> StationStatus.station(shell, now.name(), now.characters()),
        notifications::fault);
  }

  private void choose(Opened opened) {
    shell.chooseUser(
        new StationPeople(
            opened.useCases().station().signIn(),
            opened.useCases().station().badges(),
            () -> tasks.onScreen(onReady)),
        tile -> enter(opened, tile),
        () -> begin(opened));
  }

  private void enter(Opened opened, UserTile tile) {
    tasks.<Optional<SignIn.Person>>run(
        texts.of("user.reading"),
        () -> opened.useCases().station().signIn().person(UUID.fromString(tile.id())),
        person -> person.ifPresentOrElse(now -> work(opened, now), () -> choose(opened)),
        notifications::fault);
  }

  private void work(Opened opened, SignIn.Person person) {
    User user = person.user();
    StationStatus.user(shell, user);
    @Nullable PageContext before = context;
    if (before != null) {
      before.view().person().userProperty().set(user);
    } else {
      begin(opened, user);
    }
    idle.arm(!person.proofs().isEmpty());
    watch(opened).begin(person);
  }

  private void readIdleTime(Opened opened, Person person) {
    person.idleTimeProperty().subscribe(idle::after);
    tasks.<IdleTime>run(
        texts.of("user.reading"),
        () ->
            opened
                .useCases()
                .reading()
                .of(tx -> opened.useCases().station().values().value(tx, IdleTime.SETTING)),
        person.idleTimeProperty()::set,
        notifications::fault);
  }

  private SessionWatch watch(Opened opened) {
    SessionWatch known = watch;
    if (known != null) {
      return known;
    }
    var made =
        new SessionWatch(
            opened.useCases().station().signIn(),
            tasks,
            texts,
            shell::isShowing,
            new SessionWatch.Session() {
              @Override
              public void goesOn(SignIn.Person now, SignIn.Standing standing) {
                idle.keep(!now.proofs().isEmpty());
                update(now.user(), standing);
              }

              @Override
              public void ended(Optional<SignIn.Person> now) {
                ask(now);
              }
            });
    watch = made;
    return made;
  }

  private void update(User now, SignIn.Standing standing) {
    @Nullable PageContext pages = context;
    if (pages != null) {
      Person person = pages.view().person();
      person.rolesProperty().set(standing.roles());
      pages.view().allowances().allowable(standing.allowable());
      if (!now.equals(person.now())) {
        person.userProperty().set(now);
        StationStatus.user(shell, now);
      }
    }
  }

  /** Buttons go by the role of now, while the card asks. */
  private void ask(Optional<SignIn.Person> now) {
    @Nullable PageContext pages = context;
    if (pages != null) {
      now.ifPresent(person -> pages.view().person().userProperty().set(person.user()));
    }
    notifications.info(Words.of("user.rights-changed"));
    shell.switchUser();
  }

  private void begin(Opened opened, User user) {
    var made =
        new PageContext(
            opened.useCases(),
            tasks,
            texts,
            notifications,
            shell,
            new Person(user, opened.useCases().ids()),
            clock,
            ZoneId.systemDefault(),
            opened.outputs(),
            opened.recoveryKey(),
            opening.memory());
    context = made;
    made.view().allowances().setCard(shell::askToAllow);
    readIdleTime(opened, made.view().person());
    StationPages.fill(shell, made);
    StationStatus.lead(shell);
    scans.serve(made);
    var scanners = made.view().scanners();
    scanners.connect(opened.serialScanners(), scans::line, scans::brokenLine);
    scanners
        .connectedProperty()
        .subscribe(there -> there.ifPresent(now -> StationStatus.scanner(shell, now)));
    new NoticeWatch(made, since).start();
    new StoreWatch(shell, tasks, texts, notifications, () -> opened.useCases().reading().state())
        .start();
    var repositories = opened.useCases().repositories();
    new PrinterWatch(
            shell,
            tasks,
            texts,
            notifications,
            () ->
                opened
                    .useCases()
                    .reading()
                    .of(
                        tx ->
                            new PrinterWatch.Standing(
                                repositories.labels().outages(tx),
                                repositories
                                    .printers()
                                    .standard(tx)
                                    .map(LabelPrinter::name)
                                    .orElseGet(opened::printer))),
            () -> clock.instant().atZone(ZoneId.systemDefault()))
        .start();
    new SyncWatch(
            shell, tasks, texts, notifications, opened.useCases().sync().exchange()::status, clock)
        .start();
  }
}
