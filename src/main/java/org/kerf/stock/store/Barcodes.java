package org.kerf.stock.store;

import java.util.Collections;
import java.util.List;
import org.kerf.db.sql.Columns;
import org.kerf.db.sql.StoreTx;
import org.kerf.stock.model.item.Item;
import org.kerf.stock.model.item.ItemBarcode;
import org.kerf.stock.model.item.ItemId;

/** What suppliers print on items, in the station's store. */
final class Barcodes {

  private Barcodes() {}

  /**
   * There are thousands of items, not millions: those with a supplier's code are looked through.
   */
  static List<Item> items(StoreTx tx, ItemBarcode barcode) {
    List<String> spellings = barcode.spellings();
    String any = String.join(", ", Collections.nCopies(spellings.size(), "?"));
    return tx.list(
        "SELECT t.* FROM item t WHERE NOT t.inactive AND"
            + " (t.id IN (SELECT b.item_id FROM item_barcode b WHERE b.barcode = ?)"
            + (" OR UPPER(t.supplier_code) IN (" + any + ")")
            + (" OR UPPER(t.code) IN (" + any + ")) ORDER BY t.code, t.id"),
        p -> {
          p.add(barcode.text());
          for (int column = 0; column < 2; column++) {
            for (String spelling : spellings) {
              p.add(spelling);
            }
          }
        },
        NamedStock::item);
  }

  static List<ItemBarcode> of(StoreTx tx, ItemId item) {
    return tx.list(
        "SELECT barcode FROM item_barcode WHERE item_id = ? ORDER BY barcode",
        p -> p.add(item.value()),
        row -> new ItemBarcode(Columns.text(row, "barcode")));
  }

  static void add(StoreTx tx, ItemId item, ItemBarcode barcode) {
    tx.change(
        "INSERT INTO item_barcode (barcode, item_id) VALUES (?, ?)",
        p -> p.add(barcode.text()).add(item.value()));
  }

  static void remove(StoreTx tx, ItemId item, ItemBarcode barcode) {
    tx.change(
        "DELETE FROM item_barcode WHERE barcode = ? AND item_id = ?",
        p -> p.add(barcode.text()).add(item.value()));
  }
}
