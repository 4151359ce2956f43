package org.kerf.flow.stock.issue;

/** What stock is given out for. */
public enum IssuePurpose {
  CUSTOMER,
  ORDER,
  OWN_USE,
  WRITE_OFF;

  /** Whether somebody has to say why. */
  public boolean needsReason() {
    return this == OWN_USE || this == WRITE_OFF;
  }
}
