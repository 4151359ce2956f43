package org.kerf.flow.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kerf.flow.booking.Booked;
import org.kerf.flow.booking.Booking;
import org.kerf.flow.booking.Reading;
import org.kerf.identity.Credentials;
import org.kerf.identity.Users;
import org.kerf.identity.model.CredentialKind;
import org.kerf.identity.model.Grant;
import org.kerf.identity.model.GrantClock;
import org.kerf.identity.model.Permission;
import org.kerf.identity.model.Role;
import org.kerf.identity.model.RoleTable;
import org.kerf.identity.model.User;
import org.kerf.identity.model.UserFact;
import org.kerf.identity.model.WrongTries;
import org.kerf.identity.secret.SecretHash;
import org.kerf.kernel.StationFault;
import org.kerf.kernel.Tx;

/**
 * Whether somebody is who they say. Each wrong try is noted before it is answered, and after a few
 * of them the next one has to wait, at this station and after a restart, too.
 */
public final class SignIn {

  /** So many in a row are told to the audit, and each one after that. */
  private static final int GUESSING = 5;

  /**
   * Somebody who may sign in.
   *
   * @param proofs what they may prove it with; empty if nobody has given them anything yet
   * @param byName whether their name is enough: nobody has given them anything, and it is this
   *     station whose administrator decides about it
   */
  public record Person(User user, Set<CredentialKind> proofs, boolean byName) {

    public Person {
      proofs = Set.copyOf(proofs);
    }

    /** Somebody of this station. */
    public Person(User user, Set<CredentialKind> proofs) {
      this(user, proofs, proofs.isEmpty());
    }
  }

  /** What became of a try. */
  public sealed interface Outcome {

    record SignedIn(User user) implements Outcome {}

    /**
     * It was not right.
     *
     * @param pause how long the next try has to wait
     */
    record Wrong(Duration pause) implements Outcome {}

    /** It was not looked at: the last wrong one is not long enough ago. */
    record TooSoon(Duration pause) implements Outcome {}

    /** They work here no more, or cannot prove it with this. */
    record NotOffered() implements Outcome {}

    /**
     * They are the company's, and the centre has not been heard of for longer than {@link
     * GrantClock#LONGEST}.
     *
     * @param days for how many whole days
     */
    record GrantEnded(long days) implements Outcome {}

    /** They are the company's and have nothing to prove it with at this station. */
    record NoSecretHere() implements Outcome {}
  }

  private final Booking booking;
  private final Reading reading;
  private final Users users;
  private final Credentials credentials;

  public SignIn(Booking booking, Reading reading, Users users, Credentials credentials) {
    this.booking = booking;
    this.reading = reading;
    this.users = users;
    this.credentials = credentials;
  }

  /** Who may sign in, by name. */
  public List<Person> people() throws StationFault {
    return reading.of(this::people);
  }

  /** As {@link #people()}, in a transaction that is there. */
  public List<Person> people(Tx tx) {
    Map<UUID, Set<CredentialKind>> all = credentials.all(tx);
    Map<UUID, Grant> grants = users.grants(tx);
    boolean ended = grantsEnded(tx, booking.now()).isPresent();
    return users.active(tx).stream()
        .map(
            user -> {
              Set<CredentialKind> proofs = secrets(all.getOrDefault(user.id(), Set.of()));
              boolean here = isHome(grants, user.id()) && !(ended && endsWithGrants(grants, user));
              return new Person(user, proofs, proofs.isEmpty() && here);
            })
        .toList();
  }

  /** Who came from another station has to prove who they are here. */
  private static boolean isHome(Map<UUID, Grant> grants, UUID user) {
    Grant grant = grants.get(user);
    return grant == null || grant.home();
  }

  /** The station's own administrators let it go on when the centre is away for long. */
  private static boolean endsWithGrants(Map<UUID, Grant> grants, User user) {
    Grant grant = grants.get(user.id());
    return grant != null && !(grant.home() && user.role() == Role.ADMINISTRATOR);
  }

  private Optional<Outcome> grantsEnded(Tx tx, Instant now) {
    return users
        .grantState(tx)
        .map(state -> state.clock().look(now))
        .filter(clock -> clock.ended(now))
        .map(clock -> new Outcome.GrantEnded(clock.elapsed().toDays()));
  }

