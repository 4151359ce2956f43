package org.kerf.printout.order;

import static org.kerf.printout.drawing.Table.Cell.text;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kerf.cutting.model.order.CutLine;
import org.kerf.cutting.model.plan.BarLine;
import org.kerf.cutting.model.plan.BarState;
import org.kerf.cutting.model.plan.PieceLine;
import org.kerf.kernel.StationFault;
import org.kerf.printout.drawing.Heading;
import org.kerf.printout.drawing.Letterhead;
import org.kerf.printout.drawing.Letters;
import org.kerf.printout.drawing.PageFlow;
import org.kerf.printout.drawing.Pen;
import org.kerf.printout.drawing.PrintoutFile;
import org.kerf.printout.drawing.Table;
import org.kerf.printout.drawing.Wording;

/** One order: its lines with what is planned and cut of them, and the bars that have its pieces. */
public final class OrderPrintout {

  private static final double ROW = 5.8;
  private static final int LENGTHS_IN_A_ROW = 3;

  /**
   * Writes the document; a file of that name is replaced in one step.
   *
   * @throws StationFault if the file cannot be written
   */
  public void write(OrderSheet order, Locale locale, Path file) throws StationFault {
    PrintoutFile.write(() -> draw(order, Wording.in(locale)), file);
  }

  private static byte[] draw(OrderSheet printout, Wording wording) throws IOException {
    String number = printout.order().number();
    String title = wording.text("order.running", number, printout.order().customerName());
    String source =
        wording.text("foot.printed", wording.moment(printout.printedAt(), printout.zone()));
    try (var sheet = new PageFlow(title, source, wording, printout.printedAt())) {
      head(printout, wording, sheet);
      lines(printout, wording, sheet);
      bars(printout, wording, sheet);
      return sheet.finish();
    }
  }

  private static void head(OrderSheet printout, Wording wording, PageFlow sheet)
      throws IOException {
    Pen pen = sheet.pen();
    Letterhead.draw(sheet, printout.company(), PageFlow.RIGHT);
    String title = wording.text("order.title", printout.order().number());
    pen.text(PageFlow.LEFT, sheet.y() + 12, Letters.bold(21), title);
    String code = printout.order().code().spaced();
    pen.textRight(PageFlow.RIGHT, sheet.y() + 12, Letters.medium(10), code);
    Instant due = printout.order().due().atZone(printout.zone()).toInstant();
    String whoAndWhen =
        wording.text(
            "order.for", printout.order().customerName(), wording.moment(due, printout.zone()));
    pen.fitted(PageFlow.LEFT, sheet.y() + 19, Letters.medium(10), whoAndWhen, PageFlow.WIDTH);
    sheet.down(24);
  }

  private static void lines(OrderSheet printout, Wording wording, PageFlow sheet)
      throws IOException {
    Heading.title(sheet, wording.text("order.lines"), 20);
    var table =
        new Table(
            sheet,
            List.of(
                Table.Column.left(wording.text("column.item"), 62),
                Table.Column.right(wording.text("column.length"), 26),
                Table.Column.right(wording.text("column.quantity"), 14),
                Table.Column.right(wording.text("column.planned"), 20),
                Table.Column.right(wording.text("column.cut"), 16),
                Table.Column.left(wording.text("column.mark"), 44)),
            ROW,
            0);
    table.open();
    for (OrderSheet.Line each : printout.lines()) {
      CutLine line = each.line();
      table.row(
          List.of(
              text(Letters.BODY, each.item().name()),
              text(Letters.STRONG, wording.lengthWithUnit(line.length(), each.item().unit())),
              text(Letters.STRONG, wording.count(line.quantity())),
              text(Letters.BODY, wording.count(line.planned())),
              text(Letters.BODY, wording.count(line.cut())),
              text(Letters.BODY, line.mark())));
    }
  }

  private static void bars(OrderSheet printout, Wording wording, PageFlow sheet)
      throws IOException {
    if (printout.bars().isEmpty()) {
      return;
    }
    Heading.title(sheet, wording.text("order.bars"), 20);
    var table =
        new Table(
            sheet,
            List.of(
                Table.Column.left(wording.text("column.plan"), 28),
                Table.Column.left(wording.text("column.bar"), 28),
                Table.Column.left(wording.text("column.place"), 16),
                Table.Column.left(wording.text("column.item"), 28),
                Table.Column.left(wording.text("column.pieces"), 60),
                Table.Column.left(wording.text("column.state"), 22)),
            ROW,
            0);
    table.open();
    for (BarLine bar : printout.bars()) {
      bar(table, wording, bar, pieces(wording, bar, printout.order().number()));
    }
  }

  /** A bar with many lengths goes on in the rows below, so that none is cut off. */
  private static void bar(Table table, Wording wording, BarLine bar, List<String> pieces)
      throws IOException {
    for (int from = 0; from < pieces.size(); from += LENGTHS_IN_A_ROW) {
      boolean first = from == 0;
      int to = Math.min(pieces.size(), from + LENGTHS_IN_A_ROW);
      table.row(
          List.of(
              text(Letters.BODY, first ? bar.planCode().spaced() : ""),
              text(Letters.STRONG, first ? bar.unitCode().spaced() : ""),
              text(Letters.BODY, first ? bar.locationName() : ""),
              text(Letters.BODY, first ? bar.item().name() : ""),
              text(Letters.STRONG, String.join(", ", pieces.subList(from, to))),
              text(Letters.BODY, first ? wording.text(state(bar.bar().state())) : "")));
    }
  }

  /** Those of this order only: "2 × 1 450", "1 × 900". */
  private static List<String> pieces(Wording wording, BarLine bar, String number) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (PieceLine piece : bar.pieces()) {
      if (piece.orderNumber().equals(number) && !piece.piece().surplus()) {
        String length = wording.length(piece.piece().length(), bar.item().unit());
        counts.merge(length, 1, Integer::sum);
      }
    }
    return counts.entrySet().stream()
        .map(each -> wording.count(each.getValue()) + " × " + each.getKey())
        .toList();
  }

  private static String state(BarState state) {
    return switch (state) {
      case TO_CUT -> "state.to-cut";
      case ON_SAW -> "state.on-saw";
      case CUT -> "state.cut";
      case RELEASED -> "state.released";
    };
  }
}
