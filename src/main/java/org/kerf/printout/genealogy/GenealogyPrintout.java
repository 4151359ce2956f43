package org.kerf.printout.genealogy;

import static org.kerf.printout.drawing.Table.Cell.text;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.kerf.cutting.model.genealogy.TraceLine;
import org.kerf.cutting.model.genealogy.TraceSubject;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.StationFault;
import org.kerf.printout.drawing.Heading;
import org.kerf.printout.drawing.Letterhead;
import org.kerf.printout.drawing.Letters;
import org.kerf.printout.drawing.PageFlow;
import org.kerf.printout.drawing.Pen;
import org.kerf.printout.drawing.PrintoutFile;
import org.kerf.printout.drawing.Table;
import org.kerf.printout.drawing.Wording;

/** A genealogy: the picture, then every link with what it was cut from and for whom. */
public final class GenealogyPrintout {

  private static final double ROW = 5.4;

  /**
   * Writes the document; a file of that name is replaced in one step.
   *
   * @throws StationFault if the file cannot be written
   */
  public void write(GenealogySheet sheet, Locale locale, Path file) throws StationFault {
    PrintoutFile.write(() -> draw(sheet, Wording.in(locale)), file);
  }

  private static byte[] draw(GenealogySheet printout, Wording wording) throws IOException {
    String title = wording.text(title(printout.genealogy().subject()), printout.name());
    String moment = wording.moment(printout.printedAt(), printout.zone());
    try (var sheet =
        new PageFlow(title, wording.text("foot.printed", moment), wording, printout.printedAt())) {
      Pen pen = sheet.pen();
      Letterhead.draw(sheet, printout.company(), PageFlow.RIGHT);
      pen.fitted(PageFlow.LEFT, sheet.y() + 12, Letters.bold(21), title, PageFlow.WIDTH);
      pen.text(PageFlow.LEFT, sheet.y() + 18, Letters.SMALL, moment);
      sheet.down(22);
      var words = new GenealogyWording(wording);
      new FamilyDrawing(sheet, words, printout.genealogy()).draw();
      Heading.title(sheet, wording.text("genealogy.all"), 20);
      links(sheet, wording, words, printout.lines());
      return sheet.finish();
    }
  }

  private static String title(TraceSubject subject) {
    return switch (subject) {
      case TraceSubject.OfUnit any -> "genealogy.of-unit";
      case TraceSubject.OfHeat any -> "genealogy.of-heat";
      case TraceSubject.OfOrder any -> "genealogy.of-order";
    };
  }

  private static void links(
      PageFlow sheet, Wording wording, GenealogyWording words, List<TraceLine> lines)
      throws IOException {
    var table =
        new Table(
            sheet,
            List.of(
                Table.Column.left(wording.text("genealogy.code"), 27),
                Table.Column.left(wording.text("column.item"), 31),
                Table.Column.right(wording.text("column.length"), 19),
                Table.Column.left(wording.text("genealogy.from"), 25),
                Table.Column.left(wording.text("genealogy.heat-and-certificate"), 39),
                Table.Column.left(wording.text("genealogy.order-and-customer"), 41)),
            ROW,
            0);
    table.open();
    for (TraceLine line : lines) {
      table.row(
          List.of(
              text(Letters.STRONG, line.code().spaced()),
              text(Letters.BODY, line.itemName()),
              text(Letters.BODY, words.length(line)),
              text(
                  Letters.BODY,
                  ShortCode.parse(line.parentCode()).map(ShortCode::spaced).orElse("")),
              text(Letters.BODY, heat(line)),
              text(Letters.BODY, order(line))));
    }
  }

  private static String heat(TraceLine line) {
    return line.heat()
        .map(
            melt -> {
              String certificate = GenealogyWording.certificate(melt);
              return certificate.isEmpty() ? melt.number() : melt.number() + " · " + certificate;
            })
        .orElse("");
  }

  private static String order(TraceLine line) {
    return line.order()
        .map(
            cause -> {
              String mark = cause.mark().isEmpty() ? "" : " · " + cause.mark();
              return cause.number() + mark + " · " + cause.customerName();
            })
        .orElse("");
  }
}
