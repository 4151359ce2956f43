package org.kerf.labels.model;

import java.util.Optional;

/**
 * One thing on a label, in hundredths of a millimetre from the upper left corner. Each has its
 * room: a box that it never leaves, except that accents over capitals need a fifth of the text's
 * size above it. One with a condition prints only where that holds.
 */
public sealed interface LabelElement {

  Mm x();

  Mm y();

  Mm width();

  Mm height();

  Optional<Condition> condition();

  /**
   * When an element prints.
   *
   * @param filled whether the field must have something in it; otherwise it must be empty
   */
  record Condition(LabelField field, boolean filled) {

    public boolean holds(LabelContent content) {
      return content.value(field).isEmpty() != filled;
    }
  }

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

  /**
   * What the letters of a text are like.
   *
   * @param size from the top of a capital to below a descender
   * @param smallest what it may shrink to
   * @param white printed white on what lies below, for a black box
   */
  record Letters(Mm size, Mm smallest, boolean bold, boolean white) {}

  /**
   * How a text fills its room.
   *
   * @param lines the most it may take, {@link Text#LINE_PERCENT} of the size apart; it is broken at
   *     spaces
   */
  record Flow(Align align, Overlong overlong, int lines) {}

  /**
   * Text.
   *
   * @param width the room it may take
   */
  record Text(
      Mm x,
      Mm y,
      Mm width,
      Letters letters,
      Flow flow,
      TextPattern text,
      Optional<Condition> condition)
      implements LabelElement {

    /** From one line to the next, in hundredths of the size: accents have their room. */
    public static final int LINE_PERCENT = 120;

    public static final int MOST_LINES = 20;

    /** One line, printed always. */
    public Text(
        Mm x,
        Mm y,
        Mm width,
        Mm size,
        Mm smallest,
        boolean bold,
        boolean white,
        Align align,
        Overlong overlong,
        TextPattern text) {
      this(
          x,
          y,
          width,
          new Letters(size, smallest, bold, white),
          new Flow(align, overlong, 1),
          text,
          Optional.empty());
    }

    public Mm size() {
      return letters.size();
    }

    public Mm smallest() {
      return letters.smallest();
    }

    public boolean bold() {
      return letters.bold();
    }

    public boolean white() {
      return letters.white();
    }

    public Align align() {
      return flow.align();
    }

    public Overlong overlong() {
      return flow.overlong();
    }

    public int lines() {
      return flow.lines();
    }

    /** From the top of the first line to below the last. */
    @Override
    public Mm height() {
      return new Mm(
          size().hundredths()
              + Math.max(0, lines() - 1) * size().hundredths() * LINE_PERCENT / 100);
    }
  }

  /**
   * A barcode.
   *
   * @param width the room it may take with its quiet zones; a DataMatrix has none inside
   * @param height of the bars; of others the room again
   * @param module the smallest bar or square, rounded to whole dots of the printer; where the code
   *     does not fit its room it shrinks dot by dot down to what is readable
   * @param data what it says; of {@link Symbology#isGs1() GS1} codes with the application
   *     identifiers in brackets, such as {@code (01){gtin}(10){lot}}: one without data is left out
   */
  record Barcode(
      Mm x,
      Mm y,
      Mm width,
      Mm height,
      Mm module,
      Symbology symbology,
      TextPattern data,
      Optional<Condition> condition)
      implements LabelElement {

    /** One that is printed always. */
    public Barcode(
        Mm x, Mm y, Mm width, Mm height, Mm module, Symbology symbology, TextPattern data) {
      this(x, y, width, height, module, symbology, data, Optional.empty());
    }
  }

  /** A black stroke, level or upright: the shorter side is its thickness. */
  record Line(Mm x, Mm y, Mm width, Mm height, Optional<Condition> condition)
      implements LabelElement {

    /** One that is printed always. */
    public Line(Mm x, Mm y, Mm width, Mm height) {
      this(x, y, width, height, Optional.empty());
    }
  }

  /**
   * A rectangle.
   *
   * @param thickness of its border; half the height or more fills it
   */
  record Box(Mm x, Mm y, Mm width, Mm height, Mm thickness, Optional<Condition> condition)
      implements LabelElement {

    /** One that is printed always. */
    public Box(Mm x, Mm y, Mm width, Mm height, Mm thickness) {
      this(x, y, width, height, thickness, Optional.empty());
    }
  }

  /**
   * A picture such as a logo, as large as its room takes without being distorted, in the middle of
   * it; what is dark is black.
   *
   * @param png a PNG file of at most {@link #MOST_BYTES}, in Base64
   */
  record Image(Mm x, Mm y, Mm width, Mm height, String png, Optional<Condition> condition)
      implements LabelElement {

    public static final int MOST_BYTES = 64 * 1024;
  }
}
