package org.kerf.erp.csv;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.erp.csv.CsvTable.Opening;
import org.kerf.erp.csv.cell.Column;
import org.kerf.erp.csv.cell.ColumnNames;
import org.kerf.erp.csv.cell.ReadingRules;
import org.kerf.erp.csv.cell.Reason;
import org.kerf.erp.csv.cell.SheetType;
import org.kerf.erp.csv.file.CsvLimits;
import org.kerf.erp.csv.sheet.CustomerRow;
import org.kerf.erp.csv.sheet.ItemRow;
import org.kerf.erp.csv.sheet.OrderRow;
import org.kerf.erp.csv.sheet.Sheets;
import org.kerf.erp.csv.sheet.StockSheets;
import org.kerf.kernel.FaultCode;
import org.kerf.kernel.Length;
import org.kerf.kernel.Mass;
import org.kerf.kernel.StationFault;

class CsvTableTest {

  private static final Charset WINDOWS_1250 = Charset.forName("windows-1250");
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final Locale ROMANIAN = Locale.forLanguageTag("ro");

  @Test
  void windows1250WithCedillasReadsWithCommasBelow() {
    byte[] bytes =
        "Cod;Denumire;Kg/m\r\nT-40;\u0162eav\u0103 \u015Fi bar\u0103;1,5\r\n"
            .getBytes(WINDOWS_1250);

    CsvTable table = opened(bytes);

    assertThat(table.dialect().charset()).isEqualTo(WINDOWS_1250);
    ItemRow item = onlyRow(table, Sheets.ITEMS);
    assertThat(item.name()).isEqualTo("Țeavă și bară");
    assertThat(item.massPerMetre()).isEqualTo(Mass.ofGrams(1_500));
  }

  @Test
  void utf8IsFoundEvenIfTheFirstForeignLetterIsFarDown() {
    String text = "Cod;Denumire\n" + "A;B\n".repeat(100_000) + "Z;Țeavă\n";

    CsvTable table = opened(text.getBytes(UTF_8));

    assertThat(table.dialect().charset()).isEqualTo(UTF_8);
    assertThat(rows(table, Sheets.ITEMS)).hasSize(100_001);
  }

  @Test
  void excelsUnicodeTextIsReadByItsMark() {
    CsvTable table = opened("\uFEFFCod\tDenumire\nP1\tPlatbandă\n".getBytes(UTF_16LE));

    assertThat(table.dialect().separator()).isEqualTo('\t');
    assertThat(onlyRow(table, Sheets.ITEMS).name()).isEqualTo("Platbandă");
  }

  @Test
  void theMarkOfUtf8IsNoPartOfTheFirstHeading() {
    assertThat(opened("\uFEFFCod;Denumire\n1;2\n").header()).containsExactly("Cod", "Denumire");
  }

  @Test
  void tabsWinTheVoteOverDecimalCommas() {
    CsvTable table = opened("Cod\tDenumire\tKg/m\nA\tProfil 1,5\t1,25\nB\tx\t2,5\n");

    assertThat(table.dialect().separator()).isEqualTo('\t');
    assertThat(rows(table, Sheets.ITEMS)).hasSize(2).allMatch(RowResult.Read.class::isInstance);
  }

  @Test
  void commasPartAFileOfAnEnglishProgramAndItsPointIsDecimal() {
    CsvTable table = opened("Code,Name,Mass (kg/m)\nA,\"Beam, long\",22.4\n");

    assertThat(table.dialect().separator()).isEqualTo(',');
    ItemRow item = onlyRow(table, Sheets.ITEMS);
    assertThat(item.name()).isEqualTo("Beam, long");
    assertThat(item.massPerMetre()).isEqualTo(Mass.ofGrams(22_400));
  }

  @Test
  void theSeparatorLineIsObeyedAndLinesAreCountedWithIt() {
    CsvTable table = opened("sep=,\r\nCod,Denumire\r\nA;1,B\r\n");

    assertThat(table.header()).containsExactly("Cod", "Denumire");
    assertThat(rows(table, Sheets.ITEMS)).hasSize(1);
    assertThat(rows(table, Sheets.ITEMS).getFirst().line()).isEqualTo(3);
    assertThat(onlyRow(table, Sheets.ITEMS).code()).isEqualTo("A;1");
  }

