package org.kerf.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "demo",
    description = {
      "Runs a day of the demo warehouse without a window.",
      "Leaves plan, stock list, labels, pictures of the screens and figures in a folder."
    },
    mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

  private final Programs programs;

  @Spec private CommandSpec spec;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where the results go; ${DEFAULT-VALUE} unless said otherwise.",
      defaultValue = "target/demo")
  private Path out;

  DemoCommand(Programs programs) {
    this.programs = programs;
  }

  @Override
  public Integer call() throws Exception {
    spec.commandLine().getOut().println(programs.demoDay(out));
    return Kerf.OK;
  }
}
