package org.kerf.labels.check;

import com.google.zxing.Dimension;
import com.google.zxing.WriterException;
import com.google.zxing.datamatrix.encoder.DefaultPlacement;
import com.google.zxing.datamatrix.encoder.ErrorCorrection;
import com.google.zxing.datamatrix.encoder.SymbolInfo;
import com.google.zxing.datamatrix.encoder.SymbolShapeHint;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.decoder.Mode;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import com.google.zxing.qrcode.encoder.QRCode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import uk.org.okapibarcode.backend.DataMatrix;
import uk.org.okapibarcode.backend.OkapiException;

/** The squares and bars that a printer makes of the data of a field. */
final class Symbols {

  /** Squares a side, and whether each is black, row by row. */
  record Squares(int side, List<Boolean> black) {}

  /** In the order in which the drawing library numbers them from 1; ISO/IEC 16022, table 7. */
  private static final List<Integer> SQUARE_SIDES =
      List.of(10, 12, 14, 16, 18, 20, 22, 24, 26, 32, 36, 40, 44, 48, 52, 64, 72, 80, 88, 96);

  private static final char FNC1 = 0x1D;
  private static final int EAN_DATA = 12;

  /** Widths of an odd digit of the left half, beginning with a space; ISO/IEC 15420, table 1. */
  private static final String[] EAN_DIGITS = {
    "3211", "2221", "2122", "1411", "1132", "1231", "1114", "1312", "1213", "3112"
  };

  /** Which digits of the left half are turned round, by the first digit. */
  private static final String[] EAN_TURNED = {
    "......", "..x.xx", "..xx.x", "..xxx.", ".x..xx", ".xx..x", ".xxx..", ".x.x.x", ".x.xx.",
    ".xx.x."
  };

  private Symbols() {}

  /** A DataMatrix of this size; its data has no function character. */
  static Squares matrix(String data, int side) throws NotReadable {
    if (data.isEmpty()) {
      throw new NotReadable("^BX has no data");
    }
    var symbol = new DataMatrix();
    symbol.setForceMode(DataMatrix.ForceMode.SQUARE);
    symbol.setPreferredSize(SQUARE_SIDES.indexOf(side) + 1);
    try {
      symbol.setContent(data);
    } catch (OkapiException e) {
      throw new NotReadable("^BX has data that no DataMatrix takes");
    }
    if (symbol.getActualWidth() != side || symbol.getActualHeight() != side) {
      throw tooMuch(side);
    }
    var black = new Boolean[side * side];
    Arrays.fill(black, false);
    symbol
        .getRectangles()
        .forEach(
            box -> {
              for (int y = (int) box.y; y < (int) (box.y + box.height); y++) {
                for (int x = (int) box.x; x < (int) (box.x + box.width); x++) {
                  black[y * side + x] = true;
                }
              }
            });
    return new Squares(side, List.of(black));
  }

  /** A DataMatrix of this size in which {@link #FNC1} stands for the function character 1. */
  static Squares gs1Matrix(String data, int side) throws NotReadable {
    if (data.charAt(0) != FNC1 || data.length() == 1) {
      throw new NotReadable("^BX has an FNC1 that is not in front of data");
    }
    var size = new Dimension(side, side);
    var shape = SymbolShapeHint.FORCE_SQUARE;
    byte[] codewords = asciiCodewords(data);
    SymbolInfo symbol = SymbolInfo.lookup(codewords.length, shape, size, size, false);
    if (symbol == null) {
      throw tooMuch(side);
    }
    String all = ErrorCorrection.encodeECC200(padded(codewords, symbol.getDataCapacity()), symbol);
    int inner = symbol.getSymbolDataWidth();
    var bits = new DefaultPlacement(all, inner, inner);
    bits.place();
    var black = new ArrayList<Boolean>();
    for (int i = 0; i < side * side; i++) {
      black.add(isBlack(bits, symbol.matrixWidth, i % side, i / side));
    }
    return new Squares(side, black);
  }

