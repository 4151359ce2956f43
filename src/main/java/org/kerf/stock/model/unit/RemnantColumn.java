package org.kerf.stock.model.unit;

/** What a list of remnants can be sorted by. */
public enum RemnantColumn {
  /** The youngest first. */
  AGE,
  CODE,
  ITEM,
  GRADE,
  LENGTH,
  PLACE,
  HEAT
}
