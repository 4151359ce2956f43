package org.kerf.stock.model.item;

/** How the lengths of an item are shown to people. */
public enum LengthUnit {
  MILLIMETRE,
  METRE
}
