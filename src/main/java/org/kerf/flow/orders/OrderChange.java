package org.kerf.flow.orders;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.kerf.cutting.model.order.LineId;
import org.kerf.cutting.model.order.OrderHead;
import org.kerf.cutting.model.order.OrderId;
import org.kerf.kernel.Ids;

/**
 * How a person wants an order to be, and how it was when they looked at it.
 *
 * @param before as it was read
 * @param after as it is wanted; the same where it stays
 * @param quantities of lines that were there
 */
public record OrderChange(
    OrderId order,
    OrderHead before,
    OrderHead after,
    List<Quantity> quantities,
    List<NewOrder.Line> added) {

  /**
   * A line is wanted in another quantity.
   *
   * @param before as it was read
   * @param after 0 for none at all
   */
  public record Quantity(LineId line, int before, int after) {}

  public OrderChange {
    quantities = List.copyOf(quantities);
    added = List.copyOf(added);
  }

  /** The id of a line that it adds. */
  static LineId added(UUID command, int place) {
    return new LineId(Ids.part(command, place));
  }

  /**
   * What takes it back: lines that it added are wanted no more.
   *
   * @param command with which it was booked
   */
  public OrderChange inverse(UUID command) {
    List<Quantity> back = new ArrayList<>();
    quantities.forEach(each -> back.add(new Quantity(each.line(), each.after(), each.before())));
    IntStream.range(0, added.size())
        .forEach(i -> back.add(new Quantity(added(command, i), added.get(i).quantity(), 0)));
    return new OrderChange(order, after, before, back, List.of());
  }
}
