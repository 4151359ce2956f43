package org.kerf.cli.central;

import org.kerf.cli.programs.CentreDemo;
import org.kerf.cli.programs.SecretPrompt;
import org.kerf.sync.CentreAdministration;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "central",
    description = {
      "Looks after the centre of several stations.",
      "That is a PostgreSQL server (15 or newer) through which they exchange what they book."
    },
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
public final class CentralCommand implements Runnable {

  @Spec private CommandSpec spec;

  private CentralCommand() {}

  /** The command with those below it. */
  public static CommandLine of(CentreAdministration centre, CentreDemo demo, SecretPrompt secrets) {
    return new CommandLine(new CentralCommand())
        .addSubcommand(new CentralInitCommand(centre, secrets))
        .addSubcommand(new AddStationCommand(centre, secrets))
        .addSubcommand(new AddAdminCommand(centre, secrets))
        .addSubcommand(new EndAdminCommand(centre, secrets))
        .addSubcommand(new CentralStatusCommand(centre, secrets))
        .addSubcommand("pause", new StationPauseCommand(centre, secrets, true))
        .addSubcommand("resume", new StationPauseCommand(centre, secrets, false))
        .addSubcommand(new CentralDemoCommand(demo));
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "Say which: init, add-station, add-admin, end-admin, status, pause, resume or demo.");
  }
}
