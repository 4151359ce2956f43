package org.kerf.audit.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;

/** The hash that chains audit lines. */
public final class AuditHash {

  private AuditHash() {}

  /**
   * SHA-256 over the fields, each preceded by its length, so that no two different lines hash the
   * same text.
   */
  public static String of(
      String previousHash,
      long no,
      Instant at,
      String station,
      UUID user,
      String userName,
      String action,
      UUID subject,
      String details) {
    MessageDigest digest = sha256();
    for (String field :
        new String[] {
          previousHash,
          Long.toString(no),
          Long.toString(at.toEpochMilli()),
          station,
          user.toString(),
          userName,
          action,
          subject.toString(),
          details
        }) {
      byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
      digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
      digest.update(bytes);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
