package org.kerf.wiring;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.kerf.cli.local.StationClient;
import org.kerf.cli.programs.ActingUser;
import org.kerf.cli.programs.EarlyTermination;
import org.kerf.cli.programs.OpenStation;
import org.kerf.cli.programs.Programs;
import org.kerf.cli.programs.StoreChoice;
import org.kerf.cutting.model.problem.PatternPlan;
import org.kerf.cutting.model.problem.PatternProblem;
import org.kerf.cutting.model.problem.PlanLimits;
import org.kerf.cutting.patterns.PatternEngine;
import org.kerf.db.Restoring;
import org.kerf.db.file.StorePlace;
import org.kerf.flow.UseCases;
import org.kerf.flow.imports.ImportWatcher;
import org.kerf.identity.model.User;
import org.kerf.kernel.FaultCode;
import org.kerf.kernel.FaultText;
import org.kerf.kernel.StationFault;
import org.kerf.kernel.UuidV7;
import org.kerf.tools.bench.CspBench;
import org.kerf.tools.demo.DemoDay;
import org.kerf.tools.demo.DemoFiles;
import org.kerf.ui.StationWindow;
import org.kerf.ui.task.BugHandler;
import org.kerf.ui.task.Workers;

/** What the commands start. */
public final class StationPrograms implements Programs {

  private static final int SCREEN_WORKERS = 4;
  private static final int BOOKING_WORKERS = 3;
  private static final int LONG_WORKERS = 3;
  private static final Logger JAVAFX_START = Logger.getLogger("javafx");

  private final Benches benches = new Benches();
  private final Optional<Path> keys;

  /** Programs whose stores' keys are kept in the user's own settings. */
  public StationPrograms() {
    this.keys = Optional.empty();
  }

  /** Programs whose stores' keys are kept in this folder, one file for each data folder's name. */
  public StationPrograms(Path keys) {
    this.keys = Optional.of(keys);
  }

  @Override
  public OpenStation open(StoreChoice store) throws StationFault {
    StationConfig config = config(store);
    Station station = Station.open(config);
    if (config.characters().filter(wanted -> !wanted.equals(station.name())).isPresent()) {
      String name = station.name();
      station.close();
      throw StationFault.of(
          FaultCode.SETTINGS_WRONG, FaultText.CHARACTERS_FIXED, config.data(), name);
    }
    return new OpenedStation(station);
  }

  @Override
  public RestoreReport restore(StoreChoice store, Optional<Path> copy, ActingUser who)
      throws StationFault {
    StationConfig config = config(store);
    Restoring.Restored restored = Station.restore(config, copy);
    try (OpenStation station = openExisting(store)) {
      note(station.useCases(), restored, who);
    }
    return new RestoreReport(
        restored.journal(), restored.characters(), restored.formerly(), restored.epoch());
  }

  /** Who is named is known only now that the store is restored: so it is noted in any case. */
  private static void note(UseCases useCases, Restoring.Restored restored, ActingUser who)
      throws StationFault {
    try {
      note(useCases, restored, who.in(useCases));
    } catch (StationFault fault) {
      note(useCases, restored, ActingUser.terminal());
      throw new StationFault(
          FaultCode.SETTINGS_WRONG,
          "The store is restored, and that is noted in the terminal's own name: it has no user of"
              + " the name given with --user who may restore it.",
          fault);
    }
  }

  private static void note(UseCases useCases, Restoring.Restored restored, User by)
      throws StationFault {
    useCases
        .station()
        .noteRestore()
        .run(useCases.command(by), restored.epoch(), restored.formerly(), restored.characters());
  }

  @Override
  public OpenStation openExisting(StoreChoice store) throws StationFault {
    StationConfig config = config(store);
    if (!StorePlace.in(config.data()).wasUsed()) {
      throw new StationFault(
          FaultCode.STORE_MISSING,
          "There is no store in the folder "
              + config.data()
              + ". Give the right folder with --data; a new store begins with kerf import or kerf"
              + " station.");
    }
    return new OpenedStation(Station.open(config));
  }

  @Override
  public Optional<StationClient> running(StoreChoice store) {
    var ids = new UuidV7(InstantSource.system(), new SecureRandom());
    return StationClient.of(config(store).data(), ids.next());
  }

  private StationConfig config(StoreChoice store) {
    StationConfig config = StationConfig.of(store.data(), store.recoveryKey(), store.characters());
    return keys.map(config::withKeyIn).orElse(config);
  }

  @Override
  public boolean hasDisplay() {
    return Display.isThere();
  }

  @Override
  public void window(StoreChoice store, boolean demo) throws StationFault {
    Optional<Path> folder =
        demo
            ? Optional.of(store.data().orElseGet(() -> Folders.forDemo("demo-station")))
            : store.data();
    StationConfig config = config(new StoreChoice(folder, store.recoveryKey(), store.characters()));
    show(
        demo ? config.forDemo(config.outputs()) : config,
        demo,
        StationWindow.Milestones.NOBODY_COUNTS);
  }

