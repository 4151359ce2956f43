package org.kerf.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "bench",
    description = "Measures this program on this machine.",
    mixinStandardHelpOptions = true)
final class BenchCommand implements Callable<Integer> {

  private static final int MOST_ROUNDS = 100;

  private final Programs programs;

  @Spec private CommandSpec spec;

  @Option(
      names = "--start",
      description = "Start-up: to the window and to ready, without and with the class cache.")
  private boolean start;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description = "How often each way; ${DEFAULT-VALUE} unless said otherwise.",
      defaultValue = "5")
  private int rounds;

  BenchCommand(Programs programs) {
    this.programs = programs;
  }

  @Override
  public Integer call() throws Exception {
    if (!start || rounds < 1 || rounds > MOST_ROUNDS) {
      throw new ParameterException(
          spec.commandLine(), "Say what to measure: --start, with --rounds from 1 to 100.");
    }
    spec.commandLine().getOut().println(programs.benchStart(rounds));
    return Kerf.OK;
  }
}
