package org.kerf.verify;

import java.util.List;

/**
 * A plan as it claims to be.
 *
 * @param unmet pieces it says it could not place
 * @param claimedCostBani of the bars, less the credit for remnants made
 * @param claimedBound the fewest bars that it says are possible
 */
public record PlanToCheck(
    List<Bar> bars, List<Unmet> unmet, int claimedBars, int claimedBound, long claimedCostBani) {

  /**
   * One bar of a unit and the pieces in the order in which they are cut from it.
   *
   * @param keepsLeftover whether what is left over is kept if it is long enough
   * @param leftoverByHand whether a person decided that
   */
  public record Bar(
      String unit,
      String item,
      long length,
      List<Piece> pieces,
      boolean keepsLeftover,
      boolean leftoverByHand) {

    public Bar {
      pieces = List.copyOf(pieces);
    }

    /** The pieces that orders asked for. */
    List<Piece> asked() {
      return pieces.stream().filter(piece -> !piece.surplus()).toList();
    }

    /** A bar about whose leftover nobody decided. */
    public Bar(String unit, String item, long length, List<Piece> pieces, boolean keepsLeftover) {
      this(unit, item, length, pieces, keepsLeftover, false);
    }

    public Bar(String unit, String item, long length, List<Piece> pieces) {
      this(unit, item, length, pieces, true);
    }
  }

  /**
   * A piece and the order line that it is for.
   *
   * @param length from tip to tip
   * @param first the angle of the end that is cut first, in hundredths of a degree from square
   * @param second that of the other end
   * @param surplus whether it is cut for stock, like the line's pieces
   */
  public record Piece(String line, long length, int first, int second, boolean surplus) {

    public Piece(String line, long length, int first, int second) {
      this(line, length, first, second, false);
    }

    public Piece(String line, long length) {
      this(line, length, 0, 0);
    }
  }

  /** Pieces of a line that are left out. */
  public record Unmet(String line, int quantity) {}

  public PlanToCheck {
    bars = List.copyOf(bars);
    unmet = List.copyOf(unmet);
  }
}
