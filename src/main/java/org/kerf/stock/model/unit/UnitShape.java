package org.kerf.stock.model.unit;

/**
 * A bundle is a count of equal bars under one code; a piece has its own identity and a count of
 * one.
 */
public enum UnitShape {
  BUNDLE,
  PIECE
}
