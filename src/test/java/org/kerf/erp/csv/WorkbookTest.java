package org.kerf.erp.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.erp.csv.CsvTable.Opening;
import org.kerf.erp.csv.cell.ReadingRules;
import org.kerf.erp.csv.cell.Reason;
import org.kerf.erp.csv.cell.SheetType;
import org.kerf.erp.csv.file.CsvLimits;
import org.kerf.erp.csv.sheet.ItemRow;
import org.kerf.erp.csv.sheet.OrderRow;
import org.kerf.erp.csv.sheet.Sheets;
import org.kerf.erp.csv.sheet.StockSheets;
import org.kerf.kernel.Length;
import org.kerf.kernel.Mass;

/** Workbooks as Excel saves them, and as nobody should. */
class WorkbookTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

  /** What is done to a sheet. */
  private interface Filling {
    void fill(Worksheet sheet);
  }

  @TempDir private Path folder;

  @Test
  void numbersOfCellsAreNotAskedAbout() throws Exception {
    CsvTable table =
        opened(
            workbook(
                sheet -> {
                  words(sheet, 0, "Cod", "Denumire", "Kg/m");
                  words(sheet, 1, "HEA 100", "Profil \"H\"; lat");
                  sheet.value(1, 2, 1.234);
                  words(sheet, 2, "IPE 80", "Profil\nI");
                  // As Excel keeps 0.1 + 0.2.
                  sheet.value(2, 2, 0.1 + 0.2);
                }));

    List<RowResult<ItemRow>> rows = rows(table, Sheets.ITEMS);
    assertThat(read(rows.get(0)).massPerMetre()).isEqualTo(Mass.ofGrams(1_234));
    assertThat(read(rows.get(0)).name()).isEqualTo("Profil \"H\"; lat");
    assertThat(read(rows.get(1)).massPerMetre()).isEqualTo(Mass.ofGrams(300));
    assertThat(read(rows.get(1)).name()).isEqualTo("Profil I");
  }

  @Test
  void faultIsSaidWithTheRowOfTheSheet() throws Exception {
    CsvTable table =
        opened(
            workbook(
                sheet -> {
                  words(sheet, 0, "Cod", "Denumire", "Kg/m");
                  words(sheet, 1, "HEA 100", "Profil", "1,5");
                  words(sheet, 6, "IPE 80", "Profil", "mult");
                }));

    List<RowResult<ItemRow>> rows = rows(table, Sheets.ITEMS);
    assertThat(rows).hasSize(2);
    assertThat(rows.getLast()).isInstanceOf(RowResult.Rejected.class);
    assertThat(rows.getLast().line()).isEqualTo(7);
  }

  @Test
  void daysOfCellsAreRead() throws Exception {
    CsvTable table =
        opened(
            workbook(
                sheet -> {
                  words(sheet, 0, "Comandă", "Client", "Termen", "Articol", "Lungime", "Bucăți");
                  words(sheet, 1, "C-1", "Beta", "", "HEA 100");
                  sheet.value(1, 2, LocalDate.of(2026, 3, 9));
                  sheet.style(1, 2).format("[$-418]d mmmm yyyy;@").set();
                  sheet.value(1, 4, 2_450);
                  sheet.value(1, 5, 12);
                  words(sheet, 2, "C-2", "Beta", "", "HEA 100");
                  sheet.value(2, 2, LocalDateTime.of(2026, 3, 10, 14, 30));
                  sheet.style(2, 2).format("dd.mm.yyyy hh:mm").set();
                  sheet.value(2, 4, 2_450.5);
                  sheet.value(2, 5, 1);
                }));

    List<RowResult<OrderRow>> rows = rows(table, StockSheets.ORDERS);
    assertThat(read(rows.get(0)).due().toLocalDate()).isEqualTo(LocalDate.of(2026, 3, 9));
    assertThat(read(rows.get(0)).count()).isEqualTo(12);
    assertThat(read(rows.get(1)).due()).isEqualTo(LocalDateTime.of(2026, 3, 10, 14, 30));
    assertThat(read(rows.get(1)).length()).isEqualTo(Length.ofMicrometres(2_450_500));
  }

  /** The format that Excel gives a day by itself has a number and is spelt out nowhere. */
  @Test
  void dayInExcelsOwnFormatIsRead() throws Exception {
    byte[] spelt =
        workbook(
            sheet -> {
              words(sheet, 0, "Comandă", "Client", "Termen", "Articol", "Lungime", "Bucăți");
              words(sheet, 1, "C-1", "Beta", "", "HEA 100", "2450", "12");
              sheet.value(1, 2, LocalDate.of(2026, 3, 9));
              sheet.style(1, 2).format("yyyy").set();
            });
    byte[] own =
        changed(
            spelt,
            "xl/styles.xml",
            text -> text.replaceAll("<xf numFmtId=\"(16[4-9])\"", "<xf numFmtId=\"14\""));
    assertThat(own).isNotEqualTo(spelt);

    List<RowResult<OrderRow>> rows = rows(opened(own), StockSheets.ORDERS);
    assertThat(read(rows.getFirst()).due().toLocalDate()).isEqualTo(LocalDate.of(2026, 3, 9));
  }

  /** Other programs than Excel may keep a day as text that says what it is. */
  @Test
  void daysInIsoCellsAreRead() throws Exception {
    byte[] plain =
        workbook(
            sheet -> {
              words(sheet, 0, "Comandă", "Client", "Termen", "Articol", "Lungime", "Bucăți");
              words(sheet, 1, "C-1", "Beta & Fii", "", "HEA 100", "2450", "12");
              sheet.value(1, 2, 7_001);
              words(sheet, 2, "C-2", "Beta", "", "HEA 100", "2450", "1");
              sheet.value(2, 2, 7_002);
            });
    byte[] iso =
        changed(
            plain,
            "xl/worksheets/sheet1.xml",
            text ->
                text.replaceFirst("<c r=\"C2\"[^>]*><v>7001", "<c r=\"C2\" t=\"d\"><v>2026-03-09")
                    .replaceFirst(
                        "<c r=\"C3\"[^>]*><v>7002", "<c t='d' r='C3' ><v>2026-03-10T14:30:00.000"));

    List<RowResult<OrderRow>> rows = rows(opened(iso), StockSheets.ORDERS);
    assertThat(read(rows.get(0)).due().toLocalDate()).isEqualTo(LocalDate.of(2026, 3, 9));
    assertThat(read(rows.get(0)).customer()).isEqualTo("Beta & Fii");
    assertThat(read(rows.get(1)).due()).isEqualTo(LocalDateTime.of(2026, 3, 10, 14, 30));
  }

  /** As programs leave it that write a formula and do not work it out. */
  @Test
  void formulaWithoutResultIsSaid() throws Exception {
    byte[] plain =
        workbook(
            sheet -> {
              words(sheet, 0, "Cod", "Denumire", "Kg/m");
              words(sheet, 1, "HEA 100", "Profil");
              sheet.value(1, 2, 7_001);
            });
    byte[] uncalculated =
        changed(
            plain,
            "xl/worksheets/sheet1.xml",
            text -> text.replaceFirst("<c r=\"C2\"[^>]*><v>7001</v>", "<c r=\"C2\"><f>A9*2</f>"));
    assertThat(CsvTable.open(new ByteArrayInputStream(uncalculated), CsvLimits.STANDARD))
        .isEqualTo(new Opening.Refused(Reason.of(Reason.Code.NO_FORMULA_VALUE, "C2")));
    byte[] calculated =
        changed(
            uncalculated,
            "xl/worksheets/sheet1.xml",
            text -> text.replace("<f>A9*2</f>", "<f>A9*2</f><v>16.7</v>"));
    assertThat(read(rows(opened(calculated), Sheets.ITEMS).getFirst()).massPerMetre())
        .isEqualTo(Mass.ofGrams(16_700));
  }

  /** Excel shows such a cell as a row of hashes; the rest of the sheet is as good as ever. */
  @Test
  void numberThatIsNoDayIsLeftANumber() throws Exception {
    CsvTable table =
        opened(
            workbook(
                sheet -> {
                  words(sheet, 0, "Cod", "Denumire", "Kg/m");
                  sheet.value(1, 0, 5_941_234_567_890L);
                  sheet.style(1, 0).format("dd.mm.yyyy").set();
                  sheet.value(1, 1, "Profil");
                  words(sheet, 2, "IPE 80");
                  sheet.value(2, 1, -5);
                  sheet.style(2, 1).format("dd.mm.yyyy").set();
                }));

    List<RowResult<ItemRow>> rows = rows(table, Sheets.ITEMS);
    assertThat(read(rows.get(0)).code()).isEqualTo("5941234567890");
    assertThat(read(rows.get(1)).name()).isEqualTo("-5");
  }

  /** As of a look-up that found nothing. */
  @Test
  void faultsOfFormulasAreReadAsTheyStand() throws Exception {
    byte[] plain =
        workbook(
            sheet -> {
              words(sheet, 0, "Cod", "Denumire");
              sheet.inlineString(1, 0, "HEA 100");
              sheet.value(1, 1, 7_001);
              sheet.inlineString(2, 0, "HEA 120");
              sheet.value(2, 1, 7_002);
              sheet.inlineString(3, 0, "HEA 140");
              sheet.value(3, 1, 7_003);
            });
    byte[] odd =
        changed(
            plain,
            "xl/worksheets/sheet1.xml",
            text ->
                text.replaceFirst("<c r=\"B2\"[^>]*><v>7001", "<c r=\"B2\" t=\"e\"><v>#N/A")
                    .replaceFirst(
                        "<c r=\"B3\"[^>]*><v>7002",
                        "<c r=\"B3\" t=\"e\"><f t=\"shared\" ref=\"B3:B4\""
                            + " si=\"0\">IF(LOG10(A3)&gt;1,VLOOKUP(A3,Foaie2!\\$A:\\$B,2,0),\"A1:Ă9"
                            + " \"&amp;Preturi[[#This Row],[Cod 1]])&amp;SUM(1:1)&amp;'O''Neil"
                            + " B2'!AA10</f><v>#DIV/0!")
                    .replaceFirst(
                        "<c r=\"B4\"[^>]*><v>7003",
                        "<c r=\"B4\" t=\"str\"><f t=\"shared\" si=\"0\"/><v>Profil"));

    List<RowResult<ItemRow>> rows = rows(opened(odd), Sheets.ITEMS);
    assertThat(read(rows.get(0)).name()).isEqualTo("#N/A");
    assertThat(read(rows.get(1)).name()).isEqualTo("#DIV/0!");
    assertThat(read(rows.get(2)).name()).isEqualTo("Profil");
  }

  @Test
  void rowBelowTheLastOfExcelIsRefused() throws Exception {
    byte[] plain =
        workbook(
            sheet -> {
              words(sheet, 0, "Cod", "Denumire");
              words(sheet, 1, "HEA 100", "Profil");
            });
    for (String number : List.of("1048577", "2000000000")) {
      byte[] far =
          changed(
              plain,
              "xl/worksheets/sheet1.xml",
              text -> text.replace("<row r=\"2\"", "<row r=\"" + number + "\""));
      assertThat(far).isNotEqualTo(plain);
      assertThat(CsvTable.open(new ByteArrayInputStream(far), CsvLimits.STANDARD))
          .as(number)
          .isInstanceOf(Opening.Refused.class);
    }
  }

  /** Such a cell makes the reader ask for as much memory as the figure says. */
  @Test
  void cellFarOutsideAndTextThatIsNotThereAreRefused() throws Exception {
    byte[] plain =
        workbook(
            sheet -> {
              sheet.value(0, 0, "Cod");
              sheet.value(1, 0, "HEA 100");
            });
    Map<String, String> hostile = Map.of("r=\"A2\"", "r=\"ZZZ2\"", "<v>1</v>", "<v>999999999</v>");
    for (Map.Entry<String, String> each : hostile.entrySet()) {
      byte[] changed =
          changed(
              plain,
              "xl/worksheets/sheet1.xml",
              text -> text.replace(each.getKey(), each.getValue()));
      assertThat(changed).isNotEqualTo(plain);
      assertThat(CsvTable.open(new ByteArrayInputStream(changed), CsvLimits.STANDARD))
          .as(each.getValue())
          .isEqualTo(new Opening.Refused(Reason.of(Reason.Code.BROKEN_WORKBOOK)));
    }
  }

  @Test
  void onlyTheFirstSheetThatIsSeenIsRead() throws Exception {
    var out = new ByteArrayOutputStream();
    try (var workbook = new Workbook(out, "test", "1.0")) {
      Worksheet hidden = workbook.newWorksheet("ascunsă");
      words(hidden, 0, "x");
      hidden.setVisibilityState(VisibilityState.HIDDEN);
      words(workbook.newWorksheet("Articole"), 0, "Cod", "Denumire");
      words(workbook.newWorksheet("Alta"), 0, "y");
    }

    CsvTable table = opened(out.toByteArray());
    assertThat(table.header()).containsExactly("Cod", "Denumire");
    assertThat(
            table.read(Sheets.ITEMS, rules()) instanceof SheetReading.Rows<ItemRow> rows
                ? rows.notes()
                : List.of())
        .extracting(Reason::code)
        .containsExactly(Reason.Code.OTHER_SHEETS);
  }

  @Test
  void sameContentSavedOnceMoreIsTheSameFile() throws Exception {
    Filling filling = sheet -> words(sheet, 0, "Cod", "Denumire");
    byte[] first = workbook(filling);
    byte[] again = changed(first, "docProps/app.xml", text -> text.replace("test", "other"));
    assertThat(again).isNotEqualTo(first);
    assertThat(opened(again).sha256()).isEqualTo(opened(first).sha256());
    assertThat(opened(workbook(sheet -> words(sheet, 0, "Cod", "Nume"))).sha256())
        .isNotEqualTo(opened(first).sha256());
  }

  @Test
  void nothingBesideTheWorkbookIsRead() throws Exception {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "Secret");
    byte[] plain =
        workbook(
            sheet -> {
              sheet.inlineString(0, 0, "Cod");
              sheet.value(0, 1, "Denumire");
            });
    for (String part : List.of("xl/worksheets/sheet1.xml", "xl/sharedStrings.xml")) {
      byte[] reaching =
          changed(
              plain,
              part,
              text ->
                  text.replaceFirst(
                          "\\?>", "?><!DOCTYPE a [<!ENTITY s SYSTEM \"" + secret.toUri() + "\">]>")
                      .replaceFirst(">(Cod|Denumire)<", ">&s;<"));
      assertThat(reaching).isNotEqualTo(plain);
      Opening opening = CsvTable.open(new ByteArrayInputStream(reaching), CsvLimits.STANDARD);
      if (opening instanceof Opening.Opened(CsvTable table)) {
        assertThat(table.header()).as(part).doesNotContain("Secret");
      }
    }
  }

  @Test
  void workbookThatUnpacksWithoutEndIsRefused() throws Exception {
    byte[] plain = workbook(sheet -> words(sheet, 0, "Cod", "Denumire"));
    byte[] bomb =
        changed(
            plain,
            "xl/worksheets/sheet1.xml",
            text -> text.replaceFirst("\\?>", "?>" + " ".repeat(6 << 20)));
    assertThat(bomb.length).isLessThan(100_000);
    var limits = new CsvLimits(1 << 20, 1_000, 20, 1_000);
    assertThat(CsvTable.open(new ByteArrayInputStream(bomb), limits))
        .isEqualTo(new Opening.Refused(Reason.of(Reason.Code.FILE_TOO_LARGE, "1")));
  }

  @Test
  void oldWorkbooksAreRefusedInASentence() throws Exception {
    byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0};
    Opening opening = CsvTable.open(new ByteArrayInputStream(old), CsvLimits.STANDARD);
    assertThat(opening).isEqualTo(new Opening.Refused(Reason.of(Reason.Code.OLD_WORKBOOK)));
    assertThat(Reason.of(Reason.Code.OLD_WORKBOOK).text(Locale.ENGLISH)).contains(".xlsx");
  }

  /** Each byte may be another: a sentence or a table comes out, never an exception. */
  @Test
  void damagedWorkbooksAreReadOrRefused() throws Exception {
    byte[] whole =
        workbook(
            sheet -> {
              words(sheet, 0, "Cod", "Denumire", "Kg/m");
              for (int i = 1; i < 40; i++) {
                words(sheet, i, "HEA " + i, "Profil");
                sheet.value(i, 2, i * 1.5);
              }
            });
    Map<String, byte[]> parts = parts(whole);
    var random = new Random(11);
    for (int round = 0; round < 2_000; round++) {
      byte[] damaged = round % 2 == 0 ? whole.clone() : packed(withDamage(parts, random));
      if (round % 2 == 0) {
        damage(damaged, random);
      }
      Opening opening = CsvTable.open(new ByteArrayInputStream(damaged), CsvLimits.STANDARD);
      if (opening instanceof Opening.Opened(CsvTable table)
          && table.read(Sheets.ITEMS, rules()) instanceof SheetReading.Rows<ItemRow> rows) {
        assertThat(rows.stream().count()).isLessThanOrEqualTo(CsvLimits.STANDARD.rows() + 1);
      }
    }
  }

  private static Map<String, byte[]> withDamage(Map<String, byte[]> parts, Random random) {
    Map<String, byte[]> damaged = new LinkedHashMap<>(parts);
    List<String> names = List.copyOf(parts.keySet());
    String name = names.get(random.nextInt(names.size()));
    byte[] bytes = Objects.requireNonNull(parts.get(name)).clone();
    damage(bytes, random);
    damaged.put(name, bytes);
    return damaged;
  }

  private static void damage(byte[] bytes, Random random) {
    for (int i = 0; i <= random.nextInt(4); i++) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
  }

  private static byte[] workbook(Filling filling) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var workbook = new Workbook(out, "test", "1.0")) {
      filling.fill(workbook.newWorksheet("Foaie1"));
    }
    return out.toByteArray();
  }

  private static void words(Worksheet sheet, int row, String... cells) {
    for (int i = 0; i < cells.length; i++) {
      sheet.value(row, i, cells[i]);
    }
  }

  /** What is done to the text of a part. */
  private interface Change {
    String of(String text);
  }

  private static byte[] changed(byte[] workbook, String part, Change change) throws IOException {
    Map<String, byte[]> parts = parts(workbook);
    parts.computeIfPresent(
        part, (name, bytes) -> change.of(new String(bytes, UTF_8)).getBytes(UTF_8));
    return packed(parts);
  }

  private static Map<String, byte[]> parts(byte[] workbook) throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipFile zip =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook)).get()) {
      for (ZipArchiveEntry part : Collections.list(zip.getEntries())) {
        parts.put(part.getName(), zip.getInputStream(part).readAllBytes());
      }
    }
    return parts;
  }

  private static byte[] packed(Map<String, byte[]> parts) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }

  private static ReadingRules rules() {
    return ReadingRules.asking(TODAY);
  }

  private static CsvTable opened(byte[] bytes) throws IOException {
    Opening opening = CsvTable.open(new ByteArrayInputStream(bytes), CsvLimits.STANDARD);
    assertThat(opening).isInstanceOf(Opening.Opened.class);
    return ((Opening.Opened) opening).table();
  }

  private static <T> List<RowResult<T>> rows(CsvTable table, SheetType<T> type) {
    SheetReading<T> reading = table.read(type, rules());
    assertThat(reading).isInstanceOf(SheetReading.Rows.class);
    return ((SheetReading.Rows<T>) reading).stream().toList();
  }

  private static <T> T read(RowResult<T> result) {
    assertThat(result).isInstanceOf(RowResult.Read.class);
    return ((RowResult.Read<T>) result).row();
  }
}
