package org.kerf.stock.model.item;

/** What a list of items can be sorted by. */
public enum ItemColumn {
  CODE,
  NAME,
  CATEGORY,
  GRADE
}
