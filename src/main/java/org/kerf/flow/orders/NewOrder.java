package org.kerf.flow.orders;

import java.time.LocalDateTime;
import java.util.List;
import org.kerf.cutting.model.geometry.Ends;
import org.kerf.kernel.Length;
import org.kerf.party.model.Owner;
import org.kerf.party.model.PartyId;
import org.kerf.stock.model.item.ItemId;

/**
 * An order as a person asks for it.
 *
 * @param number unique; not empty
 * @param due by the warehouse's clock on the wall
 * @param priority 1 is the most urgent, 5 the least
 * @param note may be empty
 */
public record NewOrder(
    String number,
    PartyId customer,
    LocalDateTime due,
    int priority,
    boolean ownBars,
    String note,
    List<Line> lines) {

  /**
   * One line; the rest as in {@link org.kerf.cutting.model.order.CutLine}.
   *
   * @param quantity how many pieces
   */
  public record Line(
      ItemId item,
      Length length,
      int quantity,
      String certificate,
      String heat,
      String mark,
      Owner materialOf,
      Ends ends) {}

  public NewOrder {
    lines = List.copyOf(lines);
  }
}
