package org.kerf.stock.model.ledger;

/**
 * What a list of movements can be sorted by: what the ledger itself has an index of. Of a million
 * movements no page by a name beside them would come in time; the filter finds those.
 */
public enum MovementColumn {
  /** In the order of booking. */
  TIME,
  LENGTH,
  COUNT
}
