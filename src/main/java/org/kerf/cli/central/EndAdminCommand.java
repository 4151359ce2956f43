package org.kerf.cli.central;

import java.util.Locale;
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
    name = "end-admin",
    description = {
      "Ends what add-admin made.",
      "Who it was goes on working at the stations: that is changed on the page Users."
    },
    mixinStandardHelpOptions = true)
final class EndAdminCommand implements Callable<Integer> {

  private final CentreAdministration centre;
  private final SecretPrompt secrets;

  @Spec private CommandSpec spec;
  @Mixin private AdminOptions admin;

  @Parameters(paramLabel = "NAME", description = "As it was given to add-admin.")
  private String name;

  EndAdminCommand(CentreAdministration centre, SecretPrompt secrets) {
    this.centre = centre;
    this.secrets = secrets;
  }

  @Override
  public Integer call() throws Exception {
    String ended = name.strip().toLowerCase(Locale.ROOT);
    centre.endAdmin(admin.login(secrets), ended);
    spec.commandLine().getOut().println(ended + " changes no users any more.");
    return ExitCode.OK;
  }
}
