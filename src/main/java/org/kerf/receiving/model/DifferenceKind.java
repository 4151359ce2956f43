package org.kerf.receiving.model;

/** How what came differs from what was announced. */
public enum DifferenceKind {
  SHORT,
  OVER,
  DAMAGED
}
