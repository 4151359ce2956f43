package org.kerf.labels.model;

/** What a label names. The next bar waits for a remnant's label, never for a piece's. */
public enum LabelKind {
  PIECE,
  REMNANT,
  /** A bar or a bundle of bars as it came in. */
  BAR,
  LOCATION
}
