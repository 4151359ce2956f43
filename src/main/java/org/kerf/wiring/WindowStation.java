package org.kerf.wiring;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kerf.cli.local.CommandListener;
import org.kerf.db.opening.OpeningWatcher;
import org.kerf.flow.imports.ImportWatcher;
import org.kerf.kernel.StationFault;
import org.kerf.scanning.SerialScanners;
import org.kerf.scanning.device.SerialPortScanners;
import org.kerf.tools.demo.DemoFiles;
import org.kerf.ui.StationOpening;
import org.kerf.ui.context.RecoveryKey;
import org.kerf.ui.task.BugHandler;
import org.kerf.ui.task.Progress;
import org.kerf.ui.texts.Texts;

/** Opens the station behind its window, with the demo warehouse in it if asked for. */
final class WindowStation implements StationOpening {

  private final StationConfig config;
  private final boolean demo;
  private final BugHandler bugs;
  private final ViewFile memory;
  private final SerialScanners scanners =
      new SerialPortScanners(
          job -> Thread.ofPlatform().name("serial scanner").daemon(true).start(job),
          System::nanoTime);
  private Optional<Station> station = Optional.empty();
  private Optional<CommandListener> commands = Optional.empty();
  private volatile boolean ending;

  WindowStation(StationConfig config, boolean demo, BugHandler bugs) {
    this.config = config;
    this.demo = demo;
    this.bugs = bugs;
    this.memory = new ViewFile(config.data());
  }

  @Override
  public synchronized Opened open(Progress progress, Texts texts) throws StationFault {
    close();
    var files = new DemoFiles(config.program());
    if (demo) {
      files.setUpPrinters(config.data());
    }
    Station open = Station.open(config, new Smaller(progress, texts));
    station = Optional.of(open);
    if (demo) {
      files.takeIn(open.useCases(), LocalDate.now(config.zone()), new Shown(progress));
    }
    open.startWorkers(bugs);
    commands = CommandsInside.listen(open, config);
    return new Opened(
        open.useCases(),
        open.name(),
        open.printer(),
        new ShownKey(open, config.data()),
        (shown, onFile) ->
            files.takeIn(open.useCases(), LocalDate.now(config.zone()), new Stopped(shown), onFile),
        new DesktopOutputFolders(config.outputs()),
        scanners);
  }

  @Override
  public synchronized void close() {
    scanners.close();
    commands.ifPresent(CommandListener::close);
    commands = Optional.empty();
    station.ifPresent(Station::close);
    station = Optional.empty();
  }

  @Override
  public Memory memory() {
    return memory;
  }

  /** Whatever is still being opened is soon given up. */
  void askToEnd() {
    ending = true;
  }

  /** Made of the key that has opened the store; a copy is never laid beside the data. */
  private record ShownKey(Station station, Path data) implements RecoveryKey {

    @Override
    public List<String> groups() {
      return List.of(station.recoveryKey().split("-"));
    }

    @Override
    public boolean mayLieAt(Path file) {
      return !file.toAbsolutePath().normalize().startsWith(data);
    }
  }

  private final class Smaller implements OpeningWatcher {
    private final Progress progress;
    private final Texts texts;

    Smaller(Progress progress, Texts texts) {
      this.progress = progress;
      this.texts = texts;
    }

    @Override
    public void compacting(double fraction) {
      progress.report(fraction, texts.of("status.compacting"));
    }

    @Override
    public boolean enough() {
      return ending;
    }
  }

  private final class Shown implements ImportWatcher {
    private final Progress progress;

    Shown(Progress progress) {
      this.progress = progress;
    }

    @Override
    public void at(int line, int ofAbout) {
      progress.report((double) line / ofAbout, "");
    }

    @Override
    public boolean enough() {
      return ending;
    }
  }

  /** Hears only whether the person, or the end of the program, asks to stop. */
  private final class Stopped implements ImportWatcher {
    private final Progress progress;

    Stopped(Progress progress) {
      this.progress = progress;
    }

    @Override
    public void at(int line, int ofAbout) {}

    @Override
    public boolean enough() {
      return ending || progress.cancelled();
    }
  }
}
