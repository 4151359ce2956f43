package org.kerf.cutting.model;

/** Why a rest was thrown away. */
public enum ScrapCause {
  NONE,
  /** Too short to keep. */
  SHORT_REST,
  DEFECT,
  /** Kept once, thrown away later: nobody needed it. */
  NEVER_USED,
  DAMAGED
}
