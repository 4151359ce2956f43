package org.kerf.stock.model.location;

/** What a list of locations can be sorted by. */
public enum LocationColumn {
  NAME,
  ZONE,
  WALK_ORDER
}
