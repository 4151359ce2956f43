package org.kerf.stock.model;

/** What a list of movements can be sorted by. */
public enum MovementColumn {
  /** In the order of booking. */
  TIME,
  UNIT,
  ITEM,
  LENGTH,
  COUNT,
  USER,
  DOCUMENT
}
