package org.kerf.stock.model.unit;

/** Whether a stock unit may be used. Reservations are kept apart: they are not a state. */
public enum UnitState {
  FREE,
  /** A defect was found; nobody may use it until somebody decides. */
  HELD,
  /** Nothing of it is left here. */
  GONE
}
