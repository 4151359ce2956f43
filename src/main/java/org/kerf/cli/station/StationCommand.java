package org.kerf.cli.station;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.kerf.cli.options.DataOptions;
import org.kerf.cli.output.ExitCode;
import org.kerf.cli.programs.DemoRun;
import org.kerf.cli.programs.StationWindows;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "station",
    description = "Opens the station's window; so does kerf without a command.",
    mixinStandardHelpOptions = true)
public final class StationCommand implements Callable<Integer> {

  private final StationWindows windows;
  private final DemoRun demoDay;

  @Spec private CommandSpec spec;
  @Mixin private DataOptions data;

  @Option(
      names = "--demo",
      description = "With the demo warehouse; without a display, runs the demo day instead.")
  private boolean demo;

  @Option(
      names = "--measure-start",
      hidden = true,
      description = "Says how long the start took, and ends.")
  private boolean measureStart;

  public StationCommand(StationWindows windows, DemoRun demoDay) {
    this.windows = windows;
    this.demoDay = demoDay;
  }

  @Override
  public Integer call() throws Exception {
    if (measureStart) {
      StationWindows.StartTimes times = windows.measureStart(data.data());
      spec.commandLine()
          .getOut()
          .println("window=" + times.windowMillis() + " ready=" + times.readyMillis());
      return ExitCode.OK;
    }
    if (demo && !windows.hasDisplay()) {
      var out = spec.commandLine().getOut();
      out.println("There is no display here, so the demo day runs without a window.");
      out.flush();
      out.println(demoDay.run(Optional.empty()));
      return ExitCode.OK;
    }
    windows.show(data.choice(), demo);
    return ExitCode.OK;
  }
}
