package org.kerf.stock.model.item;

/** What a list of heats can be sorted by. */
public enum HeatColumn {
  NUMBER,
  CERTIFICATE,
  SUPPLIER
}
