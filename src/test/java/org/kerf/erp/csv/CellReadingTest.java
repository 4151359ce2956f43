package org.kerf.erp.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kerf.erp.csv.cell.ReadingRules;
import org.kerf.erp.csv.cell.ReadingRules.PointMeaning;
import org.kerf.erp.csv.cell.Reason;
import org.kerf.erp.csv.sheet.CsvExport;
import org.kerf.erp.csv.sheet.ItemRow;
import org.kerf.erp.csv.sheet.OrderRow;
import org.kerf.erp.csv.sheet.Sheets;
import org.kerf.erp.csv.sheet.StockRow;
import org.kerf.erp.csv.sheet.StockSheets;
import org.kerf.kernel.Angle;
import org.kerf.kernel.Length;
import org.kerf.kernel.Mass;
import org.kerf.kernel.Money;
import org.kerf.kernel.ShortCode;
import org.kerf.stock.model.item.LengthUnit;

class CellReadingTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 2, 27);
  private static final Locale ROMANIAN = Locale.forLanguageTag("ro");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "6000 | 6000000",
        "1234,5 | 1234500",
        "1234.5 | 1234500",
        "1.234,5 | 1234500",
        "12 000 | 12000000",
        "12 000,5 | 12000500",
        "1.234.567 | 1234567000",
        "1,234 m | 1234000",
        "1.2m | 1200000",
        "85 m | 85000000",
        "120,4 cm | 1204000",
        "0,001 | 1",
        "12.0000 | 12000"
      })
  void lengthsAreReadAsPeopleWriteThem(String cell, long micrometres) {
    assertThat(orderRead("+0", cell, "1").length()).isEqualTo(Length.ofMicrometres(micrometres));
  }

  @Test
  void aPointBeforeThreeDigitsIsAskedAbout() {
    RowResult<OrderRow> result = order("+0", "1.234", "1", PointMeaning.ASK);

    assertThat(result.line()).isEqualTo(2);
    assertThat(((RowResult.Rejected<OrderRow>) result).column()).isEqualTo("Lungime (mm)");
    assertThat(CsvTableTest.reason(result).text(ROMANIAN))
        .isEqualTo(
            "„1.234” poate însemna 1234 sau 1,234. Spuneți ce înseamnă punctul în acest fișier.");
    assertThat(CsvTableTest.reason(result).text(Locale.ENGLISH))
        .isEqualTo("\"1.234\" can mean 1234 or 1.234. Say what the point means in this file.");
  }

  @Test
  void theAnswerToTheQuestionIsObeyed() {
    assertThat(read(order("+0", "1.234", "1", PointMeaning.THOUSANDS)).length())
        .isEqualTo(Length.ofMillimetres(1_234));
    assertThat(read(order("+0", "1.234", "1", PointMeaning.DECIMAL)).length())
        .isEqualTo(Length.ofMicrometres(1_234));
  }

  @Test
  void anEnglishThousandsCommaIsAskedAboutAsWell() {
    var table = CsvTableTest.opened("Code,Name,Mass (kg/m)\nA,B,\"1,234\"\n");

    assertThat(CsvTableTest.reason(CsvTableTest.rows(table, Sheets.ITEMS).getFirst()).code())
        .isEqualTo(Reason.Code.AMBIGUOUS_NUMBER);
    var answered = table.read(Sheets.ITEMS, new ReadingRules(TODAY, PointMeaning.DECIMAL));
    assertThat(
            read(((SheetReading.Rows<ItemRow>) answered).stream().findFirst().orElseThrow())
                .massPerMetre())
        .isEqualTo(Mass.ofGrams(1_234_000));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "-5 | NEGATIVE",
        "0 | OUT_OF_RANGE",
        "1,2345 | TOO_PRECISE",
        "abc | NOT_A_NUMBER",
        "1,2,3 | NOT_A_NUMBER",
        "1e3 | NOT_A_NUMBER",
        "99999999999999999999 | OUT_OF_RANGE",
        "9999999999999999999999999999999999999999 | NOT_A_NUMBER",
        "'' | REQUIRED"
      })
  void lengthsThatCannotBeAreRejected(String cell, Reason.Code code) {
    assertThat(CsvTableTest.reason(order("+0", cell, "1", PointMeaning.ASK)).code())
        .isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({"2.5,NOT_WHOLE", "0,OUT_OF_RANGE", "2000000,OUT_OF_RANGE"})
  void countsAreWholeAndWithinReason(String cell, Reason.Code code) {
    assertThat(CsvTableTest.reason(order("+0", "100", cell, PointMeaning.ASK)).code())
        .isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({
    "+0,2026-02-27T23:59",
    "+1 14:00,2026-02-28T14:00",
    "2,2026-03-01T23:59",
    "-1,2026-02-26T23:59",
    "31.12.2026,2026-12-31T23:59",
    "1.3.2026 8:30,2026-03-01T08:30",
    "2026-03-01,2026-03-01T23:59"
  })
  void dueDatesAreDaysOrCountedFromToday(String cell, LocalDateTime due) {
    assertThat(orderRead(cell, "100", "1").due()).isEqualTo(due);
  }

  @ParameterizedTest
  @ValueSource(strings = {"31.02.2026", "mâine", "45678", "01.01.2026 25:00", "1.1.26"})
  void whatIsNoDayIsRejected(String cell) {
    assertThat(CsvTableTest.reason(order(cell, "100", "1", PointMeaning.ASK)).code())
        .isEqualTo(Reason.Code.NOT_A_DATE);
  }

  @Test
  void barcodesThatExcelSpoiledAreRejectedAndLeadingZerosKept() {
    var table = CsvTableTest.opened("Cod;Denumire\n5,94E+12;a\n5.94e+12;b\n0012;c\n5E10;d\n");

    var rows = CsvTableTest.rows(table, Sheets.ITEMS);

    assertThat(CsvTableTest.reason(rows.get(0)).code()).isEqualTo(Reason.Code.CODE_AS_NUMBER);
    assertThat(CsvTableTest.reason(rows.get(1)).code()).isEqualTo(Reason.Code.CODE_AS_NUMBER);
    assertThat(read(rows.get(2)).code()).isEqualTo("0012");
    assertThat(read(rows.get(3)).code()).isEqualTo("5E10");
  }

  @Test
  void anItemIsReadWithAllItsFigures() {
    var table =
        CsvTableTest.opened(
            "Cod;Denumire;Categorie;Calitate;Kg/m;Rest minim (mm);Valoare rest (%);Preț (lei/m);"
                + "Unitate;Resturi maxim;Bucăți pe bară;Înălțime profil (mm);"
                + "Bucăți în plus;Rest aruncat maxim (mm);Stoc minim (m);Cod furnizor;"
                + "Lungimi uzuale (mm);Termen de livrare (zile)\n"
                + "IPE;Grindă;Profile;S235JR;22,4;300;40;94,08;m;6;5;40,5;3;750;120,5;F-7;"
                + "\"12 m; 6 000; 6000\";14\n"
                + "HEA;Grindă;Profile;S235JR;22,4;300;40;94,08;m;6;5;40,5;3;;;;;\n");

    assertThat(read(CsvTableTest.rows(table, Sheets.ITEMS).getFirst()))
        .isEqualTo(
            new ItemRow(
                "IPE",
                "Grindă",
                "Profile",
                "S235JR",
                Mass.ofGrams(22_400),
                Length.ofMillimetres(300),
                40,
                Money.ofBani(9_408),
                LengthUnit.METRE,
                6,
                5,
                Length.ofMicrometres(40_500),
                3,
                Optional.of(Length.ofMillimetres(750)),
                Optional.of(Length.ofMillimetres(120_500)),
                Optional.of("F-7"),
                Optional.of(
                    List.of(
                        Length.ofMetres(12),
                        Length.ofMillimetres(6_000),
                        Length.ofMillimetres(6_000))),
                Optional.of(14)));
    assertThat(read(CsvTableTest.rows(table, Sheets.ITEMS).get(1)).longestScrapped()).isEmpty();
  }

  @Test
  void anglesAreReadInDegreesAndRefusedBeyondWhatASawLeans() {
    var table =
        CsvTableTest.opened(
            """
            Comandă;Client;Termen;Articol;Lungime;Bucăți;angle_a;Unghi B
            1;K;+0;A;900;1;;22,5
            1;K;+0;A;900;1;45;30.25
            1;K;+0;A;900;1;76;0
            1;K;+0;A;900;1;-1;0
            """);
    var rows = CsvTableTest.rows(table, StockSheets.ORDERS);

    assertThat(read(rows.get(0)).angleA()).isEqualTo(Angle.SQUARE);
    assertThat(read(rows.get(0)).angleB()).isEqualTo(new Angle(2_250));
    assertThat(read(rows.get(1)).angleB()).isEqualTo(new Angle(3_025));
    assertThat(rows.get(2)).isInstanceOf(RowResult.Rejected.class);
    assertThat(rows.get(3)).isInstanceOf(RowResult.Rejected.class);
  }

  @Test
  void stockWithoutAKindIsABundleIfThereAreSeveralAndSinglePiecesAreOne() {
    var table =
        CsvTableTest.opened(
            """
            Articol;Fel;Lungime;Bucăți;Loc
            A;;6000;4;A01
            A;;6000;1;A01
            A;rest;900;2;R01
            A;sul;900;1;R01
            """);

    var rows = CsvTableTest.rows(table, StockSheets.STOCK);

    assertThat(read(rows.get(0)).kind()).isEqualTo(StockRow.Kind.BUNDLE);
    assertThat(read(rows.get(1)).kind()).isEqualTo(StockRow.Kind.BAR);
    assertThat(CsvTableTest.reason(rows.get(2)).code()).isEqualTo(Reason.Code.SINGLE_PIECE);
    assertThat(CsvTableTest.reason(rows.get(3)).text(ROMANIAN))
        .isEqualTo("„sul” nu este cunoscut. Se poate scrie: legătură, bară, rest, tambur.");
    assertThat(CsvTableTest.reason(rows.get(3)).text(Locale.ENGLISH))
        .isEqualTo("\"sul\" is not known. One can write: bundle, bar, remnant, reel.");
  }

  @Test
  void aRefusedWordIsToldTheWordsOfTheReadersLanguage() {
    var table =
        CsvTableTest.opened(
            """
            Comandă;Client;Termen;Prioritate;Articol;Lungime;Bucăți;Bare proprii
            C-1;K1;+1;;A;900;1;poate
            C-2;K1;+1;soon;A;900;1;
            """);

    var rows = CsvTableTest.rows(table, StockSheets.ORDERS);

    Reason ownBars = CsvTableTest.reason(rows.get(0));
    assertThat(ownBars.text(ROMANIAN)).endsWith("Se poate scrie: da, nu.");
    assertThat(ownBars.text(Locale.ENGLISH)).endsWith("One can write: yes, no.");
    Reason priority = CsvTableTest.reason(rows.get(1));
    assertThat(priority.text(ROMANIAN)).endsWith("urgent, 2, normal, 4, poate aștepta.");
    assertThat(priority.text(Locale.ENGLISH)).endsWith("urgent, 2, normal, 4, can wait.");
  }

  @Test
  void aLabelCodeWithAWrongCheckCharacterIsRejected() {
    String good = ShortCode.of(ShortCode.Kind.BAR, "01", 7).text();
    String bad = good.substring(0, 9) + (good.endsWith("0") ? '1' : '0');
    var table =
        CsvTableTest.opened(
            "Cod;Articol;Lungime;Bucăți;Loc\n"
                + good.toLowerCase(Locale.ROOT)
                + ";A;6000;1;A01\n"
                + bad
                + ";A;6000;1;A01\n");

    var rows = CsvTableTest.rows(table, StockSheets.STOCK);

    assertThat(read(rows.get(0)).code()).isEqualTo(good);
    assertThat(CsvTableTest.reason(rows.get(1)).code()).isEqualTo(Reason.Code.NOT_A_SHORT_CODE);
  }

  @Test
  void everyReasonHasASentenceInBothLanguages() {
    for (Reason.Code code : Reason.Code.values()) {
      Reason reason = Reason.of(code, "AAA", "BBB", "CCC", "DDD");
      String romanian = reason.text(ROMANIAN);
      String english = reason.text(Locale.ENGLISH);
      assertThat(romanian).endsWith(".").isNotEqualTo(english).doesNotContain("{", "ş", "ţ");
      assertThat(english).endsWith(".").doesNotContain("{");
      assertThat(reason.text(Locale.GERMAN)).isEqualTo(english);
    }
  }

  @Test
  void exportedCellsAreNeverFormulas() {
    assertThat(CsvExport.cell("=HYPERLINK(\"x\")")).isEqualTo("\"'=HYPERLINK(\"\"x\"\")\"");
    assertThat(CsvExport.cell("@SUM(A1)")).isEqualTo("'@SUM(A1)");
    assertThat(CsvExport.cell("+1 14:00")).isEqualTo("'+1 14:00");
    assertThat(CsvExport.cell("-cmd")).isEqualTo("'-cmd");
    assertThat(CsvExport.cell("-12,5")).isEqualTo("-12,5");
    assertThat(CsvExport.cell("Țeavă; lungă")).isEqualTo("\"Țeavă; lungă\"");
    assertThat(CsvExport.cell("0012")).isEqualTo("0012");
    assertThat(CsvExport.cell("")).isEmpty();
  }

  private static OrderRow orderRead(String due, String length, String count) {
    return read(order(due, length, count, PointMeaning.ASK));
  }

  private static RowResult<OrderRow> order(
      String due, String length, String count, PointMeaning meaning) {
    CsvTable table =
        CsvTableTest.opened(
            "Comandă;Client;Termen;Articol;Lungime (mm);Bucăți\nC1;K1;%s;A;%s;%s\n"
                .formatted(due, length, count));
    SheetReading<OrderRow> reading =
        table.read(StockSheets.ORDERS, new ReadingRules(TODAY, meaning));
    return ((SheetReading.Rows<OrderRow>) reading).stream().findFirst().orElseThrow();
  }

  private static <T> T read(RowResult<T> result) {
    return switch (result) {
      case RowResult.Read<T> read -> read.row();
      case RowResult.Rejected<T> rejected ->
          throw new AssertionError(rejected.column() + " " + rejected.reason());
    };
  }
}
