package org.kerf.cli;

import java.util.concurrent.Callable;
import org.kerf.flow.CheckStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "check",
    description = {
      "Proves the store from its own rows: stock made anew from the movements, every bar's"
          + " balance,",
      "numbers without a hole, the audit chain. Exit code 3 if anything differs."
    },
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

  private final Programs programs;

  @Spec private CommandSpec spec;
  @Mixin private DataOptions data;

  CheckCommand(Programs programs) {
    this.programs = programs;
  }

  @Override
  public Integer call() throws Exception {
    try (OpenStation station = data.open(programs)) {
      var out = spec.commandLine().getOut();
      CheckStore.Report report = station.jobs().checkStore().run();
      report.differences().forEach(out::println);
      out.println(
          report.clean()
              ? "The store is sound: stock, balances and numbers agree, "
                  + report.auditLines()
                  + " audit lines are unbroken."
              : report.differences().size()
                  + " differences. Keep this folder as it is and ask for help.");
      return report.clean() ? Kerf.OK : Kerf.REFUSED;
    }
  }
}
