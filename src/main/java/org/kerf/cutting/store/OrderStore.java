package org.kerf.cutting.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hibernate.Hibernate;
import org.kerf.cutting.Orders;
import org.kerf.cutting.model.geometry.Ends;
import org.kerf.cutting.model.order.CutLine;
import org.kerf.cutting.model.order.CutOrder;
import org.kerf.cutting.model.order.LineId;
import org.kerf.cutting.model.order.OrderColumn;
import org.kerf.cutting.model.order.OrderHead;
import org.kerf.cutting.model.order.OrderId;
import org.kerf.cutting.model.order.OrderState;
import org.kerf.cutting.model.order.OrderSummary;
import org.kerf.db.sql.Columns;
import org.kerf.db.sql.SortKey;
import org.kerf.db.sql.StoreTx;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.Sorting;
import org.kerf.kernel.Tx;
import org.kerf.party.model.Owner;
import org.kerf.party.model.PartyId;
import org.kerf.stock.model.item.ItemId;

/** Cut orders in the station's store. */
public final class OrderStore implements Orders {

  public static final List<Class<?>> ENTITIES = List.of(OrderEntity.class, LineEntity.class);

  /** Pieces of line {@code l} that wait on approved plans. */
  static final String PLANNED =
      "(SELECT COUNT(*) FROM plan_piece pp JOIN plan_bar pb ON pb.id = pp.bar_id"
          + " WHERE pp.line_id = l.id AND pp.state = 'TO_CUT' AND NOT pp.surplus"
          + " AND pb.state IN ('TO_CUT', 'ON_SAW'))";

  /** Pieces of line {@code l} that are cut and not undone. */
  static final String CUT =
      "(SELECT COUNT(*) FROM cut_piece cp"
          + " WHERE cp.line_id = l.id AND cp.good AND NOT cp.surplus AND cp.undone_by IS NULL)";

  /** What an order's customer is called. */
  private static final String CUSTOMER = "(SELECT p.name FROM party p WHERE p.id = o.customer_id)";

  /** Beside each order; joined, the parties would be read first, and orders not in their order. */
  static final String ORDERS =
      "SELECT o.id, o.code, o.number, o.customer_id, "
          + CUSTOMER
          + " AS customer_name, o.due, o.priority, o.state, o.own_bars, o.note FROM cut_order o ";

  private static final String LINES =
      "SELECT l.id, l.order_id, l.number, l.item_id, l.length, l.quantity, l.certificate, l.heat,"
          + " l.mark, l.material_of_id, l.angle_a, l.angle_b, "
          + PLANNED
          + " AS planned, "
          + CUT
          + " AS cut FROM cut_line l ";

  /** Orders with a state and a text. Parameters: state, then those of the text. */
  private static final String WANTED =
      "SELECT o.* FROM cut_order o WHERE o.state = ? AND " + OrderSearch.FOUND;

  private static final SortKey<OrderSummary> ID =
      SortKey.of("o.id", (p, row) -> p.add(row.order().id().value()));

  /** What is known of an order only when its lines are counted. */
  private static final Set<OrderColumn> COUNTED =
      EnumSet.of(OrderColumn.LINES, OrderColumn.PIECES, OrderColumn.PLANNED, OrderColumn.TO_PLAN);

  @Override
  public void add(Tx tx, CutOrder order) {
    StoreTx.of(tx).sessionToChange().persist(new OrderEntity(order));
  }

  @Override
  public Optional<CutOrder> order(Tx tx, OrderId id) {
    return one(tx, "WHERE o.id = ?", p -> p.add(id.value()));
  }

  @Override
  public Optional<CutOrder> byNumber(Tx tx, String number) {
    return one(tx, "WHERE o.number = ? ORDER BY o.id LIMIT 1", p -> p.add(number));
  }

  @Override
  public Optional<String> newestNumber(Tx tx) {
    return StoreTx.of(tx)
        .first(
            "SELECT number FROM cut_order ORDER BY id DESC LIMIT 1",
            p -> {},
            row -> Columns.text(row, "number"));
  }

