package org.kerf.flow.signin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kerf.flow.booking.Answers;
import org.kerf.flow.booking.Booked;
import org.kerf.flow.booking.Booking;
import org.kerf.flow.booking.Reading;
import org.kerf.identity.Credentials;
import org.kerf.identity.Users;
import org.kerf.identity.model.Command;
import org.kerf.identity.model.CredentialKind;
import org.kerf.identity.model.Permission;
import org.kerf.identity.model.User;
import org.kerf.identity.model.UserFact;
import org.kerf.identity.secret.SecretHash;
import org.kerf.kernel.Fact;
import org.kerf.kernel.StationFault;
import org.kerf.kernel.Tx;

/** Gives people their PINs, passwords and badges, and takes them away. */
public final class SetSecret {

  /** What became of it. */
  public sealed interface Outcome {

    record Done() implements Outcome {}

    /** It is too easily guessed. */
    record TooWeak(SecretRules.Weakness weakness) implements Outcome {}

    /** The one of before was said wrong, or too often wrong. */
    record NotProved(SignIn.Outcome why) implements Outcome {}

    /** Somebody else who works here has this badge. */
    record BadgeTaken(User by) implements Outcome {}

    record UnknownUser() implements Outcome {}

    /** Where there is an administrator, only one gives secrets to others. */
    record NotAdministrator() implements Outcome {}

    /** They are the company's: their password and badge are the same at all stations. */
    record OfCompany() implements Outcome {}
  }

  private static final Answers<Outcome> DONE_AGAIN = Answers.always(new Outcome.Done());

  private final Booking booking;
  private final Reading reading;
  private final Users users;
  private final Credentials credentials;
  private final SignIn signIn;
  private final BadgeSignIn badges;

  public SetSecret(
      Booking booking,
      Reading reading,
      Users users,
      Credentials credentials,
      SignIn signIn,
      BadgeSignIn badges) {
    this.booking = booking;
    this.reading = reading;
    this.users = users;
    this.credentials = credentials;
    this.signIn = signIn;
    this.badges = badges;
  }

  /** Gives somebody a secret, whatever they had before; wrong tries are forgotten. */
  public Outcome run(Command command, UUID user, CredentialKind kind, String secret)
      throws StationFault {
    return set(command, Permission.MANAGE_USERS, user, kind, secret);
  }

  /**
   * Gives whoever asks another secret.
   *
   * @param before the one of now; whatever it is if they have none
   */
  public Outcome own(Command command, CredentialKind kind, String before, String secret)
      throws StationFault {
    Booking.allow(command, Permission.CHANGE_OWN_SECRET);
    UUID user = command.actor().id();
    if (kind == CredentialKind.BADGE) {
      return new Outcome.NotAdministrator();
    }
    if (reading.of(tx -> isOfCompany(tx, user, kind))) {
      return new Outcome.OfCompany();
    }
    if (reading.of(tx -> credentials.hash(tx, user, kind)).isPresent()) {
      SignIn.Outcome proved = signIn.run(user, kind, before);
      if (!(proved instanceof SignIn.Outcome.SignedIn)) {
        return new Outcome.NotProved(proved);
      }
    }
    return set(command, Permission.CHANGE_OWN_SECRET, user, kind, secret);
  }

  /**
   * Lets the terminal book in somebody's name without a proof when this user of the operating
   * system runs it; nobody else's name any more.
   */
  public Outcome allowTerminal(Command command, UUID user, String osUser) throws StationFault {
    return booking.book(
        command,
        Permission.MANAGE_USERS,
        DONE_AGAIN,
        (tx, at) -> {
          if (!users.mayManage(tx, command.actor().id())) {
            return Booked.refused(new Outcome.NotAdministrator());
          }
          if (users.user(tx, user).isEmpty()) {
            return Booked.refused(new Outcome.UnknownUser());
          }
          List<Fact> facts = new ArrayList<>();
          for (UUID each : credentials.all(tx).keySet()) {
            boolean same =
                credentials
                    .hash(tx, each, CredentialKind.OS_USER)
                    .filter(osUser::equals)
                    .isPresent();
            if (same && !each.equals(user)) {
              credentials.remove(tx, each, CredentialKind.OS_USER);
              facts.add(new UserFact.CredentialRemoved(each, CredentialKind.OS_USER));
            }
          }
          credentials.set(tx, user, CredentialKind.OS_USER, osUser);
          facts.add(new UserFact.CredentialSet(user, CredentialKind.OS_USER));
          return Booked.of(new Outcome.Done(), facts);
        });
  }

