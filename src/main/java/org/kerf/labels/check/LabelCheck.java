package org.kerf.labels.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The last look before the first byte is sent: is each barcode of this format readable, and does it
 * say the right thing?
 */
public final class LabelCheck {

  /** What the look gave. */
  public sealed interface Outcome {

    /**
     * All barcodes were read and are right.
     *
     * @param copies how many labels the printer is asked for
     */
    record Right(List<String> codes, int copies) implements Outcome {

      public Right {
        codes = List.copyOf(codes);
      }
    }

    /**
     * The format must not be sent.
     *
     * @param sentence what is wrong, without a full stop
     */
    record Wrong(String sentence) implements Outcome {}
  }

  private LabelCheck() {}

  /**
   * Reads a format back.
   *
   * @param zpl one label, from ^XA to ^XZ
   * @param expectedCodes what its barcodes must say, in order
   */
  public static Outcome check(byte[] zpl, List<String> expectedCodes) {
    try {
      FormatReader.Printed printed = FormatReader.read(zpl);
      return compared(printed, printed.codes(), expectedCodes);
    } catch (NotReadable e) {
      return new Outcome.Wrong(e.sentence());
    }
  }

  /**
   * Reads back a format that is one picture, in which barcodes are dots like all else.
   *
   * @param expectedCodes what its barcodes must say, in order
   * @param areas where they are
   */
  public static Outcome checkPicture(byte[] zpl, List<String> expectedCodes, List<CodeArea> areas) {
    try {
      FormatReader.Printed printed = FormatReader.read(zpl);
      if (!printed.codes().isEmpty()) {
        return new Outcome.Wrong("it is not one picture");
      }
      return compared(printed, areas, expectedCodes);
    } catch (NotReadable e) {
      return new Outcome.Wrong(e.sentence());
    }
  }

  private static Outcome compared(
      FormatReader.Printed printed, List<CodeArea> areas, List<String> expectedCodes)
      throws NotReadable {
    List<String> codes = codes(printed.sheet(), areas);
    if (!codes.equals(expectedCodes)) {
      return new Outcome.Wrong(
          "its barcodes say " + shown(codes) + " instead of " + shown(expectedCodes));
    }
    return new Outcome.Right(codes, printed.copies());
  }

  /** With separators that can be seen. */
  private static String shown(List<String> codes) {
    return codes.toString().replace("\u001D", "<FNC1>");
  }

  private static List<String> codes(LabelBitmap sheet, List<CodeArea> areas) throws NotReadable {
    var codes = new ArrayList<String>();
    for (CodeArea code : areas) {
      String where = "the barcode at " + code.x() + ", " + code.y();
      if (CodeReader.isCrowded(sheet, code)) {
        throw new NotReadable(where + " has something in its quiet zone");
      }
      Optional<String> text = CodeReader.read(sheet, code);
      codes.add(text.orElseThrow(() -> new NotReadable(where + " cannot be read")));
    }
    return codes;
  }
}
