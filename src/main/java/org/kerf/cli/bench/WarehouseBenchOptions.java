package org.kerf.cli.bench;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kerf.cli.output.ExitCode;
import org.kerf.cli.programs.Benchmarks;
import org.kerf.kernel.StationFault;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** What {@code kerf bench --warehouse} generates, and where. */
final class WarehouseBenchOptions {

  private static final int FEWEST = 1_000;
  private static final int MOST = 10_000_000;

  @Option(
      names = "--warehouse",
      description =
          "Lists, searches, scans, bookings and the check on a generated warehouse of a real size.")
  private boolean warehouse;

  @Option(
      names = "--movements",
      paramLabel = "N",
      description =
          "How many movements it has; all else in proportion. ${DEFAULT-VALUE} unless said"
              + " otherwise.",
      defaultValue = "1000000")
  private int movements;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description =
          "Keeps the generated warehouse here; one that is there already is measured as it is.")
  private @Nullable Path data;

  @Option(
      names = "--import",
      paramLabel = "ROWS",
      description = "Takes in a file of so many rows of stock, beside as many by batched JDBC.")
  private @Nullable Integer rows;

  @Option(
      names = "--audit",
      paramLabel = "LINES",
      description =
          "The audit alone, in a warehouse of fewer movements that has so many lines of three other"
              + " stations.")
  private @Nullable Integer lines;

  boolean asked() {
    return warehouse || rows != null || lines != null;
  }

  int run(Benchmarks benchmarks, CommandLine command, long seed, Consumer<String> line)
      throws StationFault {
    Integer imported = rows;
    if (imported != null) {
      return imports(benchmarks, command, imported, seed, line);
    }
    Integer ofOthers = lines;
    if (ofOthers != null) {
      if (warehouse || ofOthers < FEWEST || ofOthers > MOST) {
        throw new ParameterException(
            command, "Give --audit alone, with " + FEWEST + " to " + MOST + " lines.");
      }
      benchmarks.audit(Optional.ofNullable(data), ofOthers, seed, line);
      return ExitCode.OK;
    }
    if (movements < FEWEST || movements > MOST) {
      throw new ParameterException(
          command, "Say how many: --movements from " + FEWEST + " to " + MOST + ".");
    }
    boolean sound = benchmarks.warehouse(Optional.ofNullable(data), movements, seed, line);
    return sound ? ExitCode.OK : ExitCode.FAULT;
  }

  private int imports(
      Benchmarks benchmarks, CommandLine command, int imported, long seed, Consumer<String> line)
      throws StationFault {
    if (warehouse || imported < FEWEST || imported > MOST) {
      throw new ParameterException(
          command,
          "Give either --warehouse or --import, with " + FEWEST + " to " + MOST + " rows.");
    }
    return benchmarks.imports(imported, seed, line) ? ExitCode.OK : ExitCode.FAULT;
  }
}
