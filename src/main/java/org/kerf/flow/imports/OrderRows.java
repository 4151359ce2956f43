package org.kerf.flow.imports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kerf.cutting.model.geometry.Ends;
import org.kerf.cutting.model.order.CutLine;
import org.kerf.cutting.model.order.CutOrder;
import org.kerf.cutting.model.order.LineId;
import org.kerf.cutting.model.order.OrderContent;
import org.kerf.cutting.model.order.OrderHead;
import org.kerf.cutting.model.order.OrderId;
import org.kerf.cutting.model.order.OrderState;
import org.kerf.cutting.model.plan.PlanFact;
import org.kerf.erp.csv.cell.SheetType;
import org.kerf.erp.csv.sheet.OrderRow;
import org.kerf.erp.csv.sheet.StockSheets;
import org.kerf.flow.booking.Booking;
import org.kerf.flow.booking.Repositories;
import org.kerf.flow.orders.NewOrder;
import org.kerf.flow.orders.OrderAmendment;
import org.kerf.flow.orders.OrderRules;
import org.kerf.flow.projection.Projections;
import org.kerf.identity.model.Actor;
import org.kerf.kernel.Fact;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.Tx;
import org.kerf.party.model.Party;
import org.kerf.party.model.PartyId;
import org.kerf.stock.model.item.Item;

/** Rows of cut orders: rows with the same number that follow each other are one order. */
final class OrderRows implements RowKind<OrderRow> {

  private final Booking booking;
  private final Repositories repositories;
  private final Projections projections;
  private final NamedCustomers customers;

  OrderRows(Booking booking, Repositories repositories) {
    this.booking = booking;
    this.repositories = repositories;
    this.projections = new Projections(repositories);
    this.customers = new NamedCustomers(repositories.parties());
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
  public Optional<RowFault.Grouped> grouped() {
    return Optional.of(RowFault.Grouped.ORDER);
  }

  @Override
  public String group(OrderRow row) {
    return row.order();
  }

  @Override
  public boolean agrees(OrderRow first, OrderRow row) {
    return first.customer().equals(row.customer()) && first.due().equals(row.due());
  }

  @Override
  public int characters(OrderRow row) {
    return OrderRules.characters(
        !row.materialOf().isEmpty(), ends(row), row.certificate(), row.heat(), row.mark());
  }

  @Override
  public RowVerdict judge(Tx tx, OrderRow row) {
    return customers
        .refusal(tx, row.customer())
        .or(() -> customers.refusal(tx, row.materialOf()))
        .<RowVerdict>map(fault -> fault)
        .orElseGet(() -> againstItem(tx, row));
  }

  @Override
  public List<RowVerdict> judgeAgain(Tx tx, List<OrderRow> group) {
    return repositories
        .orders()
        .byNumber(tx, group.getFirst().order())
        .map(there -> new AmendedOrder(tx, repositories, amendment(tx, there, group)))
        .map(amended -> amended.verdicts(customer(tx, group), sheet()))
        .orElse(List.of());
  }

  private PartyId customer(Tx tx, List<OrderRow> group) {
    return customers.customer(tx, group.getFirst().customer()).orElseThrow().id();
  }

  private OrderAmendment amendment(Tx tx, CutOrder there, List<OrderRow> group) {
    var head = new OrderHead(group.getFirst().due(), priority(group), there.note());
    return OrderAmendment.of(there, head, group.stream().map(row -> asked(tx, row)).toList());
  }

  private static int priority(List<OrderRow> rows) {
    return rows.stream().mapToInt(OrderRow::priority).min().orElseThrow();
  }

  private NewOrder.Line asked(Tx tx, OrderRow row) {
    return new NewOrder.Line(
        repositories.stock().itemByCode(tx, row.item()).orElseThrow().id(),
        row.length(),
        row.count(),
        row.certificate(),
        row.heat(),
        row.mark(),
        customers.owner(tx, row.materialOf()),
        ends(row));
  }

  private RowVerdict againstItem(Tx tx, OrderRow row) {
    Optional<Item> item = repositories.stock().itemByCode(tx, row.item());
    if (item.isEmpty()) {
      return new RowFault.Unknown(RowFault.Named.ITEM, row.item());
    }
    boolean isNew = repositories.orders().byNumber(tx, row.order()).isEmpty();
    return isNew && item.get().inactive()
        ? new RowFault.OutOfUse(RowFault.Named.ITEM, row.item())
        : angles(row, item.get());
  }

  private static RowVerdict angles(OrderRow row, Item item) {
    return OrderRules.angles(item, row.length(), ends(row))
        .<RowVerdict>map(RowFault.LineUnfit::new)
        .orElseGet(RowVerdict.New::new);
  }

  private static Ends ends(OrderRow row) {
    return new Ends(row.angleA(), row.angleB());
  }

  @Override
  public Took take(Tx tx, Instant at, Actor by, List<OrderRow> rows, String file) {
    Map<String, List<OrderRow>> orders = new LinkedHashMap<>();
    rows.forEach(row -> orders.computeIfAbsent(row.order(), key -> new ArrayList<>()).add(row));
    // Looked up first and written afterwards: with each look Hibernate goes through what is
    // unwritten.
    List<PlanFact> facts = orders.values().stream().map(lines -> fact(tx, lines)).toList();
    return Took.of(
        facts.stream().<Fact>map(fact -> projections.book(tx, at, by.id(), fact)).toList());
  }

  private PlanFact fact(Tx tx, List<OrderRow> rows) {
    return repositories
        .orders()
        .byNumber(tx, rows.getFirst().order())
        .<PlanFact>map(
            there -> amendment(tx, there, rows).fact(() -> new LineId(booking.ids().next())))
        .orElseGet(() -> fact(order(tx, rows)));
  }

  private CutOrder order(Tx tx, List<OrderRow> rows) {
    OrderRow first = rows.getFirst();
    Party customer = customers.customer(tx, first.customer()).orElseThrow();
    OrderId id = new OrderId(booking.ids().next());
    List<CutLine> lines = new ArrayList<>();
    for (OrderRow row : rows) {
      lines.add(
          new CutLine(
              new LineId(booking.ids().next()),
              id,
              lines.size() + 1,
              repositories.stock().itemByCode(tx, row.item()).orElseThrow().id(),
              row.length(),
              row.count(),
              0,
              0,
              row.certificate(),
              row.heat(),
              row.mark(),
              customers.owner(tx, row.materialOf()),
              ends(row)));
    }
    return new CutOrder(
        id,
        booking.code(tx, ShortCode.Kind.ORDER),
        first.order(),
        customer.id(),
        customer.name(),
        first.due(),
        priority(rows),
        OrderState.OPEN,
        rows.stream().anyMatch(OrderRow::ownBars),
        "",
        lines);
  }

  private static PlanFact fact(CutOrder order) {
    return new PlanFact.OrderReceived(
        order.id(), order.number(), order.lines().size(), Optional.of(OrderContent.of(order)));
  }
}
