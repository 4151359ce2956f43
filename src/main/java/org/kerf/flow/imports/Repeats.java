package org.kerf.flow.imports;

/**
 * What to do with rows that are like rows of an earlier file: they may be the same bars, in a file
 * that was corrected, or others of a new delivery. Only a person can decide.
 */
public enum Repeats {
  /** Ask, if it looks like a corrected file. */
  ASK,
  /** They are the same: they stay out. */
  LEAVE_OUT,
  /** They are others: they come in too. */
  TAKE_IN
}
