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
import org.kerf.cutting.model.order.OrderId;
import org.kerf.cutting.model.order.OrderState;
import org.kerf.cutting.model.plan.PlanFact;
import org.kerf.erp.csv.cell.SheetType;
import org.kerf.erp.csv.sheet.OrderRow;
import org.kerf.erp.csv.sheet.StockSheets;
import org.kerf.flow.booking.Booking;
import org.kerf.flow.booking.Repositories;
import org.kerf.flow.orders.OrderRules;
import org.kerf.flow.projection.Projections;
import org.kerf.identity.model.Actor;
import org.kerf.kernel.Fact;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.Tx;
import org.kerf.party.model.Owner;
import org.kerf.party.model.Party;
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
  public boolean grouped() {
    return true;
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
    Optional<CutOrder> there = repositories.orders().byNumber(tx, row.order());
    if (there.isPresent()) {
      boolean same = there.get().lines().stream().anyMatch(line -> says(tx, row, line));
      return same ? new RowVerdict.Same() : new RowFault.OrderDiffers(row.order());
    }
    return customers
        .refusal(tx, row.customer())
        .or(() -> customers.refusal(tx, row.materialOf()))
        .<RowVerdict>map(fault -> fault)
        .orElseGet(() -> againstItem(tx, row));
  }

  private RowVerdict againstItem(Tx tx, OrderRow row) {
    Optional<Item> item = repositories.stock().itemByCode(tx, row.item());
    return item.isEmpty()
        ? new RowFault.Unknown(RowFault.Named.ITEM, row.item())
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

  /** Whether the row says what the line says; dates and priorities may change without a file. */
  private boolean says(Tx tx, OrderRow row, CutLine line) {
    return repositories
            .stock()
            .itemByCode(tx, row.item())
            .filter(i -> i.id().equals(line.item()))
            .isPresent()
        && row.length().equals(line.length())
        && row.count() == line.quantity()
        && row.certificate().equals(line.certificate())
        && row.heat().equals(line.heat())
        && row.mark().equals(line.mark())
        && ends(row).areThoseOf(line.ends())
        && material(tx, row).filter(line.materialOf()::equals).isPresent();
  }

  @Override
  public Took take(Tx tx, Instant at, Actor by, List<OrderRow> rows, String file) {
    Map<String, List<OrderRow>> orders = new LinkedHashMap<>();
    rows.forEach(row -> orders.computeIfAbsent(row.order(), key -> new ArrayList<>()).add(row));
    // Looked up first and written afterwards: with each look Hibernate goes through what is
    // unwritten.
    List<CutOrder> received = orders.values().stream().map(lines -> order(tx, lines)).toList();
    return Took.of(
        received.stream()
            .<Fact>map(order -> projections.book(tx, at, by.id(), fact(order)))
            .toList());
  }

  /** Whose material the row asks for, if that is clear. */
  private Optional<Owner> material(Tx tx, OrderRow row) {
    return customers.refusal(tx, row.materialOf()).isPresent()
        ? Optional.empty()
        : Optional.of(customers.owner(tx, row.materialOf()));
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
        rows.stream().mapToInt(OrderRow::priority).min().orElseThrow(),
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
