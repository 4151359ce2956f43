package org.kerf.erp.csv.sheet;

import static org.kerf.erp.csv.cell.Column.optional;
import static org.kerf.erp.csv.cell.Column.required;

import java.util.List;
import org.kerf.erp.csv.cell.Column;
import org.kerf.erp.csv.cell.CsvCells;
import org.kerf.erp.csv.cell.CsvVocabulary;
import org.kerf.erp.csv.cell.Reason;
import org.kerf.erp.csv.cell.RowRefused;
import org.kerf.erp.csv.cell.SheetType;
import org.kerf.erp.csv.sheet.StockRow.Kind;

/** The kinds of tables about what lies in the warehouse and what is to be cut from it. */
public final class StockSheets {

  private static final Column SHORT_CODE = optional("Cod", "Code", "Cod etichetă", "Label code");
  public static final Column ITEM =
      required(
          "Articol",
          "Item",
          "Cod articol",
          "Item code",
          "Cod produs",
          "Product code",
          "Cod material",
          "Produs",
          "Product",
          "SKU");
  public static final Column LENGTH = required("Lungime (mm)", "Length (mm)", "Lungime", "Length");
  public static final Column COUNT =
      required(
          "Bucăți",
          "Pieces",
          "Cantitate",
          "Quantity",
          "Buc",
          "Count",
          "Qty",
          "Nr. bucăți",
          "Cant.");
  public static final Column LOT = optional("Lot", "Batch");
  public static final Column HEAT = optional("Șarjă", "Heat", "Număr șarjă", "Heat number");
  public static final Column LOCATION =
      required(
              "Locație",
              "Location",
              "Loc",
              "Place",
              "Cod loc",
              "Location code",
              "Cod locație",
              "Raft",
              "Rack",
              "Poziție")
          .atMost(40);
  public static final Column RECEIVED =
      optional("Primit", "Received", "Data primirii", "Data intrării", "Received on");
  public static final Column OWNER =
      optional("Proprietar", "Owner", "Cod proprietar", "Owner code").atMost(200);

  private static final CsvVocabulary<Kind> KINDS =
      new CsvVocabulary<Kind>()
          .with(Kind.BUNDLE, "legătură", "bundle", "pachet")
          .with(Kind.BAR, "bară", "bar")
          .with(Kind.REMNANT, "rest", "remnant")
          .with(Kind.REEL, "tambur", "reel", "colac");

  public static final Column KIND = KINDS.of(optional("Fel", "Kind", "Tip", "Type"));

  /** What is typed of stock that comes in. */
  public static final List<Column> RECEIPT =
      List.of(ITEM, KIND, LENGTH, COUNT, HEAT, LOT, LOCATION, OWNER, RECEIVED);

  /** Stock on hand. */
  public static final SheetType<StockRow> STOCK =
      new SheetType<>(
              ITEM,
              List.of(SHORT_CODE, ITEM, KIND, LENGTH, COUNT, LOT, HEAT, LOCATION, RECEIVED, OWNER),
              StockSheets::stock)
          .withExamples(
              "|IPE200|legătură~bundle|12000|5|L-1|H4711|A01|@-2|",
              "|TV60|bară~bar|6000|1|L-2|H4712|A02|@-2|");

  private static final Column ORDER =
      required(
          "Comandă",
          "Order",
          "Număr comandă",
          "Nr. comandă",
          "Order number",
          "Cod comandă",
          "Order no.",
          "Order code");
  private static final Column CUSTOMER =
      required("Client", "Customer", "Cod client", "Customer code", "Nr. client", "Cod partener")
          .atMost(200);
  private static final Column DUE =
      required(
          "Termen",
          "Due",
          "Termen livrare",
          "Data livrării",
          "Due date",
          "Termen de livrare",
          "Scadență",
          "Delivery date");
  private static final Column PRIORITY = optional("Prioritate", "Priority");
  private static final Column CERTIFICATE =
      optional("Certificat", "Certificate", "Tip certificat", "Certificate type").atMost(10);
  private static final Column MARK =
      optional("Reper", "Mark", "Marcaj", "Explicații", "Position").atMost(120);
  private static final Column MATERIAL_OF =
      optional("Material client", "Customer material", "Material of").atMost(200);

  private static final Column OWN_BARS =
      optional("Bare proprii", "Own bars", "Bare separate", "Bars of its own");

  private static final Column ANGLE_A =
      optional("Unghi A (°)", "Angle A (°)", "Unghi A", "Angle A", "angle_a");
  private static final Column ANGLE_B =
      optional("Unghi B (°)", "Angle B (°)", "Unghi B", "Angle B", "angle_b");

  private static final CsvVocabulary<Boolean> YES_OR_NO =
      new CsvVocabulary<Boolean>().with(true, "da", "yes", "x", "1").with(false, "nu", "no", "0");

  private static final CsvVocabulary<Integer> PRIORITIES =
      new CsvVocabulary<Integer>()
          .with(1, "urgent", "urgent", "urgentă", "1")
          .with(2, "2", "2")
          .with(3, "normal", "normal", "normală", "3")
          .with(4, "4", "4")
          .with(5, "poate aștepta", "can wait", "5");

  /** Lines of cut orders. */
  public static final SheetType<OrderRow> ORDERS =
      new SheetType<>(
              ORDER,
              List.of(
                  ORDER,
                  CUSTOMER,
                  DUE,
                  PRIORITY,
                  ITEM,
                  LENGTH,
                  COUNT,
                  CERTIFICATE,
                  HEAT,
                  MARK,
                  MATERIAL_OF,
                  OWN_BARS,
                  ANGLE_A,
                  ANGLE_B),
              StockSheets::orderLine)
          .withExamples(
              "CD-1001|K001|@7|normal|IPE200|2450|6|3.1||G1||nu~no|0|0",
              "CD-1001|K001|@7|normal|TV60|1200|4|||G2||nu~no|0|0");

  private static final int MOST_PIECES = 1_000_000;

  private StockSheets() {}

  private static StockRow stock(CsvCells cells) throws RowRefused {
    int count = cells.whole(COUNT, 1, MOST_PIECES);
    Kind kind = cells.word(KIND, KINDS, count > 1 ? Kind.BUNDLE : Kind.BAR);
    if (kind != Kind.BUNDLE && count != 1) {
      throw cells.refused(COUNT, Reason.Code.SINGLE_PIECE, cells.text(KIND));
    }
    return new StockRow(
        cells.shortCode(SHORT_CODE),
        cells.code(ITEM),
        kind,
        cells.realLength(LENGTH),
        count,
        cells.code(LOT),
        cells.code(HEAT),
        cells.code(LOCATION),
        cells.day(RECEIVED),
        cells.code(OWNER));
  }

  private static OrderRow orderLine(CsvCells cells) throws RowRefused {
    return new OrderRow(
        cells.code(ORDER),
        cells.code(CUSTOMER),
        cells.deadline(DUE),
        cells.word(PRIORITY, PRIORITIES, 3),
        cells.code(ITEM),
        cells.realLength(LENGTH),
        cells.whole(COUNT, 1, MOST_PIECES),
        cells.text(CERTIFICATE),
        cells.code(HEAT),
        cells.text(MARK),
        cells.code(MATERIAL_OF),
        cells.word(OWN_BARS, YES_OR_NO, false),
        cells.angle(ANGLE_A),
        cells.angle(ANGLE_B));
  }
}
