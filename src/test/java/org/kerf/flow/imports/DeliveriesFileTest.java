package org.kerf.flow.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.kerf.flow.facts.ImportKind;
import org.kerf.flow.masterdata.MasterRecords;
import org.kerf.flow.receiving.ReceivingShop;
import org.kerf.kernel.Length;
import org.kerf.kernel.StationFault;
import org.kerf.receiving.model.DeliveryProgress;
import org.kerf.receiving.model.DeliveryState;
import org.kerf.receiving.model.ExpectedDelivery;
import org.kerf.receiving.model.ExpectedLine;

/** Expected deliveries come from a file, each whole or not at all, and none twice. */
class DeliveriesFileTest extends ImportTrial {

  private static final String DELIVERIES =
      "Livrare;Furnizor;Așteptată;Materialul clientului;Notă;Articol;Lungime (mm);Bucăți;Șarjă\n";
  private static final String TWO_LINES =
      """
      AV-1;K1;01.12.2026;da;la poarta 2;IPE200;12000;10;H4711
      AV-1;K1;1.12.2026;da;;IPE200;6000;20;
      """;

  @Test
  void deliveriesAreAnnouncedByAFileWithAllThatItSaysOfThem() throws Exception {
    var preview =
        ready(
            ImportKind.DELIVERIES,
            "d.csv",
            DELIVERIES + TWO_LINES + "AV-2;Hale SRL;2.12.2026;;;IPE200;6000;1;\n");
    assertThat(preview.added()).isEqualTo(3);
    assertThat(preview.lines().getFirst().about()).isEqualTo("AV-1 · IPE200");
    assertThat(found("AV-1")).isEmpty();
    assertThat(imports.run(shop.command(), preview, ImportWatcher.PATIENT).taken()).isEqualTo(3);
    DeliveryProgress there = found("AV-1").orElseThrow();
    assertThat(there.state()).isEqualTo(DeliveryState.EXPECTED);
    ExpectedDelivery delivery = there.delivery();
    assertThat(delivery.ownMaterial()).isTrue();
    assertThat(delivery.expected()).isEqualTo(LocalDateTime.of(2026, 12, 1, 0, 0));
    assertThat(delivery.note()).isEqualTo("la poarta 2");
    assertThat(delivery.lines())
        .extracting(
            ExpectedLine::number, ExpectedLine::length, ExpectedLine::count, ExpectedLine::heat)
        .containsExactly(
            tuple(1, Length.ofMillimetres(12_000), 10, "H4711"),
            tuple(2, Length.ofMillimetres(6_000), 20, ""));
    assertThat(found("AV-2").orElseThrow().delivery().ownMaterial()).isFalse();
  }

  @Test
  void oneBadRowKeepsItsOwnDeliveryOutAndNoOther() throws Exception {
    var preview =
        ready(
            ImportKind.DELIVERIES,
            "d.csv",
            DELIVERIES
                + "AV-1;K1;1.12.2026;;;IPE200;6000;1;\n"
                + "AV-1;K1;1.12.2026;;;NICIUNDE;6000;1;\n"
                + "AV-2;K9;1.12.2026;;;IPE200;6000;1;\n"
                + "AV-3;K1;1.12.2026;;;IPE200;6000;0;\n"
                + "AV-4;K1;1.12.2026;;;IPE200;6000;1;\n");
    assertThat(preview.lines())
        .extracting(ImportLine::verdict)
        .contains(
            new RowFault.GroupIncomplete(RowFault.Grouped.DELIVERY, "AV-1 · K1", 3),
            new RowFault.Unknown(RowFault.Named.ITEM, "NICIUNDE"),
            new RowFault.Unknown(RowFault.Named.CUSTOMER, "K9"));
    assertThat(imports.run(shop.command(), preview, ImportWatcher.PATIENT).taken()).isEqualTo(1);
    assertThat(List.of(isThere("AV-1"), isThere("AV-2"), isThere("AV-3"), isThere("AV-4")))
        .containsExactly(false, false, false, true);
  }

  @Test
  void rowsOfADeliveryAgreeAndStandTogetherAndAreNotTooMany() throws Exception {
    String row = "AV-1;K1;1.12.2026;;;IPE200;6000;1;\n";
    for (String torn :
        List.of(
            row + "AV-1;K1;2.12.2026;;;IPE200;6000;1;\n",
            row + "AV-1;K1;1.12.2026;da;;IPE200;6000;1;\n",
            row + "AV-1;K1;1.12.2026;;alta;IPE200;6000;1;\n",
            row + "AV-2;K1;1.12.2026;;;IPE200;6000;1;\n" + row)) {
      assertThat(ready(ImportKind.DELIVERIES, "d.csv", DELIVERIES + torn).lines())
          .as(torn)
          .last()
          .extracting(ImportLine::verdict)
          .isEqualTo(new RowFault.GroupTorn(RowFault.Grouped.DELIVERY, "AV-1 · K1"));
    }
    int most = ExpectedDelivery.MOST_LINES;
    var many = ready(ImportKind.DELIVERIES, "m.csv", DELIVERIES + row.repeat(most + 1));
    assertThat(many.lines().getFirst().verdict())
        .isEqualTo(new RowFault.GroupTooLong(RowFault.Grouped.DELIVERY, "AV-1 · K1", most));
    assertThat(take(ImportKind.DELIVERIES, "n.csv", DELIVERIES + row.repeat(most)).taken())
        .isEqualTo(most);
  }

