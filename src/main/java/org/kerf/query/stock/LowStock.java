package org.kerf.query.stock;

import org.kerf.kernel.Length;
import org.kerf.stock.model.item.StockLevel;

/**
 * An item with its minimum.
 *
 * @param used in the last {@link #DAYS} days
 */
public record LowStock(StockLevel level, Length used) {

  /** So many days of use say what a minimum should be. */
  public static final int DAYS = 90;

  /** What is used while an order is under way. */
  public Length suggested(int leadDays) {
    return Length.ofMicrometres(Math.ceilDiv(used.micrometres() * leadDays, DAYS));
  }
}
