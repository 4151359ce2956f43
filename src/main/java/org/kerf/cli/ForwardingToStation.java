package org.kerf.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.kerf.cli.local.StationClient;
import org.kerf.cli.programs.RunningStations;
import org.kerf.cli.programs.SecretPrompt;
import org.kerf.cli.programs.StoreChoice;
import org.kerf.cli.programs.StoreCommand;
import org.kerf.kernel.StationFault;
import picocli.CommandLine;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * Forwards a command on a store to the station that has the store open, if there is one that
 * listens; all others run here.
 */
final class ForwardingToStation implements CommandLine.IExecutionStrategy {

  private final RunningStations stations;
  private final SecretPrompt secrets;
  private final CommandLine.IExecutionStrategy here = new CommandLine.RunLast();

  ForwardingToStation(RunningStations stations, SecretPrompt secrets) {
    this.stations = stations;
    this.secrets = secrets;
  }

  @Override
  public int execute(ParseResult parsed) {
    ParseResult last = parsed;
    while (last.hasSubcommand()) {
      last = last.subcommand();
    }
    if (last.isUsageHelpRequested()
        || last.isVersionHelpRequested()
        || !(last.commandSpec().userObject() instanceof StoreCommand command)) {
      return here.execute(parsed);
    }
    Optional<StoreChoice> store = command.store();
    Optional<StationClient> running = store.flatMap(stations::on);
    if (running.isEmpty()) {
      return here.execute(parsed);
    }
    CommandLine line = last.commandSpec().commandLine();
    if (store.flatMap(StoreChoice::recoveryKey).isPresent()) {
      throw new ParameterException(
          line, "The station is open already and needs no key. Leave out --recovery-key.");
    }
    try {
      return running
          .get()
          .run(
              Locale.getDefault().toLanguageTag(),
              Path.of("").toAbsolutePath(),
              parsed.expandedArgs(),
              () -> command.who().orElseThrow().secret(secrets),
              line.getOut(),
              line.getErr());
    } catch (StationFault fault) {
      throw new ExecutionException(line, fault.sentence(), fault);
    }
  }
}
