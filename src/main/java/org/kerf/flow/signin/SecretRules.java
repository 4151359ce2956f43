package org.kerf.flow.signin;

import java.util.Locale;
import java.util.Optional;
import org.kerf.identity.model.CredentialKind;
import org.kerf.kernel.ShortCode;

/** Which secrets are too easily guessed. */
public final class SecretRules {

  public static final int SHORTEST_PIN = 4;
  public static final int LONGEST_PIN = 8;
  public static final int SHORTEST_PASSWORD = 8;
  public static final int LONGEST_PASSWORD = 128;
  public static final int SHORTEST_BADGE = 6;
  public static final int LONGEST_BADGE = 128;

  /** Why a secret is not taken. */
  public enum Weakness {
    PIN_LENGTH,
    PIN_NO_DIGITS,
    PIN_EASY,
    PASSWORD_LENGTH,
    PASSWORD_NAME,
    BADGE_LENGTH,
    BADGE_LABEL
  }

  private SecretRules() {}

  /** What somebody means who may choose: a few digits are a PIN, all else is a password. */
  public static CredentialKind kind(String secret) {
    boolean pin = secret.length() <= LONGEST_PIN && isDigits(secret);
    return pin ? CredentialKind.PIN : CredentialKind.PASSWORD;
  }

  private static boolean isDigits(String text) {
    return text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** What is wrong with this secret of somebody of this name. */
  public static Optional<Weakness> weakness(CredentialKind kind, String secret, String name) {
    return switch (kind) {
      case PIN -> pin(secret);
      case PASSWORD -> password(secret, name);
      case BADGE -> badge(secret);
      case OS_USER -> Optional.empty();
    };
  }

  private static Optional<Weakness> pin(String pin) {
    if (!isDigits(pin)) {
      return Optional.of(Weakness.PIN_NO_DIGITS);
    }
    if (pin.length() < SHORTEST_PIN || pin.length() > LONGEST_PIN) {
      return Optional.of(Weakness.PIN_LENGTH);
    }
    return hasOneStep(pin) ? Optional.of(Weakness.PIN_EASY) : Optional.empty();
  }

  /** Whether each digit follows the one before by the same step: 0000, 1234, 9876, 2468. */
  private static boolean hasOneStep(String pin) {
    int step = pin.charAt(1) - pin.charAt(0);
    for (int i = 1; i < pin.length(); i++) {
      if (pin.charAt(i) - pin.charAt(i - 1) != step) {
        return false;
      }
    }
    return true;
  }

  private static Optional<Weakness> password(String password, String name) {
    if (password.length() < SHORTEST_PASSWORD || password.length() > LONGEST_PASSWORD) {
      return Optional.of(Weakness.PASSWORD_LENGTH);
    }
    return compact(password).equals(compact(name))
        ? Optional.of(Weakness.PASSWORD_NAME)
        : Optional.empty();
  }

  private static Optional<Weakness> badge(String code) {
    if (!isBadge(code)) {
      return Optional.of(Weakness.BADGE_LENGTH);
    }
    return ShortCode.resembles(code) ? Optional.of(Weakness.BADGE_LABEL) : Optional.empty();
  }

  /** Whether what was scanned is long enough for a badge. */
  public static boolean isBadge(String scanned) {
    int length = scanned.strip().length();
    return length >= SHORTEST_BADGE && length <= LONGEST_BADGE;
  }

  /** A badge's code as it is hashed: Caps Lock may have turned the scanner's letters round. */
  static String badgeCode(String scanned) {
    return scanned.strip().toUpperCase(Locale.ROOT);
  }

  private static String compact(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("\\s", "");
  }
}
