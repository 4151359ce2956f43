package org.kerf.cutting.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.kerf.cutting.model.bar.BarSource;
import org.kerf.cutting.model.bar.PieceSpec;
import org.kerf.cutting.model.geometry.Ends;
import org.kerf.cutting.model.geometry.SawId;
import org.kerf.cutting.model.order.LineId;
import org.kerf.cutting.model.order.OrderId;
import org.kerf.cutting.model.plan.BarLine;
import org.kerf.cutting.model.plan.BarState;
import org.kerf.cutting.model.plan.PieceLine;
import org.kerf.cutting.model.plan.PieceState;
import org.kerf.cutting.model.plan.PlanBar;
import org.kerf.cutting.model.plan.PlanBarId;
import org.kerf.cutting.model.plan.PlanId;
import org.kerf.cutting.model.plan.PlanPiece;
import org.kerf.cutting.model.plan.PlanPieceId;
import org.kerf.cutting.model.plan.QueueTurn;
import org.kerf.cutting.model.plan.QueuedBar;
import org.kerf.db.sql.Columns;
import org.kerf.db.sql.StoreTx;
import org.kerf.kernel.Mass;
import org.kerf.kernel.Money;
import org.kerf.party.model.Owner;
import org.kerf.party.model.PartyId;
import org.kerf.stock.model.item.CuttingPolicy;
import org.kerf.stock.model.item.Item;
import org.kerf.stock.model.item.ItemId;
import org.kerf.stock.model.item.LengthUnit;
import org.kerf.stock.model.unit.UnitId;

/** Planned bars as the saw's queue shows them: with item, unit, location and pieces. */
final class BarLineRows {

  private static final String SELECT =
      """
      SELECT b.id, b.plan_id, b.saw_id, b.seq, b.unit_id, b.item_id, b.length, b.remnant, b.keeps_leftover,
             b.cut_ahead, b.state, b.put_off, b.turn_at, b.turn_seq, p.code AS plan_code, p.bars AS plan_bars,
             u.code AS unit_code, COALESCE(pl.name, '') AS place_name,
             COALESCE(h.number, '') AS heat_number, u.owner_id, COALESCE(ow.name, '') AS owner_name,
             i.code, i.name, i.category, i.grade, i.grams_per_metre, i.unit, i.height,
             i.min_remnant, i.longest_scrapped, i.max_remnants, i.bani_per_metre,
             i.remnant_value_percent, i.most_pieces, i.most_surplus
        FROM plan_bar b
        JOIN cut_plan p ON p.id = b.plan_id
        JOIN stock_unit u ON u.id = b.unit_id
        JOIN item i ON i.id = b.item_id
        LEFT JOIN place pl ON pl.id = u.place_id
        LEFT JOIN heat h ON h.id = u.heat_id
        LEFT JOIN party ow ON ow.id = u.owner_id
      """;

  /** When the turn of bar {@code b} of plan {@code p} comes. */
  static final String TURN_AT = "COALESCE(b.turn_at, b.put_off, p.made_at)";

  private BarLineRows() {}

  static List<BarLine> queue(StoreTx store, SawId saw, BarState state, int most) {
    return whole(
        store,
        "WHERE b.saw_id = ? AND b.state = ? ORDER BY "
            + TURN_AT
            + ", COALESCE(b.turn_seq, b.seq), b.id LIMIT ?",
        p -> p.add(saw.value()).add(state).add(most));
  }

  /** The bars that wait for the saw, in the same order, without what they are. */
  static List<QueuedBar> queued(StoreTx store, SawId saw) {
    return store.list(
        "SELECT b.id, "
            + TURN_AT
            + " AS at, COALESCE(b.turn_seq, b.seq) AS number, (SELECT COUNT(*) FROM plan_piece pp"
            + " WHERE pp.bar_id = b.id AND pp.state = 'TO_CUT') AS cuts"
            + " FROM plan_bar b JOIN cut_plan p ON p.id = b.plan_id"
            + " WHERE b.saw_id = ? AND b.state = ? ORDER BY at, number, b.id",
        p -> p.add(saw.value()).add(BarState.TO_CUT),
        row ->
            new QueuedBar(
                new PlanBarId(Columns.id(row, "id")),
                saw,
                new QueueTurn(Columns.instant(row, "at"), row.getInt("number")),
                row.getInt("cuts")));
  }

  static Optional<BarLine> of(StoreTx store, PlanBarId id) {
    return whole(store, "WHERE b.id = ?", p -> p.add(id.value())).stream().findFirst();
  }

  /** All of the plan that were not given back. */
  static List<BarLine> of(StoreTx store, PlanId plan) {
    return whole(
        store,
        "WHERE b.plan_id = ? AND b.state <> ? ORDER BY b.seq",
        p -> p.add(plan.value()).add(BarState.RELEASED));
  }

  /** All of the plan as it was approved. */
  static List<BarLine> allOf(StoreTx store, PlanId plan) {
    return whole(store, "WHERE b.plan_id = ? ORDER BY b.seq", p -> p.add(plan.value()));
  }

