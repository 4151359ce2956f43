package org.kerf.cli.bench;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kerf.cli.options.SecondsConverter;
import org.kerf.cli.options.ThreadsOption;
import org.kerf.cli.output.ExitCode;
import org.kerf.cli.programs.Benchmarks;
import org.kerf.kernel.StationFault;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "bench",
    description = {
      "Measures this program on this machine.",
      "With --start its start; with --csp-dir and --known its planner, on instances whose best is"
          + " known. The last line then: instances=N reached=N proven=N false=N worst_gap=N"
          + " median=S sgm=S",
      "With --warehouse how long the station takes with a million movements; the last line then:"
          + " movements=N page_p95_ms=X search_p95_ms=X home_p95_ms=X scan_p95_ms=X"
          + " scan_loaded_p95_ms=X booking_p95_ms=X booking_ratio=X check_s=X heap_mib=X",
      "With --import how long a file of stock takes to come in, beside the same rows by batched"
          + " JDBC; the last line then: rows=N bare_s=X preview_s=X import_s=X import_ratio=X",
      "With --audit how long a page of the audit takes with the lines of other stations; the last"
          + " line then: lines=N page_p95_ms=X",
      "With --labels how long labels take; the last line then: labels=N preview_p95_ms=X"
          + " designer_p95_ms=X generate_s=X check_s=X checked=N journal_s=X batch_s=X"
          + " heap_before_mib=X heap_after_mib=X",
      "With --sync how long stations and their centre take; the last line then: seen_p95_ms=X"
          + " seen_loaded_p95_ms=X push_ratio=X pull_ratio=X extra_heap_mib=X stations=N"
          + " movements=N week_s=X rows=N doubled=N missed=N",
      "Exit code 1 if the checker refuses a plan or a proof is false."
    },
    mixinStandardHelpOptions = true)
public final class BenchCommand implements Callable<Integer> {

  private static final int MOST_ROUNDS = 100;
  private static final List<String> OF_FILES =
      List.of("--time-limit", "--sample", "--threads", "--except");

  private final Benchmarks benchmarks;

  @Spec private CommandSpec spec;

  @Option(
      names = "--start",
      description = "Start-up: to the window and to ready, without and with the class cache.")
  private boolean start;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description =
          "How often each way, or how many instances of each kind; ${DEFAULT-VALUE} unless said"
              + " otherwise.",
      defaultValue = "5")
  private int rounds;

  @Option(
      names = "--csp-dir",
      paramLabel = "DIR",
      description = "The planner, on the CSP files of this folder or of the folders in it.")
  private @Nullable Path cspDir;

  @Option(
      names = "--known",
      paramLabel = "best_known.csv",
      description = "What is known of them: columns set, instance, lb, ub.")
  private @Nullable Path known;

  @Option(
      names = "--time-limit",
      paramLabel = "SECONDS",
      description = "How long to look at each; ${DEFAULT-VALUE} unless said otherwise.",
      converter = SecondsConverter.class,
      defaultValue = "10s")
  private Duration timeLimit;

  @Option(
      names = "--sample",
      paramLabel = "N",
      description = "Only so many of the instances, chosen at random.")
  private @Nullable Integer sample;

  @Mixin private PlannerBenchOptions planner;

  @Mixin private WarehouseBenchOptions warehouse;

  @Mixin private LabelBenchOptions labels;

  @Mixin private SyncBenchOptions sync;

  @Option(
      names = "--seed",
      paramLabel = "S",
      description =
          "The same seed makes or chooses the same instances; more rounds add to them;"
              + " ${DEFAULT-VALUE} unless said otherwise.",
      defaultValue = "1")
  private long seed;

  @Mixin private ThreadsOption threads;

  @Option(
      names = "--except",
      paramLabel = "SET",
      split = ",",
      description = "Leaves these sets out.")
  private Set<String> except = Set.of();

  public BenchCommand(Benchmarks benchmarks) {
    this.benchmarks = benchmarks;
  }

  @Override
  public Integer call() throws Exception {
    Optional<Benchmarks.PlannerRun> asked = planner.asked();
    Path folder = cspDir;
    Path table = known;
    int wanted =
        (start ? 1 : 0)
            + (folder != null ? 1 : 0)
            + (asked.isPresent() ? 1 : 0)
            + (warehouse.asked() ? 1 : 0)
            + (sync.asked() ? 1 : 0)
            + labels.asked();
    if (wanted != 1 || (folder == null) != (table == null)) {
      throw wrong(
          "Say what to measure: --start, --warehouse, --import, --audit, --labels, --cable, --sync,"
              + " --csp-dir with --known, or one of --planted, --scale, --cancel, --replan and"
              + " --sequence.");
    }
    if (labels.asked() > 0) {
      leftAside(OF_FILES);
      leftAside(List.of("--rounds"));
      return labels.run(benchmarks, spec.commandLine(), seed, this::say);
    }
    if (sync.asked()) {
      leftAside(OF_FILES);
      leftAside(List.of("--rounds", "--seed"));
      Optional<String> unknown = sync.unknown();
      if (unknown.isPresent()) {
        throw wrong("--part is one of " + String.join(", ", Benchmarks.SYNC_PARTS) + ".");
      }
      return sync.run(benchmarks, this::say);
    }
    if (warehouse.asked()) {
      leftAside(OF_FILES);
      leftAside(List.of("--rounds"));
      return warehouse.run(benchmarks, spec.commandLine(), seed, this::say);
    }
    if (folder != null && table != null) {
      leftAside(List.of("--rounds"));
      return plans(folder, table);
    }
    leftAside(OF_FILES);
    if (rounds < 1 || rounds > MOST_ROUNDS) {
      throw wrong("Say how often: --rounds from 1 to " + MOST_ROUNDS + ".");
    }
    if (asked.isPresent()) {
      boolean sound = benchmarks.planner(asked.get(), seed, rounds, this::say);
      return sound ? ExitCode.OK : ExitCode.FAULT;
    }
    spec.commandLine().getOut().println(benchmarks.start(rounds));
    return ExitCode.OK;
  }

  private int plans(Path folder, Path table) throws StationFault {
    Integer some = sample;
    if (some != null && some < 1) {
      throw wrong("Give --sample of 1 or more.");
    }
    threads.check(spec.commandLine());
    var run =
        new Benchmarks.CspRun(
            folder,
            table,
            except,
            some == null ? OptionalInt.empty() : OptionalInt.of(some),
            seed,
            timeLimit,
            threads.count());
    return benchmarks.csp(run, this::say) ? ExitCode.OK : ExitCode.FAULT;
  }

  /** Options without effect are named, so that they are not ignored silently. */
  private void leftAside(List<String> options) {
    List<String> given =
        options.stream().filter(spec.commandLine().getParseResult()::hasMatchedOption).toList();
    if (!given.isEmpty()) {
      String names = String.join(", ", given);
      spec.commandLine().getErr().println(names + ": left aside, for this changes nothing here.");
    }
  }

  private ParameterException wrong(String sentence) {
    return new ParameterException(spec.commandLine(), sentence);
  }

  private void say(String line) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(line);
    out.flush();
  }
}
