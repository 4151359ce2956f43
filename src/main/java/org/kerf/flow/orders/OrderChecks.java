package org.kerf.flow.orders;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kerf.cutting.model.order.CutLine;
import org.kerf.cutting.model.order.CutOrder;
import org.kerf.cutting.model.order.LineId;
import org.kerf.cutting.model.order.OrderHead;
import org.kerf.cutting.model.order.OrderId;
import org.kerf.cutting.model.order.OrderState;
import org.kerf.flow.booking.Repositories;
import org.kerf.kernel.Tx;
import org.kerf.stock.model.item.Item;
import org.kerf.stock.model.item.ItemId;

/** Judges what is asked for by {@link OrderRules}, against the store. */
record OrderChecks(Repositories repositories) {

  private static final int MOST_FAULTS = 100;

  /** What is wrong with the number of an order that is to come. */
  Optional<OrderRefusal> number(Tx tx, String number) {
    if (number.isBlank() || number.length() > OrderRules.MOST_NUMBER) {
      return Optional.of(new OrderRefusal.NumberUnfit(OrderRules.MOST_NUMBER));
    }
    return repositories
        .orders()
        .byNumber(tx, number)
        .map(there -> new OrderRefusal.NumberTaken(number));
  }

  /** Whether an order is open, and just as somebody saw it. */
  Optional<OrderRefusal> asSeen(Tx tx, CutOrder seen) {
    Optional<CutOrder> there = repositories.orders().order(tx, seen.id());
    if (there.isEmpty()) {
      return Optional.of(new OrderRefusal.Gone());
    }
    CutOrder now = there.get();
    if (now.state() != OrderState.OPEN) {
      return Optional.of(new OrderRefusal.NotOpen(now.state()));
    }
    return now.lines().equals(seen.lines()) && now.head().equals(seen.head())
        ? Optional.empty()
        : Optional.of(new OrderRefusal.ChangedMeanwhile(now));
  }

  /** What is wrong with a head. */
  static Optional<OrderRefusal> head(OrderHead head) {
    boolean fits =
        head.priority() >= OrderRules.URGENT
            && head.priority() <= OrderRules.CAN_WAIT
            && head.note().length() <= OrderHead.MOST_NOTE;
    return fits ? Optional.empty() : Optional.of(new OrderRefusal.HeadUnfit());
  }

  /** What is wrong with the lines of a new order. */
  Optional<OrderRefusal> lines(Tx tx, List<NewOrder.Line> lines) {
    return lines.isEmpty() ? Optional.of(new OrderRefusal.NoLines()) : added(tx, lines, 0);
  }

  /**
   * What is wrong with lines that come to an order.
   *
   * @param there how many it has already
   */
  Optional<OrderRefusal> added(Tx tx, List<NewOrder.Line> lines, int there) {
    if (there + lines.size() > OrderRules.MOST_LINES
        || characters(lines) > OrderRules.MOST_CHARACTERS) {
      return Optional.of(new OrderRefusal.TooLong(OrderRules.MOST_LINES));
    }
    Map<ItemId, Optional<Item>> items = new HashMap<>();
    List<OrderRefusal.Lines.Fault> faults = new ArrayList<>();
    for (int i = 0; i < lines.size() && faults.size() < MOST_FAULTS; i++) {
      NewOrder.Line line = lines.get(i);
      Optional<Item> item =
          items.computeIfAbsent(line.item(), id -> repositories.stock().item(tx, id));
      int place = i;
      fault(line, item).ifPresent(why -> faults.add(new OrderRefusal.Lines.Fault(place, why)));
    }
    return faults.isEmpty() ? Optional.empty() : Optional.of(new OrderRefusal.Lines(faults));
  }

  private static int characters(List<NewOrder.Line> lines) {
    return lines.stream()
        .mapToInt(
            line ->
                OrderRules.characters(
                    line.materialOf().partyId().isPresent(),
                    line.ends(),
                    line.certificate(),
                    line.heat(),
                    line.mark()))
        .sum();
  }

  private static Optional<LineFault> fault(NewOrder.Line line, Optional<Item> item) {
    if (item.isEmpty()) {
      return Optional.of(new LineFault.NoItem());
    }
    if (item.get().inactive()) {
      return Optional.of(new LineFault.ItemOutOfUse(item.get().code()));
    }
    if (line.quantity() < 1 || line.quantity() > OrderRules.MOST_PIECES) {
      return Optional.of(new LineFault.QuantityOutOfRange(OrderRules.MOST_PIECES));
    }
    if (line.length().isZero()) {
      return Optional.of(new LineFault.NoLength());
    }
    return tooLong(line).or(() -> OrderRules.angles(item.get(), line.length(), line.ends()));
  }

  private static Optional<LineFault> tooLong(NewOrder.Line line) {
    if (line.mark().length() > OrderRules.MOST_MARK) {
      return Optional.of(new LineFault.TextTooLong(OrderRules.MOST_MARK));
    }
    if (line.certificate().length() > OrderRules.MOST_CERTIFICATE) {
      return Optional.of(new LineFault.TextTooLong(OrderRules.MOST_CERTIFICATE));
    }
    return line.heat().length() > OrderRules.MOST_HEAT
        ? Optional.of(new LineFault.TextTooLong(OrderRules.MOST_HEAT))
        : Optional.empty();
  }

  /** The line as it is kept. */
  static CutLine line(LineId id, OrderId order, int number, NewOrder.Line line) {
    return new CutLine(
        id,
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
        line.materialOf(),
        line.ends());
  }
}
