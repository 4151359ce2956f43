package org.kerf.printout.stock;

import static org.kerf.printout.drawing.Table.Cell.text;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kerf.printout.drawing.Heading;
import org.kerf.printout.drawing.Letters;
import org.kerf.printout.drawing.PageFlow;
import org.kerf.printout.drawing.Table;
import org.kerf.printout.drawing.Wording;
import org.kerf.stock.model.item.LengthClass;

/** How many bars and remnants there are of each category: counts, never metres. */
final class CategoryTable {

  private static final double ROW = 5.4;

  /** Counts of one category. */
  private record Total(int items, int bars, int reserved, int held, int available, int remnants) {

    static Total of(List<LengthClass> classes) {
      List<LengthClass> bars = classes.stream().filter(line -> !line.remnants()).toList();
      return new Total(
          (int) classes.stream().map(line -> line.item().id()).distinct().count(),
          bars.stream().mapToInt(LengthClass::onHand).sum(),
          bars.stream().mapToInt(LengthClass::reserved).sum(),
          bars.stream().mapToInt(LengthClass::held).sum(),
          bars.stream().mapToInt(LengthClass::available).sum(),
          classes.stream().filter(LengthClass::remnants).mapToInt(LengthClass::onHand).sum());
    }
  }

  private final PageFlow sheet;
  private final Wording wording;

  CategoryTable(PageFlow sheet, Wording wording) {
    this.sheet = sheet;
    this.wording = wording;
  }

  void draw(List<LengthClass> classes) throws IOException {
    Heading.title(sheet, wording.text("stock.categories"), 12);
    var table =
        new Table(
            sheet,
            List.of(
                Table.Column.left(wording.text("column.category"), 62),
                Table.Column.right(wording.text("column.items"), 20),
                Table.Column.right(wording.text("column.bars"), 20),
                Table.Column.right(wording.text("column.reserved"), 20),
                Table.Column.right(wording.text("column.held"), 20),
                Table.Column.right(wording.text("column.available"), 20),
                Table.Column.right(wording.text("column.remnants"), 20)),
            ROW,
            0);
    table.open();
    Map<String, List<LengthClass>> categories =
        classes.stream()
            .collect(
                Collectors.groupingBy(
                    line -> line.item().category(), LinkedHashMap::new, Collectors.toList()));
    for (Map.Entry<String, List<LengthClass>> category : categories.entrySet()) {
      row(table, Letters.BODY, category.getKey(), Total.of(category.getValue()));
    }
    row(table, Letters.STRONG, wording.text("stock.all"), Total.of(classes));
  }

  private void row(Table table, Letters look, String name, Total total) throws IOException {
    table.row(
        List.of(
            text(look, name),
            text(look, wording.count(total.items())),
            text(look, wording.count(total.bars())),
            text(look, wording.count(total.reserved())),
            text(look, wording.count(total.held())),
            text(look, wording.count(total.available())),
            text(look, wording.count(total.remnants()))));
  }
}
