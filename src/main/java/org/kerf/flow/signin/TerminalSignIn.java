package org.kerf.flow.signin;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kerf.flow.booking.Reading;
import org.kerf.flow.signin.SignIn.Person;
import org.kerf.identity.Credentials;
import org.kerf.identity.model.CredentialKind;
import org.kerf.identity.model.ProgramUsers;
import org.kerf.identity.model.User;
import org.kerf.kernel.StationFault;

/**
 * In whose name a command from a terminal books. Only whoever may read the station's key gets so
 * far; as long as nobody at the station has a secret, that is enough.
 */
public final class TerminalSignIn {

  /** What became of it. */
  public sealed interface Outcome {

    record Acts(User user) implements Outcome {}

    /** They have to say their PIN or password. */
    record SecretWanted(User user) implements Outcome {}

    record Wrong(Duration pause) implements Outcome {}

    /** It was not looked at: the last wrong one is not long enough ago. */
    record TooSoon(Duration pause) implements Outcome {}

    /** Nobody of this name works here. */
    record Unknown() implements Outcome {}

    /** They are the company's, and the centre was not heard of for so many days. */
    record GrantEnded(long days) implements Outcome {}

    /** They are the company's and have nothing to prove it with at this station. */
    record NoSecretHere() implements Outcome {}

    /** People here prove who they are: so does the terminal. */
    record NobodyNamed() implements Outcome {}
  }

  private final SignIn signIn;
  private final Reading reading;
  private final Credentials credentials;
  private final String osUser;

  /**
   * @param osUser what the operating system calls whoever runs this process
   */
  public TerminalSignIn(SignIn signIn, Reading reading, Credentials credentials, String osUser) {
    this.signIn = signIn;
    this.reading = reading;
    this.credentials = credentials;
    this.osUser = osUser;
  }

  /** What the operating system calls whoever runs this process. */
  public String osUser() {
    return osUser;
  }

  /**
   * Who acts.
   *
   * @param name as it stands in the list of users; whoever the operating system stands for without
   * @param secret as it was typed; empty as long as nobody was asked for it
   */
  public Outcome run(Optional<String> name, Optional<String> secret) throws StationFault {
    List<Person> people = signIn.people();
    if (name.isEmpty()) {
      return unnamed(people);
    }
    Optional<Person> known =
        people.stream().filter(each -> each.user().name().equals(name.get())).findFirst();
    if (known.isEmpty()) {
      return new Outcome.Unknown();
    }
    Person person = known.get();
    Optional<SignIn.Outcome> against = reading.of(tx -> signIn.against(tx, person.user()));
    if (against.isPresent()) {
      return outcome(against.get());
    }
    if (person.byName() || isAllowed(person.user().id())) {
      return new Outcome.Acts(person.user());
    }
    if (person.proofs().isEmpty()) {
      return new Outcome.NoSecretHere();
    }
    return secret.isEmpty()
        ? new Outcome.SecretWanted(person.user())
        : proved(person, secret.get());
  }

  private Outcome unnamed(List<Person> people) throws StationFault {
    for (Person person : people) {
      boolean may = reading.of(tx -> signIn.against(tx, person.user())).isEmpty();
      if (may && isAllowed(person.user().id())) {
        return new Outcome.Acts(person.user());
      }
    }
    return people.stream().allMatch(SignIn.Person::byName)
        ? new Outcome.Acts(ProgramUsers.TERMINAL)
        : new Outcome.NobodyNamed();
  }

  private boolean isAllowed(UUID user) throws StationFault {
    return reading
        .of(tx -> credentials.hash(tx, user, CredentialKind.OS_USER))
        .filter(osUser::equals)
        .isPresent();
  }

  private Outcome proved(Person person, String secret) throws StationFault {
    CredentialKind meant = SecretRules.kind(secret);
    CredentialKind other =
        meant == CredentialKind.PIN ? CredentialKind.PASSWORD : CredentialKind.PIN;
    CredentialKind kind = person.proofs().contains(meant) ? meant : other;
    return outcome(signIn.run(person.user().id(), kind, secret));
  }

  private static Outcome outcome(SignIn.Outcome outcome) {
    return switch (outcome) {
      case SignIn.Outcome.SignedIn(var user) -> new Outcome.Acts(user);
      case SignIn.Outcome.Wrong(var pause) -> new Outcome.Wrong(pause);
      case SignIn.Outcome.TooSoon(var pause) -> new Outcome.TooSoon(pause);
      case SignIn.Outcome.NotOffered() -> new Outcome.Unknown();
      case SignIn.Outcome.GrantEnded(var days) -> new Outcome.GrantEnded(days);
      case SignIn.Outcome.NoSecretHere() -> new Outcome.NoSecretHere();
    };
  }
}
