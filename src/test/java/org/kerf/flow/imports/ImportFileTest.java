package org.kerf.flow.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.kerf.db.sql.Columns;
import org.kerf.db.sql.StoreTx;
import org.kerf.erp.csv.sheet.SheetTemplate;
import org.kerf.flow.facts.ImportKind;
import org.kerf.flow.labels.SettleLabel;
import org.kerf.flow.masterdata.MasterRecords;
import org.kerf.flow.masterdata.SaveRecord;
import org.kerf.flow.orders.OrderRules;
import org.kerf.flow.reversal.UndoDocument;
import org.kerf.identity.model.Command;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.StationFault;
import org.kerf.labels.model.LabelJob;
import org.kerf.labels.model.LabelState;
import org.kerf.stock.model.item.Item;
import org.kerf.stock.model.ledger.DocumentId;
import org.kerf.stock.model.unit.UnitLine;

class ImportFileTest extends ImportTrial {

  @Test
  void aLabelCodeThatStandsTwiceInAFileIsRefusedInBothRows() throws Exception {
    String code = ShortCode.of(ShortCode.Kind.BAR, "9X", 5).text();
    String row = code + ";IPE200;bară;6000;1;A03;\n";
    var preview = ready(ImportKind.STOCK, "stock.csv", STOCK + row + row);
    assertThat(preview.lines())
        .extracting(ImportLine::verdict)
        .containsExactly(new RowFault.CodeTwice(code, 3), new RowFault.CodeTwice(code, 2));
    var result = imports.run(shop.command(), preview, ImportWatcher.PATIENT);
    assertThat(result.taken()).isZero();
    assertThat(result.rejected()).isEqualTo(2);
  }

  @Test
  void twoRowsOfOneCodeAreRefusedInEveryFileOfMasterData() throws Exception {
    Map<ImportKind, String> files =
        Map.of(
            ImportKind.USERS, "Utilizator;Nume;Rol\na;X;operator\nb;X;admin\nc;Y;admin\n",
            ImportKind.CUSTOMERS, "Cod;Denumire\nX;a\nX;b\nY;c\n",
            ImportKind.ITEMS, "Cod;Denumire\nX;a\nX;b\nY;c\n",
            ImportKind.HEATS, "Șarjă;Calitate\nX;a\nX;b\nY;c\n",
            ImportKind.PLACES, "Cod;Denumire\nX;a\nX;b\nY;c\n",
            ImportKind.SAWS,
                """
                Denumire;Îndreptare cap (mm);Capăt pierdut (mm);Prindere (mm);Tăietură (mm)
                X;1;1;1;3
                X;2;1;1;3
                Y;1;1;1;3
                """);
    for (Map.Entry<ImportKind, String> file : files.entrySet()) {
      var preview = ready(file.getKey(), file.getKey() + ".csv", file.getValue());
      assertThat(preview.lines())
          .as(file.getKey().name())
          .extracting(ImportLine::verdict)
          .containsExactly(
              new RowFault.CodeTwice("X", 3), new RowFault.CodeTwice("X", 2), new RowVerdict.New());
      var result = imports.run(shop.command(), preview, ImportWatcher.PATIENT);
      assertThat(result.taken()).isEqualTo(1);
      assertThat(result.rejected()).isEqualTo(2);
    }
  }

  @Test
  void whatIsNotUsedAnyMoreIsRefusedInNewRows() throws Exception {
    take(ImportKind.STOCK, "before.csv", STOCK + ";IPE200;bară;6000;1;A03;\n");
    SaveRecord<Item> items = MasterRecords.of(shop.booking, shop.repositories).items();
    items.setInactive(shop.command(), shop.item, true);
    var stock = ready(ImportKind.STOCK, "stock.csv", STOCK + ";IPE200;bară;7000;1;A03;\n");
    assertThat(stock.lines().getFirst().verdict())
        .isEqualTo(new RowFault.OutOfUse(RowFault.Named.ITEM, "IPE200"));
    var orders =
        ready(ImportKind.ORDERS, "orders.csv", ORDERS + "C-1;K1;27.11.2026;IPE200;2450;6;G1;\n");
    assertThat(orders.lines().getFirst().verdict())
        .isEqualTo(new RowFault.OutOfUse(RowFault.Named.ITEM, "IPE200"));
  }

