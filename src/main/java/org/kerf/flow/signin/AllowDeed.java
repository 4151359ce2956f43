package org.kerf.flow.signin;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.kerf.flow.signin.SignIn.Person;
import org.kerf.identity.model.Command;
import org.kerf.identity.model.CredentialKind;
import org.kerf.identity.model.Permission;
import org.kerf.identity.model.User;
import org.kerf.kernel.StationFault;

/**
 * Somebody allows one deed of another at that one's screen, and proves who they are. Wrong tries
 * count for whoever is said to allow it.
 */
public final class AllowDeed {

  /** What became of it. */
  public sealed interface Outcome {

    /**
     * The command may be done now, once; its entry in the audit names both.
     *
     * @param by who allows it
     */
    record Allowed(Command command, User by) implements Outcome {}

    record NotProved(SignIn.Outcome why) implements Outcome {}
  }

  private final SignIn signIn;
  private final BadgeSignIn badges;

  public AllowDeed(SignIn signIn, BadgeSignIn badges) {
    this.signIn = signIn;
    this.badges = badges;
  }

  /** Who may allow deeds of others: they have something to prove who they are with. */
  public List<Person> people() throws StationFault {
    return signIn.people().stream().filter(person -> !person.proofs().isEmpty()).toList();
  }

  /** What any of {@link #people} may allow. */
  public Set<Permission> allowable() throws StationFault {
    return SignIn.allowable(signIn.people());
  }

  /** They allow this command, if it is them and they may do it themselves. */
  public Outcome run(
      Command command, Permission permission, UUID allower, CredentialKind kind, String secret)
      throws StationFault {
    return outcome(command, permission, signIn.run(allower, kind, secret));
  }

  /** Whoever has this badge allows the command, if they may do it themselves. */
  public Outcome byBadge(Command command, Permission permission, String scanned)
      throws StationFault {
    return outcome(command, permission, badges.run(scanned));
  }

  private static Outcome outcome(Command command, Permission permission, SignIn.Outcome proved) {
    return proved instanceof SignIn.Outcome.SignedIn(var user) && user.may(permission)
        ? new Outcome.Allowed(command.allowedBy(user), user)
        : new Outcome.NotProved(
            proved instanceof SignIn.Outcome.SignedIn ? new SignIn.Outcome.NotOffered() : proved);
  }
}
