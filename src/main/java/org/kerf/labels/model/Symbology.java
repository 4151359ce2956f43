package org.kerf.labels.model;

/** The kinds of barcode a label can carry. */
public enum Symbology {
  CODE_128(new Mm(25), 10, 10, 10),
  DATA_MATRIX(new Mm(37), 0, 0, 4_000),
  QR(new Mm(37), 4, 4, 10),
  /** Twelve digits and their check digit; smallest at four fifths of the standard size. */
  EAN_13(new Mm(26), 11, 7, 10),
  GS1_128(new Mm(25), 10, 10, 10),
  GS1_DATA_MATRIX(new Mm(37), 0, 0, 4_000);

  @SuppressWarnings("ImmutableEnumChecker") // A record of a number.
  private final Mm smallestModule;

  private final int quietBefore;
  private final int quietAfter;
  private final int mostDots;

  Symbology(Mm smallestModule, int quietBefore, int quietAfter, int mostDots) {
    this.smallestModule = smallestModule;
    this.quietBefore = quietBefore;
    this.quietAfter = quietAfter;
    this.mostDots = mostDots;
  }

  /** What it is called in all languages. */
  public String label() {
    return switch (this) {
      case CODE_128 -> "Code 128";
      case DATA_MATRIX -> "DataMatrix";
      case QR -> "QR";
      case EAN_13 -> "EAN-13";
      case GS1_128 -> "GS1-128";
      case GS1_DATA_MATRIX -> "GS1 DataMatrix";
    };
  }

  /** What scanners at the rack still read. */
  public Mm smallestModule() {
    return smallestModule;
  }

  /** Modules of white on the left that its room holds; a DataMatrix needs one outside of it. */
  public int quietBefore() {
    return quietBefore;
  }

  /** Modules of white on the right that its room holds. */
  public int quietAfter() {
    return quietAfter;
  }

  /** Whether it is made of bars, and not of squares. */
  public boolean isBars() {
    return switch (this) {
      case CODE_128, EAN_13, GS1_128 -> true;
      case DATA_MATRIX, QR, GS1_DATA_MATRIX -> false;
    };
  }

  /** Whether its data is element strings of GS1. */
  public boolean isGs1() {
    return this == GS1_128 || this == GS1_DATA_MATRIX;
  }

  /** The fewest dots that are no smaller than {@link #smallestModule}. */
  public int smallestDots(int dotsPerMm) {
    return Math.ceilDiv(smallestModule.hundredths() * dotsPerMm, 100);
  }

  /**
   * The module in whole dots of a printer, as near as it comes to what was asked for. Printers draw
   * bars and QR codes of modules up to 10 dots.
   */
  public int moduleDots(Mm module, int dotsPerMm) {
    int nearest = Math.max(smallestDots(dotsPerMm), module.dots(dotsPerMm));
    return Math.min(mostDots, nearest);
  }
}
