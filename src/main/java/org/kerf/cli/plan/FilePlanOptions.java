package org.kerf.cli.plan;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.kerf.cli.options.ThreadsOption;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Pieces and bars of files instead of the store's. */
final class FilePlanOptions {

  private static final List<String> OF_FILES =
      List.of("--csp", "--items", "--bins", "--parameters", "--seed", "--threads", "--steps");
  private static final List<String> OF_THE_STORE =
      List.of(
          "--data", "--recovery-key", "--user", "--secret-env", "--orders", "--saw", "--approve");

  @Option(
      names = "--csp",
      paramLabel = "FILE",
      description = "Plans this instance of the cutting stock problem (CSP format of the BPPLIB).")
  private @Nullable Path csp;

  @Option(
      names = "--items",
      paramLabel = "I.csv",
      description = "Plans these pieces: columns ID, X, COPIES, NESTING_LENGTH (-k for a blade k).")
  private @Nullable Path items;

  @Option(
      names = "--bins",
      paramLabel = "B.csv",
      description = "From these bars: columns ID, X, COST, COPIES (-1: without end).")
  private @Nullable Path bins;

  @Option(
      names = "--parameters",
      paramLabel = "P.csv",
      description = "The objective, which must be variable-sized-bin-packing.")
  private @Nullable Path parameters;

  @Option(
      names = "--seed",
      paramLabel = "S",
      description = "With one thread and --steps, the same seed gives the same plan.",
      defaultValue = "1")
  private long seed;

  @Mixin private ThreadsOption threads;

  @Option(
      names = "--steps",
      paramLabel = "N",
      description = "Ends after so many steps of the planner instead of after a time.")
  private @Nullable Integer steps;

  /**
   * Whether the command line names files.
   *
   * @throws ParameterException if it mixes them with the store, or leaves one out
   */
  boolean isAsked(CommandSpec spec) {
    CommandLine line = spec.commandLine();
    List<String> ofFiles = given(line, OF_FILES);
    if (ofFiles.isEmpty()) {
      return false;
    }
    List<String> ofTheStore = given(line, OF_THE_STORE);
    boolean oneOrBoth = csp == null ? items != null && bins != null : items == null && bins == null;
    if (!ofTheStore.isEmpty()) {
      throw new ParameterException(
          line,
          ofFiles.getFirst()
              + " plans a file and "
              + ofTheStore.getFirst()
              + " is for the store's orders: give one or the other.");
    }
    if (!oneOrBoth || (csp != null && parameters != null)) {
      throw new ParameterException(
          line, "Say what to plan: either --csp, or --items and --bins (and --parameters).");
    }
    Integer wanted = steps;
    if (wanted != null && wanted < 1) {
      throw new ParameterException(line, "Give --steps of 1 or more.");
    }
    threads.check(line);
    return true;
  }

  private static List<String> given(CommandLine line, List<String> options) {
    return options.stream().filter(line.getParseResult()::hasMatchedOption).toList();
  }

  Optional<Path> csp() {
    return Optional.ofNullable(csp);
  }

  Optional<Path> items() {
    return Optional.ofNullable(items);
  }

  Optional<Path> bins() {
    return Optional.ofNullable(bins);
  }

  Optional<Path> parameters() {
    return Optional.ofNullable(parameters);
  }

  long seed() {
    return seed;
  }

  int threads() {
    return threads.count();
  }

  OptionalInt steps() {
    Integer wanted = steps;
    return wanted == null ? OptionalInt.empty() : OptionalInt.of(wanted);
  }
}
