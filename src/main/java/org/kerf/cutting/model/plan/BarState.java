package org.kerf.cutting.model.plan;

/** How far a bar of a plan has come. */
public enum BarState {
  TO_CUT,
  ON_SAW,
  CUT,
  /** Given back: its uncut pieces have to be planned again. */
  RELEASED
}
