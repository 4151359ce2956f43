package org.kerf.stock.model;

/** Why stock changed. Each booking is one document, and is undone whole. */
public enum DocumentKind {
  /** Stock read from a file. */
  IMPORT,
  /** A bar was laid on the saw. */
  BAR_TO_SAW,
  /** A cut was confirmed. */
  CUT,
  /** A bar left the saw: a remnant or scrap came of its rest. */
  BAR_CLOSED,
  /** A bar turned out to be defective on the saw. */
  BAR_DEFECTIVE,
  /** Stock went to another place. */
  MOVE,
  /** A remnant was thrown away. */
  REMNANT_SCRAPPED,
  /** What was held is free to be used again. */
  HOLD_RELEASED,
  /** A planned bar was not at its location; it comes last on the saw's list. */
  BAR_PUT_OFF,
  /** A planned bar was not at its location; another unit was taken instead. */
  BAR_REPLACED,
  /** Undoes another document. */
  COUNTER
}
