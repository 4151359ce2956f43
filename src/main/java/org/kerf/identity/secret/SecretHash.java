package org.kerf.identity.secret;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.util.Base64;

/**
 * A secret's hash by Argon2id (RFC 9106), with a salt of its own. The text says how it was made, so
 * that hashes of before stay good when this program makes stronger ones.
 */
public final class SecretHash {

  /** 19 MiB and two passes in one lane: what OWASP's cheat sheet asks for at least. */
  private static final int MEMORY_KIB = 19 * 1024;

  private static final int PASSES = 2;
  private static final int LANES = 1;
  private static final int HASH_BYTES = 32;
  private static final int SALT_BYTES = 16;

  private SecretHash() {}

  /** Hashes a secret; takes some hundredths of a second of the processor. */
  public static String of(String secret) {
    return Password.hash(secret).addRandomSalt(SALT_BYTES).with(function()).getResult();
  }

  /**
   * Hashes a secret with this salt: equal ones have equal hashes, so that one hash finds whose it
   * is.
   */
  public static String of(String secret, byte[] salt) {
    return Password.hash(secret).addSalt(salt).with(function()).getResult();
  }

  /** How a hash was made: with the same salt and cost this is the same. */
  public static String made(String hash) {
    return hash.substring(0, hash.lastIndexOf('$') + 1);
  }

  /** Hashes a secret as this hash was made: equal ones have equal hashes. */
  public static String alike(String secret, String hash) {
    String[] parts = made(hash).split("\\$", -1);
    byte[] salt = Base64.getDecoder().decode(parts[parts.length - 2]);
    return Password.hash(secret)
        .addSalt(salt)
        .with(Argon2Function.getInstanceFromHash(hash))
        .getResult();
  }

  private static Argon2Function function() {
    return Argon2Function.getInstance(MEMORY_KIB, PASSES, LANES, HASH_BYTES, Argon2.ID);
  }

  /** Whether the hash was made of this secret; takes as long. */
  public static boolean matches(String secret, String hash) {
    return Password.check(secret, hash).with(Argon2Function.getInstanceFromHash(hash));
  }
}