  static List<BarLine> of(StoreTx store, OrderId order, int most) {
    return whole(
        store,
        """
        WHERE b.state <> ? AND b.id IN
              (SELECT pp.bar_id FROM plan_piece pp JOIN cut_line l ON l.id = pp.line_id
                WHERE l.order_id = ? AND pp.state <> ? AND NOT pp.surplus)
        ORDER BY p.made_at DESC, b.seq LIMIT ?
        """,
        p -> p.add(BarState.RELEASED).add(order.value()).add(PieceState.RELEASED).add(most));
  }

  /** Those that were not found and wait, without their pieces; the last one put off first. */
  static List<BarLine> putOff(StoreTx store, int most) {
    return store.list(
        SELECT + "WHERE b.put_off IS NOT NULL AND b.state = ? ORDER BY b.put_off DESC LIMIT ?",
        p -> p.add(BarState.TO_CUT).add(most),
        BarLineRows::line);
  }

  private static List<BarLine> whole(StoreTx store, String condition, StoreTx.Fill fill) {
    return store.list(SELECT + condition, fill, BarLineRows::line).stream()
        .map(line -> withPieces(store, line))
        .toList();
  }

  private static BarLine withPieces(StoreTx store, BarLine line) {
    return line.withPieces(
        store.list(
            """
            SELECT pp.id, pp.seq, pp.line_id, pp.length, pp.state, pp.first_angle, pp.second_angle,
                   pp.surplus, o.id AS order_id, o.number, c.name AS customer_name, o.own_bars,
                   l.mark
              FROM plan_piece pp
              JOIN cut_line l ON l.id = pp.line_id
              JOIN cut_order o ON o.id = l.order_id
              JOIN party c ON c.id = o.customer_id
             WHERE pp.bar_id = ? ORDER BY pp.seq
            """,
            p -> p.add(line.bar().id().value()),
            BarLineRows::piece));
  }

  /** Without its pieces. */
  private static BarLine line(ResultSet row) throws SQLException {
    PlanBar bar = bar(row);
    return new BarLine(
        bar,
        Columns.code(row, "plan_code"),
        bar.seq(),
        row.getInt("plan_bars"),
        Columns.code(row, "unit_code"),
        item(row),
        Columns.text(row, "place_name"),
        Columns.text(row, "heat_number"),
        Owner.of(Columns.idIfAny(row, "owner_id").map(PartyId::new)),
        Columns.text(row, "owner_name"),
        List.of());
  }

  private static PlanBar bar(ResultSet row) throws SQLException {
    return new PlanBar(
        new PlanBarId(Columns.id(row, "id")),
        new PlanId(Columns.id(row, "plan_id")),
        new SawId(Columns.id(row, "saw_id")),
        row.getInt("seq"),
        new BarSource(
            new ItemId(Columns.id(row, "item_id")),
            new UnitId(Columns.id(row, "unit_id")),
            Columns.length(row, "length"),
            row.getBoolean("remnant"),
            row.getBoolean("cut_ahead")),
        row.getBoolean("keeps_leftover"),
        BarState.valueOf(Columns.text(row, "state")),
        List.of(),
        Columns.instantIfAny(row, "put_off"),
        turn(row, "turn_at", "turn_seq"));
  }

  /** A turn that may be missing, of these columns. */
  static Optional<QueueTurn> turn(ResultSet row, String at, String seq) throws SQLException {
    int number = row.getInt(seq);
    return Columns.instantIfAny(row, at).map(instant -> new QueueTurn(instant, number));
  }

  private static Item item(ResultSet row) throws SQLException {
    return new Item(
        new ItemId(Columns.id(row, "item_id")),
        Columns.text(row, "code"),
        Columns.text(row, "name"),
        Columns.text(row, "category"),
        Columns.text(row, "grade"),
        new Mass(row.getLong("grams_per_metre")),
        LengthUnit.valueOf(Columns.text(row, "unit")),
        Columns.length(row, "height"),
        new CuttingPolicy(
            Columns.length(row, "min_remnant"),
            Columns.length(row, "longest_scrapped"),
            row.getInt("max_remnants"),
            new Money(row.getLong("bani_per_metre")),
            row.getInt("remnant_value_percent"),
            row.getInt("most_pieces"),
            row.getInt("most_surplus")));
  }

  private static PieceLine piece(ResultSet row) throws SQLException {
    return new PieceLine(
        new PlanPiece(
            new PlanPieceId(Columns.id(row, "id")),
            row.getInt("seq"),
            new PieceSpec(
                new LineId(Columns.id(row, "line_id")),
                Columns.length(row, "length"),
                new Ends(Columns.angle(row, "first_angle"), Columns.angle(row, "second_angle")),
                row.getBoolean("surplus")),
            PieceState.valueOf(Columns.text(row, "state"))),
        new OrderId(Columns.id(row, "order_id")),
        Columns.text(row, "number"),
        Columns.text(row, "customer_name"),
        Columns.text(row, "mark"),
        row.getBoolean("own_bars"));
  }
}
