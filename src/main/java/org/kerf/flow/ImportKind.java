package org.kerf.flow;

/** What a file can be read as, in the order in which a new warehouse takes its files in. */
public enum ImportKind {
  USERS,
  CUSTOMERS,
  ITEMS,
  HEATS,
  PLACES,
  SAWS,
  STOCK,
  ORDERS
}
