package org.kerf.wiring;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.kerf.cli.OpenStation;
import org.kerf.cli.Programs;
import org.kerf.flow.ImportWatcher;
import org.kerf.flow.Jobs;
import org.kerf.kernel.FaultCode;
import org.kerf.kernel.StationFault;
import org.kerf.labels.LabelPress;
import org.kerf.tools.demo.DemoDay;
import org.kerf.tools.demo.DemoFiles;
import org.kerf.ui.StationWindow;

/** What the commands start. */
public final class StationPrograms implements Programs {

  private static final Path DEMO_DATA = Path.of("target", "demo-station");
  private static final int SCREEN_WORKERS = 4;

  @Override
  public OpenStation open(Optional<Path> data, Optional<String> recoveryKey) throws StationFault {
    return new Opened(Station.open(StationConfig.of(data, recoveryKey)));
  }

  @Override
  public boolean hasDisplay() {
    return Display.isThere();
  }

  @Override
  public void window(Optional<Path> data, Optional<String> recoveryKey, boolean demo)
      throws StationFault {
    StationConfig config = StationConfig.of(demo ? Optional.of(data.orElse(DEMO_DATA)) : data, recoveryKey);
    StationConfig used = demo ? config.forDemo(config.data()) : config;
    ExecutorService workers =
        Executors.newFixedThreadPool(
            SCREEN_WORKERS, Thread.ofPlatform().name("screen-", 1).daemon(true).factory());
    var opening = new WindowStation(used, demo);
    try {
      new StationWindow(
              opening, workers, InstantSource.system(), StationWindow.Milestones.NOBODY_COUNTS)
          .run();
    } finally {
      workers.shutdownNow();
      opening.close();
    }
  }

  @Override
  public String demoDay(Path out) throws StationFault {
    empty(out);
    StationConfig config =
        StationConfig.of(Optional.of(out.resolve("data")), Optional.empty()).forDemo(out);
    var files = new DemoFiles(config.program());
    files.setUpPrinters(config.data());
    ZoneId zone = config.zone();
    try (OpenStation station = new Opened(Station.open(config))) {
      files.takeIn(station.jobs().importFile(), LocalDate.now(zone), Unwatched.NOBODY);
      var day = new DemoDay(station, InstantSource.system(), zone, out);
      return day.run().text(out);
    }
  }

  /** Empties a folder of an earlier demo; anything else that lies there is left alone. */
  private static void empty(Path out) throws StationFault {
    try {
      Files.createDirectories(out);
      for (String made : new String[] {"data", "labels", "screens"}) {
        delete(out.resolve(made));
      }
    } catch (IOException e) {
      throw new StationFault(
          FaultCode.FILE_UNWRITABLE, "The folder " + out + " can't be emptied for the demo.", e);
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(
              Path emptied, @org.jspecify.annotations.Nullable IOException failure)
              throws IOException {
            if (failure != null) {
              throw failure;
            }
            Files.delete(emptied);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private record Opened(Station station) implements OpenStation {
    @Override
    public Jobs jobs() {
      return station.jobs();
    }

    @Override
    public LabelPress press() {
      return station.press();
    }

    @Override
    public LocalDate today() {
      return LocalDate.now(ZoneId.systemDefault());
    }

    @Override
    public int printDueLabels() throws StationFault {
      return station.printDueLabels();
    }

    @Override
    public Optional<String> newRecoveryKey() {
      return station.newRecoveryKey();
    }

    @Override
    public void close() {
      station.close();
    }
  }

  private enum Unwatched implements ImportWatcher {
    NOBODY;

    @Override
    public void at(int line, int ofAbout) {}

    @Override
    public boolean enough() {
      return false;
    }
  }
}
