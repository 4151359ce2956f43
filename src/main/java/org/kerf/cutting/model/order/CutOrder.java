package org.kerf.cutting.model.order;

import java.time.LocalDateTime;
import java.util.List;
import org.kerf.kernel.ShortCode;
import org.kerf.party.model.PartyId;

/**
 * What a customer wants cut.
 *
 * @param number the customer's or the ERP's number, unique
 * @param customerName what the customer is called now
 * @param due by the warehouse's clock on the wall
 * @param priority 1 is the most urgent, 5 the least
 * @param ownBars whether no piece of another order may lie on a bar of this one
 * @param note for the people who cut; may be empty
 */
public record CutOrder(
    OrderId id,
    ShortCode code,
    String number,
    PartyId customer,
    String customerName,
    LocalDateTime due,
    int priority,
    OrderState state,
    boolean ownBars,
    String note,
    List<CutLine> lines) {

  public CutOrder {
    lines = List.copyOf(lines);
  }

  /** What may be changed of it beside its lines. */
  public OrderHead head() {
    return new OrderHead(due, priority, note);
  }

  /** Whether it is open though its due date is over. */
  public boolean isLate(LocalDateTime now) {
    return state == OrderState.OPEN && isOver(due, now);
  }

  /** Whether a due date is over: at its minute it is not yet. */
  public static boolean isOver(LocalDateTime due, LocalDateTime now) {
    return due.isBefore(now);
  }
}