  @Test
  void quotedCellsKeepSeparatorsQuotesAndLineBreaks() {
    CsvTable table = opened("Cod;Denumire\nA;\"linia 1\nlinia \"\"2\"\"; tot\"\nB;b\n");

    List<RowResult<ItemRow>> rows = rows(table, Sheets.ITEMS);

    assertThat(rows).hasSize(2);
    assertThat(rows.get(1).line()).isEqualTo(4);
    assertThat(((RowResult.Read<ItemRow>) rows.get(0)).row().name())
        .isEqualTo("linia 1\nlinia \"2\"; tot");
  }

  @Test
  void aQuoteThatIsNeverClosedIsReportedAndNothingBehindItIsGuessed() {
    CsvTable table = opened("Cod;Denumire\nA;a\nB;\"b\n" + "C;c\n".repeat(50_000));

    List<RowResult<ItemRow>> rows = rows(table, Sheets.ITEMS);

    assertThat(rows.getFirst()).isInstanceOf(RowResult.Read.class);
    assertThat(rows).hasSize(2);
    assertThat(reason(rows.get(1)).code()).isEqualTo(Reason.Code.BROKEN_ROW);
    assertThat(rows.get(1).line()).isEqualTo(3);
  }

  @Test
  void aShortQuoteThatIsNeverClosedIsReportedToo() {
    List<RowResult<ItemRow>> rows = rows(opened("Cod;Denumire\nA;a\nB;\"b\nC;c\n"), Sheets.ITEMS);

    assertThat(reason(rows.get(1)).code()).isEqualTo(Reason.Code.BROKEN_ROW);
  }

  @Test
  void aRowOfCountlessCellsEndsTheReadingWithoutFillingTheMemory() {
    List<RowResult<ItemRow>> rows =
        rows(opened("Cod;Denumire\nA;a\n" + "x;".repeat(2_000_000) + "\nC;c\n"), Sheets.ITEMS);

    assertThat(rows).hasSize(2);
    assertThat(reason(rows.get(1)).code()).isEqualTo(Reason.Code.BROKEN_ROW);
  }

