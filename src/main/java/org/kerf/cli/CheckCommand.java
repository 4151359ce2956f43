package org.kerf.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleConsumer;
import org.kerf.flow.CheckStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "check",
    description = {
      "Proves the store from its own rows.",
      "The stock is made anew from the movements, every bar's balance is recalculated, the numbers"
          + " must be without a hole and the audit chain unbroken. Exit code 3 if anything differs."
    },
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer>, StoreCommand {

  private final Stations stations;

  @Spec private CommandSpec spec;
  @Mixin private DataOptions data;

  CheckCommand(Stations stations) {
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
      CheckStore.Report report = station.jobs().checkStore().run(progress());
      report.differences().forEach(out::println);
      out.println(
          report.clean()
              ? "The store is sound: stock, balances and numbers agree, the audit chain is unbroken"
                  + " (lines: "
                  + report.auditLines()
                  + ")."
              : "Differences: "
                  + report.differences().size()
                  + ". Keep this folder as it is and ask for help.");
      return report.clean() ? Kerf.OK : Kerf.REFUSED;
    }
  }

  /** Tells every tenth, on the error output: a store of a million movements takes a minute. */
  private DoubleConsumer progress() {
    var err = spec.commandLine().getErr();
    var told = new AtomicInteger();
    return done -> {
      int tenths = (int) (done * 10);
      if (tenths > told.get()) {
        told.set(tenths);
        err.println("checked: " + tenths * 10 + " %");
        err.flush();
      }
    };
  }
}
