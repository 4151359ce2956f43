package org.kerf.erp.csv.sheet;

import static org.kerf.erp.csv.cell.Column.optional;
import static org.kerf.erp.csv.cell.Column.required;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.kerf.erp.csv.cell.CellText;
import org.kerf.erp.csv.cell.Column;
import org.kerf.erp.csv.cell.CsvCells;
import org.kerf.erp.csv.cell.CsvVocabulary;
import org.kerf.erp.csv.cell.RowRefused;
import org.kerf.erp.csv.cell.SheetType;
import org.kerf.kernel.Length;

/** The table of expected deliveries, and the forms that the same is typed into. */
public final class DeliverySheets {

  public static final Column REFERENCE =
      required(
          "Livrare",
          "Delivery",
          "Aviz",
          "Număr livrare",
          "Delivery number",
          "Referință",
          "Reference");
  public static final Column PARTY =
      required("Furnizor", "Supplier", "Cod furnizor", "Supplier code", "Expeditor", "Sender")
          .atMost(200);
  public static final Column EXPECTED =
      required("Așteptată", "Expected", "Data livrării", "Delivery date", "Termen", "Due");

  private static final CsvVocabulary<Boolean> YES_OR_NO =
      new CsvVocabulary<Boolean>().with(false, "nu", "no", "0").with(true, "da", "yes", "x", "1");

  public static final Column OWN_MATERIAL =
      YES_OR_NO.of(optional("Materialul clientului", "Customer's material", "Material client"));
  public static final Column NOTE = optional("Notă", "Note", "Observații", "Remarks").atMost(500);

  /** What a delivery says of itself. */
  public static final List<Column> HEAD = List.of(REFERENCE, PARTY, EXPECTED, OWN_MATERIAL, NOTE);

  /** What it says of each line. */
  public static final List<Column> LINE =
      List.of(StockSheets.ITEM, StockSheets.LENGTH, StockSheets.COUNT, StockSheets.HEAT);

  private static final int MOST_BARS = 100_000;

  /** A delivery as it is typed, without its lines. */
  public static final SheetType<Head> HEADS =
      new SheetType<>(REFERENCE, HEAD, DeliverySheets::head);

  /** A line as it is typed. */
  public static final SheetType<Line> LINES =
      new SheetType<>(StockSheets.ITEM, LINE, DeliverySheets::line);

  /** Expected deliveries: rows that follow each other with one number are one. */
  public static final SheetType<DeliveryRow> DELIVERIES =
      new SheetType<>(
              REFERENCE, Stream.concat(HEAD.stream(), LINE.stream()).toList(), DeliverySheets::row)
          .withExamples(
              "AV-2201|K001|@3|nu~no||IPE200|12000|10|H4711",
              "AV-2201|K001|@3|nu~no||TV60|6000|20|");

  /** A delivery without its lines. */
  public record Head(
      String reference, String party, LocalDate expected, boolean ownMaterial, String note) {}

  /** Equal bars. */
  public record Line(String item, Length length, int count, String heat) {}

  private DeliverySheets() {}

  /** "Yes" or "no" as the table says it. */
  public static CellText yesOrNo(boolean yes) {
    return YES_OR_NO.word(yes);
  }

  private static Head head(CsvCells cells) throws RowRefused {
    return new Head(
        cells.code(REFERENCE),
        cells.code(PARTY),
        cells.day(EXPECTED),
        cells.word(OWN_MATERIAL, YES_OR_NO, false),
        cells.text(NOTE));
  }

  private static Line line(CsvCells cells) throws RowRefused {
    return new Line(
        cells.code(StockSheets.ITEM),
        cells.realLength(StockSheets.LENGTH),
        cells.whole(StockSheets.COUNT, 1, MOST_BARS),
        cells.code(StockSheets.HEAT));
  }

  private static DeliveryRow row(CsvCells cells) throws RowRefused {
    Head head = head(cells);
    Line line = line(cells);
    return new DeliveryRow(
        head.reference,
        head.party,
        head.expected,
        head.ownMaterial,
        head.note,
        line.item,
        line.length,
        line.count,
        line.heat);
  }
}