  /** Takes the secret from somebody, who then signs in with what is left, or with nothing. */
  public Outcome remove(Command command, UUID user, CredentialKind kind) throws StationFault {
    return booking.book(
        command,
        Permission.MANAGE_USERS,
        DONE_AGAIN,
        (tx, at) -> {
          if (!users.mayManage(tx, command.actor().id())) {
            return Booked.refused(new Outcome.NotAdministrator());
          }
          if (isOfCompany(tx, user, kind)) {
            return Booked.refused(new Outcome.OfCompany());
          }
          if (!credentials.remove(tx, user, kind)) {
            return Booked.refused(new Outcome.UnknownUser());
          }
          credentials.noteWrong(tx, user, Optional.empty());
          return Booked.of(new Outcome.Done(), List.of(new UserFact.CredentialRemoved(user, kind)));
        });
  }

  private Outcome set(
      Command command, Permission permission, UUID user, CredentialKind kind, String secret)
      throws StationFault {
    Booking.allow(command, permission);
    if (!user.equals(command.actor().id())
        && !reading.of(tx -> users.mayManage(tx, command.actor().id()))) {
      return new Outcome.NotAdministrator();
    }
    Optional<User> known = reading.of(tx -> users.user(tx, user));
    if (known.isEmpty()) {
      return new Outcome.UnknownUser();
    }
    if (reading.of(tx -> isOfCompany(tx, user, kind))) {
      return new Outcome.OfCompany();
    }
    Optional<SecretRules.Weakness> weakness =
        SecretRules.weakness(kind, secret, known.get().name());
    if (weakness.isPresent()) {
      return new Outcome.TooWeak(weakness.get());
    }
    // Outside of the booking: it takes longer than a cut may wait.
    String hash = kind == CredentialKind.BADGE ? badges.hash(secret) : SecretHash.of(secret);
    Set<String> hashes = kind == CredentialKind.BADGE ? badges.hashes(secret) : Set.of();
    return booking.book(
        command,
        permission,
        DONE_AGAIN,
        (tx, at) -> {
          List<Fact> facts = new ArrayList<>();
          if (kind == CredentialKind.BADGE) {
            Optional<User> other = otherWith(tx, hashes, user, facts);
            if (other.isPresent()) {
              return Booked.refused(new Outcome.BadgeTaken(other.get()));
            }
          }
          credentials.set(tx, user, kind, hash);
          credentials.noteWrong(tx, user, Optional.empty());
          facts.add(new UserFact.CredentialSet(user, kind));
          return Booked.of(new Outcome.Done(), facts);
        });
  }

  private boolean isOfCompany(Tx tx, UUID user, CredentialKind kind) {
    boolean shared = kind == CredentialKind.PASSWORD || kind == CredentialKind.BADGE;
    return shared && users.grants(tx).containsKey(user);
  }

  /** Who else works here with this badge; whoever works here no more loses it. */
  private Optional<User> otherWith(Tx tx, Set<String> hashes, UUID user, List<Fact> facts) {
    Set<UUID> active = users.active(tx).stream().map(User::id).collect(Collectors.toSet());
    for (String hash : hashes) {
      Optional<UUID> owner = credentials.badgeOwner(tx, hash).filter(each -> !each.equals(user));
      if (owner.isPresent() && active.contains(owner.get())) {
        return users.user(tx, owner.get());
      }
      if (owner.isPresent()) {
        credentials.remove(tx, owner.get(), CredentialKind.BADGE);
        facts.add(new UserFact.CredentialRemoved(owner.get(), CredentialKind.BADGE));
      }
    }
    return Optional.empty();
  }
}
