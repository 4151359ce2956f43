package org.kerf.cli.bench;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kerf.cli.programs.Benchmarks;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** What of the planner {@code kerf bench} measures on instances that it makes itself. */
final class PlannerBenchOptions {

  /** One of these at most. */
  static final class Kind {

    @Option(
        names = "--planted",
        description = {
          "The planner, on instances made by cutting full bars at random, so that the best is"
              + " known: for each family how many reached it and were proved, and how long it"
              + " took.",
          "Exit code 1 if a proof is false or the checker refuses a plan."
        })
    private boolean planted;

    @Option(
        names = "--scale",
        description = "The planner, on 10,000 and 100,000 pieces of 100 and 300 lengths.")
    private boolean scale;

    @Option(
        names = "--cancel",
        description =
            "How long the planner goes on after enough is said and after its time is over, on large"
                + " problems.")
    private boolean cancel;

    @Option(
        names = "--replan",
        description =
            "How long it takes from a defective bar to the new plan, booked, on plans of 500 pieces"
                + " in a station of their own.")
    private boolean replan;

    @Option(
        names = "--sequence",
        description =
            "The most orders open at once and the set-ups, in the order of the patterns, by due"
                + " time, and as the planner orders the bars.")
    private boolean sequence;
  }

  @ArgGroup(exclusive = true)
  private @Nullable Kind kind;

  /** What was asked for, if any of these. */
  Optional<Benchmarks.PlannerRun> asked() {
    Kind asked = kind;
    return asked == null
        ? Optional.empty()
        : Stream.of(
                chosen(asked.planted, Benchmarks.PlannerRun.PLANTED),
                chosen(asked.scale, Benchmarks.PlannerRun.SCALE),
                chosen(asked.cancel, Benchmarks.PlannerRun.CANCEL),
                chosen(asked.replan, Benchmarks.PlannerRun.REPLAN),
                chosen(asked.sequence, Benchmarks.PlannerRun.SEQUENCE))
            .flatMap(List::stream)
            .findFirst();
  }

  private static List<Benchmarks.PlannerRun> chosen(boolean on, Benchmarks.PlannerRun what) {
    return on ? List.of(what) : List.of();
  }
}
