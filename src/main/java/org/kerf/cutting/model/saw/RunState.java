package org.kerf.cutting.model.saw;

/** How far a bar on the saw has come. */
public enum RunState {
  ON_SAW,
  CLOSED,
  /** Taken back to its place uncut. */
  TAKEN_BACK
}
