package org.kerf.stock.store;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kerf.db.sql.Columns;
import org.kerf.db.sql.StoreTx;
import org.kerf.kernel.Length;
import org.kerf.kernel.Tx;
import org.kerf.stock.model.item.ItemId;
import org.kerf.stock.model.item.StockLevel;
import org.kerf.stock.model.ledger.MovementKind;

/** How much is available of the items that have a minimum, and how much of them is used up. */
final class MinimumRows {

  private MinimumRows() {}

  /** By the items' codes. */
  static List<StockLevel> levels(Tx tx) {
    return StoreTx.of(tx)
        .list(
            """
            SELECT i.*,
                   (SELECT COALESCE(SUM((u.on_hand - u.reserved) * u.length), 0)
                      FROM stock_unit u
                     WHERE u.item_id = i.id AND u.state = 'FREE' AND u.on_hand > u.reserved
                       AND u.origin IN ('STOCK', 'REMNANT') AND u.owner_id IS NULL) AS available,
                   (SELECT u.length FROM stock_unit u
                     WHERE u.item_id = i.id AND u.origin = 'STOCK'
                     GROUP BY u.length ORDER BY COUNT(*) DESC, u.length DESC LIMIT 1) AS usual
              FROM item i WHERE i.min_stock > 0 AND NOT i.inactive ORDER BY i.code, i.id
            """,
            p -> {},
            row -> {
              long usual = row.getLong("usual");
              return new StockLevel(
                  NamedStock.item(row),
                  Columns.length(row, "available"),
                  usual > 0 ? Optional.of(Length.ofMicrometres(usual)) : Optional.empty());
            });
  }

  static Map<ItemId, Length> used(Tx tx, Instant since, Set<MovementKind> kinds) {
    String names =
        kinds.stream().map(kind -> '\'' + kind.name() + '\'').collect(Collectors.joining(", "));
    Map<ItemId, Length> used = new HashMap<>();
    StoreTx.of(tx)
        .list(
            "SELECT m.item_id, SUM(-m.count_change * m.length) AS used FROM item i"
                + " JOIN LEDGER.movement m ON m.item_id = i.id"
                + " LEFT JOIN LEDGER.movement r ON r.id = m.reverses"
                + " WHERE i.min_stock > 0 AND m.occurred_at >= ?"
                + " AND COALESCE(r.kind, m.kind) IN ("
                + names
                + ") GROUP BY m.item_id",
            p -> p.add(since),
            row -> Map.entry(new ItemId(Columns.id(row, "item_id")), row.getLong("used")))
        .forEach(
            each -> used.put(each.getKey(), Length.ofMicrometres(Math.max(0, each.getValue()))));
    return used;
  }

  static Set<ItemId> low(Tx tx) {
    return new HashSet<>(
        StoreTx.of(tx)
            .list(
                "SELECT item_id FROM low_stock",
                p -> {},
                row -> new ItemId(Columns.id(row, "item_id"))));
  }

  static void setLow(Tx tx, ItemId item, boolean low) {
    StoreTx.of(tx)
        .change(
            low
                ? "INSERT INTO low_stock (item_id) VALUES (?)"
                : "DELETE FROM low_stock WHERE item_id = ?",
            p -> p.add(item.value()));
  }
}
