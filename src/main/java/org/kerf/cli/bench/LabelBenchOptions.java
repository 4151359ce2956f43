package org.kerf.cli.bench;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kerf.cli.output.ExitCode;
import org.kerf.cli.programs.Benchmarks;
import org.kerf.kernel.StationFault;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** What {@code kerf bench} does with labels. */
final class LabelBenchOptions {

  private static final int LABELS = 10_000;
  private static final int CABLE_LABELS = 1_000;
  private static final int FEWEST = 3;
  private static final int MOST = 100_000;

  @Option(
      names = "--labels",
      description =
          "How long a picture of each label takes, and a batch of 10,000: drawn, read back by"
              + " sample, queued in a store of its own.")
  private boolean labels;

  @Option(
      names = "--cable",
      description = {
        "Prints a job of 1,000 labels whose cable is pulled, by the network and, on Linux, by a"
            + " serial port: at every byte of the first, the middle and the last label, at one"
            + " byte in every N of all, and once after each.",
        "Exit code 1 if a label is unaccounted for or came out twice."
      })
  private boolean cable;

  @Option(
      names = "--count",
      paramLabel = "N",
      description = "So many labels instead of 10,000 or 1,000.")
  private @Nullable Integer count;

  @Option(
      names = "--stride",
      paramLabel = "N",
      description =
          "Pulls the cable at one byte in every N; 1 for each. ${DEFAULT-VALUE} unless said"
              + " otherwise.",
      defaultValue = "997")
  private int stride;

  /** How many of these were asked for. */
  int asked() {
    return (labels ? 1 : 0) + (cable ? 1 : 0);
  }

  int run(Benchmarks benchmarks, CommandLine command, long seed, Consumer<String> line)
      throws StationFault {
    Integer wanted = count;
    int many = wanted != null ? wanted : labels ? LABELS : CABLE_LABELS;
    if (many < FEWEST || many > MOST || stride < 1) {
      throw new ParameterException(
          command,
          "Say how many labels: --count from " + FEWEST + " to " + MOST + ", --stride 1 or more.");
    }
    boolean sound =
        labels ? benchmarks.labels(many, seed, line) : benchmarks.cable(many, stride, seed, line);
    return sound ? ExitCode.OK : ExitCode.FAULT;
  }
}
