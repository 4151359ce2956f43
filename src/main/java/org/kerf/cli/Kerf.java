package org.kerf.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import org.kerf.cli.bench.BenchCommand;
import org.kerf.cli.bench.SimulateCommand;
import org.kerf.cli.bench.TortureCommand;
import org.kerf.cli.central.CentralCommand;
import org.kerf.cli.options.RecoveryKeyArgument;
import org.kerf.cli.options.Values;
import org.kerf.cli.output.ExitCode;
import org.kerf.cli.output.PlainOutput;
import org.kerf.cli.plan.PlanCommand;
import org.kerf.cli.plan.VerifyCommand;
import org.kerf.cli.printer.LabelsCommand;
import org.kerf.cli.printer.PrinterSimCommand;
import org.kerf.cli.programs.Programs;
import org.kerf.cli.programs.Stations;
import org.kerf.cli.station.CheckCommand;
import org.kerf.cli.station.DeliveriesCommand;
import org.kerf.cli.station.DemoCommand;
import org.kerf.cli.station.ImportCommand;
import org.kerf.cli.station.RestoreCommand;
import org.kerf.cli.station.StationCommand;
import org.kerf.kernel.StationFault;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The command line: {@code kerf COMMAND}. */
@Command(
    name = "kerf",
    description = "Control station of a warehouse that stores and cuts long material.",
    mixinStandardHelpOptions = true,
    versionProvider = Kerf.Version.class,
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Exit codes: 0 all went well, 1 a disk, file or printer failed, 2 the command line is wrong,"
          + " 3 the answer is no (rows rejected, differences found)."
    })
public final class Kerf implements Runnable {

  private final CommandLine commands;
  private final boolean inside;

  public Kerf(Programs programs) {
    inside = false;
    commands = new CommandLine(this);
    commands
        .addSubcommand(new StationCommand(programs.windows(), programs.demo()))
        .addSubcommand(new DemoCommand(programs.demo()))
        .addSubcommand(new ImportCommand(programs.stations()))
        .addSubcommand(new PlanCommand(programs.stations(), Optional.of(programs.patterns())))
        .addSubcommand(new VerifyCommand())
        .addSubcommand(new CheckCommand(programs.stations()))
        .addSubcommand(new RestoreCommand(programs.restore()))
        .addSubcommand(new DeliveriesCommand(programs.stations()))
        .addSubcommand(new BenchCommand(programs.benchmarks()))
        .addSubcommand(new TortureCommand(programs.crashTest(), programs.centreCrashTest()))
        .addSubcommand(new SimulateCommand(programs.simulation()))
        .addSubcommand(new PrinterSimCommand(programs.printers()))
        .addSubcommand(new LabelsCommand(programs.labels()))
        .addSubcommand(
            "central",
            CentralCommand.of(programs.centre(), programs.centreDemo(), programs.secrets()));
    commands.setExecutionStrategy(new ForwardingToStation(programs.running(), programs.secrets()));
    speakPlainly(Optional.empty());
  }

  private Kerf(Stations open, Path folder) {
    inside = true;
    commands = new CommandLine(this);
    commands
        .addSubcommand(new ImportCommand(open))
        .addSubcommand(new PlanCommand(open, Optional.empty()))
        .addSubcommand(new CheckCommand(open))
        .addSubcommand(new DeliveriesCommand(open));
    commands.setExpandAtFiles(false);
    speakPlainly(Optional.of(folder));
  }

  /**
   * The commands that a station which is open runs for a terminal elsewhere.
   *
   * @param open gives them that station
   * @param folder the terminal's, where relative paths begin
   */
  public static Kerf inside(Stations open, Path folder) {
    return new Kerf(open, folder);
  }

  private void speakPlainly(Optional<Path> folder) {
    commands.setExecutionExceptionHandler(Kerf::failed);
    commands.setParameterExceptionHandler(Kerf::misused);
    commands.setCaseInsensitiveEnumValuesAllowed(true);
    Values.understoodBy(commands, folder);
    // All that is written goes through one place, which lets no control characters pass.
    commands.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
    writingTo(commands.getOut(), commands.getErr());
  }

  /** Runs a command; without one, the station. Returns the exit code. */
  public int run(String... arguments) {
    if (RecoveryKeyArgument.isIn(arguments)
        || (inside && RecoveryKeyArgument.isAskedFor(arguments))) {
      commands.getErr().println(RecoveryKeyArgument.REFUSAL);
      return ExitCode.USAGE;
    }
    return commands.execute(arguments.length == 0 ? new String[] {"station"} : arguments);
  }

  /** Where the commands write; for tests. */
  public Kerf writingTo(PrintWriter out, PrintWriter err) {
    commands.setOut(PlainOutput.on(out));
    commands.setErr(PlainOutput.on(err));
    return this;
  }

  @Override
  public void run() {
    commands.usage(commands.getOut());
  }

  /** One sentence and where to read more, rather than a screen of usage that hides it. */
  private static int misused(CommandLine.ParameterException wrong, String[] arguments) {
    CommandLine command = wrong.getCommandLine();
    PrintWriter err = command.getErr();
    err.println(String.valueOf(wrong.getMessage()).replaceFirst("^Error: ", ""));
    CommandLine.UnmatchedArgumentException.printSuggestions(wrong, err);
    err.println("More: " + command.getCommandSpec().qualifiedName() + " --help");
    return ExitCode.USAGE;
  }

  private static int failed(Exception failure, CommandLine command, CommandLine.ParseResult parsed)
      throws Exception {
    if (failure instanceof StationFault fault) {
      command.getErr().println(fault.sentence() + " (" + fault.code().code() + ")");
      return ExitCode.FAULT;
    }
    throw failure;
  }

  /** The version that the build wrote into the jar. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Kerf.class.getPackage().getImplementationVersion();
      return new String[] {"kerf " + (version == null ? "(from sources)" : version)};
    }
  }
}
