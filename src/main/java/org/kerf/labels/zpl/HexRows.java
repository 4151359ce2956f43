package org.kerf.labels.zpl;

import java.util.HexFormat;
import org.kerf.labels.layout.DotPicture;

/**
 * The rows of a picture as hexadecimal digits, shortened as ZPL allows: a run of one digit is led
 * by its count (G to Y are 1 to 19, g to z are 20 to 400 by twenties), a comma fills the row with
 * zeros, an exclamation mark with ones, a colon repeats the row before. Source: ZPL II Programming
 * Guide, "Alternative data compression scheme".
 */
final class HexRows {

  private static final HexFormat HEX = HexFormat.of().withUpperCase();
  private static final int MOST_REPEATS = 419;
  private static final int SHORTEST_RUN = 3;

  private HexRows() {}

  static String of(DotPicture picture) {
    var text = new StringBuilder();
    String before = "";
    for (int y = 0; y < picture.height(); y++) {
      String row = HEX.formatHex(picture.row(y));
      text.append(row.equals(before) ? ":" : shortened(row));
      before = row;
    }
    return text.toString();
  }

  private static String shortened(String row) {
    var text = new StringBuilder();
    int i = 0;
    while (i < row.length()) {
      char digit = row.charAt(i);
      int end = i;
      while (end < row.length() && row.charAt(end) == digit) {
        end++;
      }
      if (end == row.length() && digit == '0') {
        return text.append(',').toString();
      }
      if (end == row.length() && digit == 'F') {
        return text.append('!').toString();
      }
      text.append(run(digit, end - i));
      i = end;
    }
    return text.toString();
  }

  private static String run(char digit, int length) {
    if (length < SHORTEST_RUN) {
      return String.valueOf(digit).repeat(length);
    }
    if (length > MOST_REPEATS) {
      return run(digit, MOST_REPEATS) + run(digit, length - MOST_REPEATS);
    }
    var text = new StringBuilder();
    if (length >= 20) {
      text.append((char) ('g' + length / 20 - 1));
    }
    if (length % 20 > 0) {
      text.append((char) ('G' + length % 20 - 1));
    }
    return text.append(digit).toString();
  }
}
