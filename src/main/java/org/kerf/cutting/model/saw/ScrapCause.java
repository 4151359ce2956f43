package org.kerf.cutting.model.saw;

/** Why a rest was thrown away. */
public enum ScrapCause {
  NONE,
  /** Too short to keep. */
  SHORT_REST,
  /** Long enough, but as many remnants of the item are kept as it may have. */
  ENOUGH_KEPT,
  /** Missing from a remnant that was measured when its bar was closed. */
  MEASURED_SHORT,
  DEFECT,
  /** Kept once, thrown away later: nobody needed it. */
  NEVER_USED,
  DAMAGED
}
