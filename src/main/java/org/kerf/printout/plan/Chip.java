package org.kerf.printout.plan;

import java.io.IOException;
import org.kerf.printout.drawing.Ink;
import org.kerf.printout.drawing.Letters;
import org.kerf.printout.drawing.Pen;

/** The small box with an order's letter and colour, the same in legend and lists. */
final class Chip {

  static final double WIDTH = 5.5;
  static final double HEIGHT = 4.2;
  private static final double LETTER = 8;

  private Chip() {}

  static void draw(Pen pen, OrderMarks.Mark order, double left, double top) throws IOException {
    pen.fill(left, top, WIDTH, HEIGHT, order.ink());
    pen.outline(left, top, WIDTH, HEIGHT, Pen.HAIRLINE, Ink.BLACK);
    pen.textCentred(left + WIDTH / 2, top + 3.1, Letters.bold(LETTER), order.letter());
  }
}
