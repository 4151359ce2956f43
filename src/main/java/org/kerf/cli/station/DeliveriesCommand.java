package org.kerf.cli.station;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.kerf.cli.options.DataOptions;
import org.kerf.cli.output.ExitCode;
import org.kerf.cli.programs.OpenStation;
import org.kerf.cli.programs.Stations;
import org.kerf.cli.programs.StoreChoice;
import org.kerf.cli.programs.StoreCommand;
import org.kerf.flow.deliveries.DeadLetters;
import org.kerf.journal.model.DeadLetter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "deliveries",
    description = {
      "Lists what the journal told and nobody could take.",
      "Each such entry was set aside with its reason, so that those after it went on. Exit code 3"
          + " if any is left."
    },
    mixinStandardHelpOptions = true)
public final class DeliveriesCommand implements Callable<Integer>, StoreCommand {

  private final Stations stations;

  @Spec private CommandSpec spec;
  @Mixin private DataOptions data;

  @Option(names = "--retry", description = "Gives each of them to its reader once more.")
  private boolean retry;

  public DeliveriesCommand(Stations stations) {
    this.stations = stations;
  }

  @Override
  public Optional<StoreChoice> store() {
    return Optional.of(data.choice());
  }

  @Override
  public Integer call() throws Exception {
    try (OpenStation station = data.openExisting(stations)) {
      var out = spec.commandLine().getOut();
      DeadLetters letters = station.useCases().deadLetters();
      List<DeadLetter> all = letters.all();
      int taken = 0;
      for (DeadLetter letter : all) {
        boolean settled = retry && letters.retry(letter);
        taken += settled ? 1 : 0;
        out.println(
            letter.reader() + " " + letter.no() + (settled ? ": taken" : ": " + letter.error()));
      }
      int left = all.size() - taken;
      out.println("set aside: " + left + (retry ? ", taken: " + taken : ""));
      return left == 0 ? ExitCode.OK : ExitCode.REFUSED;
    }
  }
}
