package org.kerf.cutting.model.plan;

import java.util.EnumSet;
import java.util.Set;

/** How far a bar of a plan has come. */
public enum BarState {
  TO_CUT,
  ON_SAW,
  CUT,
  /** Given back: its uncut pieces have to be planned again. */
  RELEASED;

  /**
   * Whether a booking may bring a bar from this state to the other. Undoing the closing of a bar
   * lays it on the saw again.
   */
  public boolean mayBecome(BarState next) {
    return next().contains(next);
  }

  private Set<BarState> next() {
    return switch (this) {
      case TO_CUT -> EnumSet.of(TO_CUT, ON_SAW, RELEASED);
      case ON_SAW -> EnumSet.of(TO_CUT, CUT, RELEASED);
      case CUT, RELEASED -> EnumSet.of(ON_SAW);
    };
  }
}
