package org.kerf.cli.bench;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kerf.cli.output.ExitCode;
import org.kerf.cli.programs.Benchmarks;
import org.kerf.kernel.StationFault;
import picocli.CommandLine.Option;

/** What {@code kerf bench --sync} measures, and with which server. */
final class SyncBenchOptions {

  @Option(
      names = "--sync",
      description =
          "The exchange of stations and their centre, a PostgreSQL server started for it.")
  private boolean sync;

  @Option(
      names = "--small",
      description = "With --sync: a hundredth of it, to see that it works on this machine.")
  private boolean small;

  @Option(
      names = "--postgres-bin",
      paramLabel = "DIR",
      description =
          "With --sync: the programs of a PostgreSQL server, if it is not in a usual place.")
  private @Nullable Path programs;

  boolean asked() {
    return sync;
  }

  int run(Benchmarks benchmarks, Consumer<String> line) throws StationFault {
    boolean sound = benchmarks.sync(Optional.ofNullable(programs), small, line);
    return sound ? ExitCode.OK : ExitCode.FAULT;
  }
}
