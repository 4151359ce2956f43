package org.kerf.receiving.model;

/** What a list of expected deliveries can be sorted by. */
public enum DeliveryColumn {
  REFERENCE,
  PARTY,
  EXPECTED
}
