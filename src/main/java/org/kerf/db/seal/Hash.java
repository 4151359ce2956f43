package org.kerf.db.seal;

import java.util.Arrays;
import java.util.HexFormat;

/** 32 bytes that stand for all that they were worked out of. */
public final class Hash {

  public static final int BYTES = 32;

  private static final int PRINTED = 8;

  /** Stands for none: before the first row of a chain, or where a seal was found broken. */
  public static final Hash NONE = new Hash(new byte[BYTES]);

  private final byte[] bytes;

  private Hash(byte[] bytes) {
    this.bytes = bytes;
  }

  /** A hash of these bytes; none of no bytes. */
  public static Hash of(byte[] bytes) {
    return new Hash(bytes.length == 0 ? NONE.bytes : bytes.clone());
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  /** As much of it as is printed: 64 bits in capital letters, to base 16. */
  public String fingerprint() {
    return HexFormat.of().withUpperCase().formatHex(bytes, 0, PRINTED);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return HexFormat.of().formatHex(bytes);
  }
}
