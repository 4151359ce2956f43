package org.kerf.printout.plan;

import java.awt.Color;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.kerf.cutting.model.plan.PieceLine;
import org.kerf.kernel.Length;
import org.kerf.printout.drawing.Ink;
import org.kerf.printout.drawing.Letters;
import org.kerf.printout.drawing.PageFlow;
import org.kerf.printout.drawing.Pen;
import org.kerf.printout.drawing.Wording;
import org.kerf.stock.model.item.LengthUnit;

/**
 * Draws one bar to scale: pieces in the colour and with the letter of their order, the blade as a
 * hairline, trims hatched, pieces for stock shaded, the remnant dashed, scrap dark. Trims and scrap
 * too thin to be seen are drawn a millimetre wide.
 */
final class BarSketch {

  static final double HEIGHT = 10;
  private static final double LEAST_SEEN = 1;
  private static final double BLADE = 0.3;
  private static final double ROOM = 0.8;
  private static final double LEAST_ROOM = 0.4;
  private static final Letters LENGTH = Letters.medium(8);
  private static final Letters TIGHT = Letters.medium(6.5);
  private static final Letters TINY = Letters.bold(5);
  private static final Letters MARK = Letters.bold(7);

  private final Pen pen;
  private final Wording wording;
  private final OrderMarks marks;
  private final LengthUnit unit;
  private final double millimetresPerMicrometre;

  /** All sketches of one longest bar have one scale; that bar is as wide as the page. */
  BarSketch(Pen pen, Wording wording, OrderMarks marks, LengthUnit unit, Length longest) {
    this.pen = pen;
    this.wording = wording;
    this.marks = marks;
    this.unit = unit;
    this.millimetresPerMicrometre = PageFlow.WIDTH / longest.micrometres();
  }

  void draw(List<Part> parts, double top) throws IOException {
    boxes(parts, top);
    edges(parts, top);
    labels(parts, top);
  }

  private void boxes(List<Part> parts, double top) throws IOException {
    long at = 0;
    for (Part part : parts) {
      double width = on(part.length().micrometres());
      switch (part) {
        case Part.Piece piece -> {
          Color ink = marks.of(piece.line()).ink();
          pen.leaning(PageFlow.LEFT + on(at), top, width, HEIGHT, lean(part), ink);
        }
        case Part.Surplus surplus -> surplus(surplus, PageFlow.LEFT + on(at), top, width);
        case Part.Remnant remnant -> remnant(remnant.length(), PageFlow.LEFT + on(at), top, width);
        case Part.Kerf kerf -> {}
        case Part.Trim trim -> {}
        case Part.Scrap scrap -> {}
      }
      at += part.length().micrometres();
    }
  }

  /** What is drawn wider than it is comes after the boxes, so that no neighbour hides it. */
  private void edges(List<Part> parts, double top) throws IOException {
    long at = 0;
    long whole = parts.stream().mapToLong(part -> part.length().micrometres()).sum();
    for (Part part : parts) {
      double left = PageFlow.LEFT + on(at);
      double width = on(part.length().micrometres());
      double seen = Math.max(LEAST_SEEN, width);
      double held = Math.min(left, PageFlow.LEFT + on(whole) - seen);
      switch (part) {
        case Part.Kerf kerf ->
            pen.leaning(left, top, Math.max(BLADE, width), HEIGHT, lean(part), Ink.BLACK);
        case Part.Trim trim when trim.lean().isUpright() ->
            pen.hatch(held, top, seen, HEIGHT, Ink.BLACK);
        case Part.Trim trim -> pen.leaningHatch(left, top, width, HEIGHT, lean(part), Ink.BLACK);
        case Part.Scrap scrap -> pen.fill(held, top, seen, HEIGHT, Ink.SCRAP);
        case Part.Piece piece ->
            pen.leaningOutline(left, top, width, HEIGHT, lean(part), Ink.BLACK);
        case Part.Surplus surplus -> pen.outline(left, top, width, HEIGHT, 0.3, Ink.BLACK);
        case Part.Remnant remnant -> {}
      }
      at += part.length().micrometres();
    }
  }