  @Override
  public List<CutOrder> allByCode(Tx tx, ShortCode code) {
    return all(tx, "WHERE o.code = ? ORDER BY o.id", p -> p.add(code));
  }

  private static Optional<CutOrder> one(Tx tx, String where, StoreTx.Fill fill) {
    return all(tx, where, fill).stream().findFirst();
  }

  private static List<CutOrder> all(Tx tx, String where, StoreTx.Fill fill) {
    return StoreTx.of(tx).list(ORDERS + where, fill, row -> order(row, List.of())).stream()
        .map(order -> withLines(tx, order))
        .toList();
  }

  private static CutOrder withLines(Tx tx, CutOrder order) {
    List<CutLine> lines =
        StoreTx.of(tx)
            .list(
                LINES + "WHERE l.order_id = ? ORDER BY l.number",
                p -> p.add(order.id().value()),
                OrderStore::line);
    return new CutOrder(
        order.id(),
        order.code(),
        order.number(),
        order.customer(),
        order.customerName(),
        order.due(),
        order.priority(),
        order.state(),
        order.ownBars(),
        order.note(),
        lines);
  }

  @Override
  public Optional<CutLine> line(Tx tx, LineId id) {
    return StoreTx.of(tx).first(LINES + "WHERE l.id = ?", p -> p.add(id.value()), OrderStore::line);
  }

  @Override
  public void setState(Tx tx, OrderId id, OrderState state) {
    row(tx, id).state = state;
  }

  @Override
  public void setHead(Tx tx, OrderId id, OrderHead head) {
    OrderEntity row = row(tx, id);
    row.due = head.due();
    row.priority = head.priority();
    row.note = head.note();
  }

  @Override
  public void add(Tx tx, CutLine line) {
    StoreTx.of(tx).sessionToChange().persist(new LineEntity(row(tx, line.order()), line));
  }

  /** The row itself: once a line was read, Hibernate has something in its place without values. */
  private static OrderEntity row(Tx tx, OrderId id) {
    return Hibernate.unproxy(
        StoreTx.of(tx).sessionToChange().find(OrderEntity.class, id.value()), OrderEntity.class);
  }

  @Override
  public void setQuantity(Tx tx, LineId id, int quantity) {
    StoreTx.of(tx).sessionToChange().find(LineEntity.class, id.value()).quantity = quantity;
  }

  @Override
  public List<OrderSummary> summaries(
      Tx tx,
      OrderState state,
      String text,
      Sorting<OrderColumn> by,
      Optional<OrderSummary> last,
      int most) {
    SortKey<OrderSummary> key = key(by.column());
    String order = key.order(by.descending(), ID);
    String after = after(key, by, last);
    boolean counted = COUNTED.contains(by.column());
    return StoreTx.of(tx)
        .list(
            counted
                ? "SELECT * FROM ("
                    + summaries(WANTED)
                    + ") o WHERE TRUE"
                    + after
                    + order
                    + "LIMIT ?"
                : summaries(WANTED + after + order + "LIMIT ?") + order,
            p -> {
              OrderSearch.fill(p.add(state), text);
              if (last.isPresent()) {
                key.value().into(p, last.get());
                ID.value().into(p, last.get());
              }
              p.add(most);
            },
            row ->
                new OrderSummary(
                    order(row, List.of()),
                    row.getInt("line_count"),
                    row.getInt("pieces"),
                    row.getInt("planned"),
                    row.getInt("cut")));
  }

  private static String after(
      SortKey<OrderSummary> key, Sorting<OrderColumn> by, Optional<OrderSummary> last) {
    return last.isEmpty() ? " " : " AND " + key.after(by.descending(), ID);
  }

