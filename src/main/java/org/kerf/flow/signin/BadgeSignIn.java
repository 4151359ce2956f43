package org.kerf.flow.signin;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kerf.flow.booking.Booked;
import org.kerf.flow.booking.Booking;
import org.kerf.flow.booking.Reading;
import org.kerf.flow.signin.SignIn.Outcome;
import org.kerf.identity.Credentials;
import org.kerf.identity.Users;
import org.kerf.identity.model.CredentialKind;
import org.kerf.identity.model.User;
import org.kerf.identity.model.WrongTries;
import org.kerf.identity.secret.SecretHash;
import org.kerf.kernel.StationFault;
import org.kerf.kernel.Tx;
import org.kerf.settings.model.SettingFact;

/**
 * Whose badge was scanned. A badge that nobody has counts for the station, for it names nobody;
 * after a few of them the next badge has to wait.
 */
public final class BadgeSignIn {

  /** So many in a row are told to the audit, and each one after that. */
  private static final int GUESSING = 5;

  private record Counted(boolean lookedAt, WrongTries tries) {}

  private final Booking booking;
  private final Reading reading;
  private final Users users;
  private final Credentials credentials;
  private final SignIn signIn;

  public BadgeSignIn(
      Booking booking, Reading reading, Users users, Credentials credentials, SignIn signIn) {
    this.booking = booking;
    this.reading = reading;
    this.users = users;
    this.credentials = credentials;
    this.signIn = signIn;
  }

  /** Somebody signs in with this badge. Takes some hundredths of a second. */
  public Outcome run(String scanned) throws StationFault {
    // Counted before it is looked at, so that many at once are not looked at all together.
    Counted counted = booking.keep(this::count);
    if (!counted.lookedAt()) {
      return new Outcome.TooSoon(counted.tries().left(booking.now()));
    }
    Optional<User> owner = owner(scanned);
    if (owner.isPresent()) {
      // Only itself is taken back: who has a badge must not make an end of another's waiting.
      booking.keep(
          tx -> {
            credentials.noteWrongBadges(tx, credentials.wrongBadges(tx).withoutOne());
            return true;
          });
      Optional<Outcome> against = reading.of(tx -> signIn.against(tx, owner.get()));
      return against.orElseGet(() -> new Outcome.SignedIn(owner.get()));
    }
    int tries = counted.tries().count();
    if (tries >= GUESSING) {
      booking.take((tx, at) -> Booked.of(true, List.of(new SettingFact.BadgeRefused(tries))));
    }
    return new Outcome.Wrong(counted.tries().left(booking.now()));
  }

  /** Who works here and has this badge; nothing is counted. */
  public Optional<User> owner(String scanned) throws StationFault {
    boolean any =
        reading.of(
            tx ->
                credentials.all(tx).values().stream()
                    .anyMatch(kinds -> kinds.contains(CredentialKind.BADGE)));
    if (!any || !SecretRules.isBadge(scanned)) {
      return Optional.empty();
    }
    Set<String> hashes = hashes(scanned);
    return reading.of(
        tx -> {
          List<User> owners =
              users.active(tx).stream().filter(user -> hasOneOf(tx, user.id(), hashes)).toList();
          // Given at two stations that did not know of each other: it names neither.
          return owners.size() == 1 ? Optional.of(owners.getFirst()) : Optional.empty();
        });
  }

  private boolean hasOneOf(Tx tx, UUID user, Set<String> hashes) {
    return credentials.hash(tx, user, CredentialKind.BADGE).filter(hashes::contains).isPresent();
  }

  /** The badge's hash, which is the same each time. */
  String hash(String scanned) throws StationFault {
    byte[] salt = reading.of(credentials::badgeSalt);
    return SecretHash.of(SecretRules.badgeCode(scanned), salt);
  }

  /** The badge's hash with the salt of the company. */
  public static String hash(String scanned, String companySalt) {
    return SecretHash.of(SecretRules.badgeCode(scanned), HexFormat.of().parseHex(companySalt));
  }

  /**
   * The badge's hash with each salt that a badge here is hashed with: badges of the company have
   * another than this station's, and those that a station gave to the company keep that one's.
   */
  Set<String> hashes(String scanned) throws StationFault {
    List<String> kept =
        reading.of(
            tx ->
                credentials.all(tx).keySet().stream()
                    .flatMap(user -> credentials.hash(tx, user, CredentialKind.BADGE).stream())
                    .toList());
    String code = SecretRules.badgeCode(scanned);
    Map<String, String> oneOfEach = new TreeMap<>();
    kept.forEach(hash -> oneOfEach.putIfAbsent(SecretHash.made(hash), hash));
    return oneOfEach.values().stream()
        .map(hash -> SecretHash.alike(code, hash))
        .collect(Collectors.toUnmodifiableSet());
  }

  private Counted count(Tx tx) {
    WrongTries before = credentials.wrongBadges(tx).stillCounting(booking.now());
    if (!before.left(booking.now()).isZero()) {
      return new Counted(false, before);
    }
    WrongTries now = before.andOneAt(booking.now());
    credentials.noteWrongBadges(tx, now);
    return new Counted(true, now);
  }
}