  @Test
  void oneBadRowKeepsItsOwnOrderOutAndNoOther() throws Exception {
    var preview =
        ready(
            ImportKind.ORDERS,
            "orders.csv",
            ORDERS
                + "C-1;K1;+1;IPE200;1200;1;a;\n"
                + "C-2;K1;+1;IPE200;1200;1;a;\n"
                + "C-2;K1;+1;NICIUNDE;1200;1;b;\n"
                + "C-3;K1;mâine;IPE200;1200;1;a;\n"
                + "C-3;K1;+1;IPE200;1200;1;b;\n"
                + "C-4;K1;+1;IPE200;1200;1;a;\n");
    assertThat(preview.lines())
        .extracting(ImportLine::about)
        .containsExactly("C-1 · a", "C-2 · a", "C-2 · b", "C-3", "C-3 · b", "C-4 · a");
    assertThat(preview.lines().get(1).verdict())
        .isEqualTo(new RowFault.GroupIncomplete(RowFault.Grouped.ORDER, "C-2", 4));
    assertThat(preview.lines().get(4).verdict())
        .isEqualTo(new RowFault.GroupIncomplete(RowFault.Grouped.ORDER, "C-3", 5));
    assertThat(preview.rejected()).isEqualTo(4);
    assertThat(imports.run(shop.command(), preview, ImportWatcher.PATIENT).taken()).isEqualTo(2);
    assertThat(List.of(isThere("C-1"), isThere("C-2"), isThere("C-3"), isThere("C-4")))
        .containsExactly(true, false, false, true);

    String mended =
        ORDERS
            + "C-1;K1;+1;IPE200;1200;1;a;\n"
            + "C-2;K1;+1;IPE200;1200;1;a;\n"
            + "C-2;K1;+1;IPE200;1200;1;b;\n"
            + "C-4;K1;+1;IPE200;1200;1;a;\n";
    var again = ready(ImportKind.ORDERS, "orders.csv", mended);
    assertThat(again.same()).isEqualTo(2);
    assertThat(imports.run(shop.command(), again, ImportWatcher.PATIENT).taken()).isEqualTo(2);
    assertThat(isThere("C-2")).isTrue();
  }

  @Test
  void aRowWhoseOrderCanNotBeReadMayBelongToTheOrderAboveItOrBelowIt() throws Exception {
    String row = ";K1;+1;IPE200;1200;1;a;\n";
    var preview =
        ready(
            ImportKind.ORDERS,
            "orders.csv",
            ORDERS + "C-1" + row + "C-2" + row + row + "C-3" + row + "C-4" + row);
    imports.run(shop.command(), preview, ImportWatcher.PATIENT);
    assertThat(List.of(isThere("C-1"), isThere("C-2"), isThere("C-3"), isThere("C-4")))
        .containsExactly(true, false, false, true);
  }

  @Test
  void anOrderThatStandsInTwoPlacesStaysOutAcrossAllChunks() throws Exception {
    var text = new StringBuilder(ORDERS + "C-1;K1;+1;IPE200;1200;1;a;\n");
    for (int i = 0; i < 1_500; i++) {
      text.append("D-").append(i).append(";K1;+1;IPE200;1200;1;a;\n");
    }
    text.append("C-1;K1;+1;IPE200;900;1;b;\n");
    var result = take(ImportKind.ORDERS, "orders.csv", text.toString());
    assertThat(result.taken()).isEqualTo(1_500);
    assertThat(result.rejected()).isEqualTo(2);
    assertThat(isThere("C-1")).isFalse();
  }

  @Test
  void anOrderOfTooManyLinesIsRefusedAsOne() throws Exception {
    String row = ";K1;+1;IPE200;1200;1;a;\n";
    var preview =
        ready(
            ImportKind.ORDERS,
            "orders.csv",
            ORDERS + "C-1" + row + ("C-2" + row).repeat(OrderRules.MOST_LINES + 1) + "C-3" + row);
    assertThat(preview.added()).isEqualTo(2);
    assertThat(preview.rejected()).isEqualTo(OrderRules.MOST_LINES + 1);
    assertThat(preview.lines())
        .extracting(ImportLine::verdict)
        .containsExactly(
            new RowVerdict.New(),
            new RowFault.GroupTooLong(RowFault.Grouped.ORDER, "C-2", OrderRules.MOST_LINES),
            new RowVerdict.New());
    assertThat(imports.run(shop.command(), preview, ImportWatcher.PATIENT).taken()).isEqualTo(2);
    assertThat(isThere("C-2")).isFalse();
  }

