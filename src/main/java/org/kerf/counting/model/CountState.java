package org.kerf.counting.model;

/** How far a count is. */
public enum CountState {
  /** Nobody has begun. */
  PLANNED,
  COUNTING,
  /** Each location was counted; somebody else decides about the differences. */
  TO_APPROVE,
  APPROVED,
  WITHDRAWN
}