  @Test
  void emptyFilesWorkbooksAndJunkAreRefusedInASentence() {
    byte[] junk = new byte[5_000];
    new Random(7).nextBytes(junk);

    assertThat(refused(new byte[0])).isEqualTo(Reason.Code.EMPTY_FILE);
    assertThat(refused("\uFEFF \r\n\r\n".getBytes(UTF_8))).isEqualTo(Reason.Code.EMPTY_FILE);
    assertThat(refused(junk)).isEqualTo(Reason.Code.NOT_TEXT);
    assertThat(refused(new byte[] {'P', 'K', 3, 4, 0, 0})).isEqualTo(Reason.Code.BROKEN_WORKBOOK);
    assertThat(refused(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, 'a', (byte) 0xC8}))
        .isEqualTo(Reason.Code.BROKEN_TEXT);
  }

  @Test
  void aHeaderWithoutRowsIsATableWithoutRows() {
    assertThat(rows(opened("Cod;Denumire"), Sheets.ITEMS)).isEmpty();
  }

  @Test
  void missingColumnsAreNamedInOneSentenceInEitherLanguage() {
    SheetReading<OrderRow> reading =
        opened("Comanda;Client;Articol\n").read(StockSheets.ORDERS, ReadingRules.asking(TODAY));

    Reason reason = ((SheetReading.Unfit<OrderRow>) reading).reason();
    assertThat(reason.text(ROMANIAN))
        .isEqualTo("Lipsesc coloane obligatorii: Termen, Lungime (mm), Bucăți.");
    assertThat(reason.text(Locale.ENGLISH))
        .isEqualTo("Required columns are missing: Due, Length (mm), Pieces.");
  }

  @Test
  void headingsAreKnownWithoutDiacriticsInAnyCaseAndInEnglish() {
    String line = "\nC1;K1;2026-03-05;A;1200;3\n";

    for (String header :
        List.of(
            "COMANDA;CLIENT;TERMEN;ARTICOL;LUNGIME (MM);BUCATI",
            "Comandă;Client;Termen livrare;Cod articol;Lungime;Cantitate",
            "order;customer;due date;item code;length_mm;qty")) {
      OrderRow order = onlyRow(opened(header + line), StockSheets.ORDERS);
      assertThat(order.length()).isEqualTo(Length.ofMillimetres(1_200));
      assertThat(order.count()).isEqualTo(3);
    }
  }

  @Test
  void noTwoColumnsOfAKindShareAName() {
    for (SheetType<?> type :
        List.of(
            Sheets.USERS,
            Sheets.CUSTOMERS,
            Sheets.ITEMS,
            Sheets.HEATS,
            Sheets.LOCATIONS,
            Sheets.SAWS,
            Sheets.PRINTERS,
            StockSheets.STOCK,
            StockSheets.ORDERS)) {
      for (Column column : type.columns()) {
        for (String name :
            Stream.concat(
                    Stream.of(column.romanian(), column.english()), column.synonyms().stream())
                .toList()) {
          assertThat(type.columns()).filteredOn(each -> each.isCalled(name)).containsOnly(column);
        }
      }
    }
  }

  @Test
  void aHeadingMeansWhatAPersonHasSaid() {
    List<String> header = List.of("Nr", "Cod", "Denumire");
    Map<Column, String> meant =
        Map.of(
            Sheets.CUSTOMERS.columns().get(0), "Nr", Sheets.CUSTOMERS.columns().get(1), "Denumire");
    ColumnNames names = ColumnNames.NONE.saying(Sheets.CUSTOMERS, header, meant);

    assertThat(names.columns()).containsExactlyInAnyOrderEntriesOf(Map.of("nr", "Cod", "cod", ""));
    var rules = new ReadingRules(TODAY, ReadingRules.PointMeaning.ASK, names);
    var rows =
        (SheetReading.Rows<CustomerRow>)
            opened("Nr;Cod;Denumire\n7;x;Hale SRL\n").read(Sheets.CUSTOMERS, rules);
    var read = (RowResult.Read<CustomerRow>) rows.source().iterator().next();
    assertThat(read.row().code()).isEqualTo("7");
    var setting = ColumnNames.setting("CUSTOMERS");
    assertThat(setting.read().apply(setting.parts(names))).isEqualTo(names);
    var usual =
        Map.of(
            Sheets.CUSTOMERS.columns().get(0),
            "Cod",
            Sheets.CUSTOMERS.columns().get(1),
            "Denumire");
    assertThat(names.saying(Sheets.CUSTOMERS, header, usual)).isEqualTo(ColumnNames.NONE);
  }

  @Test
  void unknownColumnsAreNotedAndTheSameColumnTwiceIsRefused() {
    SheetReading<ItemRow> noted =
        opened("Cod;Denumire;Culoare\nA;B;roșu\n").read(Sheets.ITEMS, ReadingRules.asking(TODAY));
    SheetReading<ItemRow> twice =
        opened("Cod;Denumire;Code\n").read(Sheets.ITEMS, ReadingRules.asking(TODAY));

    assertThat(((SheetReading.Rows<ItemRow>) noted).notes())
        .extracting(note -> note.text(ROMANIAN))
        .containsExactly("Coloana „Culoare” nu este cunoscută și nu se citește.");
    assertThat(((SheetReading.Unfit<ItemRow>) twice).reason().code())
        .isEqualTo(Reason.Code.COLUMN_TWICE);
  }

  @Test
  void moreCellsThanHeadingsRejectTheRow() {
    List<RowResult<ItemRow>> rows = rows(opened("Cod,Denumire,Kg/m\nA,B,1,5\n"), Sheets.ITEMS);

    assertThat(reason(rows.getFirst()).code()).isEqualTo(Reason.Code.TOO_MANY_CELLS);
  }

  @Test
  void linesOfSeparatorsAreNoRowsAndCellsMayBeLeftOutAtTheEnd() {
    List<RowResult<ItemRow>> rows =
        rows(opened("Cod;Denumire;Kg/m\n;;\n\nA;B\n;;\n"), Sheets.ITEMS);

    assertThat(rows).hasSize(1);
    assertThat(rows.getFirst().line()).isEqualTo(4);
  }

  @Test
  void limitsOfBytesRowsAndCellsHold() {
    var limits = new CsvLimits(60, 2, 3, 10);

    assertThat(((Opening.Refused) open("x".repeat(61).getBytes(UTF_8), limits)).reason().code())
        .isEqualTo(Reason.Code.FILE_TOO_LARGE);
    assertThat(((Opening.Refused) open("a;b;c;d\n".getBytes(UTF_8), limits)).reason().code())
        .isEqualTo(Reason.Code.TOO_MANY_CELLS);
    CsvTable table =
        ((Opening.Opened) open("Cod;Denumire\nA;12345678901\nB;b\nC;c\n".getBytes(UTF_8), limits))
            .table();
    List<RowResult<ItemRow>> rows = rows(table, Sheets.ITEMS);
    assertThat(reason(rows.get(0)).code()).isEqualTo(Reason.Code.CELL_TOO_LONG);
    assertThat(rows.get(1)).isInstanceOf(RowResult.Read.class);
    assertThat(reason(rows.get(2)).code()).isEqualTo(Reason.Code.TOO_MANY_ROWS);
  }

  @Test
  void aMissingFileIsAFaultInAPlainSentence(@TempDir Path folder) {
    assertThatThrownBy(() -> CsvTable.open(folder.resolve("nimic.csv")))
        .isInstanceOf(StationFault.class)
        .hasMessageContaining("nimic.csv")
        .extracting(fault -> ((StationFault) fault).code())
        .isEqualTo(FaultCode.FILE_UNREADABLE);
  }

  @Test
  void theHashNamesTheContent() {
    assertThat(opened("Cod;Denumire\n").sha256())
        .isEqualTo("ea12a0890ef831c5ba7f4049518e1459036cfeac8668c8070c70de20c6dec3a6");
    assertThat(opened("Cod;Denumire\n").sha256()).isNotEqualTo(opened("Cod;Denumire\n\n").sha256());
  }

  @Test
  void twoHundredThousandRowsAreReadOneByOne() {
    var text = new StringBuilder("Comandă;Client;Termen;Articol;Lungime (mm);Bucăți\n");
    for (int i = 0; i < 200_000; i++) {
      text.append("C").append(i).append(";K1;+1;IPE-200;1234,5;2\n");
    }
    CsvTable table = opened(text.toString());
    SheetReading<OrderRow> reading = table.read(StockSheets.ORDERS, ReadingRules.asking(TODAY));
    var rows = (SheetReading.Rows<OrderRow>) reading;

    // Only as many rows are read as are asked for.
    assertThat(rows.stream().limit(3)).hasSize(3);
    assertThat(rows.stream().filter(RowResult.Read.class::isInstance).count()).isEqualTo(200_000);
    assertThat(table.lines()).isEqualTo(200_002);
  }

  static CsvTable opened(String text) {
    return opened(text.getBytes(UTF_8));
  }

  static CsvTable opened(byte[] bytes) {
    return switch (open(bytes, CsvLimits.STANDARD)) {
      case Opening.Opened(CsvTable table) -> table;
      case Opening.Refused(Reason reason) -> throw new AssertionError(reason.text(Locale.ENGLISH));
    };
  }

  static <T> List<RowResult<T>> rows(CsvTable table, SheetType<T> type) {
    return switch (table.read(type, ReadingRules.asking(TODAY))) {
      case SheetReading.Rows<T> rows -> rows.stream().toList();
      case SheetReading.Unfit<T>(Reason reason) ->
          throw new AssertionError(reason.text(Locale.ENGLISH));
    };
  }

  static <T> Reason reason(RowResult<T> result) {
    return switch (result) {
      case RowResult.Rejected<T> rejected -> rejected.reason();
      case RowResult.Read<T> read -> throw new AssertionError("read: " + read.row());
    };
  }

  private static <T> T onlyRow(CsvTable table, SheetType<T> type) {
    List<RowResult<T>> rows = rows(table, type);
    assertThat(rows).hasSize(1);
    return switch (rows.getFirst()) {
      case RowResult.Read<T> read -> read.row();
      case RowResult.Rejected<T> rejected ->
          throw new AssertionError(rejected.column() + " " + rejected.reason());
    };
  }

  private static Reason.Code refused(byte[] bytes) {
    Opening opening = open(bytes, CsvLimits.STANDARD);
    assertThat(opening).isInstanceOf(Opening.Refused.class);
    return ((Opening.Refused) opening).reason().code();
  }

  private static Opening open(byte[] bytes, CsvLimits limits) {
    try {
      return CsvTable.open(new ByteArrayInputStream(bytes), limits);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
