package org.kerf.cutting;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.kerf.cutting.model.order.CutLine;
import org.kerf.cutting.model.order.CutOrder;
import org.kerf.cutting.model.order.LineId;
import org.kerf.cutting.model.order.OrderColumn;
import org.kerf.cutting.model.order.OrderHead;
import org.kerf.cutting.model.order.OrderId;
import org.kerf.cutting.model.order.OrderState;
import org.kerf.cutting.model.order.OrderSummary;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.Sorting;
import org.kerf.kernel.Tx;

/** Cut orders. */
public interface Orders {

  void add(Tx tx, CutOrder order);

  Optional<CutOrder> order(Tx tx, OrderId id);

  Optional<CutOrder> byNumber(Tx tx, String number);

  /** The number of the order that was taken in last. */
  Optional<String> newestNumber(Tx tx);

  /** Orders with this code, the oldest first: more than one if two stations gave it out. */
  List<CutOrder> allByCode(Tx tx, ShortCode code);

  /** The oldest order with this code. */
  default Optional<CutOrder> byCode(Tx tx, ShortCode code) {
    return allByCode(tx, code).stream().findFirst();
  }

  Optional<CutLine> line(Tx tx, LineId id);

  void setState(Tx tx, OrderId id, OrderState state);

  void setHead(Tx tx, OrderId id, OrderHead head);

  /** Adds a line to an order that is there. */
  void add(Tx tx, CutLine line);

  void setQuantity(Tx tx, LineId id, int quantity);

  /** Orders in this state by due date, after the given one, with how far they are. */
  default List<OrderSummary> summaries(
      Tx tx, OrderState state, String text, Optional<CutOrder> after, int most) {
    return summaries(
        tx,
        state,
        text,
        Sorting.ascending(OrderColumn.DUE),
        after.map(order -> new OrderSummary(order, 0, 0, 0, 0)),
        most);
  }

  /** As above, in an order that the person chose. */
  List<OrderSummary> summaries(
      Tx tx,
      OrderState state,
      String text,
      Sorting<OrderColumn> by,
      Optional<OrderSummary> after,
      int most);

  int count(Tx tx, OrderState state);

  /** Open orders that are late, as {@link CutOrder#isLate} says. */
  int overdue(Tx tx, LocalDateTime now);

  /** Pieces of open orders due before then that are neither cut nor on a plan. */
  int piecesToPlan(Tx tx, LocalDateTime dueBefore);

  /** Orders whose number, customer, code, item or mark has the text, the newest first. */
  List<CutOrder> search(Tx tx, String text, int most);
}