  @Test
  void aDeliveryThatComesAgainIsTheSameAlsoOnceItIsReceivedAndIsNotChangedByAFile()
      throws Exception {
    take(ImportKind.DELIVERIES, "a.csv", DELIVERIES + TWO_LINES);
    MasterRecords.of(shop.booking, shop.repositories)
        .items()
        .setInactive(shop.command(), shop.item, true);
    new ReceivingShop(shop)
        .receiving
        .close()
        .run(shop.command(), found("AV-1").orElseThrow().delivery().id(), "nu mai vine");
    var same = ready(ImportKind.DELIVERIES, "b.csv", DELIVERIES + TWO_LINES + "\n");
    assertThat(same.same()).isEqualTo(2);
    assertThat(imports.run(shop.command(), same, ImportWatcher.PATIENT).taken()).isZero();
    var other =
        ready(ImportKind.DELIVERIES, "c.csv", DELIVERIES + TWO_LINES.replace(";20;", ";21;"));
    assertThat(other.rejected()).isEqualTo(2);
    assertThat(other.lines().getFirst().verdict())
        .isEqualTo(new RowFault.GroupDiffers(RowFault.Grouped.DELIVERY, "AV-1"));
    var fresh =
        ready(ImportKind.DELIVERIES, "e.csv", DELIVERIES + TWO_LINES.replace("AV-1", "AV-9"));
    assertThat(fresh.lines().getFirst().verdict())
        .isEqualTo(new RowFault.OutOfUse(RowFault.Named.ITEM, "IPE200"));
  }

  @Test
  void anotherSenderMayHaveTheSameNumber() throws Exception {
    take(ImportKind.DELIVERIES, "a.csv", DELIVERIES + TWO_LINES);
    String others = TWO_LINES.replace("K1", "K2");
    assertThat(take(ImportKind.DELIVERIES, "b.csv", DELIVERIES + others).taken()).isEqualTo(2);
    assertThat(ready(ImportKind.DELIVERIES, "c.csv", DELIVERIES + TWO_LINES + " \n").same())
        .isEqualTo(2);
  }

  @Test
  void twoSendersMayHaveTheSameNumberInOneFile() throws Exception {
    var preview =
        ready(
            ImportKind.DELIVERIES,
            "a.csv",
            DELIVERIES
                + TWO_LINES
                + "AV-1;K2;2.12.2026;;;IPE200;6000;1;\n"
                + "AV-3;K1;2.12.2026;;;IPE200;6000;1;\n"
                + "AV-1;K2;2.12.2026;;;IPE200;6000;4;\n");
    assertThat(preview.lines().getLast().verdict())
        .as("of one sender it is torn still")
        .isEqualTo(new RowFault.GroupTorn(RowFault.Grouped.DELIVERY, "AV-1 · K2"));
    var whole =
        ready(
            ImportKind.DELIVERIES,
            "b.csv",
            DELIVERIES + TWO_LINES + "AV-1;K2;2.12.2026;;;IPE200;6000;1;\n");
    assertThat(imports.run(shop.command(), whole, ImportWatcher.PATIENT).taken()).isEqualTo(3);
    assertThat(ready(ImportKind.DELIVERIES, "c.csv", DELIVERIES + TWO_LINES).same()).isEqualTo(2);
  }

  @Test
  void aWorkbookIsTakenInLikeATable() throws Exception {
    Path file = files.resolve("d.xlsx");
    try (var out = Files.newOutputStream(file);
        var book = new Workbook(out, "test", "1.0")) {
      var sheet = book.newWorksheet("t");
      int row = 0;
      for (String line : (DELIVERIES + TWO_LINES).lines().toList()) {
        int cell = 0;
        for (String text : line.split(";", -1)) {
          sheet.value(row, cell++, text);
        }
        row++;
      }
    }
    var preview =
        (ImportPreview.Ready)
            imports.preview(ImportKind.DELIVERIES, file, RULES, ImportWatcher.PATIENT);
    assertThat(imports.run(shop.command(), preview, ImportWatcher.PATIENT).taken()).isEqualTo(2);
    assertThat(isThere("AV-1")).isTrue();
  }

  private Optional<DeliveryProgress> found(String reference) throws StationFault {
    return shop.reading.of(tx -> shop.repositories.deliveries().byReference(tx, reference));
  }

  private boolean isThere(String reference) throws StationFault {
    return found(reference).isPresent();
  }
}
