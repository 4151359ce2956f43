package org.kerf.stock.model.item;

import java.util.List;
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

  /**
   * In which length it is ordered: the usual one if it is bought so, else the longest that it is
   * bought in; where nobody has said how it is bought, the usual one.
   */
  public Optional<Length> orderLength() {
    List<Length> bought = item.purchasing().stockLengths();
    return bought.isEmpty()
        ? usual
        : usual.filter(bought::contains).or(() -> Optional.of(bought.getLast()));
  }

  /** So many whole bars make up for it; empty if no length is known to order. */
  public Optional<Integer> barsToOrder() {
    return orderLength()
        .map(length -> (int) Math.ceilDiv(missing().micrometres(), length.micrometres()));
  }
}
