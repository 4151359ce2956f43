package org.kerf.scanning.gs1;

/**
 * Why a barcode of trade can't be understood.
 *
 * @param ai where; empty if it is nowhere in particular
 */
public record Gs1Fault(Kind kind, String ai) {

  /** What is wrong. */
  public enum Kind {
    /** No such application identifier is assigned. */
    UNKNOWN_AI,
    /** Length, characters, check digit or date of the data are wrong. */
    WRONG_VALUE,
    /** Two different values of the same kind. */
    TWICE,
    /** Stands beside something that excludes it. */
    EXCLUDED,
    /**
     * The character that separates parts of variable length has not arrived, and the text can be
     * read in more than one way.
     */
    AMBIGUOUS
  }
}
