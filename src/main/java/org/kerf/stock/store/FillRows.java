package org.kerf.stock.store;

import java.util.List;
import org.kerf.db.sql.Columns;
import org.kerf.db.sql.FoldedText;
import org.kerf.db.sql.StoreTx;
import org.kerf.kernel.Tx;
import org.kerf.stock.model.location.LocationFill;

/** How much lies at each location. */
final class FillRows {

  /**
   * The states are named so that the index stock_unit_by_place passes by what is used up, which is
   * most of an old store. The rest is what a list of the stock shows (stock_unit.listed).
   */
  private static final String FILLS =
      """
      SELECT t.*, COUNT(u.id) AS units, COALESCE(SUM(u.on_hand), 0) AS bars,
             MIN(u.since) AS oldest
        FROM place t
        LEFT JOIN stock_unit u ON u.place_id = t.id AND u.state IN ('FREE', 'HELD')
             AND u.origin <> 'CUT_PIECE' $items
       GROUP BY t.id
      HAVING NOT t.inactive OR COUNT(u.id) > 0
       ORDER BY t.walk_order, t.name
      """;

  private static final String OF_ITEMS =
      "AND u.item_id IN (SELECT w.id FROM item w WHERE w.search LIKE ?)";

  private FillRows() {}

  static List<LocationFill> read(Tx tx, String itemText) {
    boolean narrowed = !itemText.isBlank();
    return StoreTx.of(tx)
        .list(
            FILLS.replace("$items", narrowed ? OF_ITEMS : ""),
            p -> {
              if (narrowed) {
                p.add(FoldedText.contains(itemText));
              }
            },
            row ->
                new LocationFill(
                    NamedStock.location(row),
                    row.getInt("units"),
                    row.getLong("bars"),
                    Columns.instantIfAny(row, "oldest")));
  }
}
