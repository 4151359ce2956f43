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
      List<String> codes = codes(printed);
      if (!codes.equals(expectedCodes)) {
        return new Outcome.Wrong("its barcodes say " + codes + " instead of " + expectedCodes);
      }
      return new Outcome.Right(codes, printed.copies());
    } catch (NotReadable e) {
      return new Outcome.Wrong(e.sentence());
    }
  }

  private static List<String> codes(FormatReader.Printed printed) throws NotReadable {
    var codes = new ArrayList<String>();
    for (FormatReader.Code code : printed.codes()) {
      String where = "the barcode at " + code.x() + ", " + code.y();
      if (CodeReader.isCrowded(printed.sheet(), code)) {
        throw new NotReadable(where + " has something in its quiet zone");
      }
      Optional<String> text = CodeReader.read(printed.sheet(), code);
      codes.add(text.orElseThrow(() -> new NotReadable(where + " cannot be read")));
    }
    return codes;
  }
}
