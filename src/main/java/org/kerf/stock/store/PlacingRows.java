package org.kerf.stock.store;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kerf.db.sql.StoreTx;
import org.kerf.kernel.Length;
import org.kerf.stock.model.ledger.DocumentKind;
import org.kerf.stock.model.location.Location;
import org.kerf.stock.model.unit.StockUnit;
import org.kerf.stock.model.unit.UnitLine;

/** Where units wait to be put away, and where they could go. */
final class PlacingRows {

  private static final int TIME_BITS = 16;

  private PlacingRows() {}

  /** Ids begin with the time at which they were made, so those since then are a range of them. */
  static List<UnitLine> notMoved(
      StoreTx store, Collection<DocumentKind> kinds, Instant since, int most) {
    String marks = String.join(", ", Collections.nCopies(kinds.size(), "?"));
    return store.list(
        UnitRows.LINES
            + "WHERE u.on_hand > 0 AND u.id IN (SELECT m.unit_id FROM LEDGER.document d"
            + " JOIN LEDGER.movement m ON m.document_id = d.id"
            + " WHERE d.id >= ? AND d.kind IN ("
            + marks
            + ") AND m.kind = 'RECEIVED')"
            + " AND NOT EXISTS (SELECT 1 FROM LEDGER.movement p"
            + " JOIN LEDGER.document b ON b.id = p.document_id"
            + " WHERE p.unit_id = u.id AND p.kind = 'MOVED' AND b.reverses IS NULL"
            + " AND NOT EXISTS (SELECT 1 FROM LEDGER.document c WHERE c.reverses = b.id))"
            + " ORDER BY u.id DESC LIMIT ?",
        p -> {
          p.add(new UUID(since.toEpochMilli() << TIME_BITS, Long.MIN_VALUE));
          for (DocumentKind kind : kinds) {
            p.add(kind.name());
          }
          p.add(most);
        },
        UnitRows::line);
  }

  /** The location with most bars of the unit's kind that is not its own. */
  static Optional<Location> holding(StoreTx store, StockUnit unit, Optional<Length> length) {
    return store.first(
        """
        SELECT p.id, p.code, p.name, p.zone, p.walk_order
          FROM place p JOIN
               (SELECT u.place_id, SUM(u.on_hand) AS bars FROM stock_unit u
                 WHERE u.item_id = ? AND u.on_hand > 0 AND u.length BETWEEN ? AND ?
                   AND u.owner_id IS NOT DISTINCT FROM CAST(? AS UUID) AND u.id <> ?
                 GROUP BY u.place_id) s ON s.place_id = p.id
         WHERE p.inactive = FALSE AND p.id IS DISTINCT FROM CAST(? AS UUID)
         ORDER BY s.bars DESC, p.walk_order, p.id LIMIT 1
        """,
        p ->
            p.add(unit.item().value())
                .add(length.map(Length::micrometres).orElse(0L))
                .add(length.map(Length::micrometres).orElse(Long.MAX_VALUE))
                .addId(UnitRows.id(unit.owner()))
                .add(unit.id().value())
                .addId(unit.location().map(at -> at.value())),
        UnitRows::location);
  }

  /** The first location in walking order where nothing lies. */
  static Optional<Location> empty(StoreTx store) {
    return store.first(
        """
        SELECT p.id, p.code, p.name, p.zone, p.walk_order FROM place p
         WHERE p.inactive = FALSE AND NOT EXISTS
               (SELECT 1 FROM stock_unit u WHERE u.place_id = p.id AND u.on_hand > 0)
         ORDER BY p.walk_order, p.id LIMIT 1
        """,
        p -> {},
        UnitRows::location);
  }
}
