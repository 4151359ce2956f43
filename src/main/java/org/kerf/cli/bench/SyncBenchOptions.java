package org.kerf.cli.bench;

import java.nio.file.Path;
import java.util.List;
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
      names = "--part",
      paramLabel = "PART",
      description =
          "With --sync: only this, seen, push, pull, week or feed (16 writers and a reader, a"
              + " million rows); more than once for several.")
  private List<String> parts = List.of();

  @Option(
      names = "--postgres-bin",
      paramLabel = "DIR",
      description =
          "With --sync: the programs of a PostgreSQL server, if it is not in a usual place.")
  private @Nullable Path programs;

  boolean asked() {
    return sync;
  }

  /** A part that there is not; empty if all that were asked for are. */
  Optional<String> unknown() {
    return parts.stream().filter(part -> !Benchmarks.SYNC_PARTS.contains(part)).findFirst();
  }

  int run(Benchmarks benchmarks, Consumer<String> line) throws StationFault {
    boolean sound = benchmarks.sync(Optional.ofNullable(programs), small, parts, line);
    return sound ? ExitCode.OK : ExitCode.FAULT;
  }
}