  private void surplus(Part.Surplus piece, double left, double top, double width)
      throws IOException {
    pen.fill(left, top, width, HEIGHT, Ink.SHADE);
    String word = wording.text("bar.for-stock");
    String figure = wording.length(piece.line().piece().length(), unit);
    double middle = left + width / 2;
    if (Math.max(pen.width(MARK, word), pen.width(LENGTH, figure)) + ROOM <= width) {
      pen.textCentred(middle, top + 3.9, MARK, word);
      pen.textCentred(middle, top + 7.9, LENGTH, figure);
    } else if (width >= upright()) {
      pen.textUpwards(middle + 0.8, top + HEIGHT / 2, TIGHT, figure);
    }
  }

  private void remnant(Length length, double left, double top, double width) throws IOException {
    pen.dashedOutline(left + 0.3, top + 0.2, width - 0.4, HEIGHT - 0.4, 0.3, Ink.BLACK);
    String figure = wording.length(length, unit);
    String named = wording.text("bar.remnant", figure);
    String shown = pen.width(LENGTH, named) + ROOM <= width ? named : figure;
    if (pen.width(LENGTH, shown) + ROOM <= width) {
      pen.textCentred(left + width / 2, top + HEIGHT / 2 + 1, LENGTH, shown);
    } else if (width >= upright()) {
      pen.textUpwards(left + width / 2 + 0.8, top + HEIGHT / 2, TIGHT, figure);
    }
  }

  private void labels(List<Part> parts, double top) throws IOException {
    List<Part.Piece> pieces =
        parts.stream().filter(Part.Piece.class::isInstance).map(Part.Piece.class::cast).toList();
    int done = 0;
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i) instanceof Part.Piece piece) {
        boolean opens = done == 0 || !alike(pieces.get(done - 1), piece);
        long before = before(parts, i);
        boolean besideTrim = i > 0 && parts.get(i - 1) instanceof Part.Trim;
        double left = PageFlow.LEFT + Math.max(besideTrim ? LEAST_SEEN : 0, on(before));
        double right = PageFlow.LEFT + on(before + piece.length().micrometres());
        label(piece, left, right, top, opens ? run(pieces, done) : 0);
        done++;
      }
    }
  }

  /** Pieces too thin for a label share one where equal ones follow each other. */
  private void label(Part.Piece piece, double left, double right, double top, int run)
      throws IOException {
    String letter = marks.of(piece.line()).letter();
    String figure = wording.length(piece.line().piece().length(), unit);
    double width = right - left;
    double middle = left + width / 2;
    if (pen.width(LENGTH, figure) + ROOM <= width) {
      pen.textCentred(middle, top + 3.9, MARK, letter);
      pen.textCentred(middle, top + 7.9, LENGTH, figure);
    } else if (width >= upright()) {
      String both = letter + " " + figure;
      pen.textUpwards(middle + 0.8, top + HEIGHT / 2, TIGHT, both);
    } else if (run > 1) {
      shared(piece, left, top, run);
    } else if (run == 1 && pen.width(TINY, letter) + LEAST_ROOM <= width) {
      pen.textCentred(middle, top + HEIGHT / 2 + 0.7, TINY, letter);
    }
  }

  private void shared(Part.Piece piece, double left, double top, int run) throws IOException {
    OrderMarks.Mark mark = marks.of(piece.line());
    String figure = wording.length(piece.line().piece().length(), unit);
    String text = mark.letter() + "  " + run + " × " + figure;
    double wide = run * on(piece.length().micrometres());
    double need = pen.width(TIGHT, text) + ROOM;
    if (need <= wide) {
      double middle = left + wide / 2;
      pen.fill(middle - need / 2, top + 3, need, 4, mark.ink());
      pen.textCentred(middle, top + 5.8, TIGHT, text);
    }
  }

  private static int run(List<Part.Piece> pieces, int from) {
    int end = from;
    while (end < pieces.size() && alike(pieces.get(from), pieces.get(end))) {
      end++;
    }
    return end - from;
  }

  private static boolean alike(Part.Piece one, Part.Piece other) {
    PieceLine first = one.line();
    PieceLine second = other.line();
    return Objects.equals(first.order(), second.order())
        && first.piece().shape().equals(second.piece().shape());
  }

  private static long before(List<Part> parts, int index) {
    return parts.subList(0, index).stream().mapToLong(part -> part.length().micrometres()).sum();
  }

  private double[] lean(Part part) {
    return new double[] {on(part.lean().start()), on(part.lean().end())};
  }

  private double on(long micrometres) {
    return micrometres * millimetresPerMicrometre;
  }

  /** How wide a box must be for a line of tight letters that runs upwards. */
  private static double upright() {
    return 2.6;
  }
}
