package org.kerf.cli.central;

import java.util.concurrent.Callable;
import org.kerf.cli.output.ExitCode;
import org.kerf.cli.programs.SecretPrompt;
import org.kerf.sync.CentreAdministration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    description =
        "Has a station keep what it books to itself (pause), or send it on again (resume).",
    mixinStandardHelpOptions = true)
final class StationPauseCommand implements Callable<Integer> {

  private final CentreAdministration centre;
  private final SecretPrompt secrets;
  private final boolean pause;

  @Spec private CommandSpec spec;
  @Mixin private AdminOptions admin;

  @Parameters(paramLabel = "NAME", description = "The station, as status lists it.")
  private String name;

  StationPauseCommand(CentreAdministration centre, SecretPrompt secrets, boolean pause) {
    this.centre = centre;
    this.secrets = secrets;
    this.pause = pause;
  }

  @Override
  public Integer call() throws Exception {
    centre.pause(admin.login(secrets), name.strip(), pause);
    spec.commandLine()
        .getOut()
        .println(
            "Station "
                + name.strip()
                + (pause ? " is paused; it goes on working and sends nothing." : " sends again."));
    return ExitCode.OK;
  }
}
