package org.kerf.cutting.model.plan;

/** How far a piece of a plan has come. */
public enum PieceState {
  TO_CUT,
  CUT,
  /** Given back: it has to be planned again. */
  RELEASED
}
