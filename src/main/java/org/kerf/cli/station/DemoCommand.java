package org.kerf.cli.station;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kerf.cli.output.ExitCode;
import org.kerf.cli.programs.DemoRun;
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
public final class DemoCommand implements Callable<Integer> {

  private final DemoRun day;

  @Spec private CommandSpec spec;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description =
          "Where the results go; unless said otherwise, the folder demo in the user's data folder,"
              + " or target/demo where Maven starts it.")
  private @Nullable Path out;

  public DemoCommand(DemoRun day) {
    this.day = day;
  }

  @Override
  public Integer call() throws Exception {
    spec.commandLine().getOut().println(day.run(Optional.ofNullable(out)));
    return ExitCode.OK;
  }
}
