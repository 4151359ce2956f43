package org.kerf.cutting.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kerf.cutting.Traces;
import org.kerf.cutting.model.genealogy.TraceFilter;
import org.kerf.cutting.model.genealogy.TraceLine;
import org.kerf.cutting.model.order.LineId;
import org.kerf.cutting.model.order.OrderId;
import org.kerf.db.sql.Columns;
import org.kerf.db.sql.FoldedText;
import org.kerf.db.sql.Parameters;
import org.kerf.db.sql.StoreTx;
import org.kerf.kernel.Tx;
import org.kerf.stock.model.item.HeatId;
import org.kerf.stock.model.item.LengthUnit;
import org.kerf.stock.model.unit.UnitId;
import org.kerf.stock.model.unit.UnitOrigin;

/**
 * Units with what they were cut from and for whom, in one statement a page. A page of a heat is in
 * the order of its index, which begins with the heat, so that no more rows are read than it shows:
 * the item is joined outer for that, though each unit has one.
 */
public final class TraceStore implements Traces {

  private static final String SELECT =
      """
      SELECT u.id, u.code, u.origin, u.on_hand, u.length, u.parent_id, u.heat_id, u.since,
             i.code AS item_code, i.name AS item_name, i.unit AS item_unit,
             COALESCE(up.code, '') AS parent_code,
             h.number AS heat_number, h.certificate, h.certificate_type, h.supplier,
             COALESCE(pl.name, '') AS place_name, COALESCE(ow.name, '') AS owner_name,
             o.id AS order_id, o.number AS order_number, c.name AS customer_name,
             l.id AS line_id, l.mark
        FROM stock_unit u
        LEFT JOIN item i ON i.id = u.item_id
        LEFT JOIN stock_unit up ON up.id = u.parent_id
        LEFT JOIN heat h ON h.id = u.heat_id
        LEFT JOIN place pl ON pl.id = u.place_id
        LEFT JOIN party ow ON ow.id = u.owner_id
        LEFT JOIN cut_piece p ON p.unit_id = u.id
        LEFT JOIN cut_line l ON l.id = p.line_id AND p.good AND NOT p.surplus
        LEFT JOIN cut_order o ON o.id = l.order_id
        LEFT JOIN party c ON c.id = o.customer_id
       WHERE p.undone_by IS NULL
      """;

  @Override
  public List<TraceLine> units(Tx tx, Collection<UnitId> ids) {
    return StoreTx.of(tx)
        .list(SELECT + " AND u.id = ANY(?)", p -> p.addIds(values(ids)), TraceStore::line);
  }

  @Override
  public List<TraceLine> children(Tx tx, Collection<UnitId> parents, int most) {
    return StoreTx.of(tx)
        .list(
            SELECT + " AND u.parent_id = ANY(?) ORDER BY u.id LIMIT ?",
            p -> p.addIds(values(parents)).add(most),
            TraceStore::line);
  }

  @Override
  public List<TraceLine> ofHeat(
      Tx tx, HeatId heat, TraceFilter filter, Optional<UnitId> after, int most) {
    return page(tx, "u.heat_id", heat.value(), filter, after, most);
  }

  @Override
  public List<TraceLine> ofOrder(
      Tx tx, OrderId order, TraceFilter filter, Optional<UnitId> after, int most) {
    return page(tx, "l.order_id", order.value(), filter, after, most);
  }

  @Override
  public List<TraceLine> among(Tx tx, Collection<UnitId> ids, TraceFilter filter) {
    return StoreTx.of(tx)
        .list(
            SELECT + " AND u.id = ANY(?)" + narrowed(filter) + " ORDER BY u.id",
            p -> fill(p.addIds(values(ids)), filter),
            TraceStore::line);
  }

  private static List<TraceLine> page(
      Tx tx, String column, UUID id, TraceFilter filter, Optional<UnitId> after, int most) {
    String further = after.isPresent() ? " AND u.id > ?" : "";
    return StoreTx.of(tx)
        .list(
            SELECT
                + " AND "
                + column
                + " = ?"
                + narrowed(filter)
                + further
                + " ORDER BY "
                + column
                + ", u.id LIMIT ?",
            p -> {
              fill(p.add(id), filter);
              if (after.isPresent()) {
                p.add(after.get().value());
              }
              p.add(most);
            },
            TraceStore::line);
  }

  private static List<UUID> values(Collection<UnitId> ids) {
    return ids.stream().map(UnitId::value).toList();
  }

  private static String narrowed(TraceFilter filter) {
    String part =
        switch (filter.part()) {
          case ALL -> "";
          case HERE -> " AND u.on_hand > 0";
          case PIECES -> " AND o.id IS NOT NULL";
          case REMNANTS -> " AND u.origin IN ('REMNANT', 'CUT_AHEAD')";
        };
    return filter.text().isBlank()
        ? part
        : part + " AND (u.code LIKE ? OR l.search LIKE ? OR o.search LIKE ?)";
  }

  private static void fill(Parameters p, TraceFilter filter) throws SQLException {
    if (!filter.text().isBlank()) {
      String words = FoldedText.contains(filter.text());
      p.add(FoldedText.partOfCode(filter.text()).map(part -> '%' + part + '%').orElse(""))
          .add(words)
          .add(words);
    }
  }

  private static TraceLine line(ResultSet row) throws SQLException {
    return new TraceLine(
        new UnitId(Columns.id(row, "id")),
        Columns.code(row, "code"),
        UnitOrigin.valueOf(Columns.text(row, "origin")),
        row.getInt("on_hand"),
        Columns.length(row, "length"),
        LengthUnit.valueOf(Columns.text(row, "item_unit")),
        Columns.text(row, "item_code"),
        Columns.text(row, "item_name"),
        Columns.idIfAny(row, "parent_id").map(UnitId::new),
        Columns.text(row, "parent_code"),
        melt(row),
        Columns.text(row, "place_name"),
        Columns.text(row, "owner_name"),
        Columns.instant(row, "since"),
        cause(row));
  }

  private static Optional<TraceLine.Melt> melt(ResultSet row) throws SQLException {
    Optional<UUID> id = Columns.idIfAny(row, "heat_id");
    return id.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new TraceLine.Melt(
                new HeatId(id.get()),
                Columns.text(row, "heat_number"),
                Columns.text(row, "certificate"),
                Columns.text(row, "certificate_type"),
                Columns.text(row, "supplier")));
  }

  private static Optional<TraceLine.Cause> cause(ResultSet row) throws SQLException {
    Optional<UUID> id = Columns.idIfAny(row, "order_id");
    return id.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new TraceLine.Cause(
                new OrderId(id.get()),
                Columns.text(row, "order_number"),
                Columns.text(row, "customer_name"),
                new LineId(Columns.id(row, "line_id")),
                Columns.text(row, "mark")));
  }
}
