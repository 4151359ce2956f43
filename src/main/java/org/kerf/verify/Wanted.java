package org.kerf.verify;

/**
 * Pieces that were asked for.
 *
 * @param line names the order line
 * @param length of each piece from tip to tip, in micrometres
 * @param certificate asked for; empty where none is
 * @param heat asked for; empty where any will do
 * @param onlyWith pieces with another word here may not lie on the same bar
 * @param oneEnd the angle at one end, in hundredths of a degree from square
 * @param otherEnd that at the other; the piece may be turned
 */
public record Wanted(
    String line,
    String item,
    long length,
    int quantity,
    String certificate,
    String heat,
    String onlyWith,
    int oneEnd,
    int otherEnd) {

  /** Square pieces that may lie on a bar with any others of which this is true. */
  public Wanted(
      String line, String item, long length, int quantity, String certificate, String heat) {
    this(line, item, length, quantity, certificate, heat, "");
  }

  /** Square pieces. */
  public Wanted(
      String line,
      String item,
      long length,
      int quantity,
      String certificate,
      String heat,
      String onlyWith) {
    this(line, item, length, quantity, certificate, heat, onlyWith, 0, 0);
  }

  boolean hasEndsOf(PlanToCheck.Piece piece) {
    boolean asAsked = piece.first() == oneEnd && piece.second() == otherEnd;
    return asAsked || (piece.first() == otherEnd && piece.second() == oneEnd);
  }
}
