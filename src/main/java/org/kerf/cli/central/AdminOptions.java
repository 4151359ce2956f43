package org.kerf.cli.central;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.kerf.cli.programs.SecretPrompt;
import org.kerf.kernel.FaultCode;
import org.kerf.kernel.StationFault;
import org.kerf.sync.model.AdminLogin;
import picocli.CommandLine.Option;

/** Where the centre is, and who administers it. */
final class AdminOptions {

  @Option(
      names = "--url",
      paramLabel = "URL",
      required = true,
      description =
          "The centre, such as centre.example or postgresql://centre.example:5432/kerf; several"
              + " hosts with commas between.")
  private String url;

  @Option(
      names = "--user",
      paramLabel = "NAME",
      defaultValue = "postgres",
      description =
          "An administrator of the server, ${DEFAULT-VALUE} unless said. The password is asked for;"
              + " without a terminal it is read from standard input, a line.")
  private String user;

  @Option(
      names = "--password-env",
      paramLabel = "VARIABLE",
      description =
          "The environment variable that holds the password; it is never an argument: other users"
              + " of the computer see those.")
  private @Nullable String variable;

  @Option(
      names = "--certificate",
      paramLabel = "FILE",
      description =
          "The certificate of the centre's authority (PEM). Without it, those that this computer"
              + " trusts. Connections leave this computer encrypted only.")
  private @Nullable Path certificate;

  AdminLogin login(SecretPrompt secrets) throws StationFault {
    return new AdminLogin(url, user, password(secrets), certificate());
  }

  private String password(SecretPrompt secrets) throws StationFault {
    String from = variable;
    if (from == null) {
      return secrets.ask(user).orElse("");
    }
    return secrets
        .ofVariable(from)
        .orElseThrow(
            () ->
                new StationFault(
                    FaultCode.SETTINGS_WRONG, "There is no environment variable " + from + "."));
  }

  private String certificate() throws StationFault {
    Path file = certificate;
    if (file == null) {
      return "";
    }
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new StationFault(
          FaultCode.FILE_UNREADABLE,
          "The certificate " + file + " can't be read. Give the file of the centre's authority.",
          e);
    }
  }
}
