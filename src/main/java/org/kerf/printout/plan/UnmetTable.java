package org.kerf.printout.plan;

import static org.kerf.printout.drawing.Table.Cell.text;

import java.io.IOException;
import java.util.List;
import org.kerf.printout.drawing.Heading;
import org.kerf.printout.drawing.Letters;
import org.kerf.printout.drawing.PageFlow;
import org.kerf.printout.drawing.Table;
import org.kerf.printout.drawing.Wording;

/** What a plan could not place and why; nothing at all where everything is placed. */
final class UnmetTable {

  private static final double ROW = 5.4;

  private final PageFlow sheet;
  private final Wording wording;

  UnmetTable(PageFlow sheet, Wording wording) {
    this.sheet = sheet;
    this.wording = wording;
  }

  void draw(List<UnmetLine> lines) throws IOException {
    if (lines.isEmpty()) {
      return;
    }
    Heading.title(sheet, wording.text("unmet.title"), 20);
    var table =
        new Table(
            sheet,
            List.of(
                Table.Column.right(wording.text("column.quantity"), 14),
                Table.Column.right(wording.text("column.length"), 22),
                Table.Column.left(wording.text("column.item"), 38),
                Table.Column.left(wording.text("column.order"), 24),
                Table.Column.left(wording.text("column.customer"), 36),
                Table.Column.left(wording.text("column.why"), 48)),
            ROW,
            0);
    table.open();
    for (UnmetLine line : lines) {
      table.row(
          List.of(
              text(Letters.STRONG, wording.count(line.unmet().quantity())),
              text(Letters.STRONG, wording.lengthWithUnit(line.length(), line.item().unit())),
              text(Letters.BODY, line.item().name()),
              text(Letters.BODY, line.orderNumber()),
              text(Letters.BODY, line.customer()),
              text(Letters.BODY, why(line))));
    }
    sheet.down(3);
  }

  private String why(UnmetLine line) {
    return switch (line.unmet().reason()) {
      case LONGER_THAN_EVERY_BAR -> wording.text("unmet.too-long");
      case NO_BAR_WITH_THESE_PAPERS -> wording.text("unmet.papers");
      case NOT_ENOUGH_BARS -> wording.text("unmet.used-up");
    };
  }
}
