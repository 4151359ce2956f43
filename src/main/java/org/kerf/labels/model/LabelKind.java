package org.kerf.labels.model;

/** What a label names. The next bar waits for a remnant's label, never for a piece's. */
public enum LabelKind {
  PIECE,
  REMNANT,
  LOCATION
}
