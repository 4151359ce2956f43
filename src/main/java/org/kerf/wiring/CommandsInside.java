package org.kerf.wiring;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.kerf.cli.Kerf;
import org.kerf.cli.local.CommandListener;
import org.kerf.cli.local.CommandRunner;
import org.kerf.cli.local.ForwardedCommand;
import org.kerf.cli.output.ExitCode;
import org.kerf.cli.programs.ActingUser;
import org.kerf.cli.programs.OpenStation;
import org.kerf.cli.programs.Stations;
import org.kerf.cli.programs.StoreChoice;
import org.kerf.flow.UseCases;
import org.kerf.identity.model.Actor;
import org.kerf.identity.model.Command;
import org.kerf.kernel.FaultCode;
import org.kerf.kernel.FaultText;
import org.kerf.kernel.StationFault;
import org.kerf.labels.LabelRenderer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs commands of other processes on a station that is open. */
final class CommandsInside implements CommandRunner {

  private static final Logger LOG = LoggerFactory.getLogger(CommandsInside.class);

  private final Station station;
  private final StationConfig config;

  private CommandsInside(Station station, StationConfig config) {
    this.station = station;
    this.config = config;
  }

  /** Takes commands from now on; where that can't be done the station does without. */
  static Optional<CommandListener> listen(Station station, StationConfig config) {
    return listen(
        station,
        config,
        Executors.newCachedThreadPool(
            Thread.ofPlatform().name("command-", 1).daemon(true).factory()));
  }

  /** As above, on these threads, which end with it. */
  static Optional<CommandListener> listen(
      Station station, StationConfig config, ExecutorService threads) {
    try {
      return Optional.of(
          CommandListener.open(
              config.data(), Folders.runtime(), new CommandsInside(station, config), threads));
    } catch (IOException | UnsupportedOperationException e) {
      LOG.warn("commands can't be given beside this station", e);
      threads.shutdown();
      return Optional.empty();
    }
  }

  @Override
  public int run(ForwardedCommand command, PrintWriter out, PrintWriter err) {
    try {
      Path folder = Path.of(command.folder());
      if (folder.isAbsolute()) {
        return Kerf.inside(new Visits(command), folder)
            .writingTo(out, err)
            .run(command.arguments().toArray(String[]::new));
      }
    } catch (InvalidPathException none) {
      LOG.debug("a command's folder has no name here", none);
    }
    err.println("The station that is open can't work in the folder " + command.folder() + ".");
    return ExitCode.FAULT;
  }

  /** Gives a command the station that is open. */
  private final class Visits implements Stations {

    private final ForwardedCommand command;

    Visits(ForwardedCommand command) {
      this.command = command;
    }

    @Override
    public OpenStation open(StoreChoice store) throws StationFault {
      if (store.characters().filter(wanted -> !wanted.equals(station.name())).isPresent()) {
        throw StationFault.of(
            FaultCode.SETTINGS_WRONG, FaultText.CHARACTERS_FIXED, config.data(), station.name());
      }
      return openExisting(store);
    }

    @Override
    public OpenStation openExisting(StoreChoice store) throws StationFault {
      if (store.data().isPresent() && !isHere(store.data().get())) {
        throw new StationFault(
            FaultCode.SETTINGS_WRONG,
            "The station that runs this works in " + config.data() + ", nowhere else.");
      }
      return new Visit(station, command);
    }

    private boolean isHere(Path folder) {
      try {
        return Files.isSameFile(folder, config.data());
      } catch (IOException e) {
        LOG.debug("{} can't be compared", folder, e);
        return false;
      }
    }
  }

  /** The station as a command sees it; it stays open. */
  private record Visit(Station station, ForwardedCommand asked) implements OpenStation {

    @Override
    public UseCases useCases() {
      return station.useCases();
    }

    @Override
    public LabelRenderer renderer() {
      return station.renderer();
    }

    @Override
    public Command command(Actor actor) {
      return new Command(actor, asked.id());
    }

    @Override
    public Optional<String> secret(ActingUser who) {
      return asked.secret();
    }

    @Override
    public Locale language() {
      return Locale.forLanguageTag(asked.language());
    }

    @Override
    public LocalDate today() {
      return LocalDate.now(ZoneId.systemDefault());
    }

    /** The station's own workers print. */
    @Override
    public int printDueLabels() {
      return 0;
    }

    /** It was shown in the window, and goes nowhere else. */
    @Override
    public Optional<String> newRecoveryKey() {
      return Optional.empty();
    }

    @Override
    public void close() {}
  }
}
