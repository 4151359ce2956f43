package org.kerf.labels.model;

import java.util.Map;
import org.kerf.kernel.Setting;

/** How many labels of each unit are printed when it is received; 0 prints none. */
public record ReceiptCopies(int copies) {

  public static final int MOST = LabelJob.MOST_COPIES;

  public static final ReceiptCopies STANDARD = new ReceiptCopies(1);

  private static final String PART = "copies";

  public static final Setting<ReceiptCopies> SETTING =
      new Setting<>(
          "receipt-labels",
          STANDARD,
          wanted -> Map.of(PART, Integer.toString(wanted.copies())),
          parts -> of(parts.getOrDefault(PART, "")));

  public ReceiptCopies {
    if (!isNumber(copies)) {
      throw new IllegalArgumentException("copies: " + copies);
    }
  }

  public static boolean isNumber(int copies) {
    return copies >= 0 && copies <= MOST;
  }

  private static ReceiptCopies of(String copies) {
    return copies.matches("[0-9]{1,2}") ? new ReceiptCopies(Integer.parseInt(copies)) : STANDARD;
  }
}