  private static void show(StationConfig config, boolean demo, StationWindow.Milestones milestones)
      throws StationFault {
    StationLog log = StationLog.in(config.data());
    var bugs = new BugHandler(log.file());
    Thread.setDefaultUncaughtExceptionHandler(bugs);
    // JavaFX warns that it is not a module; the class path is a decision (docs/decisions/0006).
    JAVAFX_START.setLevel(Level.SEVERE);
    var workers =
        new Workers(
            threads("screen", SCREEN_WORKERS),
            threads("booking", BOOKING_WORKERS),
            threads("long", LONG_WORKERS));
    var opening = new WindowStation(config, demo, bugs);
    var guard = new ShutdownGuard(() -> stop(workers, opening));
    try {
      new StationWindow(opening, workers, bugs, InstantSource.system(), milestones).run();
    } finally {
      guard.close();
      log.close();
    }
  }

  private static ExecutorService threads(String name, int count) {
    return Executors.newFixedThreadPool(
        count, Thread.ofPlatform().name(name + '-', 1).daemon(true).factory());
  }

  private static void stop(Workers workers, WindowStation opening) {
    opening.askToEnd();
    workers.lists().shutdownNow();
    workers.longJobs().shutdownNow();
    workers.bookings().shutdownNow();
    opening.close();
  }

  @Override
  public StartTimes measureStart(Optional<Path> data) throws StationFault {
    var window = new AtomicLong();
    var ready = new AtomicLong();
    StationConfig config = StationConfig.of(data, Optional.empty());
    show(
        config.forDemo(config.outputs()),
        false,
        new StationWindow.Milestones(window::set, ready::set, true));
    long start = ManagementFactory.getRuntimeMXBean().getStartTime();
    return new StartTimes(window.get() - start, ready.get() - start);
  }

  @Override
  public String benchStart(int rounds) throws StationFault {
    return benches.start(rounds);
  }

  @Override
  public Optional<PatternPlan> planPatterns(
      PatternProblem problem,
      PlanLimits limits,
      int threads,
      Consumer<PatternPlan> better,
      BooleanSupplier enough) {
    try (ExecutorService workers = patternWorkers(threads)) {
      return new PatternEngine(workers).plan(problem, limits, threads, better, enough);
    }
  }

  @Override
  public EarlyTermination endsEarly() {
    return new TerminationRequest();
  }

  @Override
  public boolean benchPlanner(PlannerBench what, long seed, int rounds, Consumer<String> line)
      throws StationFault {
    return benches.planner(what, seed, rounds, line);
  }

  @Override
  public boolean benchWarehouse(
      Optional<Path> data, int movements, long seed, Consumer<String> line) throws StationFault {
    return benches.warehouse(data, movements, seed, line);
  }

  @Override
  public boolean benchCsp(CspBenchRun run, Consumer<String> line) throws StationFault {
    try (ExecutorService workers = patternWorkers(run.threads())) {
      return new CspBench(new PatternEngine(workers), run, line).run();
    }
  }

  private static ExecutorService patternWorkers(int threads) {
    return Executors.newFixedThreadPool(
        threads, Thread.ofPlatform().name("patterns-", 1).daemon(true).factory());
  }

  @Override
  public KillReport torture(int rounds, OptionalLong seed, Optional<Path> folder)
      throws StationFault {
    long used = seed.orElseGet(() -> new SecureRandom().nextLong());
    if (folder.isPresent()) {
      return KillRounds.run(folder.get(), rounds, used);
    }
    try {
      Path made = Files.createTempDirectory("kerf-torture");
      KillReport report = KillRounds.run(made, rounds, used);
      if (report.violations().isEmpty()) {
        Folders.delete(made);
      }
      return report;
    } catch (IOException e) {
      throw new StationFault(
          FaultCode.FILE_UNWRITABLE, "There is no folder for the torture's files.", e);
    }
  }

  @Override
  public String demoDay(Optional<Path> folder) throws StationFault {
    Path out = folder.orElseGet(() -> Folders.forDemo("demo"));
    empty(out);
    StationConfig config =
        StationConfig.of(Optional.of(out.resolve("data")), Optional.empty()).forDemo(out);
    var files = new DemoFiles(config.program());
    files.setUpPrinters(config.data());
    ZoneId zone = config.zone();
    Station open = Station.open(config);
    try (OpenStation station = new OpenedStation(open)) {
      files.takeIn(station.useCases(), LocalDate.now(zone), ImportWatcher.PATIENT);
      var day = new DemoDay(station, InstantSource.system(), zone, out);
      JAVAFX_START.setLevel(Level.SEVERE);
      var pictures = new DemoPictures(open, zone, out.resolve("screens"));
      return day.run(pictures::take).text(out);
    }
  }

  /** Empties a folder of an earlier demo; a folder that holds anything else is refused. */
  private static void empty(Path out) throws StationFault {
    try {
      Files.createDirectories(out);
      if (!Files.exists(out.resolve("data.key")) && !isEmpty(out)) {
        throw new StationFault(
            FaultCode.SETTINGS_WRONG,
            "The folder " + out + " holds something that is no demo. Choose an empty one: --out");
      }
      for (String made : new String[] {"data", "labels", "screens"}) {
        Folders.delete(out.resolve(made));
      }
    } catch (IOException e) {
      throw new StationFault(
          FaultCode.FILE_UNWRITABLE, "The folder " + out + " can't be emptied for the demo.", e);
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.findAny().isEmpty();
    }
  }
}
