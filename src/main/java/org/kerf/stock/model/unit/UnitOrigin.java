package org.kerf.stock.model.unit;

/** What a stock unit is to the warehouse. */
public enum UnitOrigin {
  /** Came in as it is. */
  STOCK,
  /** What a cut left over, worth keeping. */
  REMNANT,
  /** Cut for stock, to a length that is asked for, from what would have been scrap. */
  CUT_AHEAD,
  /** Cut for an order, waits for delivery. */
  CUT_PIECE
}