  /** How far the orders of a query are. */
  private static String summaries(String orders) {
    return "SELECT o.id, o.code, o.number, o.customer_id, c.name AS customer_name, o.due,"
        + " o.priority, o.state, o.own_bars, o.note,"
        + " COUNT(l.id) AS line_count, COALESCE(SUM(l.quantity), 0) AS pieces,"
        + " SUM("
        + PLANNED
        + ") AS planned, SUM("
        + CUT
        + ") AS cut FROM ("
        + orders
        + ") o JOIN party c ON c.id = o.customer_id LEFT JOIN cut_line l ON l.order_id = o.id"
        + " GROUP BY o.id, o.code, o.number, o.customer_id, c.name, o.due, o.priority, o.state,"
        + " o.own_bars, o.note ";
  }

  private static SortKey<OrderSummary> key(OrderColumn column) {
    return switch (column) {
      case NUMBER -> SortKey.words("o.number", row -> row.order().number());
      case CUSTOMER -> SortKey.words(CUSTOMER, row -> row.order().customerName());
      case DUE -> SortKey.of("o.due", (p, row) -> p.add(row.order().due()));
      case LINES -> SortKey.of("o.line_count", (p, row) -> p.add(row.lineCount()));
      case PIECES -> SortKey.of("o.pieces", (p, row) -> p.add(row.pieces()));
      case PLANNED -> SortKey.of("o.planned", (p, row) -> p.add(row.planned()));
      case TO_PLAN ->
          SortKey.of("GREATEST(0, o.pieces - o.planned - o.cut)", (p, row) -> p.add(row.toPlan()));
    };
  }

  @Override
  public int count(Tx tx, OrderState state) {
    return (int)
        StoreTx.of(tx).number("SELECT COUNT(*) FROM cut_order WHERE state = ?", p -> p.add(state));
  }

  @Override
  public int overdue(Tx tx, LocalDateTime now) {
    return (int)
        StoreTx.of(tx)
            .number(
                "SELECT COUNT(*) FROM cut_order WHERE state = 'OPEN' AND due < ?", p -> p.add(now));
  }

  @Override
  public int piecesToPlan(Tx tx, LocalDateTime dueBefore) {
    return (int)
        StoreTx.of(tx)
            .number(
                "SELECT COALESCE(SUM(GREATEST(0, w.quantity - w.planned - w.cut)), 0) FROM ("
                    + LINES
                    + "JOIN cut_order o ON o.id = l.order_id"
                    + " WHERE o.state = 'OPEN' AND o.due < ?) w",
                p -> p.add(dueBefore));
  }

  @Override
  public List<CutOrder> search(Tx tx, String text, int most) {
    return new OrderSearch(StoreTx.of(tx)).find(text, most);
  }

  /** An order without its lines. */
  static CutOrder head(ResultSet row) throws SQLException {
    return order(row, List.of());
  }

  private static CutOrder order(ResultSet row, List<CutLine> lines) throws SQLException {
    return new CutOrder(
        new OrderId(Columns.id(row, "id")),
        Columns.code(row, "code"),
        Columns.text(row, "number"),
        new PartyId(Columns.id(row, "customer_id")),
        Columns.text(row, "customer_name"),
        Columns.localDateTime(row, "due"),
        row.getInt("priority"),
        OrderState.valueOf(Columns.text(row, "state")),
        row.getBoolean("own_bars"),
        Columns.text(row, "note"),
        lines);
  }

  private static CutLine line(ResultSet row) throws SQLException {
    return new CutLine(
        new LineId(Columns.id(row, "id")),
        new OrderId(Columns.id(row, "order_id")),
        row.getInt("number"),
        new ItemId(Columns.id(row, "item_id")),
        Columns.length(row, "length"),
        row.getInt("quantity"),
        row.getInt("planned"),
        row.getInt("cut"),
        Columns.text(row, "certificate"),
        Columns.text(row, "heat"),
        Columns.text(row, "mark"),
        Owner.of(Columns.idIfAny(row, "material_of_id").map(PartyId::new)),
        new Ends(Columns.angle(row, "angle_a"), Columns.angle(row, "angle_b")));
  }
}
