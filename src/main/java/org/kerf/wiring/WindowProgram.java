package org.kerf.wiring;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.kerf.cli.programs.StationWindows;
import org.kerf.cli.programs.StoreChoice;
import org.kerf.kernel.StationFault;
import org.kerf.ui.StationWindow;
import org.kerf.ui.task.BugHandler;
import org.kerf.ui.task.Workers;

/** Shows the station's window, with its threads and its log, until it is closed. */
record WindowProgram(StoreConfigs configs) implements StationWindows {

  private static final int SCREEN_WORKERS = 4;
  private static final int BOOKING_WORKERS = 3;
  private static final int LONG_WORKERS = 3;

  @Override
  public boolean hasDisplay() {
    return Display.isThere();
  }

  @Override
  public void show(StoreChoice store, boolean demo) throws StationFault {
    Optional<Path> folder =
        demo
            ? Optional.of(store.data().orElseGet(() -> Folders.forDemo("demo-station")))
            : store.data();
    StationConfig config =
        configs.of(new StoreChoice(folder, store.recoveryKey(), store.characters()));
    show(
        demo ? config.forDemo(config.outputs()) : config,
        demo,
        StationWindow.Milestones.NOBODY_COUNTS);
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

  private static void show(StationConfig config, boolean demo, StationWindow.Milestones milestones)
      throws StationFault {
    StationLog log = StationLog.in(config.data());
    var bugs = new BugHandler(log.file());
    Thread.setDefaultUncaughtExceptionHandler(bugs);
    Display.withoutModuleWarning();
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
}
