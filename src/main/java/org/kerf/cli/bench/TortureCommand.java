package org.kerf.cli.bench;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kerf.cli.output.ExitCode;
import org.kerf.cli.programs.CrashTest;
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
          + " store. Exit code 3 if anything was lost."
    },
    mixinStandardHelpOptions = true)
public final class TortureCommand implements Callable<Integer> {

  private final CrashTest test;

  @Spec private CommandSpec spec;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description = "How often to kill; ${DEFAULT-VALUE} unless said otherwise.",
      defaultValue = "100")
  private int rounds;

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

  public TortureCommand(CrashTest test) {
    this.test = test;
  }

  @Override
  public Integer call() throws Exception {
    if (rounds < 1) {
      throw new ParameterException(spec.commandLine(), "Say how often: --rounds 1 or more.");
    }
    Long chosen = seed;
    CrashTest.Report report =
        test.run(
            rounds,
            chosen == null ? OptionalLong.empty() : OptionalLong.of(chosen),
            Optional.ofNullable(folder));
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
}
