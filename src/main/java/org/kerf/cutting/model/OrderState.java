package org.kerf.cutting.model;

/** How far a cut order has come. */
public enum OrderState {
  OPEN,
  DONE,
  CANCELLED
}
