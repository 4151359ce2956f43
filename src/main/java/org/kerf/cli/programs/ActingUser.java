package org.kerf.cli.programs;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kerf.flow.signin.TerminalSignIn;
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
      description = {
        "In whose name. Who has a PIN or a password is asked for it; without a terminal it is read"
            + " from standard input, a line.",
        "Without this, whoever an administrator has let this computer's user stand for; the"
            + " terminal's own name as long as nobody at the station has a secret."
      })
  private @Nullable String name;

  @Option(
      names = "--secret-env",
      paramLabel = "VARIABLE",
      description =
          "The environment variable that holds the PIN or the password; it is never an argument:"
              + " other users of the computer see those.")
  private @Nullable String variable;

  /** The person at the terminal, whoever is named. */
  public static User terminal() {
    return ProgramUsers.TERMINAL;
  }

  public Optional<String> name() {
    return Optional.ofNullable(name);
  }

  /** Asks whoever is named for their secret. */
  public String secret(SecretPrompt prompt) throws StationFault {
    String from = variable;
    if (from == null) {
      return prompt
          .ask(name().orElse(""))
          .orElseThrow(() -> refused("The PIN or password of " + name + " was not given."));
    }
    return prompt
        .ofVariable(from)
        .orElseThrow(() -> refused("There is no environment variable " + from + "."));
  }

  /**
   * Who acts.
   *
   * @return empty if the terminal has to ask for the secret first; never where it can be asked here
   */
  public Optional<User> in(OpenStation station) throws StationFault {
    TerminalSignIn signIn = station.useCases().station().terminal();
    TerminalSignIn.Outcome outcome = signIn.run(name(), Optional.empty());
    if (outcome instanceof TerminalSignIn.Outcome.SecretWanted) {
      Optional<String> secret = station.secret(this);
      if (secret.isEmpty()) {
        return Optional.empty();
      }
      outcome = signIn.run(name(), secret);
    }
    return switch (outcome) {
      case TerminalSignIn.Outcome.Acts(var user) -> Optional.of(user);
      case TerminalSignIn.Outcome.SecretWanted _ -> throw refused("The secret is missing.");
      case TerminalSignIn.Outcome.Wrong(var pause) ->
          throw refused("That is not the PIN or the password of " + name + "." + wait(pause));
      case TerminalSignIn.Outcome.TooSoon(var pause) ->
          throw refused("It was tried too often." + wait(pause));
      case TerminalSignIn.Outcome.Unknown _ ->
          throw refused(
              "There is no user called "
                  + name
                  + ". Give a name as it stands in the list of users.");
      case TerminalSignIn.Outcome.GrantEnded(var days) ->
          throw refused(
              "This station has not reached the centre for "
                  + days
                  + " days, so people of the company can't sign in. Connect it, or name the"
                  + " station's own administrator with --user.");
      case TerminalSignIn.Outcome.NoSecretHere _ ->
          throw refused(
              name
                  + " has no password for all stations yet, and no PIN here. An administrator"
                  + " gives one on the page Users.");
      case TerminalSignIn.Outcome.NobodyNamed _ ->
          throw refused(
              "People here prove who they are: say in whose name with --user, or let an"
                  + " administrator allow this computer's user under Users.");
    };
  }

  private static String wait(Duration pause) {
    return pause.isZero() ? "" : " Wait " + Math.max(1, pause.toSeconds()) + " s before the next.";
  }

  private static StationFault refused(String sentence) {
    return new StationFault(FaultCode.SETTINGS_WRONG, sentence);
  }
}
