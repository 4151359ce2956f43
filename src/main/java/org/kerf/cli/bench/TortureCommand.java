package org.kerf.cli.bench;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kerf.cli.output.ExitCode;
import org.kerf.cli.programs.CentreCrashTest;
import org.kerf.cli.programs.CrashTest;
import org.kerf.kernel.StationFault;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "torture",
    description = {
      "Kills a process that books cuts, and looks what its store kept.",
      "Again and again: all that was acknowledged must be there. Never touches the station's own"
          + " store. Exit code 3 if anything was lost.",
      "With --sync or --failover: two stations and a PostgreSQL server of its own as their centre;"
          + " all must be at the centre and at each station, once."
    },
    mixinStandardHelpOptions = true)
public final class TortureCommand implements Callable<Integer> {

  private static final int KILLS = 100;
  private static final int SYNC_ROUNDS = 10;
  private static final int FAILOVERS = 20;
  private static final double MILLIS = 1_000;

  private final CrashTest test;
  private final CentreCrashTest centreTest;

  @Spec private CommandSpec spec;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description = "How often; unless said otherwise 100, with --sync 10 and with --failover 20.")
  private @Nullable Integer rounds;

  @ArgGroup private Centre centre = new Centre();

  private static final class Centre {

    @Option(
        names = "--sync",
        description =
            "Kills stations, the server or one of its processes, cuts connections, fills disks and"
                + " sets clocks wrong by up to 48 hours.")
    private boolean sync;

    @Option(
        names = "--failover",
        description =
            "Kills the primary server and promotes its standby, in turn a synchronous one and an"
                + " asynchronous one that lags behind.")
    private boolean failover;
  }

  @Option(
      names = "--postgres-bin",
      paramLabel = "DIR",
      description =
          "Where the programs of a PostgreSQL server lie (15 or newer); without it, the newest that"
              + " is installed. For --sync and --failover.")
  private @Nullable Path postgres;

  @Option(
      names = "--seed",
      paramLabel = "S",
      description = "Repeats a run as far as the machine's timing allows.")
  private @Nullable Long seed;

  @Option(
      names = "--folder",
      paramLabel = "DIR",
      description = "A new or empty folder for its files, which stay; without it, a temporary one.")
  private @Nullable Path folder;

  public TortureCommand(CrashTest test, CentreCrashTest centreTest) {
    this.test = test;
    this.centreTest = centreTest;
  }

  @Override
  public Integer call() throws Exception {
    Integer wanted = rounds;
    if (wanted != null && wanted < 1) {
      throw new ParameterException(spec.commandLine(), "Say how often: --rounds 1 or more.");
    }
    if (centre.sync) {
      return withCentre(CentreCrashTest.Kind.SYNC, wanted == null ? SYNC_ROUNDS : wanted);
    }
    if (centre.failover) {
      return withCentre(CentreCrashTest.Kind.FAILOVER, wanted == null ? FAILOVERS : wanted);
    }
    CrashTest.Report report =
        test.run(wanted == null ? KILLS : wanted, seed(), Optional.ofNullable(folder));
    var out = spec.commandLine().getOut();
    report.violations().forEach(out::println);
    out.println(
        "Killed "
            + report.rounds()
            + " times, "
            + report.bookings()
            + " bookings acknowledged, seed "
            + report.seed()
            + ": "
            + (report.violations().isEmpty()
                ? "none was lost, none is half there, and the check found nothing."
                : "the store did not keep its word. It lies in " + report.folder() + "."));
    return report.violations().isEmpty() ? ExitCode.OK : ExitCode.REFUSED;
  }

  /** What was not met is not claimed. */
  private static String fullDisks(CentreCrashTest.Report report) {
    if (report.fullAtStations() == 0 && report.fullAtCentre() == 0) {
      return "disk full: never; this run shows nothing about full disks.";
    }
    return "disk full: "
        + report.fullAtStations()
        + " times at stations, "
        + report.fullAtCentre()
        + " at the centre.";
  }

  private OptionalLong seed() {
    Long chosen = seed;
    return chosen == null ? OptionalLong.empty() : OptionalLong.of(chosen);
  }

  private int withCentre(CentreCrashTest.Kind kind, int wanted) throws StationFault {
    var out = spec.commandLine().getOut();
    CentreCrashTest.Report report =
        centreTest.run(
            kind,
            wanted,
            seed(),
            Optional.ofNullable(folder),
            Optional.ofNullable(postgres),
            round -> {
              out.println(round);
              out.flush();
            });
    report.told().forEach(out::println);
    out.println(
        report.bookings()
            + " bookings acknowledged, seed "
            + report.seed()
            + (report.wentBack() == 0
                ? "."
                : "; stations noticed "
                    + report.wentBack()
                    + " times that the centre had lost bookings, and sent them again."));
    if (kind == CentreCrashTest.Kind.SYNC) {
      out.println(fullDisks(report));
    }
    if (!report.passed()) {
      out.println("The stores lie in " + report.folder() + ".");
    }
    out.println(
        String.format(
            Locale.ROOT,
            "rounds=%d lost=%d doubled=%d diverged=%d seconds=%.1f",
            report.rounds(),
            report.lost(),
            report.doubled(),
            report.diverged(),
            report.took().toMillis() / MILLIS));
    return report.passed() ? ExitCode.OK : ExitCode.REFUSED;
  }
}