  /** Why somebody who works here may not sign in now, whatever they prove it with. */
  Optional<Outcome> against(Tx tx, User user) {
    return endsWithGrants(users.grants(tx), user)
        ? grantsEnded(tx, booking.now())
        : Optional.empty();
  }

  private static Set<CredentialKind> secrets(Set<CredentialKind> all) {
    return all.stream().filter(CredentialKind::isSecret).collect(Collectors.toUnmodifiableSet());
  }

  /** All that is kept of somebody, also what is no secret. */
  public Set<CredentialKind> kept(UUID user) throws StationFault {
    return reading.of(tx -> credentials.all(tx)).getOrDefault(user, Set.of());
  }

  /**
   * Somebody, and the roles of this station, as they are now.
   *
   * @param person empty if they may not sign in
   * @param allowable what somebody who works here may allow others
   */
  public record Standing(Optional<Person> person, RoleTable roles, Set<Permission> allowable) {}

  /** What these may allow others: whatever one of them may do who can prove who they are. */
  static Set<Permission> allowable(List<Person> people) {
    return people.stream()
        .filter(person -> !person.proofs().isEmpty())
        .flatMap(person -> person.user().permissions().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  public Standing standing(UUID user) throws StationFault {
    return reading.of(
        tx -> {
          List<Person> all = people(tx);
          return new Standing(
              all.stream().filter(each -> each.user().id().equals(user)).findFirst(),
              users.roles(tx),
              allowable(all));
        });
  }

  /** Somebody as they may sign in now; empty if they may not. */
  public Optional<Person> person(UUID user) throws StationFault {
    return people().stream().filter(person -> person.user().id().equals(user)).findFirst();
  }

  /** Somebody to whom nobody has given a secret yet signs in by their name. */
  public Outcome withoutSecret(UUID user) throws StationFault {
    return person(user)
        .filter(Person::byName)
        .<Outcome>map(person -> new Outcome.SignedIn(person.user()))
        .orElseGet(Outcome.NotOffered::new);
  }

  /** Somebody signs in with this secret. Takes some hundredths of a second. */
  public Outcome run(UUID user, CredentialKind kind, String secret) throws StationFault {
    Optional<User> known =
        reading.of(
            tx -> users.active(tx).stream().filter(each -> each.id().equals(user)).findFirst());
    Optional<String> hash = reading.of(tx -> credentials.hash(tx, user, kind));
    if (known.isEmpty()) {
      return new Outcome.NotOffered();
    }
    Optional<Outcome> against = reading.of(tx -> against(tx, known.get()));
    if (against.isPresent()) {
      return against.get();
    }
    if (hash.isEmpty()) {
      return hasNothing(user) ? new Outcome.NoSecretHere() : new Outcome.NotOffered();
    }
    // Counted before it is looked at, so that many at once are not looked at all together.
    Counted counted = booking.keep(tx -> count(tx, user));
    if (!counted.lookedAt()) {
      return new Outcome.TooSoon(counted.tries().left(booking.now()));
    }
    if (SecretHash.matches(secret, hash.get())) {
      booking.keep(
          tx -> {
            credentials.noteWrong(tx, user, Optional.empty());
            return true;
          });
      return new Outcome.SignedIn(known.get());
    }
    if (counted.tries().count() >= GUESSING) {
      tell(user, counted.tries().count());
    }
    return new Outcome.Wrong(counted.tries().left(booking.now()));
  }

  private boolean hasNothing(UUID user) throws StationFault {
    return person(user).filter(each -> each.proofs().isEmpty() && !each.byName()).isPresent();
  }

  private record Counted(boolean lookedAt, WrongTries tries) {}

  private Counted count(Tx tx, UUID user) {
    WrongTries before =
        credentials.wrongTries(tx, user).orElseGet(() -> new WrongTries(0, booking.now()));
    if (!before.left(booking.now()).isZero()) {
      return new Counted(false, before);
    }
    WrongTries now = before.andOneAt(booking.now());
    credentials.noteWrong(tx, user, Optional.of(now));
    return new Counted(true, now);
  }

  private void tell(UUID user, int tries) throws StationFault {
    booking.take((tx, at) -> Booked.of(true, List.of(new UserFact.SignInRefused(user, tries))));
  }
}
