package org.kerf.printout.drawing;

import java.io.IOException;

/**
 * The shaded line over an item's drawings or lists: what it is on the left, how many on the right.
 */
public final class Heading {

  public static final double HEIGHT = 7;
  private static final Letters NAME = Letters.bold(10.5);
  private static final Letters NOTE = Letters.regular(8.5).in(Ink.GREY);
  private static final double INSET = 2;
  private static final double BASE = 4.8;
  private static final double SPACE = 2.5;
  private static final double LEAST_FOR_NOTE = 0.35;

  private Heading() {}

  public static void draw(Pen pen, double top, String name, String note, String figures)
      throws IOException {
    pen.fill(PageFlow.LEFT, top, PageFlow.WIDTH, HEIGHT, Ink.SHADE);
    double figuresWidth = pen.width(NOTE, figures);
    pen.textRight(PageFlow.RIGHT - INSET, top + BASE, NOTE, figures);
    double room = PageFlow.WIDTH - figuresWidth - 2 * INSET - 2 * SPACE;
    double noteRoom = Math.min(pen.width(NOTE, note), room * LEAST_FOR_NOTE);
    double used = pen.fitted(PageFlow.LEFT + INSET, top + BASE, NAME, name, room - noteRoom);
    double left = PageFlow.LEFT + INSET + used + SPACE;
    pen.fitted(left, top + BASE, NOTE, note, room - used);
  }

  /** The title over a part of the document. */
  public static void title(PageFlow sheet, String text, double roomForWhatFollows)
      throws IOException {
    sheet.turnUnless(11 + roomForWhatFollows);
    sheet.down(sheet.isFresh() ? 0 : 4);
    sheet.pen().text(PageFlow.LEFT, sheet.y() + 4.5, Letters.bold(13), text);
    sheet.down(7);
  }
}
