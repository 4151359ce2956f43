package org.kerf.cutting.model.order;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.kerf.cutting.model.geometry.Ends;
import org.kerf.kernel.Length;
import org.kerf.kernel.ShortCode;
import org.kerf.party.model.Owner;
import org.kerf.party.model.PartyId;
import org.kerf.stock.model.item.ItemId;

/** All that a new order consists of, its lines in their order. */
public record OrderContent(
    ShortCode code,
    PartyId customer,
    LocalDateTime due,
    int priority,
    boolean ownBars,
    String note,
    List<Line> lines) {

  /**
   * A line; the rest as in {@link CutLine}.
   *
   * @param materialOf whose material it is; empty for ours
   * @param ends none where they are square
   */
  public record Line(
      LineId line,
      ItemId item,
      Length length,
      int quantity,
      String certificate,
      String heat,
      String mark,
      Optional<PartyId> materialOf,
      Optional<Ends> ends) {}

  public OrderContent {
    lines = List.copyOf(lines);
  }

  /** What the order consists of. */
  public static OrderContent of(CutOrder order) {
    return new OrderContent(
        order.code(),
        order.customer(),
        order.due(),
        order.priority(),
        order.ownBars(),
        order.note(),
        order.lines().stream().map(OrderContent::line).toList());
  }

  static Line line(CutLine line) {
    return new Line(
        line.id(),
        line.item(),
        line.length(),
        line.quantity(),
        line.certificate(),
        line.heat(),
        line.mark(),
        line.materialOf().partyId(),
        Optional.of(line.ends()).filter(ends -> !ends.equals(Ends.SQUARE)));
  }

  /** The order, open and with nothing planned or cut. */
  public CutOrder order(OrderId id, String number) {
    List<CutLine> made =
        IntStream.range(0, lines.size()).mapToObj(i -> line(id, i + 1, lines.get(i))).toList();
    return new CutOrder(
        id, code, number, customer, "", due, priority, OrderState.OPEN, ownBars, note, made);
  }

  static CutLine line(OrderId order, int number, Line line) {
    return new CutLine(
        line.line(),
        order,
        number,
        line.item(),
        line.length(),
        line.quantity(),
        0,
        0,
        line.certificate(),
        line.heat(),
        line.mark(),
        Owner.of(line.materialOf()),
        line.ends().orElse(Ends.SQUARE));
  }
}
