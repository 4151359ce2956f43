package org.kerf.labels.model;

/** What a label names. The next bar waits for a remnant's label, never for a piece's. */
public enum LabelKind {
  PIECE,
  REMNANT,
  /** A bar or a bundle of bars as it came in. */
  BAR,
  LOCATION;

  /**
   * Whether several equal labels of one thing are of use: a bundle has two ends, a location two
   * sides. A piece and a remnant have one; one more says that it is one more.
   */
  public boolean mayHaveCopies() {
    return switch (this) {
      case BAR, LOCATION -> true;
      case PIECE, REMNANT -> false;
    };
  }
}
