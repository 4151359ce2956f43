package org.kerf.stock.model;

/** What a stock unit is to the warehouse. */
public enum UnitOrigin {
  /** Came in as it is. */
  STOCK,
  /** What a cut left over, worth keeping. */
  REMNANT,
  /** Cut for an order, waits for delivery. */
  CUT_PIECE
}
