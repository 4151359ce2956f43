package org.kerf.printout.drawing;

import java.awt.Color;

/**
 * How letters look.
 *
 * @param points their size, in points as printers count
 */
public record Letters(Weight weight, double points, Color ink) {

  /** The weights that are bundled; each is a font file. */
  enum Weight {
    REGULAR("Roboto-Regular.ttf"),
    MEDIUM("Roboto-Medium.ttf"),
    BOLD("Roboto-Bold.ttf");

    private final String file;

    Weight(String file) {
      this.file = file;
    }

    String file() {
      return file;
    }
  }

  public static final Letters BODY = regular(9);
  public static final Letters STRONG = bold(9);
  public static final Letters SMALL = regular(7.5).in(Ink.GREY);
  static final Letters COLUMN = new Letters(Weight.MEDIUM, 7.5, Ink.GREY);

  public static Letters regular(double points) {
    return new Letters(Weight.REGULAR, points, Ink.BLACK);
  }

  public static Letters medium(double points) {
    return new Letters(Weight.MEDIUM, points, Ink.BLACK);
  }

  public static Letters bold(double points) {
    return new Letters(Weight.BOLD, points, Ink.BLACK);
  }

  public Letters in(Color other) {
    return new Letters(weight, points, other);
  }

  public Letters at(double otherPoints) {
    return new Letters(weight, otherPoints, ink);
  }
}
