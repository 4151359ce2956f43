package org.kerf.printout.plan;

import static org.kerf.printout.drawing.Table.Cell.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.kerf.cutting.model.geometry.Ends;
import org.kerf.cutting.model.geometry.Saw;
import org.kerf.cutting.model.plan.BarLine;
import org.kerf.cutting.model.plan.PieceLine;
import org.kerf.cutting.model.plan.PieceState;
import org.kerf.printout.drawing.Heading;
import org.kerf.printout.drawing.Ink;
import org.kerf.printout.drawing.Letters;
import org.kerf.printout.drawing.PageFlow;
import org.kerf.printout.drawing.Pen;
import org.kerf.printout.drawing.Table;
import org.kerf.printout.drawing.Wording;

/**
 * The list that the saw works through, bar by bar in the order of the cuts. Equal pieces that
 * follow each other share a row, with a box to tick for each.
 */
final class CutList {

  private static final double ROW = 6;
  private static final double HEADING = 8;
  private static final double BOX = 3.8;
  private static final double BOX_STEP = 4.8;
  private static final int BOXES = 5;
  private static final int KEPT_TOGETHER = 5;
  private static final double LEAST_FOR_ITEM = 0.4;
  private static final double LEAST_FOR_HEAT = 24;
  private static final Letters LENGTH = Letters.bold(11);
  private static final Letters NUMBER = Letters.bold(10);
  private static final Letters WHAT = Letters.medium(8.5);

  private final PageFlow sheet;
  private final Wording wording;
  private final Saw saw;
  private final OrderMarks marks;

  CutList(PageFlow sheet, Wording wording, Saw saw, OrderMarks marks) {
    this.sheet = sheet;
    this.wording = wording;
    this.saw = saw;
    this.marks = marks;
  }

  void draw(List<BarLine> bars) throws IOException {
    sheet.turn();
    Heading.title(sheet, wording.text("list.title"), 20);
    var table =
        new Table(
            sheet,
            List.of(
                Table.Column.left(wording.text("column.done"), 27),
                Table.Column.right(wording.text("column.quantity"), 12),
                Table.Column.right(wording.text("column.length"), 24),
                Table.Column.left(wording.text("column.order"), 32),
                Table.Column.left(wording.text("column.customer"), 50),
                Table.Column.left(wording.text("column.mark"), 37)),
            ROW,
            HEADING);
    table.open();
    for (BarLine bar : bars) {
      bar(table, bar);
    }
  }

  private void bar(Table table, BarLine bar) throws IOException {
    List<List<PieceLine>> runs = runs(bar.pieces());
    String rest = BarWords.rest(wording, bar, Part.of(saw, bar));
    table.section(
        (pen, box, goesOn) -> heading(pen, box, bar, rest, goesOn),
        Math.min(KEPT_TOGETHER, runs.size()));
    for (List<PieceLine> run : runs) {
      PieceLine piece = run.getFirst();
      String length = wording.lengthWithUnit(piece.piece().length(), bar.item().unit());
      table.row(
          List.of(
              (pen, box) -> boxes(pen, box, run),
              text(Letters.BODY, wording.count(run.size()) + "×"),
              text(LENGTH, length),
              piece.piece().surplus()
                  ? text(Letters.STRONG, wording.text("bar.for-stock"))
                  : (pen, box) -> order(pen, box, marks.of(piece)),
              text(Letters.BODY, piece.piece().surplus() ? "" : piece.customerName()),
              text(Letters.BODY, piece.piece().surplus() ? "" : mark(piece))));
    }
  }

  /** The angles in the order of the cuts, where there are any, then the customer's mark. */
  private String mark(PieceLine piece) {
    Ends ends = piece.piece().ends();
    if (ends.areSquare()) {
      return piece.mark();
    }
    String angles =
        wording.text("piece.ends", wording.angle(ends.first()), wording.angle(ends.second()));
    return piece.mark().isEmpty() ? angles : angles + " · " + piece.mark();
  }

  private void heading(Pen pen, Table.Box box, BarLine bar, String rest, boolean goesOn)
      throws IOException {
    double top = box.top() + 1;
    pen.fill(box.left(), top, box.width(), HEADING - 1, Ink.SHADE);
    double base = top + 4.7;
    String number = wording.text("bar.of", wording.count(bar.number()), wording.count(bar.of()));
    String opening = goesOn ? wording.text("goes-on", number) : number;
    double at = box.left() + 2;
    at += pen.fitted(at, base, NUMBER, opening, 50) + 3;
    pen.textRight(box.right() - 2, base, WHAT, rest);
    double end = box.right() - 2 - pen.width(WHAT, rest) - 3;
    String code = bar.unitCode().spaced();
    String heat =
        bar.heatNumber().isEmpty() ? "" : " · " + wording.text("bar.heat", bar.heatNumber());
    double fixed = pen.width(WHAT, code) + Math.min(LEAST_FOR_HEAT, pen.width(WHAT, heat));
    String length = BarWords.bar(wording, bar);
    double room = Math.max(0, end - at - fixed - pen.width(WHAT, length) - 8);
    double besideLocation = room - pen.width(NUMBER, bar.locationName());
    double itemRoom = Math.max(room * LEAST_FOR_ITEM, besideLocation);
    at += pen.fitted(at, base, WHAT, bar.itemAndOwner(), itemRoom) + 2;
    at += pen.fitted(at, base, WHAT, length, end - at) + 3;
    double locationRoom = Math.max(0, end - at - fixed - 3);
    at += pen.fitted(at, base, NUMBER, bar.locationName(), locationRoom) + 3;
    pen.fitted(at, base, WHAT, code + heat, Math.max(0, end - at));
  }

  private static void boxes(Pen pen, Table.Box box, List<PieceLine> run) throws IOException {
    double top = box.top() + (box.height() - BOX) / 2;
    for (int i = 0; i < run.size(); i++) {
      double left = box.left() + i * BOX_STEP;
      pen.outline(left, top, BOX, BOX, 0.25, Ink.BLACK);
      PieceState state = run.get(i).piece().state();
      if (state == PieceState.CUT) {
        pen.line(left, top, left + BOX, top + BOX, 0.4, Ink.BLACK);
        pen.line(left, top + BOX, left + BOX, top, 0.4, Ink.BLACK);
      }
      if (state == PieceState.RELEASED) {
        pen.line(left, top + BOX / 2, left + BOX, top + BOX / 2, 0.4, Ink.BLACK);
      }
    }
  }

  private static void order(Pen pen, Table.Box box, OrderMarks.Mark mark) throws IOException {
    Chip.draw(pen, mark, box.left(), box.top() + (box.height() - Chip.HEIGHT) / 2);
    double left = box.left() + Chip.WIDTH + 1.5;
    pen.fitted(left, box.baseLine(), Letters.STRONG, mark.number(), box.right() - left);
  }

  private static List<List<PieceLine>> runs(List<PieceLine> pieces) {
    List<List<PieceLine>> runs = new ArrayList<>();
    for (PieceLine piece : pieces) {
      boolean joins =
          !runs.isEmpty()
              && runs.getLast().size() < BOXES
              && alike(runs.getLast().getFirst(), piece);
      if (!joins) {
        runs.add(new ArrayList<>());
      }
      runs.getLast().add(piece);
    }
    return runs;
  }

  private static boolean alike(PieceLine one, PieceLine other) {
    return one.piece().line().equals(other.piece().line())
        && one.piece().surplus() == other.piece().surplus()
        && one.piece().shape().equals(other.piece().shape());
  }
}
