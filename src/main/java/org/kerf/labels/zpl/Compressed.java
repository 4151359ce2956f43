package org.kerf.labels.zpl;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.zip.Deflater;
import org.kerf.labels.layout.DotPicture;

/**
 * The dots of a picture as ^GF takes them: compressed as zlib does, in Base64, with the CRC-16 of
 * these letters (polynomial 1021, from 0). Source: ZPL II Programming Guide, "ZB64 Encoding and
 * Compression".
 */
final class Compressed {

  private static final HexFormat HEX = HexFormat.of().withUpperCase();
  private static final int POLYNOMIAL = 0x1021;
  private static final int HIGHEST_BIT = 0x8000;
  private static final int BLOCK = 4_096;
  private static final int[] SUMS = sums();

  private Compressed() {}

  static String of(DotPicture picture) {
    byte[] letters = Base64.getEncoder().encode(deflated(picture.rows()));
    return ":Z64:"
        + new String(letters, StandardCharsets.US_ASCII)
        + ':'
        + HEX.toHexDigits((short) checksum(letters));
  }

  private static byte[] deflated(byte[] rows) {
    try (var deflater = new Deflater(Deflater.BEST_COMPRESSION)) {
      deflater.setInput(rows);
      deflater.finish();
      var packed = new ByteArrayOutputStream();
      var block = new byte[BLOCK];
      while (!deflater.finished()) {
        packed.write(block, 0, deflater.deflate(block));
      }
      return packed.toByteArray();
    }
  }

  private static int checksum(byte[] letters) {
    int sum = 0;
    for (byte letter : letters) {
      sum = (sum << 8 ^ SUMS[(sum >> 8 ^ letter) & 0xFF]) & 0xFFFF;
    }
    return sum;
  }

  /** What each byte adds, so that a label is not summed up bit by bit. */
  private static int[] sums() {
    var sums = new int[1 << 8];
    for (int value = 0; value < sums.length; value++) {
      int sum = value << 8;
      for (int bit = 0; bit < 8; bit++) {
        sum = (sum & HIGHEST_BIT) == 0 ? sum << 1 : sum << 1 ^ POLYNOMIAL;
      }
      sums[value] = sum & 0xFFFF;
    }
    return sums;
  }
}
