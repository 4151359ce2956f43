package org.kerf.labels.check;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * What a printer makes of the data of ^GFA in the form Z64: the letters' checksum first, then
 * Base64, then zlib. Source: ZPL II Programming Guide, "ZB64 Encoding and Compression".
 */
final class GraphicRows {

  private static final String FORM = ":Z64:";
  private static final int CHECK_DIGITS = 4;
  private static final int[] REMAINDERS = remainders();

  private GraphicRows() {}

  /** All dots, eight a byte, row after row. */
  static byte[] bytes(String data, int announced) throws NotReadable {
    int end = data.lastIndexOf(':');
    if (!data.startsWith(FORM) || end < FORM.length() || data.length() - end - 1 != CHECK_DIGITS) {
      throw new NotReadable("the data of a ^GF picture is not in the form Z64");
    }
    byte[] letters = data.substring(FORM.length(), end).getBytes(StandardCharsets.ISO_8859_1);
    String check = data.substring(end + 1);
    try {
      if (HexFormat.fromHexDigits(check) != checksum(letters)) {
        throw new NotReadable("a ^GF picture has another checksum than it says");
      }
      return inflated(Base64.getDecoder().decode(letters), announced);
    } catch (IllegalArgumentException | DataFormatException e) {
      throw new NotReadable("the data of a ^GF picture is damaged");
    }
  }

  private static byte[] inflated(byte[] packed, int announced)
      throws DataFormatException, NotReadable {
    try (var inflater = new Inflater()) {
      inflater.setInput(packed);
      var bytes = new byte[announced];
      int length = inflater.inflate(bytes);
      if (length != announced || inflater.inflate(new byte[1]) != 0 || !inflater.finished()) {
        throw new NotReadable("the data of a ^GF picture has not the length that it announces");
      }
      return bytes;
    }
  }

  private static int checksum(byte[] letters) {
    int sum = 0;
    for (byte letter : letters) {
      sum = (sum << 8 ^ REMAINDERS[(sum >> 8 ^ letter) & 0xFF]) & 0xFFFF;
    }
    return sum;
  }

  /** Of each byte divided by x^16 + x^12 + x^5 + 1. */
  private static int[] remainders() {
    var table = new int[256];
    for (int value = 0; value < table.length; value++) {
      int remainder = value << 8;
      for (int shift = 0; shift < 8; shift++) {
        remainder = (remainder << 1) ^ ((remainder >> 15 & 1) * 0x1021);
      }
      table[value] = remainder & 0xFFFF;
    }
    return table;
  }
}
