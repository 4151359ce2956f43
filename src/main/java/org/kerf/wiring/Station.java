package org.kerf.wiring;

import java.lang.Thread.UncaughtExceptionHandler;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.hibernate.SessionFactory;
import org.kerf.audit.store.AuditStore;
import org.kerf.cutting.patterns.PatternEngine;
import org.kerf.cutting.solver.ItemPlanner;
import org.kerf.cutting.store.OrderStore;
import org.kerf.cutting.store.PlanStore;
import org.kerf.cutting.store.SawRunStore;
import org.kerf.db.Restoring;
import org.kerf.db.Store;
import org.kerf.db.StoreKeys;
import org.kerf.db.file.StorePlace;
import org.kerf.db.key.KeyFile;
import org.kerf.db.key.StoreKey;
import org.kerf.db.opening.OpeningWatcher;
import org.kerf.db.sql.Entities;
import org.kerf.db.sql.StationCodes;
import org.kerf.erp.store.ImportedFileStore;
import org.kerf.flow.CheckStore;
import org.kerf.flow.ReadJournal;
import org.kerf.flow.SeeNotice;
import org.kerf.flow.UseCases;
import org.kerf.flow.booking.Booking;
import org.kerf.flow.booking.Reading;
import org.kerf.flow.booking.Repositories;
import org.kerf.flow.deliveries.DeadLetters;
import org.kerf.flow.facts.StationFacts;
import org.kerf.flow.imports.ImportFile;
import org.kerf.flow.labels.LabelSettings;
import org.kerf.flow.labels.PrintLabels;
import org.kerf.flow.labels.SettleLabel;
import org.kerf.flow.missing.ReportMissingBar;
import org.kerf.flow.planning.ApprovePlan;
import org.kerf.flow.planning.PlanCuts;
import org.kerf.flow.planning.ReplanDefect;
import org.kerf.flow.planning.WithdrawPlan;
import org.kerf.flow.reversal.UndoDocument;
import org.kerf.flow.saw.CloseBar;
import org.kerf.flow.saw.ConfirmCut;
import org.kerf.flow.saw.TakeBar;
import org.kerf.flow.settings.ChangeSetting;
import org.kerf.flow.settings.ChangeUsers;
import org.kerf.flow.settings.NameStation;
import org.kerf.flow.settings.NoteRestore;
import org.kerf.flow.settings.PrintTestLabel;
import org.kerf.flow.settings.SetUpStation;
import org.kerf.flow.settings.ShowRecoveryKey;
import org.kerf.flow.settings.StationSettings;
import org.kerf.flow.stock.MoveUnit;
import org.kerf.flow.stock.ReleaseHold;
import org.kerf.flow.stock.ScrapRemnant;
import org.kerf.identity.Users;
import org.kerf.identity.store.CommandStore;
import org.kerf.identity.store.UserStore;
import org.kerf.journal.codec.FactCodec;
import org.kerf.journal.store.JournalStore;
import org.kerf.kernel.CodePrefix;
import org.kerf.kernel.Ids;
import org.kerf.kernel.ParallelWork;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.StationFault;
import org.kerf.kernel.UuidV7;
import org.kerf.labels.LabelRenderer;
import org.kerf.labels.PrintRound;
import org.kerf.labels.device.PrinterAddress;
import org.kerf.labels.device.Printers;
import org.kerf.labels.store.LabelStore;
import org.kerf.labels.template.Templates;
import org.kerf.notify.ScreenConsumer;
import org.kerf.notify.store.NoticeStore;
import org.kerf.party.store.PartyStore;
import org.kerf.settings.store.SettingStore;
import org.kerf.stock.store.LedgerStore;
import org.kerf.stock.store.StockStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A station, open: the store, the use cases on it, the workers beside it. Built top to bottom,
 * stopped bottom to top.
 */
