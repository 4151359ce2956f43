package org.kerf.labels.check;

/**
 * Where a barcode is on a label, in dots, without its quiet zone.
 *
 * @param module dots of its smallest bar or square
 */
public record CodeArea(Kind kind, int x, int y, int width, int height, int module) {

  /** What reads it. */
  public enum Kind {
    CODE_128(10, 10, 0),
    /** The right side wants fewer. */
    EAN_13(11, 7, 0),
    DATA_MATRIX(1, 1, 1),
    QR(4, 4, 4);

    private final int before;
    private final int after;
    private final int around;

    Kind(int before, int after, int around) {
      this.before = before;
      this.after = after;
      this.around = around;
    }
  }

  /** Dots of white that it needs on the left. */
  int quietBefore() {
    return kind.before * module;
  }

  /** Dots of white that it needs on the right. */
  int quietAfter() {
    return kind.after * module;
  }

  /** Dots of white that it needs above and below. */
  int quietAround() {
    return kind.around * module;
  }
}
