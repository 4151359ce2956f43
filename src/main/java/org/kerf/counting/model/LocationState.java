package org.kerf.counting.model;

/** How far a location of a count is. */
public enum LocationState {
  /** Not counted yet. */
  OPEN,
  /** To be counted once more. */
  RECOUNT,
  COUNTED
}