  @Test
  void anOrderThatSaysMoreThanTheJournalHasRoomForIsRefused() throws Exception {
    var preview = ready(ImportKind.ORDERS, "orders.csv", order(OrderRules.MOST_LINES));
    assertThat(preview.rejected()).isEqualTo(OrderRules.MOST_LINES);
    var refused = (RowFault.GroupTooLong) preview.lines().getFirst().verdict();
    assertThat(refused.most()).isBetween(1_000, OrderRules.MOST_LINES - 1);
    assertThat(take(ImportKind.ORDERS, "most.csv", order(refused.most())).taken())
        .isEqualTo(refused.most());
    assertThat(isThere("C-9")).isTrue();
  }

  /** An order in which each line says all that it may, and has something to escape. */
  private static String order(int lines) {
    var rows =
        new StringBuilder(ORDERS.strip()).append(";Certificat;Șarjă;Unghi A (°);Unghi B (°)\n");
    for (int i = 0; i < lines; i++) {
      rows.append("C-9;K1;+1;IPE200;1200;1000;")
          .append("Grinda 2' de la axul ".repeat(5))
          .append(i)
          .append(";K1;3.1;H4711-")
          .append(i)
          .append(";;\n");
    }
    return rows.toString();
  }

  @Test
  void aCodeThatThisStationGivesOutLaterIsNotGivenToASecondBar() throws Exception {
    ShortCode last = shop.booking.keep(tx -> shop.booking.code(tx, ShortCode.Kind.BAR));
    String ahead =
        ShortCode.of(ShortCode.Kind.BAR, last.text().substring(1, 3), last.serial() + 4).text();
    take(ImportKind.STOCK, "b.csv", STOCK + ahead + ";IPE200;bară;5000;1;A03;\n");
    take(ImportKind.STOCK, "c.csv", STOCK + ";IPE200;bară;4000;1;A03;\n".repeat(8));
    ShortCode code = ShortCode.parse(ahead).orElseThrow();
    List<UnitLine> labelled =
        shop.reading.of(tx -> shop.repositories.stock().linesByCode(tx, code));
    assertThat(labelled).hasSize(1);
  }

  @Test
  void whoWaitsForTheStoreComesBetweenTheChunksOfALongFile() throws Exception {
    var preview =
        ready(ImportKind.STOCK, "s.csv", STOCK + ";IPE200;bară;6000;1;A03;\n".repeat(1_400));
    var between =
        new ImportWatcher() {
          private int booked;

          @Override
          public void at(int line, int ofAbout) {
            try (var other = Executors.newSingleThreadExecutor()) {
              booked +=
                  other
                      .submit(
                          () ->
                              take(
                                  ImportKind.CUSTOMERS,
                                  "k" + line + ".csv",
                                  "Cod;Denumire\nL" + line + ";a\n"))
                      .get()
                      .taken();
            } catch (InterruptedException | ExecutionException e) {
              throw new AssertionError(e);
            }
          }

          @Override
          public boolean enough() {
            return false;
          }
        };
    imports.run(shop.command(), preview, between);
    assertThat(between.booked).isEqualTo(3);
  }

  @Test
  void theSameCommandAgainGoesOnAfterThePartsThatItHasBooked() throws Exception {
    int rows = 3_000;
    StringBuilder text = new StringBuilder("Cod;Denumire\n");
    for (int i = 0; i < rows; i++) {
      text.append("M").append(i).append(";Client ").append(i).append('\n');
    }
    ImportPreview.Ready preview = ready(ImportKind.CUSTOMERS, "many.csv", text.toString());
    Command command = shop.command();
    ImportWatcher brokenOff =
        new ImportWatcher() {
          private int parts;

          @Override
          public void at(int line, int ofAbout) {
            parts++;
          }

          @Override
          public boolean enough() {
            return parts == 2;
          }
        };
    var first = imports.run(command, preview, brokenOff);
    assertThat(first.stopped()).isTrue();
    assertThat(first.taken()).isBetween(1, rows - 1);
    var second = imports.run(command, preview, ImportWatcher.PATIENT);
    assertThat(first.taken() + second.taken()).isEqualTo(rows);
    String last = "M" + (rows - 1);
    for (String code : List.of("M" + first.taken(), "M" + first.taken() * 2, last)) {
      var customer = shop.reading.of(tx -> shop.repositories.parties().byCode(tx, code));
      assertThat(customer).as(code).isPresent();
    }
    assertThat(imports.run(command, preview, ImportWatcher.PATIENT).taken()).isEqualTo(rows);
  }

