package org.kerf.cutting.model.proposal;

import org.kerf.cutting.model.order.LineId;

/** Pieces that a plan could not place, and why. */
public record Unmet(LineId line, int quantity, Reason reason) {

  /** Why pieces cannot be placed. */
  public enum Reason {
    /** No bar of the item is long enough, trims and clamp counted. */
    LONGER_THAN_EVERY_BAR,
    /** No bar with the certificate or heat asked for. */
    NO_BAR_WITH_THESE_PAPERS,
    /** The bars that are there are used up. */
    NOT_ENOUGH_BARS
  }
}
