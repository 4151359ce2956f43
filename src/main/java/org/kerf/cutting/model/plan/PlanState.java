package org.kerf.cutting.model.plan;

/** How far a plan has come. */
public enum PlanState {
  APPROVED,
  /** Every bar of it is cut or was given back. */
  DONE,
  /** Withdrawn before its bars were cut; the uncut ones were given back. */
  WITHDRAWN
}
