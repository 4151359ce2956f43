package org.kerf.labels.check;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Reader;
import com.google.zxing.ReaderException;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.datamatrix.DataMatrixReader;
import com.google.zxing.oned.Code128Reader;
import java.util.Arrays;
import java.util.Optional;

/**
 * Reads one barcode off a sheet, as a scanner would: only its own box and the quiet zone around it.
 * On a whole label the library finds no DataMatrix.
 */
final class CodeReader {

  private static final int MATRIX_QUIET = 1;
  private static final int BARS_QUIET = 10;
  private static final int WHITE_EDGE = 8;
  private static final int WHITE = 0xffffff;

  private CodeReader() {}

  static Optional<String> read(LabelBitmap sheet, FormatReader.Code code) {
    Reader reader = code.matrix() ? new DataMatrixReader() : new Code128Reader();
    try {
      var bitmap = new BinaryBitmap(new GlobalHistogramBinarizer(crop(sheet, code)));
      return Optional.of(reader.decode(bitmap).getText());
    } catch (ReaderException e) {
      return Optional.empty();
    }
  }

  /** The code with its quiet zone from the sheet, in a white frame. */
  private static LuminanceSource crop(LabelBitmap sheet, FormatReader.Code code) {
    int quiet = code.module() * (code.matrix() ? MATRIX_QUIET : BARS_QUIET);
    int above = code.matrix() ? quiet : 0;
    int width = code.width() + 2 * (quiet + WHITE_EDGE);
    int height = code.height() + 2 * (above + WHITE_EDGE);
    var dots = new int[width * height];
    Arrays.fill(dots, WHITE);
    for (int y = -above; y < code.height() + above; y++) {
      for (int x = -quiet; x < code.width() + quiet; x++) {
        if (sheet.isBlack(code.x() + x, code.y() + y)) {
          dots[(y + above + WHITE_EDGE) * width + x + quiet + WHITE_EDGE] = 0;
        }
      }
    }
    return new RGBLuminanceSource(width, height, dots);
  }

  /** Whether something black lies in the quiet zone, where scanners want white. */
  static boolean isCrowded(LabelBitmap sheet, FormatReader.Code code) {
    int quiet = code.module() * (code.matrix() ? MATRIX_QUIET : BARS_QUIET);
    int above = code.matrix() ? quiet : 0;
    for (int y = -above; y < code.height() + above; y++) {
      for (int x = -quiet; x < code.width() + quiet; x++) {
        boolean inside = x >= 0 && x < code.width() && y >= 0 && y < code.height();
        if (!inside && sheet.isBlack(code.x() + x, code.y() + y)) {
          return true;
        }
      }
    }
    return false;
  }
}
