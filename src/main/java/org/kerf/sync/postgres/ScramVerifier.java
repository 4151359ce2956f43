package org.kerf.sync.postgres;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * What PostgreSQL keeps in place of a password (RFC 5802 and 7677): with it a password is checked,
 * and from it none is found. Made here, so that the password itself never leaves the station.
 */
final class ScramVerifier {

  private static final int ITERATIONS = 4096;
  private static final int SALT_BYTES = 16;
  private static final int KEY_BITS = 256;
  private static final int PASSWORD_BYTES = 32;
  private static final int TYPED_GROUPS = 6;
  private static final int TYPED_GROUP = 4;
  private static final String TYPED_LETTERS = "0123456789ABCDEFGHJKLMNPQRSTUVWX";

  private ScramVerifier() {}

  /** A password that nobody types: 256 random bits as letters, digits, - and _. */
  static String newPassword(SecureRandom random) {
    byte[] bytes = new byte[PASSWORD_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /**
   * A password that a person types: 120 random bits as six groups of four, of digits and capital
   * letters without I, O, Y and Z.
   */
  static String newTypedPassword(SecureRandom random) {
    return IntStream.range(0, TYPED_GROUPS)
        .mapToObj(
            _ ->
                random
                    .ints(TYPED_GROUP, 0, TYPED_LETTERS.length())
                    .mapToObj(i -> TYPED_LETTERS.substring(i, i + 1))
                    .collect(Collectors.joining()))
        .collect(Collectors.joining("-"));
  }

  /** What a person typed in the form of {@link #newTypedPassword}; anything else as it is. */
  static String typed(String password) {
    String letters =
        password
            .toUpperCase(Locale.ROOT)
            .replaceAll("[^0-9A-Z]", "")
            .replace('O', '0')
            .replace('I', '1');
    return letters.length() == TYPED_GROUPS * TYPED_GROUP
        ? letters.replaceAll("(.{" + TYPED_GROUP + "})(?!$)", "$1-")
        : password;
  }

  /**
   * The verifier of a password.
   *
   * @param password ASCII only: others would have to be normalised first (RFC 4013)
   */
  static String of(String password, SecureRandom random) {
    if (!StandardCharsets.US_ASCII.newEncoder().canEncode(password)) {
      throw new IllegalArgumentException("a password of other than ASCII characters");
    }
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    try {
      byte[] salted =
          SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
              .generateSecret(new PBEKeySpec(password.toCharArray(), salt, ITERATIONS, KEY_BITS))
              .getEncoded();
      byte[] stored = MessageDigest.getInstance("SHA-256").digest(hmac(salted, "Client Key"));
      Base64.Encoder text = Base64.getEncoder();
      return "SCRAM-SHA-256$"
          + ITERATIONS
          + ":"
          + text.encodeToString(salt)
          + "$"
          + text.encodeToString(stored)
          + ":"
          + text.encodeToString(hmac(salted, "Server Key"));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("each Java has SHA-256", e);
    }
  }

  private static byte[] hmac(byte[] key, String text) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    return mac.doFinal(text.getBytes(StandardCharsets.US_ASCII));
  }
}
