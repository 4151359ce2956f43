package org.kerf.printout.stock;

import static org.kerf.printout.drawing.Table.Cell.text;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.kerf.kernel.Length;
import org.kerf.kernel.StationFault;
import org.kerf.party.model.Owner;
import org.kerf.printout.drawing.Heading;
import org.kerf.printout.drawing.Letterhead;
import org.kerf.printout.drawing.Letters;
import org.kerf.printout.drawing.PageFlow;
import org.kerf.printout.drawing.Pen;
import org.kerf.printout.drawing.PrintoutFile;
import org.kerf.printout.drawing.Table;
import org.kerf.printout.drawing.Wording;
import org.kerf.stock.model.item.Item;
import org.kerf.stock.model.item.ItemId;
import org.kerf.stock.model.item.LengthClass;
import org.kerf.stock.model.unit.UnitLine;

/**
 * The stock list by item and length class, remnants with their codes under their item, and bars
 * counted by category. Metres are never summed: twenty half metres are not ten metres.
 */
public final class StockPrintout {

  private static final double ROW = 5.4;

  /**
   * Writes the document; a file of that name is replaced in one step.
   *
   * @throws StationFault if the file cannot be written
   */
  public void write(StockSheet stock, Locale locale, Path file) throws StationFault {
    PrintoutFile.write(() -> draw(stock, Wording.in(locale)), file);
  }

  private static byte[] draw(StockSheet stock, Wording wording) throws IOException {
    String moment = wording.moment(stock.printedAt(), stock.zone());
    String title = wording.text("stock.running", moment);
    String source = wording.text("foot.printed", moment);
    try (var sheet = new PageFlow(title, source, wording, stock.printedAt())) {
      Pen pen = sheet.pen();
      Letterhead.draw(sheet, stock.company(), PageFlow.RIGHT);
      pen.text(PageFlow.LEFT, sheet.y() + 12, Letters.bold(21), wording.text("stock.title"));
      pen.textRight(PageFlow.RIGHT, sheet.y() + 12, Letters.medium(10), moment);
      pen.text(PageFlow.LEFT, sheet.y() + 18, Letters.SMALL, wording.text("stock.available.note"));
      sheet.down(20);
      new CategoryTable(sheet, wording)
          .draw(stock.classes().stream().filter(line -> line.owner().isOurs()).toList());
      Heading.title(sheet, wording.text("stock.items"), 24);
      items(stock, wording, sheet);
      return sheet.finish();
    }
  }

  private static void items(StockSheet stock, Wording wording, PageFlow sheet) throws IOException {
    Map<Material, List<LengthClass>> items =
        stock.classes().stream()
            .collect(
                Collectors.groupingBy(
                    line -> new Material(line.item().id(), line.owner()),
                    LinkedHashMap::new,
                    Collectors.toList()));
    Map<Material, List<UnitLine>> remnants =
        stock.remnants().stream()
            .filter(line -> line.unit().isFreeFromTheSaw())
            .collect(
                Collectors.groupingBy(
                    line -> new Material(line.unit().item(), line.unit().owner())));
    var table =
        new Table(
            sheet,
            List.of(
                Table.Column.left(wording.text("column.item"), 26),
                Table.Column.left(wording.text("column.grade"), 38),
                Table.Column.right(wording.text("column.class"), 32),
                Table.Column.right(wording.text("column.on-hand"), 14),
                Table.Column.right(wording.text("column.reserved"), 17),
                Table.Column.right(wording.text("column.held"), 14),
                Table.Column.right(wording.text("column.available"), 18),
                Table.Column.right(wording.text("column.longest"), 23)),
            ROW,
            Heading.HEIGHT + 1);
    table.open();
    var list = new RemnantTable(wording, stock.printedAt(), stock.zone());
    for (Map.Entry<Material, List<LengthClass>> each : items.entrySet()) {
      item(table, wording, each.getValue());
      Item item = each.getValue().getFirst().item();
      list.draw(table, item, remnants.getOrDefault(each.getKey(), List.of()));
    }
  }

  /** An item of one owner: a customer's material is listed apart from ours. */
  private record Material(ItemId item, Owner owner) {}

  private static void item(Table table, Wording wording, List<LengthClass> classes)
      throws IOException {
    Item item = classes.getFirst().item();
    Length longest = classes.stream().map(LengthClass::longest).reduce(Length.ZERO, Length::max);
    String figures = wording.text("stock.longest", wording.lengthWithUnit(longest, item.unit()));
    String owner = classes.getFirst().ownerName();
    String beside = owner.isEmpty() ? item.code() : item.code() + " · " + owner;
    table.section(
        (pen, box, goesOn) -> {
          String said = goesOn ? wording.text("continued", figures) : figures;
          Heading.draw(pen, box.top() + 1, item.name(), beside, said);
        },
        Math.min(3, classes.size()));
    for (LengthClass line : classes) {
      table.row(
          List.of(
              text(Letters.BODY, kind(wording, line)),
              text(Letters.BODY, item.grade()),
              text(Letters.STRONG, lengths(wording, line)),
              text(Letters.BODY, wording.count(line.onHand())),
              text(Letters.BODY, wording.count(line.reserved())),
              text(Letters.BODY, wording.count(line.held())),
              text(Letters.STRONG, wording.count(line.available())),
              text(Letters.BODY, wording.length(line.longest(), item.unit()))));
    }
  }

  private static String kind(Wording wording, LengthClass line) {
    return wording.text(line.remnants() ? "stock.remnants" : "stock.bars");
  }

  private static String lengths(Wording wording, LengthClass line) {
    String longest = wording.lengthWithUnit(line.longest(), line.item().unit());
    if (line.shortest().equals(line.longest())) {
      return longest;
    }
    return wording.length(line.shortest(), line.item().unit()) + " \u2013 " + longest;
  }
}
