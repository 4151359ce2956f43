package org.kerf.labels.check;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Reader;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.ResultMetadataType;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.datamatrix.DataMatrixReader;
import com.google.zxing.oned.Code128Reader;
import com.google.zxing.oned.EAN13Reader;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Reads one barcode off a sheet, as a scanner would: only its own box and the quiet zone around it.
 * On a whole label the library finds no DataMatrix.
 */
final class CodeReader {

  private static final int WHITE_EDGE = 8;
  private static final int WHITE = 0xffffff;
  private static final String GS1_MATRIX = "]d2";
  private static final int FNC1 = 102;
  private static final String SEPARATOR = "\u001D";

  private CodeReader() {}

  /**
   * What it says; of GS1 with the symbology identifier in front. The library looks for the corners
   * of a DataMatrix as in a photograph, and misses them in some clean ones: then it is told that
   * nothing else is there.
   */
  static Optional<String> read(LabelBitmap sheet, CodeArea code) {
    var bitmap = new BinaryBitmap(new GlobalHistogramBinarizer(crop(sheet, code)));
    var hints = new EnumMap<DecodeHintType, Object>(DecodeHintType.class);
    hints.put(DecodeHintType.ASSUME_GS1, true);
    return decoded(code, bitmap, hints)
        .or(
            () -> {
              hints.put(DecodeHintType.PURE_BARCODE, true);
              return decoded(code, bitmap, hints);
            });
  }

  private static Optional<String> decoded(
      CodeArea code, BinaryBitmap bitmap, Map<DecodeHintType, Object> hints) {
    try {
      return Optional.of(said(reader(code.kind()).decode(bitmap, hints)));
    } catch (ReaderException e) {
      return Optional.empty();
    }
  }

  private static Reader reader(CodeArea.Kind kind) {
    return switch (kind) {
      case CODE_128 -> new Code128Reader();
      case EAN_13 -> new EAN13Reader();
      case DATA_MATRIX -> new DataMatrixReader();
      case QR -> new QRCodeReader();
    };
  }

  /**
   * The library shows the FNC1 that makes a DataMatrix one of GS1 as a separator in front, and
   * takes the check symbol of a Code 128 for a separator if it has the value of FNC1.
   */
  private static String said(Result result) {
    String text = result.getText();
    byte[] raw = result.getRawBytes();
    if (result.getBarcodeFormat() == BarcodeFormat.CODE_128
        && text.endsWith(SEPARATOR)
        && raw[raw.length - 2] == FNC1) {
      return text.substring(0, text.length() - 1);
    }
    Object identifier = result.getResultMetadata().get(ResultMetadataType.SYMBOLOGY_IDENTIFIER);
    if (result.getBarcodeFormat() == BarcodeFormat.DATA_MATRIX && GS1_MATRIX.equals(identifier)) {
      return GS1_MATRIX + (text.startsWith(SEPARATOR) ? text.substring(1) : text);
    }
    return text;
  }

  /** The code with its quiet zone from the sheet, in a white frame. */
  private static LuminanceSource crop(LabelBitmap sheet, CodeArea code) {
    int left = code.quietBefore() + WHITE_EDGE;
    int top = code.quietAround() + WHITE_EDGE;
    int width = left + code.width() + code.quietAfter() + WHITE_EDGE;
    int height = top + code.height() + code.quietAround() + WHITE_EDGE;
    var dots = new int[width * height];
    Arrays.fill(dots, WHITE);
    for (int y = -code.quietAround(); y < code.height() + code.quietAround(); y++) {
      for (int x = -code.quietBefore(); x < code.width() + code.quietAfter(); x++) {
        if (sheet.isBlack(code.x() + x, code.y() + y)) {
          dots[(top + y) * width + left + x] = 0;
        }
      }
    }
    return new RGBLuminanceSource(width, height, dots);
  }

  /** Whether something black lies in the quiet zone, where scanners want white. */
  static boolean isCrowded(LabelBitmap sheet, CodeArea code) {
    for (int y = -code.quietAround(); y < code.height() + code.quietAround(); y++) {
      for (int x = -code.quietBefore(); x < code.width() + code.quietAfter(); x++) {
        boolean inside = x >= 0 && x < code.width() && y >= 0 && y < code.height();
        if (!inside && sheet.isBlack(code.x() + x, code.y() + y)) {
          return true;
        }
      }
    }
    return false;
  }
}
