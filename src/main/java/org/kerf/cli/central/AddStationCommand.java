package org.kerf.cli.central;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.kerf.cli.output.ExitCode;
import org.kerf.cli.programs.SecretPrompt;
import org.kerf.sync.CentreAdministration;
import org.kerf.sync.model.EnrolmentCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "add-station",
    description = {
      "Makes a code by which one station is linked to the centre, once, within 15 minutes.",
      "A code that was made for the same station before ends."
    },
    mixinStandardHelpOptions = true)
final class AddStationCommand implements Callable<Integer> {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withZone(ZoneId.systemDefault());

  private final CentreAdministration centre;
  private final SecretPrompt secrets;

  @Spec private CommandSpec spec;
  @Mixin private AdminOptions admin;

  @Parameters(paramLabel = "NAME", description = "What the station is called, such as \"Saw 2\".")
  private String name;

  @Option(
      names = "--again",
      description =
          "For a station that is linked already and has lost its password. The former password ends"
              + " when the code is used.")
  private boolean again;

  AddStationCommand(CentreAdministration centre, SecretPrompt secrets) {
    this.centre = centre;
    this.secrets = secrets;
  }

  @Override
  public Integer call() throws Exception {
    EnrolmentCode made = centre.addStation(admin.login(secrets), name.strip(), again);
    var out = spec.commandLine().getOut();
    out.println("Code of " + name.strip() + ": " + made.code());
    out.println("It is good for one use, until " + TIME.format(made.expires()) + ".");
    out.println(
        "At the station open the page Sync (Sincronizare; Ctrl+K finds it) and type the address "
            + made.url()
            + " and this code.");
    return ExitCode.OK;
  }
}
