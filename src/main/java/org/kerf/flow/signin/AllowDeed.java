package org.kerf.flow.signin;

import java.util.List;
import java.util.UUID;
import org.kerf.flow.signin.SignIn.Person;
import org.kerf.identity.model.Command;
import org.kerf.identity.model.CredentialKind;
import org.kerf.identity.model.Permission;
import org.kerf.kernel.StationFault;

/**
 * Somebody allows one deed of another at that one's screen, and proves who they are. Wrong tries
 * count for whoever is said to allow it.
 */
public final class AllowDeed {

  /** What became of it. */
  public sealed interface Outcome {

    /** The command may be done now, once; its entry in the audit names both. */
    record Allowed(Command command) implements Outcome {}

    record NotProved(SignIn.Outcome why) implements Outcome {}
  }

  private final SignIn signIn;

  public AllowDeed(SignIn signIn) {
    this.signIn = signIn;
  }

  /** Who may allow deeds of others: they have something to prove who they are with. */
  public List<Person> people() throws StationFault {
    return signIn.people().stream().filter(person -> !person.proofs().isEmpty()).toList();
  }

  /** They allow this command, if it is them and they may do it themselves. */
  public Outcome run(
      Command command, Permission permission, UUID allower, CredentialKind kind, String secret)
      throws StationFault {
    SignIn.Outcome proved = signIn.run(allower, kind, secret);
    return proved instanceof SignIn.Outcome.SignedIn(var user) && user.may(permission)
        ? new Outcome.Allowed(command.allowedBy(user))
        : new Outcome.NotProved(
            proved instanceof SignIn.Outcome.SignedIn ? new SignIn.Outcome.NotOffered() : proved);
  }
}
