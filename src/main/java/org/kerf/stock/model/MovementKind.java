package org.kerf.stock.model;

/** What a movement does to stock. */
public enum MovementKind {
  RECEIVED,
  TO_SAW,
  PIECE_CUT,
  REMNANT_MADE,
  SCRAPPED,
  MOVED,
  COUNTER
}
