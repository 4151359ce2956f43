package org.kerf.receiving.model;

/** How far an expected delivery is. */
public enum DeliveryState {
  /** Nothing of it is here. */
  EXPECTED,
  /** A part of it is here, and the rest is to come. */
  PARTLY,
  /** All of it is here, or is known not to come. */
  RECEIVED,
  /** Somebody has said that no more of it comes. */
  CLOSED_SHORT;

  /** Whether more of it may be received. */
  public boolean open() {
    return this == EXPECTED || this == PARTLY;
  }
}
