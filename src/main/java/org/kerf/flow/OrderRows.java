package org.kerf.flow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kerf.cutting.model.CutLine;
import org.kerf.cutting.model.CutOrder;
import org.kerf.cutting.model.LineId;
import org.kerf.cutting.model.OrderId;
import org.kerf.cutting.model.OrderState;
import org.kerf.erp.csv.OrderRow;
import org.kerf.erp.csv.SheetType;
import org.kerf.erp.csv.StockSheets;
import org.kerf.identity.model.User;
import org.kerf.kernel.Fact;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.Tx;

/** Rows of cut orders: rows with the same number that follow each other are one order. */
final class OrderRows implements RowKind<OrderRow> {

  private final Booking booking;
  private final Faces faces;

  OrderRows(Booking booking, Faces faces) {
    this.booking = booking;
    this.faces = faces;
  }

  @Override
  public SheetType<OrderRow> sheet() {
    return StockSheets.ORDERS;
  }

  @Override
  public String about(OrderRow row) {
    return row.mark().isEmpty() ? row.order() : row.order() + " · " + row.mark();
  }

  @Override
  public String group(OrderRow row) {
    return row.order();
  }

  @Override
  public RowVerdict judge(Tx tx, OrderRow row) {
    if (faces.orders().byNumber(tx, row.order()).isPresent()) {
      return new RowVerdict.Same();
    }
    if (faces.orders().customerByCode(tx, row.customer()).isEmpty()) {
      return new RowVerdict.Unknown(RowVerdict.Named.CUSTOMER, row.customer());
    }
    if (faces.stock().itemByCode(tx, row.item()).isEmpty()) {
      return new RowVerdict.Unknown(RowVerdict.Named.ITEM, row.item());
    }
    return new RowVerdict.New();
  }

  @Override
  public List<Fact> take(Tx tx, Instant at, User user, List<OrderRow> rows, String reference) {
    Map<String, List<OrderRow>> orders = new LinkedHashMap<>();
    rows.forEach(row -> orders.computeIfAbsent(row.order(), key -> new ArrayList<>()).add(row));
    List<Fact> facts = new ArrayList<>();
    orders.values().forEach(lines -> facts.add(add(tx, lines)));
    return facts;
  }

  private Fact add(Tx tx, List<OrderRow> rows) {
    OrderRow first = rows.getFirst();
    OrderId id = new OrderId(booking.ids().next());
    List<CutLine> lines = new ArrayList<>();
    for (OrderRow row : rows) {
      lines.add(
          new CutLine(
              new LineId(booking.ids().next()),
              id,
              lines.size() + 1,
              faces.stock().itemByCode(tx, row.item()).orElseThrow().id(),
              row.length(),
              row.count(),
              0,
              0,
              row.certificate(),
              row.heat(),
              row.mark()));
    }
    CutOrder order =
        new CutOrder(
            id,
            booking.code(tx, ShortCode.Kind.ORDER),
            first.order(),
            faces.orders().customerByCode(tx, first.customer()).orElseThrow().name(),
            first.due(),
            first.priority(),
            OrderState.OPEN,
            lines);
    faces.orders().add(tx, order);
    return Fact.of(
        "order.received",
        id.value(),
        Map.of("order", order.number(), "lines", Integer.toString(lines.size())));
  }
}
