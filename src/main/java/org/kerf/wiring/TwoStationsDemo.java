package org.kerf.wiring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.kerf.cli.programs.CentreDemo;
import org.kerf.files.FileTrees;
import org.kerf.flow.UseCases;
import org.kerf.flow.imports.ImportWatcher;
import org.kerf.flow.sync.EnrolStation;
import org.kerf.identity.model.ProgramUsers;
import org.kerf.kernel.FaultCode;
import org.kerf.kernel.StationFault;
import org.kerf.settings.model.StationName;
import org.kerf.sync.postgres.PostgresAdministration;
import org.kerf.tools.demo.DemoFiles;
import org.kerf.tools.server.LocalServer;
import org.kerf.tools.server.ServerPrograms;
import org.kerf.ui.shell.WindowMemory.Placement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server and two stations, each a process of its own. The office has the demo
 * warehouse; the saw has its people and gets the rest through the centre.
 */
final class TwoStationsDemo implements CentreDemo {

  private static final Logger LOG = LoggerFactory.getLogger(TwoStationsDemo.class);
  private static final String DATABASE = "kerf";
  private static final String COMPANY = "Demo SRL";
  private static final String SERVER = "server";
  private static final long ENDS_SECONDS = 20;

  /** Height of the windows; their frames and the panels of most desktops come on top. */
  private static final int HEIGHT = 700;

  private static final int WIDTH = 960;

  private static final int AS_IT_IS = 100;

  /** Below the frame, which the desktop puts around it. */
  private static final int TOP = 40;

  /** One of the two: its name, the beginning of its codes, and where its window stands. */
  private record Side(String name, String characters, int place) {
    Path data(Path folder) {
      return folder.resolve(name);
    }
  }

  private static final Side OFFICE = new Side("Birou", "D1", 0);
  private static final Side SAW = new Side("Debitare", "D2", 1);

  private final List<Process> windows = new ArrayList<>();

  @Override
  public void run(Optional<Path> folder, Optional<Path> programs, Consumer<String> line)
      throws StationFault {
    ServerPrograms server = ServerPrograms.of(programs);
    if (!Display.isThere()) {
      throw new StationFault(
          FaultCode.SETTINGS_WRONG,
          "There is no display here for two windows. Run this on a desktop.");
    }
    if (folder.isPresent()) {
      needEmptyOrOurs(folder.get());
      in(folder.get().toAbsolutePath().normalize(), false, server, line);
      return;
    }
    try {
      in(Files.createTempDirectory("kerf-central-demo"), true, server, line);
    } catch (IOException e) {
      throw new StationFault(
          FaultCode.FILE_UNWRITABLE, "There is no folder for the demo's files.", e);
    }
  }

  private static void needEmptyOrOurs(Path folder) throws StationFault {
    if (!Files.exists(folder) || Files.exists(folder.resolve(SERVER).resolve("password"))) {
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      if (files.findAny().isPresent()) {
        throw new StationFault(
            FaultCode.SETTINGS_WRONG,
            "The folder "
                + folder
                + " holds something that is no demo. Give one that is new or empty: --dir DIR");
      }
    } catch (IOException e) {
      throw new StationFault(
          FaultCode.FILE_UNREADABLE, "The folder " + folder + " can't be read.", e);
    }
  }

  private void in(Path folder, boolean temporary, ServerPrograms programs, Consumer<String> line)
      throws StationFault {
    LocalServer server = LocalServer.in(programs, folder.resolve(SERVER), new SecureRandom());
    try (var _ = new ShutdownGuard(() -> end(server, folder, temporary))) {
      server.start();
      var centre = new PostgresAdministration();
      centre.setUp(server.admin(DATABASE), COMPANY);
      line.accept("A PostgreSQL server runs at port " + server.port() + " of this computer.");
      prepare(OFFICE, folder, server, centre);
      prepare(SAW, folder, server, centre);
      show(OFFICE, folder);
      show(SAW, folder);
      line.accept(
          "Two stations open: Birou (the office) on the left, Debitare (the saw) on the right."
              + " Choose a name at both, plan and approve orders at Birou (Planifică debitarea) and"
              + " find their bars in the queue at Debitare.");
      line.accept(
          "Then pause one on its page Sincronizare (Ctrl+K), book at both, let it go on, and see"
              + " that nothing is lost. Close both windows to end, or press Ctrl+C here.");
      windows.forEach(window -> window.onExit().join());
    }
  }

  /** The windows first: they close their stores, and say good-bye to the centre. */
  private void end(LocalServer server, Path folder, boolean temporary) {
    windows.forEach(Process::destroy);
    for (Process window : windows) {
      window.onExit().completeOnTimeout(window, ENDS_SECONDS, TimeUnit.SECONDS).join();
      window.destroyForcibly();
    }
    server.kill();
    if (temporary) {
      try {
        FileTrees.delete(folder);
      } catch (IOException e) {
        LOG.warn("the demo's files in {} could not be deleted", folder, e);
      }
    }
  }

  private static StationConfig config(Side side, Path folder) {
    return StationConfig.of(
            Optional.of(side.data(folder)), Optional.empty(), Optional.of(side.characters()))
        .forDemo(folder.resolve(side.name() + "-files"));
  }

  /** Makes its store the first time, and has it belong to this server's centre. */
  private static void prepare(
      Side side, Path folder, LocalServer server, PostgresAdministration centre)
      throws StationFault {
    StationConfig config = config(side, folder);
    boolean fresh = !Files.exists(side.data(folder));
    var files = new DemoFiles(config.program());
    files.setUpPrinters(config.data());
    try (Station station = Station.open(config)) {
      UseCases useCases = station.useCases();
      if (fresh) {
        takeIn(side, files, useCases, LocalDate.now(config.zone()));
        useCases
            .station()
            .nameStation()
            .run(
                useCases.command(ProgramUsers.DEMO),
                new StationName(COMPANY, side.name()),
                side.characters());
        place(side, config);
      }
      String code = centre.addStation(server.admin(DATABASE), side.name(), !fresh).code();
      EnrolStation.Outcome outcome =
          useCases
              .sync()
              .enrol()
              .run(useCases.command(ProgramUsers.DEMO), server.url(DATABASE), code, "");
      if (!(outcome instanceof EnrolStation.Outcome.Enrolled)) {
        throw new StationFault(
            FaultCode.SETTINGS_WRONG,
            "The folder "
                + folder
                + " holds stations of another centre. Give one that is new or empty: --dir DIR");
      }
    }
  }

  private static void takeIn(Side side, DemoFiles files, UseCases useCases, LocalDate today)
      throws StationFault {
    if (side.equals(OFFICE)) {
      files.takeIn(useCases, today, ImportWatcher.PATIENT);
    } else {
      files.takeInPeople(useCases, today, ImportWatcher.PATIENT);
    }
  }

  /** Side by side, as far as the screen is wide. */
  private static void place(Side side, StationConfig config) {
    var memory = new ViewFile(config.data());
    memory.remember(new Placement(side.place() * WIDTH, TOP, WIDTH, HEIGHT, false, true, AS_IT_IS));
  }

  private void show(Side side, Path folder) throws StationFault {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-Dkerf.home=" + Folders.program(),
            "-cp",
            System.getProperty("java.class.path"),
            "org.kerf.Main",
            "station",
            "--data",
            side.data(folder).toString());
    try {
      windows.add(new ProcessBuilder(command).inheritIO().start());
    } catch (IOException e) {
      throw new StationFault(
          FaultCode.FILE_UNREADABLE, "The window of " + side.name() + " could not be opened.", e);
    }
  }
}