  /** One for a character, two digits or FNC1 each; ISO/IEC 16022, 5.2.4. */
  private static byte[] asciiCodewords(String data) {
    var codewords = new ByteArrayOutputStream();
    for (int i = 0; i < data.length(); i++) {
      char c = data.charAt(i);
      boolean pair = i + 1 < data.length() && isDigit(c) && isDigit(data.charAt(i + 1));
      if (c == FNC1) {
        codewords.write(232);
      } else if (pair) {
        i++;
        codewords.write(130 + (c - '0') * 10 + data.charAt(i) - '0');
      } else {
        codewords.write(c + 1);
      }
    }
    return codewords.toByteArray();
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Filled up to the symbol's capacity; ISO/IEC 16022, annex B.1. */
  private static String padded(byte[] codewords, int capacity) {
    var all = new StringBuilder(new String(codewords, StandardCharsets.ISO_8859_1));
    if (all.length() < capacity) {
      all.append((char) 129);
    }
    while (all.length() < capacity) {
      int random = 129 + 149 * (all.length() + 1) % 253 + 1;
      all.append((char) (random <= 254 ? random : random - 254));
    }
    return all.toString();
  }

  /** Each region of data stands in a solid line on the left and below and a broken one opposite. */
  private static boolean isBlack(DefaultPlacement bits, int region, int x, int y) {
    int framed = region + 2;
    int left = x % framed;
    int top = y % framed;
    if (left == 0 || top == framed - 1) {
      return true;
    }
    if (top == 0) {
      return left % 2 == 0;
    }
    return left == framed - 1
        ? top % 2 == 1
        : bits.getBit(x / framed * region + left - 1, y / framed * region + top - 1);
  }

  private static NotReadable tooMuch(int side) {
    return new NotReadable(
        "^BX asks for " + side + " squares a side, into which its data does not go");
  }

  /** A QR code of level M in the mode that its field data names, of the smallest size. */
  static Squares qr(String fieldData) throws NotReadable {
    if (!fieldData.startsWith("MM,") || fieldData.length() < 5) {
      throw new NotReadable("^BQ is not of level M with a mode of its own");
    }
    String said = fieldData.substring(3);
    int head = said.charAt(0) == 'B' ? 5 : 1;
    String data = said.length() > head ? said.substring(head) : "";
    if (head == 5 && !said.startsWith(String.format(Locale.ROOT, "B%04d", data.length()))) {
      throw new NotReadable("^BQ has another number of characters than it says");
    }
    Mode mode =
        switch (said.charAt(0)) {
          case 'N' -> Mode.NUMERIC;
          case 'A' -> Mode.ALPHANUMERIC;
          case 'B' -> Mode.BYTE;
          default -> throw new NotReadable("^BQ has a mode that is not N, A or B");
        };
    try {
      QRCode code = Encoder.encode(data, ErrorCorrectionLevel.M);
      if (code.getMode() != mode) {
        throw new NotReadable("^BQ has not the mode that suits its data");
      }
      return squares(code.getMatrix());
    } catch (WriterException | IllegalArgumentException e) {
      throw new NotReadable("^BQ has data that no QR code takes");
    }
  }

  private static Squares squares(ByteMatrix bits) {
    var black = new ArrayList<Boolean>();
    for (int y = 0; y < bits.getHeight(); y++) {
      for (int x = 0; x < bits.getWidth(); x++) {
        black.add(bits.get(x, y) == 1);
      }
    }
    return new Squares(bits.getWidth(), black);
  }

  /** The widths of bars and spaces of an EAN-13 in turn, beginning with a bar, in modules. */
  static List<Integer> ean(String data) throws NotReadable {
    if (data.length() != EAN_DATA || !data.chars().allMatch(c -> c >= '0' && c <= '9')) {
      throw new NotReadable("^BE has not twelve digits");
    }
    int sum = 0;
    for (int i = EAN_DATA - 1; i >= 0; i -= 2) {
      sum += 3 * (data.charAt(i) - '0') + data.charAt(i - 1) - '0';
    }
    String digits = data + (100 - sum % 10) % 10;
    String turned = EAN_TURNED[digits.charAt(0) - '0'];
    var widths = new StringBuilder("111");
    for (int i = 1; i <= 6; i++) {
      var digit = new StringBuilder(EAN_DIGITS[digits.charAt(i) - '0']);
      widths.append(turned.charAt(i - 1) == 'x' ? digit.reverse() : digit);
    }
    widths.append("11111");
    for (int i = 7; i <= EAN_DATA; i++) {
      widths.append(EAN_DIGITS[digits.charAt(i) - '0']);
    }
    return widths.append("111").chars().mapToObj(width -> width - '0').toList();
  }
}
