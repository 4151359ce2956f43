package org.kerf.cli.central;

import java.util.concurrent.Callable;
import org.kerf.cli.output.ExitCode;
import org.kerf.cli.programs.SecretPrompt;
import org.kerf.sync.CentreAdministration;
import org.kerf.sync.model.SetUpCentre;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "init",
    description = {
      "Sets a centre up: database, roles, tables and functions.",
      "One that is there is brought to the newest form; done twice it changes nothing more."
    },
    mixinStandardHelpOptions = true)
final class CentralInitCommand implements Callable<Integer> {

  private static final int LONGEST_NAME = 200;

  private final CentreAdministration centre;
  private final SecretPrompt secrets;

  @Spec private CommandSpec spec;
  @Mixin private AdminOptions admin;

  @Option(
      names = "--company",
      paramLabel = "NAME",
      required = true,
      description = "Whose centre it is; stations of others are refused.")
  private String company;

  CentralInitCommand(CentreAdministration centre, SecretPrompt secrets) {
    this.centre = centre;
    this.secrets = secrets;
  }

  @Override
  public Integer call() throws Exception {
    String name = company.strip();
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      throw new ParameterException(spec.commandLine(), "A company's name has 1 to 200 characters.");
    }
    SetUpCentre done = centre.setUp(admin.login(secrets), name);
    var out = spec.commandLine().getOut();
    if (done.databaseMade()) {
      out.println("The database was made.");
    }
    out.println(
        "The centre of "
            + done.companyName()
            + " at "
            + done.url()
            + (done.changes() == 0 ? " has the newest form." : " is set up."));
    out.println("Each station needs a code: kerf central add-station NAME --url " + done.url());
    return ExitCode.OK;
  }
}
