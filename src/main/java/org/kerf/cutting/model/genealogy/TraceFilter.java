package org.kerf.cutting.model.genealogy;

/**
 * Which links of a chain are listed.
 *
 * @param text in the unit's code, the piece's mark or the order's number; empty for any
 */
public record TraceFilter(Part part, String text) {

  public static final TraceFilter ALL = new TraceFilter(Part.ALL, "");

  /** Which part of the chain. */
  public enum Part {
    ALL,
    /** What is in stock now. */
    HERE,
    /** Pieces cut for orders. */
    PIECES,
    /** What cuts left over, and what was cut for stock. */
    REMNANTS
  }
}
