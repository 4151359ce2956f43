package org.kerf.flow.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.ProofRounds;
import org.kerf.erp.csv.cell.Column;
import org.kerf.erp.csv.cell.ReadingRules;
import org.kerf.erp.csv.sheet.SheetTemplate;
import org.kerf.erp.csv.sheet.StockSheets;
import org.kerf.erp.store.ImportedFileStore;
import org.kerf.flow.Workshop;
import org.kerf.flow.facts.ImportKind;
import org.kerf.flow.masterdata.MasterRecords;
import org.kerf.flow.masterdata.SaveRecord;
import org.kerf.identity.store.UserStore;
import org.kerf.kernel.StationFault;
import org.kerf.labels.model.ReceiptCopies;

/**
 * Fields and files filled with anything: each is taken whole or refused with a reason. None throws,
 * and afterwards every proof of the store holds.
 */
class FuzzedInputTest {

  private static final int FILES = ProofRounds.of(1_500, 20_000);
  private static final int FORMS = ProofRounds.of(1_500, 40_000);
  private static final List<ImportKind> KINDS = List.of(ImportKind.values());
  private static final int PROOF_EVERY = 1_000;
  private static final Locale ROMANIAN = Locale.forLanguageTag("ro");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

  @TempDir Path folder;
  private final Random random = new Random(20_261_130);
  private final FuzzedText fuzzed = new FuzzedText(random);
  private Workshop shop;
  private ImportFile imports;

  @BeforeEach
  void open() throws StationFault {
    shop = Workshop.in(folder.resolve("data"));
    imports =
        new ImportFile(
            shop.booking,
            shop.reading,
            shop.repositories,
            new UserStore(),
            new ImportedFileStore());
  }

  @AfterEach
  void shut() {
    shop.close();
  }

  @Test
  void eachFileIsTakenOrRefusedAndNoneIsTakenByHalves() throws Exception {
    int taken = 0;
    int refused = 0;
    for (int i = 0; i < FILES; i++) {
      ImportKind kind = KINDS.get(random.nextInt(KINDS.size()));
      String table = SheetTemplate.text(imports.sheet(kind), ROMANIAN, TODAY);
      boolean workbook = random.nextInt(4) == 0;
      Path file = folder.resolve(workbook ? "t.xlsx" : "t.csv");
      Files.write(file, workbook ? workbook(table) : fuzzed.file(table));
      if (take(kind, file)) {
        taken++;
      } else {
        refused++;
      }
      if (i % PROOF_EVERY == 0) {
        assertThat(shop.check().differences()).as("after file %d", i).isEmpty();
      }
    }
    assertThat(taken).isGreaterThan(FILES / 10);
    assertThat(refused).isGreaterThan(FILES / 10);
    assertThat(shop.check().differences()).isEmpty();
  }

  /** Whether it was taken in; else it was refused with a sentence. */
  private boolean take(ImportKind kind, Path file) {
    try {
      var rules = ReadingRules.asking(TODAY);
      ImportPreview preview = imports.preview(kind, file, rules, ImportWatcher.PATIENT);
      if (!(preview instanceof ImportPreview.Ready ready)) {
        return false;
      }
      ImportFile.Result result = imports.run(shop.command(), ready, ImportWatcher.PATIENT);
      if (!ready.asksAboutRepeats()) {
        assertThat(result.rejected()).isEqualTo(ready.rejected());
      }
      return result.taken() > 0;
    } catch (StationFault said) {
      assertThat(said.sentence()).isNotBlank();
      return false;
    }
  }

  @Test
  void eachFormIsSavedOrRefusedAtItsField() throws StationFault {
    MasterRecords records = MasterRecords.of(shop.booking, shop.repositories);
    List<SaveRecord<?>> forms =
        List.of(
            records.items(),
            records.locations(),
            records.parties(),
            records.heats(),
            records.saws());
    var receive = new ReceiveStock(shop.booking, shop.repositories, shop.labelSettings);
    int received = 0;
    for (int i = 0; i < FORMS; i++) {
      if (random.nextInt(3) == 0) {
        received += receive(receive) ? 1 : 0;
      } else {
        save(forms.get(random.nextInt(forms.size())));
      }
      if (i % PROOF_EVERY == 0) {
        assertThat(shop.check().differences()).as("after form %d", i).isEmpty();
      }
    }
    assertThat(received).isPositive();
    assertThat(shop.check().differences()).isEmpty();
  }

