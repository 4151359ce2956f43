package org.kerf.cli.central;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kerf.cli.output.ExitCode;
import org.kerf.cli.programs.CentreDemo;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "demo",
    description = {
      "Shows a centre and two stations side by side on this computer.",
      "Starts a PostgreSQL server of its own, which nobody reaches from elsewhere, and two stations"
          + " with the demo warehouse. All ends when both windows are closed, or with Ctrl+C."
    },
    mixinStandardHelpOptions = true)
final class CentralDemoCommand implements Callable<Integer> {

  private final CentreDemo demo;

  @Spec private CommandSpec spec;

  @Option(
      names = "--dir",
      paramLabel = "DIR",
      description = "Keeps all files here, and goes on with them the next time.")
  private @Nullable Path folder;

  @Option(
      names = "--postgres-bin",
      paramLabel = "DIR",
      description = "The programs of a PostgreSQL server, if it is not in a usual place.")
  private @Nullable Path programs;

  CentralDemoCommand(CentreDemo demo) {
    this.demo = demo;
  }

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    demo.run(
        Optional.ofNullable(folder),
        Optional.ofNullable(programs),
        line -> {
          out.println(line);
          out.flush();
        });
    return ExitCode.OK;
  }
}
