package org.kerf.labels.model;

/**
 * One thing on a label, in hundredths of a millimetre from the upper left corner. Each has its
 * room: a box that it never leaves, except that accents over capitals need a fifth of the text's
 * size above it.
 */
public sealed interface LabelElement {

  Mm x();

  Mm y();

  Mm width();

  Mm height();

  /** Where text stands in its room. */
  enum Align {
    LEFT,
    CENTER,
    RIGHT
  }

  /** What becomes of text that is too long for its room. */
  enum Overlong {
    /** Made smaller down to the smallest size, and only then cut. */
    SHRINK,
    /** Cut, with three dots. */
    CUT
  }

  /** The kinds of barcode a label can carry. */
  enum Symbology {
    CODE_128(new Mm(25), 10),
    DATA_MATRIX(new Mm(37), 4_000);

    private final Mm smallestModule;
    private final int mostDots;

    Symbology(Mm smallestModule, int mostDots) {
      this.smallestModule = smallestModule;
      this.mostDots = mostDots;
    }

    /** What scanners at the rack still read. */
    public Mm smallestModule() {
      return smallestModule;
    }

    /** The fewest dots that are no smaller than {@link #smallestModule}. */
    public int smallestDots(int dotsPerMm) {
      return Math.ceilDiv(smallestModule.hundredths() * dotsPerMm, 100);
    }

    /** The module in whole dots of a printer, as near as it comes to what was asked for. */
    public int moduleDots(Mm module, int dotsPerMm) {
      int nearest = Math.max(smallestDots(dotsPerMm), module.dots(dotsPerMm));
      return Math.min(mostDots, nearest);
    }
  }

  /**
   * One line of text.
   *
   * @param width the room it may take
   * @param size of the letters, from the top of a capital to below a descender
   * @param smallest what it may shrink to
   * @param white printed white on what lies below, for a black box
   */
  record Text(
      Mm x,
      Mm y,
      Mm width,
      Mm size,
      Mm smallest,
      boolean bold,
      boolean white,
      Align align,
      Overlong overlong,
      TextPattern text)
      implements LabelElement {

    @Override
    public Mm height() {
      return size;
    }
  }

  /**
   * A barcode.
   *
   * @param width the room it may take, quiet zones included for {@link Symbology#CODE_128}
   * @param height of the bars; for {@link Symbology#DATA_MATRIX} the room again
   * @param module the smallest bar or square, rounded to whole dots of the printer; where the code
   *     does not fit its room it shrinks dot by dot down to what is readable
   */
  record Barcode(Mm x, Mm y, Mm width, Mm height, Mm module, Symbology symbology, TextPattern data)
      implements LabelElement {}

  /** A black stroke, level or upright: the shorter side is its thickness. */
  record Line(Mm x, Mm y, Mm width, Mm height) implements LabelElement {}

  /**
   * A rectangle.
   *
   * @param thickness of its border; half the height or more fills it
   */
  record Box(Mm x, Mm y, Mm width, Mm height, Mm thickness) implements LabelElement {}
}
