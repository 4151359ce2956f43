package org.kerf.cli.printer;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kerf.cli.output.ExitCode;
import org.kerf.cli.programs.PrinterSimulation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "printer-sim",
    description = {
      "Simulates a label printer that understands ZPL and answers ~HS.",
      "Type what happens to it: paper out, paper in, paper 20, head open, head closed, ribbon out,"
          + " ribbon in, pause, resume, hot, full, ready, silent, answer, cut 1000, stop 1000,"
          + " unplug, plug, status, quit. Anything else says what each does."
    },
    mixinStandardHelpOptions = true)
public final class PrinterSimCommand implements Callable<Integer> {

  private static final int MOST_PORT = 65_535;

  private final PrinterSimulation simulation;

  @Spec private CommandSpec spec;

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "Listens at this port of this computer; 9100 if no serial port is given.")
  private @Nullable Integer port;

  @Option(
      names = "--serial",
      paramLabel = "FILE",
      description = "Is at a serial port, which is found under this name. Linux only.")
  private @Nullable Path serial;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Keeps the format of each label that comes out: label-00001.zpl and so on.")
  private @Nullable Path folder;

  public PrinterSimCommand(PrinterSimulation simulation) {
    this.simulation = simulation;
  }

  @Override
  public Integer call() throws Exception {
    Integer chosen = port;
    if (chosen != null && (chosen < 0 || chosen > MOST_PORT)) {
      throw new ParameterException(spec.commandLine(), "A port is a number from 0 to 65535.");
    }
    simulation.run(
        port(chosen),
        Optional.ofNullable(serial),
        Optional.ofNullable(folder),
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)),
        spec.commandLine().getOut());
    return ExitCode.OK;
  }

  private OptionalInt port(@Nullable Integer chosen) {
    if (chosen != null) {
      return OptionalInt.of(chosen);
    }
    return serial == null ? OptionalInt.of(9_100) : OptionalInt.empty();
  }
}
