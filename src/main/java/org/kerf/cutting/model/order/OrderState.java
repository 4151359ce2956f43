package org.kerf.cutting.model.order;

/** How far a cut order has come. */
public enum OrderState {
  OPEN,
  DONE,
  CANCELLED
}