  private <T> void save(SaveRecord<T> form) throws StationFault {
    List<String> cells = form.columns().stream().map(column -> fuzzed.cell()).toList();
    assertThat(form.run(shop.command(), Optional.empty(), cells, ROMANIAN)).isNotNull();
  }

  /** Mostly right but for one field. */
  private boolean receive(ReceiveStock receive) throws StationFault {
    Map<Column, String> typed = new HashMap<>();
    typed.put(StockSheets.ITEM, "IPE200");
    typed.put(StockSheets.KIND, "legătură");
    typed.put(StockSheets.LENGTH, "6000");
    typed.put(StockSheets.COUNT, "4");
    typed.put(StockSheets.LOCATION, "A03");
    Column one = StockSheets.RECEIPT.get(random.nextInt(StockSheets.RECEIPT.size()));
    typed.put(one, fuzzed.cell());
    return switch (receive.run(shop.command(), typed, ROMANIAN, ReceiptCopies.STANDARD)) {
      case ReceiveStock.Outcome.Received any -> true;
      case ReceiveStock.Outcome.Faulty(var faults) -> {
        assertThat(faults).isNotEmpty();
        yield false;
      }
    };
  }

  /** A workbook of the table, with something in it that no program writes. */
  private byte[] workbook(String table) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var book = new Workbook(bytes, "test", "1.0")) {
      var sheet = book.newWorksheet("Foaie");
      String[] lines = table.replace("\uFEFF", "").split("\r\n", -1);
      for (int row = 0; row < lines.length; row++) {
        String[] cells = lines[row].split(";", -1);
        for (int column = 0; column < cells.length; column++) {
          String cell = random.nextInt(20) == 0 ? fuzzed.cell() : cells[column];
          sheet.value(row, column, drawable(cell));
        }
      }
    }
    byte[] book = bytes.toByteArray();
    return fuzzed.broken(random.nextInt(3) == 0 ? withOtherParts(book) : book);
  }

  /** What the writer of workbooks can write at all. */
  private static String drawable(String cell) {
    String letters = cell.replaceAll("[\\p{Cc}\\p{Cs}]", "");
    return letters.substring(0, Math.min(letters.length(), 2_000));
  }

  private byte[] withOtherParts(byte[] book) throws IOException {
    Path file = Files.write(folder.resolve("parts.zip"), book);
    var changed = new ByteArrayOutputStream();
    try (var in = new ZipFile(file.toFile());
        var out = new ZipOutputStream(changed)) {
      for (ZipEntry part : Collections.list(in.entries())) {
        String text = new String(in.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8);
        if (random.nextInt(8) > 0) {
          out.putNextEntry(new ZipEntry(part.getName()));
          out.write(fuzzed.broken(other(text).getBytes(StandardCharsets.UTF_8)));
        }
      }
    }
    return changed.toByteArray();
  }

  private String other(String xml) {
    return switch (random.nextInt(10)) {
      case 0 -> xml.replaceFirst("r=\"A1\"", "r=\"XFD1048576\"");
      case 1 -> xml.replaceFirst("r=\"A1\"", "r=\"ZZZZZZ99999999999\"");
      case 2 -> xml.replaceFirst("t=\"s\"", "t=\"d\"");
      case 3 -> xml.replaceFirst("<v>[^<]*</v>", "<v>999999999</v>");
      case 4 -> xml.replaceFirst("<v>", "<f>1+1</f><v>");
      case 5 -> xml.replaceFirst("<sheetData>", "<sheetData><row r=\"-4\"/>");
      case 6 -> "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]>" + xml;
      default -> xml;
    };
  }
}
