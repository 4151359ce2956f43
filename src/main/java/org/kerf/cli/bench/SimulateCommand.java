package org.kerf.cli.bench;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kerf.cli.output.ExitCode;
import org.kerf.cli.programs.SyncSimulation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "simulate",
    description = {
      "Simulates stations and their centre, seed by seed.",
      "Looks whether all have the same in the end. Power, network, disks and clocks fail, and"
          + " stations and centre are restored from older copies. Touches no store. Exit code 1 if"
          + " anything was lost, doubled or differs; with --fault, 3 if the fault was caught."
    },
    mixinStandardHelpOptions = true)
public final class SimulateCommand implements Callable<Integer> {

  private static final int MOST_STATIONS = 20;
  private static final long SEEDS_FOR_A_FAULT = 2_000;
  private static final long SEEDS = 5_000;

  private final SyncSimulation simulation;

  @Spec private CommandSpec spec;

  @Option(
      names = "--seeds",
      paramLabel = "N",
      description = "How many seeds; 5000 unless said otherwise, 2000 with --fault.")
  private @Nullable Long seeds;

  @Option(names = "--stations", paramLabel = "K", description = "2 to 20; without it, by the seed.")
  private @Nullable Integer stations;

  @Option(
      names = "--from",
      paramLabel = "SEED",
      description = "The first seed; ${DEFAULT-VALUE} unless said otherwise.",
      defaultValue = "1")
  private long from;

  @Option(names = "--list-faults", description = "Names the faults that can be planted.")
  private boolean listFaults;

  @Option(
      names = "--fault",
      paramLabel = "NAME",
      description = "Plants a fault, to see whether the simulation catches it.")
  private @Nullable String fault;

  public SimulateCommand(SyncSimulation simulation) {
    this.simulation = simulation;
  }

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    if (listFaults) {
      simulation.faults().forEach(out::println);
      return ExitCode.OK;
    }
    OptionalInt of = stationCount();
    String planted = fault;
    long count = seeds == null ? planted == null ? SEEDS : SEEDS_FOR_A_FAULT : seeds;
    if (count < 1) {
      throw new ParameterException(spec.commandLine(), "Say how many: --seeds 1 or more.");
    }
    return planted == null ? run(out, count, of) : look(out, planted, count, of);
  }

  private OptionalInt stationCount() {
    Integer given = stations;
    if (given == null) {
      return OptionalInt.empty();
    }
    if (given < 2 || given > MOST_STATIONS) {
      throw new ParameterException(spec.commandLine(), "There are 2 to 20 stations: --stations 5.");
    }
    return OptionalInt.of(given);
  }

  private int run(PrintWriter out, long count, OptionalInt of) {
    SyncSimulation.Report report = simulation.run(from, count, of);
    report.failing().ifPresent(seed -> out.println("Seed " + seed + " went wrong:"));
    report.told().forEach(out::println);
    out.println("trace=" + Long.toHexString(report.trace()));
    out.println(
        String.format(
            Locale.ROOT,
            "seeds=%d lost=%d doubled=%d diverged=%d seconds=%.1f",
            report.seeds(),
            report.lost(),
            report.doubled(),
            report.diverged(),
            report.took().toMillis() / 1000.0));
    return report.failing().isEmpty() ? ExitCode.OK : ExitCode.FAULT;
  }

  private int look(PrintWriter out, String planted, long count, OptionalInt of) {
    if (!simulation.faults().contains(planted)) {
      spec.commandLine()
          .getErr()
          .println("There is no fault " + planted + ". Their names: kerf simulate --list-faults");
      return ExitCode.FAULT;
    }
    Optional<Long> seed = simulation.caught(planted, from, count, of);
    seed.ifPresent(at -> out.println("caught=" + planted + " seed=" + at));
    return seed.isPresent() ? ExitCode.REFUSED : ExitCode.OK;
  }
}
