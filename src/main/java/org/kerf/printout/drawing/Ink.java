package org.kerf.printout.drawing;

import java.awt.Color;
import java.util.List;

/** The colours on paper. Meaning never hangs on them alone: a black and white printer has to do. */
public final class Ink {

  public static final Color BLACK = new Color(0x17, 0x1B, 0x21);
  public static final Color GREY = new Color(0x5B, 0x63, 0x6E);
  public static final Color RULE = new Color(0xC9, 0xCF, 0xD6);
  public static final Color SHADE = new Color(0xEE, 0xF1, 0xF4);
  public static final Color SCRAP = new Color(0x4A, 0x53, 0x5E);
  public static final Color MATERIAL = new Color(0xB5, 0xC0, 0xCC);
  static final Color WHITE = Color.WHITE;

  /** Light enough that black letters on them stay easy to read, also when printed as greys. */
  private static final List<Color> ORDERS =
      List.of(
          new Color(0x9E, 0xC9, 0xF0),
          new Color(0xFF, 0xD5, 0x82),
          new Color(0xB4, 0xE0, 0xA4),
          new Color(0xF5, 0xB3, 0xC0),
          new Color(0xCD, 0xBB, 0xEE),
          new Color(0xA6, 0xDE, 0xD6),
          new Color(0xF2, 0xC9, 0xA1),
          new Color(0xD2, 0xD6, 0x9B),
          new Color(0xD9, 0xDE, 0xE4),
          new Color(0xE8, 0xC3, 0xE6));

  private Ink() {}

  public static Color ofOrder(int index) {
    return ORDERS.get(index % ORDERS.size());
  }
}
