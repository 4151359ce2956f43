package org.kerf.stock.model.item;

import java.util.Optional;
import org.kerf.kernel.Length;

/**
 * How much of an item with a minimum is available: our own bars and remnants that are neither held
 * nor reserved, end to end.
 *
 * @param usual how long most of its bars were; empty if there never was one
 */
public record StockLevel(Item item, Length available, Optional<Length> usual) {

  public boolean isLow() {
    return available.isShorterThan(item.minStock());
  }

  /** How much is missing; zero if nothing is. */
  public Length missing() {
    return isLow() ? item.minStock().minus(available) : Length.ZERO;
  }

  /** So many whole bars of the usual length make up for it; empty if no length is usual. */
  public Optional<Integer> barsToOrder() {
    return usual.map(length -> (int) Math.ceilDiv(missing().micrometres(), length.micrometres()));
  }
}
