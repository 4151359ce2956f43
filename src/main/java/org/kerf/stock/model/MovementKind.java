package org.kerf.stock.model;

/** What a movement does to stock. */
public enum MovementKind {
  RECEIVED,
  TO_SAW,
  PIECE_CUT,
  REMNANT_MADE,
  SCRAPPED,
  MOVED,
  /** It may be used again; nothing comes or goes. */
  RELEASED,
  /** It was looked for and was not there; nothing comes or goes. */
  NOT_FOUND,
  COUNTER
}
