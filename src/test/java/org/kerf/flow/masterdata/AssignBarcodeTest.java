package org.kerf.flow.masterdata;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.flow.Workshop;
import org.kerf.flow.masterdata.AssignBarcode.Outcome;
import org.kerf.kernel.StationFault;
import org.kerf.stock.model.item.Item;
import org.kerf.stock.model.item.ItemBarcode;

/** Barcodes of suppliers name items: by their list, the supplier's code and the item's own code. */
class AssignBarcodeTest {

  private static final Locale RO = Locale.forLanguageTag("ro");
  private static final ItemBarcode EAN = new ItemBarcode("05941234567899");
  private static final ItemBarcode TEXT = new ItemBarcode("TKS-IPE/200");

  @TempDir Path folder;

  private Workshop shop;
  private AssignBarcode barcodes;
  private SaveRecord<Item> items;

  @BeforeEach
  void open() throws StationFault {
    shop = Workshop.in(folder);
    MasterRecords records = MasterRecords.of(shop.booking, shop.repositories);
    barcodes = records.barcodes();
    items = records.items();
  }

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void anItemHasSeveralBarcodesAndLosesOneAgain() throws StationFault {
    assertThat(named(EAN)).isEmpty();
    assertThat(assign(shop.item, EAN)).isEqualTo(new Outcome.Done(shop.item, EAN));
    assertThat(assign(shop.item, TEXT)).isInstanceOf(Outcome.Done.class);
    assertThat(named(EAN)).containsExactly(shop.item);
    assertThat(shop.reading.<List<ItemBarcode>>of(tx -> barcodes.of(tx, shop.item.id())))
        .containsExactly(EAN, TEXT);
    assertThat(assign(shop.item, EAN)).isEqualTo(new Outcome.Unchanged(shop.item));

    assertThat(barcodes.remove(shop.command(), shop.item.id(), EAN))
        .isInstanceOf(Outcome.Done.class);
    assertThat(named(EAN)).isEmpty();
    assertThat(named(TEXT)).containsExactly(shop.item);
    assertThat(barcodes.remove(shop.command(), shop.item.id(), EAN))
        .isInstanceOf(Outcome.Unchanged.class);
  }

  @Test
  void theSameCommandAgainBooksNothing() throws StationFault {
    var command = shop.command();
    assertThat(barcodes.assign(command, shop.item.id(), EAN)).isInstanceOf(Outcome.Done.class);
    assertThat(barcodes.assign(command, shop.item.id(), EAN))
        .isEqualTo(new Outcome.Unchanged(shop.item));
  }

  @Test
  void aBarcodeOfAnotherItemIsNotTakenFromIt() throws StationFault {
    Item other = item("HEA100", "");
    assign(shop.item, EAN);
    assertThat(assign(other, EAN)).isEqualTo(new Outcome.OfOther(shop.item));
  }

  @Test
  void suppliersCodeAndOwnCodeNameTheItemToo() throws StationFault {
    Item byEan = item("HEA100", "5941234567899");
    Item byText = item("HEA120", "tks-ipe/200");
    assertThat(named(EAN)).as("13 of 14 digits").containsExactly(byEan);
    assertThat(named(TEXT)).as("small letters").containsExactly(byText);
    assertThat(named(new ItemBarcode("IPE200"))).containsExactly(shop.item);

    items.setInactive(shop.command(), byEan, true);
    assertThat(named(EAN)).as("switched off").isEmpty();
    assertThat(assign(byEan, TEXT)).isEqualTo(new Outcome.NoItem());
  }

  @Test
  void aBarcodesTextHasOneSpelling() {
    assertThat(ItemBarcode.of(" tks-7 ")).contains(new ItemBarcode("TKS-7"));
    assertThat(ItemBarcode.of("a\u001Db")).isEmpty();
    assertThat(ItemBarcode.of(" ")).isEmpty();
    assertThat(ItemBarcode.of("x".repeat(121))).isEmpty();
    assertThat(new ItemBarcode("00000096385074").spellings())
        .containsExactly("00000096385074", "0000096385074", "000096385074", "96385074");
  }

  private Outcome assign(Item item, ItemBarcode barcode) throws StationFault {
    return barcodes.assign(shop.command(), item.id(), barcode);
  }

  private List<Item> named(ItemBarcode barcode) throws StationFault {
    return shop.reading.of(tx -> shop.repositories.stock().itemsByBarcode(tx, barcode));
  }

  private Item item(String code, String supplierCode) throws StationFault {
    List<String> cells =
        items.columns().stream()
            .map(
                column ->
                    switch (column.heading(RO)) {
                      case "Cod", "Denumire" -> code;
                      case "Cod furnizor" -> supplierCode;
                      default -> "";
                    })
            .toList();
    return ((SaveOutcome.Saved<Item>) items.run(shop.command(), Optional.empty(), cells, RO)).now();
  }
}