  @Test
  void aChangedRowSaysWhatChanges() throws Exception {
    String header = "Cod;Denumire;Kg/m;Rest minim (mm);Unitate\n";
    take(ImportKind.ITEMS, "items.csv", header + "X;Țeavă veche;5,25;400;mm\n");
    var preview = ready(ImportKind.ITEMS, "items.csv", header + "X;Țeavă nouă;6;400;m\n");
    var changed = (RowVerdict.Changed) preview.lines().getFirst().verdict();
    assertThat(changed.cells())
        .extracting(
            cell ->
                cell.column().romanian()
                    + ": "
                    + cell.before().romanian()
                    + " → "
                    + cell.after().romanian())
        .containsExactly("Denumire: Țeavă veche → Țeavă nouă", "Kg/m: 5,25 → 6", "Unitate: mm → m");
  }

  @Test
  void aCorrectedFileOfStockBringsInWhatStayedOutAndNothingTwice() throws Exception {
    String good = ";IPE200;legătură;6000;4;A03;\n;IPE200;bară;5000;1;A03;\n".repeat(2);
    assertThat(take(ImportKind.STOCK, "stoc.csv", STOCK + good + ";NICIUNDE;bară;6000;1;A03;\n"))
        .extracting(ImportFile.Result::taken, ImportFile.Result::rejected)
        .containsExactly(4, 1);
    String mended = STOCK + ";IPE200;bară;5000;1;A03;\n" + good;
    var asked = ready(ImportKind.STOCK, "stoc.csv", mended);
    assertThat(asked.asksAboutRepeats()).isTrue();
    assertThat(asked.repeated().orElseThrow().rows()).isEqualTo(4);
    assertThat(imports.run(shop.command(), asked, ImportWatcher.PATIENT).taken()).isZero();

    var answered = (ImportPreview.Ready) preview("stoc.csv", Repeats.LEAVE_OUT);
    assertThat(answered.same()).isEqualTo(4);
    assertThat(answered.added()).isEqualTo(1);
    assertThat(imports.run(shop.command(), answered, ImportWatcher.PATIENT).taken()).isEqualTo(1);
    assertThat(imports.run(shop.command(), answered, ImportWatcher.PATIENT).taken()).isZero();

    Files.writeString(files.resolve("livrare.csv"), mended + "\n");
    var other = (ImportPreview.Ready) preview("livrare.csv", Repeats.TAKE_IN);
    assertThat(imports.run(shop.command(), other, ImportWatcher.PATIENT).taken()).isEqualTo(5);
  }

  @Test
  void aDeliveryWithFewRowsLikeThoseOfBeforeIsNotAskedAbout() throws Exception {
    take(ImportKind.STOCK, "a.csv", STOCK + ";IPE200;bară;6000;1;A03;\n");
    var preview =
        ready(
            ImportKind.STOCK,
            "b.csv",
            STOCK
                + ";IPE200;bară;6000;1;A03;\n"
                + ";IPE200;bară;5000;1;A03;\n"
                + ";IPE200;bară;4000;1;A03;\n");
    assertThat(preview.asksAboutRepeats()).isFalse();
    assertThat(preview.added()).isEqualTo(3);
  }

