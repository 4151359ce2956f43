package org.kerf.cli.programs;

import org.jspecify.annotations.Nullable;
import org.kerf.flow.UseCases;
import org.kerf.identity.model.ProgramUsers;
import org.kerf.identity.model.User;
import org.kerf.kernel.FaultCode;
import org.kerf.kernel.StationFault;
import picocli.CommandLine.Option;

/** The user that a command books as. */
public final class ActingUser {

  @Option(
      names = "--user",
      paramLabel = "NAME",
      description = "In whose name; without it, the terminal's own.")
  private @Nullable String name;

  /** The person at the terminal, whoever is named. */
  public static User terminal() {
    return ProgramUsers.TERMINAL;
  }

  /** The user of that name; the terminal's own where none is given. */
  public User in(UseCases useCases) throws StationFault {
    String wanted = name;
    if (wanted == null) {
      return ProgramUsers.TERMINAL;
    }
    return useCases
        .reading()
        .of(tx -> useCases.users().byName(tx, wanted))
        .orElseThrow(
            () ->
                new StationFault(
                    FaultCode.SETTINGS_WRONG,
                    "There is no user called "
                        + wanted
                        + ". Give a name as it stands in the list"
                        + " of users."));
  }
}