public final class Station implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Station.class);
  private static final long WORKER_PAUSE_MILLIS = 250;

  /** For what hardly ever happens: the printer of a label was taken off the list. */
  private static final long SELDOM_MILLIS = 2_000;

  private static final long CLEANING_MILLIS = TimeUnit.HOURS.toMillis(6);

  private final Store store;
  private final ExecutorService planning;

  /** The second thread of a check; begins with the first one. */
  private final ExecutorService checking = checker();

  private final List<Worker> workers = new ArrayList<>();
  private final UseCases useCases;
  private final LabelRenderer renderer;
  private final PrintLabels printing;
  private final ReadJournal screenNotices;
  private final List<String> printers;
  private final OutputRetention oldOutputs;
  private final Booking booking;
  private final StoreKey key;
  private final Optional<String> newRecoveryKey;

  /**
   * Opens the station's store and builds everything on it. Workers start with {@link
   * #startWorkers}.
   *
   * @throws StationFault with a sentence, if the store, its key, the label templates or the printer
   *     list are no good
   */
  public static Station open(StationConfig config) throws StationFault {
    return open(config, OpeningWatcher.NOBODY);
  }

  /** As above, with somebody who waits for the store. */
  public static Station open(StationConfig config, OpeningWatcher watcher) throws StationFault {
    Future<SessionFactory> sessions = Hibernate.STARTING;
    Templates templates = Templates.load(config.program().resolve("labels"));
    var printers = StationPrinters.of(config);
    var place = StorePlace.in(config.data());
    StoreKeys.Found key = key(config, place);
    String newStation =
        config.characters().orElseGet(() -> ShortCode.proposedStation(new SecureRandom()));
    Store store = Store.open(place, key.key(), sessions, newStation, watcher);
    Outputs.putInOrder(config.data(), config.outputs());
    StationPrinters.makeFolders(printers);
    Optional<String> recoveryKey =
        key.fresh() ? Optional.of(key.key().recoveryKey()) : Optional.empty();
    return new Station(config, store, templates, printers, key.key(), recoveryKey);
  }

  /**
   * Puts a copy of the station's store in its place.
   *
   * @param copy empty if it lies there already
   */
  static Restoring.Restored restore(StationConfig config, Optional<Path> copy) throws StationFault {
    var place = StorePlace.in(config.data());
    StoreKeys keys = keys(config, place);
    StoreKey key = keys.ofCopy(config.recoveryKey());
    Restoring.Restored restored =
        new Restoring(place, key, new SecureRandom())
            .run(copy.orElse(place.file()), config.characters());
    keys.keep(key);
    return restored;
  }

  private static StoreKeys.Found key(StationConfig config, StorePlace place) throws StationFault {
    StoreKeys keys = keys(config, place);
    return config.recoveryKey().isPresent()
        ? new StoreKeys.Found(keys.recover(config.recoveryKey().get()), false)
        : keys.find();
  }

  private static StoreKeys keys(StationConfig config, StorePlace place) {
    var file =
        config
            .keyFile()
            .map(KeyFile::new)
            .orElseGet(
                () ->
                    KeyFile.usualFor(
                        config.data(),
                        System.getProperty("os.name", ""),
                        System.getenv(),
                        Path.of(System.getProperty("user.home", "."))));
    return new StoreKeys(place, file, new SecureRandom());
  }

  /** A look-up that hangs keeps its thread until the system gives it up; nobody waits for it. */
  private static Executor nameLookups() {
    return Executors.newCachedThreadPool(
        Thread.ofPlatform().name("printer-name-", 1).daemon(true).factory());
  }

  /**
   * Begins to start with the first station of the process, beside the opening of its store. It is
   * bound to entities and to no store, so that all stations of the process have the one.
   */
  private static final class Hibernate {

    static final Future<SessionFactory> STARTING = start();

    private static Future<SessionFactory> start() {
      var starting =
          new FutureTask<>(
              () ->
                  Entities.start(
                      Stream.of(
                              PartyStore.ENTITIES,
                              StockStore.ENTITIES,
                              OrderStore.ENTITIES,
                              PlanStore.ENTITIES,
                              UserStore.ENTITIES)
                          .flatMap(List::stream)
                          .toList()));
      Thread.ofPlatform().name("hibernate").daemon(true).start(starting);
      return starting;
    }
  }

  private Station(
      StationConfig config,
      Store store,
      Templates templates,
      java.util.SequencedMap<String, PrinterAddress> printers,
      StoreKey key,
      Optional<String> newRecoveryKey) {
    this.store = store;
    this.key = key;
    this.newRecoveryKey = newRecoveryKey;
    this.printers = List.copyOf(printers.sequencedKeySet());
    String printer = this.printers.getFirst();
    planning = planners(config.planThreads());

    InstantSource clock = InstantSource.system();
    oldOutputs = new OutputRetention(config.outputs(), clock);
    Ids ids = new UuidV7(clock, new SecureRandom());
    FactCodec facts = StationFacts.codec();
    var journal = new JournalStore(facts);
    var audit = new AuditStore(facts);
    var users = new UserStore();
    var notices = new NoticeStore(facts);
    var repositories = repositories();
    var codes = new StationCodes();
    booking = new Booking(store, journal, new CommandStore(), clock, ids, codes);
    var reading = new Reading(store);
    var labelling = new LabelSettings(printer, config.labelLanguage(), config.zone());
    var planner = new ItemPlanner(new PatternEngine(planning), planning, config.planThreads());

    renderer = new LabelRenderer(templates);
    printing =
        new PrintLabels(
            booking,
            reading,
            repositories.labels(),
            new PrintRound(renderer, Printers.at(printers, nameLookups()), clock));
    var screens = new ScreenConsumer(notices, ids);
    screenNotices = new ReadJournal(booking, reading, store, journal, screens);
    var testLabel = new PrintTestLabel(booking, repositories, labelling);
    useCases =
        new UseCases(
            ids,
            reading,
            repositories,
            users,
            audit,
            stationSettings(booking, reading, users, codes, testLabel),
            notices,
            renderer,
            new SeeNotice(booking, notices),
            new ImportFile(booking, reading, repositories, users, new ImportedFileStore()),
            new PlanCuts(reading, repositories, planner, booking),
            new ApprovePlan(booking, repositories),
            new WithdrawPlan(booking, repositories),
            new TakeBar(booking, repositories),
            new ConfirmCut(booking, repositories, labelling),
            new CloseBar(booking, repositories, labelling),
            new ReportMissingBar(booking, repositories),
            new ReplanDefect(reading, repositories, planner, booking),
            new UndoDocument(booking, repositories, labelling),
            new ScrapRemnant(booking, repositories),
            new ReleaseHold(booking, repositories),
            new MoveUnit(booking, repositories),
            new SettleLabel(booking, repositories, labelling),
            new CheckStore(reading, repositories, audit, new ParallelWork(checking)),
            new DeadLetters(booking, reading, journal, List.of(screens)));
  }

  private static ExecutorService checker() {
    return Executors.newSingleThreadExecutor(
        Thread.ofPlatform().name("check").daemon(true).factory());
  }

  private static Repositories repositories() {
    return new Repositories(
        new PartyStore(),
        new StockStore(),
        new LedgerStore(),
        new OrderStore(),
        new PlanStore(),
        new SawRunStore(),
        new LabelStore());
  }

  private static ExecutorService planners(int threads) {
    return Executors.newFixedThreadPool(
        threads, Thread.ofPlatform().name("plan-", 1).daemon(true).factory());
  }

  private static StationSettings stationSettings(
      Booking booking, Reading reading, Users users, CodePrefix prefix, PrintTestLabel testLabel) {
    var values = new SettingStore();
    var nameStation = new NameStation(booking, values, prefix);
    var changeUsers = new ChangeUsers(booking, users);
    return new StationSettings(
        booking.ids(),
        values,
        prefix,
        new ChangeSetting(booking, values),
        nameStation,
        changeUsers,
        new SetUpStation(booking, reading, users, values, prefix, nameStation, changeUsers),
        new ShowRecoveryKey(booking),
        new NoteRestore(booking),
        testLabel);
  }

  public UseCases useCases() {
    return useCases;
  }

  public LabelRenderer renderer() {
    return renderer;
  }

  /** Below the use cases: for generating and proving only. */
  Store store() {
    return store;
  }

  /** The two characters that this station's codes begin with. */
  public String name() {
    return store.station();
  }

  /** The name of the printer that labels go to. */
  public String printer() {
    return printers.getFirst();
  }

  /** The recovery key of a store that was just made, to be shown once. */
  public Optional<String> newRecoveryKey() {
    return newRecoveryKey;
  }

  /** The written form of the store's key, as {@link StoreKey#recoveryKey}. */
  public String recoveryKey() {
    return key.recoveryKey();
  }

  /**
   * Prints labels and notifies the screens, until the station is closed.
   *
   * @param bugs receives each bug in a worker's step
   */
  public void startWorkers(UncaughtExceptionHandler bugs) throws StationFault {
    recoverLabels();
    for (String name : printers) {
      workers.add(
          new Worker("labels " + name, WORKER_PAUSE_MILLIS, () -> printing.run(name), bugs)
              .start());
    }
    workers.add(
        new Worker(
                "old outputs and commands",
                CLEANING_MILLIS,
                () -> {
                  oldOutputs.clean();
                  booking.forgetOldCommands();
                  return false;
                },
                bugs)
            .start());
    workers.add(
        new Worker("other labels", SELDOM_MILLIS, printing::runWithoutPrinter, bugs).start());
    workers.add(
        new Worker("screen notices", WORKER_PAUSE_MILLIS, () -> screenNotices.run() > 0, bugs)
            .start());
  }

  /** Reading works on a full disk; the labels are settled at the next start. */
  private void recoverLabels() throws StationFault {
    try {
      printing.recover();
    } catch (StationFault fault) {
      if (!store.isReadOnly()) {
        throw fault;
      }
      LOG.warn("labels that were being sent stay unsettled: {}", fault.sentence());
    }
  }

  /**
   * Prints all labels that are due now, in the calling thread: for commands that run without
   * workers.
   */
  public int printDueLabels() throws StationFault {
    int printed = 0;
    for (String name : printers) {
      while (printing.run(name)) {
        printed++;
      }
    }
    while (printing.runWithoutPrinter()) {
      printed++;
    }
    return printed;
  }

  @Override
  public void close() {
    workers.forEach(Worker::askToStop);
    workers.reversed().forEach(Worker::close);
    planning.shutdownNow();
    checking.shutdownNow();
    store.close();
  }
}