  @Test
  void aStockFileMayBeTakenInAgainWhenItsItemsHaveCome() throws Exception {
    String stock = STOCK + ";IPE200;bară;6000;1;A03;\n;NOU;bară;6000;1;A03;\n";
    assertThat(take(ImportKind.STOCK, "stoc.csv", stock).taken()).isEqualTo(1);
    assertThat(preview(ImportKind.STOCK, "stoc.csv", stock))
        .isInstanceOf(ImportPreview.AlreadyImported.class);
    take(ImportKind.ITEMS, "items.csv", "Cod;Denumire\nNOU;Profil nou\n");
    assertThat(take(ImportKind.STOCK, "stoc.csv", stock).taken()).isEqualTo(1);
    assertThat(preview(ImportKind.STOCK, "stoc.csv", stock))
        .isInstanceOf(ImportPreview.AlreadyImported.class);
  }

  @Test
  void everyTemplateIsTakenInAsItIsFromTopToBottom() throws Exception {
    for (Locale language : List.of(Locale.of("ro"), Locale.ENGLISH)) {
      for (ImportKind kind : ImportKind.values()) {
        String text = SheetTemplate.text(imports.sheet(kind), language, RULES.today());
        var preview = ready(kind, kind + "-" + language + ".csv", text);
        assertThat(preview.notes()).isEmpty();
        assertThat(preview.rejected()).as(kind + " in " + language).isZero();
        imports.run(shop.command(), preview, ImportWatcher.PATIENT);
      }
    }
    assertThat(isThere("CD-1001")).isTrue();
  }

  private boolean isThere(String order) throws StationFault {
    return shop.reading.of(tx -> shop.repositories.orders().byNumber(tx, order).isPresent());
  }

  private ImportPreview preview(String name, Repeats repeats) throws StationFault {
    return imports.preview(
        ImportKind.STOCK, files.resolve(name), RULES, repeats, ImportWatcher.PATIENT);
  }

  @Test
  void aTextLongerThanItsColumnIsRefusedInItsRow() throws Exception {
    String row = "C-1;K1;+1;IPE200;1200;1;" + "m".repeat(121) + ";\n";
    var preview = ready(ImportKind.ORDERS, "orders.csv", ORDERS + row);
    assertThat(preview.rejected()).isEqualTo(1);
    assertThat(preview.lines().getFirst().verdict()).isInstanceOf(RowFault.Unreadable.class);
    for (String text : List.of("Ș".repeat(121), "a".repeat(5_000))) {
      assertThat(
              ready(ImportKind.USERS, "u.csv", "Utilizator;Nume;Rol\nu;" + text + ";operator\n")
                  .rejected())
          .isEqualTo(1);
    }
  }

  @Test
  void aFileWithALongNameIsTakenIn() throws Exception {
    var result =
        take(ImportKind.STOCK, "s".repeat(240) + ".csv", STOCK + ";IPE200;bară;6000;1;A03;\n");
    assertThat(result.taken()).isEqualTo(1);
  }

  @Test
  void linesOfAnOrderThatDisagreeAboutCustomerOrDueDateKeepItOut() throws Exception {
    for (String other : List.of("C-1;K2;+1;", "C-1;K1;+2;")) {
      var preview =
          ready(
              ImportKind.ORDERS,
              "orders.csv",
              ORDERS + "C-1;K1;+1;IPE200;1200;1;a;\n" + other + "IPE200;900;1;b;\n");
      assertThat(preview.lines().getLast().verdict())
          .isEqualTo(new RowFault.GroupTorn(RowFault.Grouped.ORDER, "C-1"));
      assertThat(preview.rejected()).isEqualTo(2);
    }
  }

  @Test
  void masterDataOfAnOlderFileCanBeTakenInAgain() throws Exception {
    take(ImportKind.CUSTOMERS, "new.csv", "Cod;Denumire\nK1;Construct Nou SRL\n");
    assertThat(ready(ImportKind.CUSTOMERS, "customers.csv", CUSTOMERS).changed()).isEqualTo(1);
    assertThat(take(ImportKind.CUSTOMERS, "customers.csv", CUSTOMERS).taken()).isEqualTo(1);
    assertThat(
            shop.reading
                .of(tx -> shop.repositories.parties().byCode(tx, "K1").orElseThrow())
                .name())
        .isEqualTo("Construct Țigla SRL");
  }

  @Test
  void stockOfAFileIsTakenInOnce() throws Exception {
    String stock = STOCK + ";IPE200;bară;6000;1;A03;\n";
    var preview = ready(ImportKind.STOCK, "stock.csv", stock);
    assertThat(imports.run(shop.command(), preview, ImportWatcher.PATIENT).taken()).isEqualTo(1);
    assertThat(imports.run(shop.command(), preview, ImportWatcher.PATIENT).taken()).isZero();
    assertThat(preview(ImportKind.STOCK, "renamed.csv", stock))
        .isInstanceOf(ImportPreview.AlreadyImported.class);
  }

