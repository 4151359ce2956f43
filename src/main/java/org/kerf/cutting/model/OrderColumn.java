package org.kerf.cutting.model;

/** What a list of orders can be sorted by. */
public enum OrderColumn {
  NUMBER,
  CUSTOMER,
  DUE,
  LINES,
  PIECES,
  PLANNED,
  TO_PLAN
}
