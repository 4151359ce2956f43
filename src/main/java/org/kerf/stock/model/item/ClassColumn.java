package org.kerf.stock.model.item;

/** What a list of length classes can be sorted by. */
public enum ClassColumn {
  ITEM,
  /** By the longest piece. */
  LENGTH,
  ON_HAND,
  RESERVED,
  AVAILABLE,
  LONGEST
}