  @Test
  void stockWhoseImportWasUndoneIsTakenInAgainAndOnce() throws Exception {
    String labelled = ShortCode.of(ShortCode.Kind.BAR, "9X", 5).text();
    String stock =
        STOCK
            + ";IPE200;bară;6000;1;A03;\n".repeat(600)
            + ";IPE200;legătură;12000;7;A03;\n"
            + labelled
            + ";IPE200;bară;6000;1;A03;\n";
    assertThat(take(ImportKind.STOCK, "stock.csv", stock).taken()).isEqualTo(602);
    List<DocumentId> documents = standingImports();
    assertThat(documents).hasSize(2);
    undo(documents.getFirst());
    var half = ready(ImportKind.STOCK, "stock.csv", stock);
    assertThat(half.added()).as("only what was undone may come again").isEqualTo(2);
    assertThat(half.same()).isEqualTo(600);
    undo(documents.getLast());

    assertThat(take(ImportKind.STOCK, "stock.csv", stock).taken()).isEqualTo(602);
    assertThat(standingImports()).hasSize(2).doesNotContainAnyElementsOf(documents);
    assertThat(
            shop.reading
                .of(
                    tx ->
                        shop.repositories
                            .stock()
                            .lineByCode(tx, ShortCode.parse(labelled).orElseThrow())
                            .orElseThrow())
                .unit()
                .onHand())
        .isEqualTo(1);
    assertThat(preview(ImportKind.STOCK, "stock.csv", stock))
        .isInstanceOf(ImportPreview.AlreadyImported.class);
  }

  private List<DocumentId> standingImports() throws StationFault {
    return shop.reading.of(
        tx ->
            StoreTx.of(tx)
                .list(
                    """
                    SELECT id FROM LEDGER.document d WHERE note = 'stock.csv' AND NOT EXISTS
                           (SELECT 1 FROM LEDGER.document c WHERE c.reverses = d.id)
                     ORDER BY id DESC
                    """,
                    row -> new DocumentId(Columns.id(row, "id"))));
  }

  @Test
  void theWaitingLabelOfARemnantGoesWithItsImport() throws Exception {
    String code = ShortCode.of(ShortCode.Kind.REMNANT, "9X", 7).text();
    take(ImportKind.STOCK, "stock.csv", STOCK + code + ";IPE200;rest;1500;1;A03;\n");
    LabelJob label =
        new SettleLabel(shop.booking, shop.repositories, shop.labelSettings)
            .reprint(shop.command(), ShortCode.parse(code).orElseThrow())
            .orElseThrow();
    assertThat(label.reprint()).isFalse();
    undo(standingImports().getFirst());
    LabelJob after =
        shop.reading.of(tx -> shop.repositories.labels().job(tx, label.id()).orElseThrow());
    assertThat(after.state()).isEqualTo(LabelState.WITHDRAWN);
  }

  private void undo(DocumentId document) throws StationFault {
    var job = new UndoDocument(shop.booking, shop.repositories, shop.labelSettings);
    assertThat(job.run(shop.command(), document, "wrong file", Optional.empty()))
        .isInstanceOf(UndoDocument.Outcome.Undone.class);
  }

  @Test
  void aFileThatIsTakenInTwiceAtOnceIsTakenInOnce() throws Exception {
    String rows = ";IPE200;bară;6000;1;A03;\n".repeat(2_500);
    var preview = ready(ImportKind.STOCK, "stock.csv", STOCK + rows);
    var other =
        new ImportWatcher() {
          private int others;

          @Override
          public void at(int line, int ofAbout) {}

          @Override
          public boolean enough() {
            try {
              others += imports.run(shop.command(), preview, ImportWatcher.PATIENT).taken();
            } catch (StationFault fault) {
              throw new AssertionError(fault);
            }
            return false;
          }
        };
    int taken = imports.run(shop.command(), preview, other).taken();
    assertThat(taken + other.others).isEqualTo(2_500);
  }
}
