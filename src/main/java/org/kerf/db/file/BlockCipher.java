package org.kerf.db.file;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.kerf.db.key.StoreKey;

/**
 * Encrypts and decrypts blocks of a file as H2 does (AES-128 in XTS mode, IEEE 1619, one key for
 * both halves) with the processor's own instructions. H2's own AES is written in Java and takes
 * some twenty times as long, which is most of what reading a page from the file costs. Not safe for
 * two threads at the same time.
 */
final class BlockCipher {

  static final int BLOCK = 4096;
  private static final int ROUNDS = 10;
  private static final int KEY = 16;
  private static final int PART = 16;
  private static final long FEEDBACK = 0x87;
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private final Cipher encrypting;
  private final Cipher decrypting;
  private final byte[] mask = new byte[BLOCK];

  /**
   * @param salt the eight bytes after the file's mark
   */
  BlockCipher(StoreKey key, byte[] salt) {
    try {
      var secret = new SecretKeySpec(derived(key, salt), "AES");
      encrypting = Cipher.getInstance("AES/ECB/NoPadding");
      encrypting.init(Cipher.ENCRYPT_MODE, secret);
      decrypting = Cipher.getInstance("AES/ECB/NoPadding");
      decrypting.init(Cipher.DECRYPT_MODE, secret);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has AES", e);
    }
  }

  /** The first block of PBKDF2 with HMAC-SHA-256, over the password as UTF-16. */
  private static byte[] derived(StoreKey key, byte[] salt) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    byte[] password = key.filePassword().getBytes(StandardCharsets.UTF_16BE);
    mac.init(new SecretKeySpec(password, "HmacSHA256"));
    mac.update(salt);
    byte[] last = mac.doFinal(ByteBuffer.allocate(Integer.BYTES).putInt(1).array());
    byte[] sum = last.clone();
    for (int round = 1; round < ROUNDS; round++) {
      last = mac.doFinal(last);
      for (int i = 0; i < sum.length; i++) {
        sum[i] ^= last[i];
      }
    }
    return Arrays.copyOf(sum, KEY);
  }

  /** Decrypts one block in place; the first block after the file's mark has the number 0. */
  void decrypt(long number, byte[] bytes, int from) {
    change(decrypting, number, bytes, from);
  }

  /** Encrypts one block in place, numbered as for {@link #decrypt}. */
  void encrypt(long number, byte[] bytes, int from) {
    change(encrypting, number, bytes, from);
  }

  private void change(Cipher by, long number, byte[] bytes, int from) {
    try {
      fillMask(number);
      cover(bytes, from);
      by.doFinal(bytes, from, BLOCK, bytes, from);
      cover(bytes, from);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("whole blocks need no padding", e);
    }
  }

  private void fillMask(long number) throws GeneralSecurityException {
    byte[] first = new byte[PART];
    LONGS.set(first, 0, number);
    encrypting.doFinal(first, 0, PART, first);
    long low = (long) LONGS.get(first, 0);
    long high = (long) LONGS.get(first, Long.BYTES);
    for (int at = 0; at < BLOCK; at += PART) {
      LONGS.set(mask, at, low);
      LONGS.set(mask, at + Long.BYTES, high);
      long carry = high >> (Long.SIZE - 1) & FEEDBACK;
      high = high << 1 | low >>> (Long.SIZE - 1);
      low = low << 1 ^ carry;
    }
  }

  private void cover(byte[] bytes, int from) {
    for (int at = 0; at < BLOCK; at += Long.BYTES) {
      LONGS.set(bytes, from + at, (long) LONGS.get(bytes, from + at) ^ (long) LONGS.get(mask, at));
    }
  }
}
