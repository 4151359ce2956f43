package org.kerf.cli.central;

import java.util.Locale;
import java.util.concurrent.Callable;
import org.kerf.cli.output.ExitCode;
import org.kerf.cli.programs.SecretPrompt;
import org.kerf.sync.CentreAdministration;
import org.kerf.sync.model.MadeAdmin;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "add-admin",
    description = {
      "Makes the name and password with which an administrator changes the company's users.",
      "They are typed at a station, on the page Users; no station keeps them."
    },
    mixinStandardHelpOptions = true)
final class AddAdminCommand implements Callable<Integer> {

  private final CentreAdministration centre;
  private final SecretPrompt secrets;

  @Spec private CommandSpec spec;
  @Mixin private AdminOptions admin;

  @Parameters(paramLabel = "NAME", description = "What the administrator types, such as ana.pop.")
  private String name;

  @Option(
      names = "--again",
      description = "For one who has lost the password. The former password ends.")
  private boolean again;

  AddAdminCommand(CentreAdministration centre, SecretPrompt secrets) {
    this.centre = centre;
    this.secrets = secrets;
  }

  @Override
  public Integer call() throws Exception {
    MadeAdmin made =
        centre.addAdmin(admin.login(secrets), name.strip().toLowerCase(Locale.ROOT), again);
    var out = spec.commandLine().getOut();
    out.println("Name at the centre: " + made.name());
    out.println("Password: " + made.password());
    out.println(
        "Write it down: it is shown once. At a station open the page Users (Utilizatori) and type"
            + " both there.");
    return ExitCode.OK;
  }
}
