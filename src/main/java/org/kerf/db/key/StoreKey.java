package org.kerf.db.key;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.kerf.db.seal.SealKey;

/**
 * The secret that the store file is encrypted with: 160 random bits. Its written form, the recovery
 * key, is eight groups of four characters and a ninth that finds a slip of the pen. Never printed
 * by accident: {@code toString} hides it.
 */
public final class StoreKey {

  private static final int BYTES = 20;
  private static final String FILE = "file";
  private static final String SEAL = "seal";
  private static final int GROUP = 4;
  private static final int CHECK_CHARACTERS = 4;
  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRSTUVWX";

  private final byte[] secret;

  private StoreKey(byte[] secret) {
    this.secret = secret;
  }

  public static StoreKey random(SecureRandom random) {
    byte[] secret = new byte[BYTES];
    random.nextBytes(secret);
    return new StoreKey(secret);
  }

  /** Reads a recovery key as a person types it; empty if it is not one or has a slip in it. */
  public static Optional<StoreKey> parse(String recoveryKey) {
    String text = recoveryKey.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    int body = BYTES * 8 / 5;
    if (text.length() != body + CHECK_CHARACTERS
        || text.chars().anyMatch(c -> ALPHABET.indexOf(c) < 0)) {
      return Optional.empty();
    }
    var key = new StoreKey(decode(text.substring(0, body)));
    return key.check().equals(text.substring(body)) ? Optional.of(key) : Optional.empty();
  }

  /** The written form, such as "7K2M-...": whoever has it can open the store. */
  public String recoveryKey() {
    String text = encode(secret) + check();
    var grouped = new StringBuilder();
    for (int i = 0; i < text.length(); i += GROUP) {
      grouped.append(i == 0 ? "" : "-").append(text, i, i + GROUP);
    }
    return grouped.toString();
  }

  /** The passwords for H2: the file's, then the user's. */
  public String login(String user) {
    return password(FILE) + " " + password(user);
  }

  /** The key of the seal over what the store holds. */
  public SealKey seal() {
    return new SealKey(password(SEAL).getBytes(StandardCharsets.US_ASCII));
  }

  /** The file's password alone. */
  public String filePassword() {
    return password(FILE);
  }

  /** A password for one purpose, which reveals nothing about the key or the other passwords. */
  public String password(String purpose) {
    byte[] label = purpose.getBytes(StandardCharsets.UTF_8);
    byte[] all = Arrays.copyOf(secret, secret.length + label.length);
    System.arraycopy(label, 0, all, secret.length, label.length);
    return HexFormat.of().formatHex(sha256(all));
  }

  private String check() {
    return encode(Arrays.copyOf(sha256(secret), BYTES)).substring(0, CHECK_CHARACTERS);
  }

  private static String encode(byte[] bytes) {
    var text = new StringBuilder();
    int buffer = 0;
    int bits = 0;
    for (byte b : bytes) {
      buffer = (buffer << 8) | (b & 0xff);
      bits += 8;
      while (bits >= 5) {
        bits -= 5;
        text.append(ALPHABET.charAt((buffer >> bits) & 31));
      }
      buffer &= (1 << bits) - 1;
    }
    return text.toString();
  }

  private static byte[] decode(String text) {
    byte[] bytes = new byte[text.length() * 5 / 8];
    int buffer = 0;
    int bits = 0;
    int at = 0;
    for (int i = 0; i < text.length(); i++) {
      buffer = (buffer << 5) | ALPHABET.indexOf(text.charAt(i));
      bits += 5;
      if (bits >= 8) {
        bits -= 8;
        bytes[at++] = (byte) (buffer >> bits);
        buffer &= (1 << bits) - 1;
      }
    }
    return bytes;
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof StoreKey key && MessageDigest.isEqual(secret, key.secret);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(secret);
  }

  @Override
  public String toString() {
    return "StoreKey[hidden]";
  }
}
