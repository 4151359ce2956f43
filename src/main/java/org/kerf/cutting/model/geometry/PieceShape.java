package org.kerf.cutting.model.geometry;

import java.util.List;
import org.kerf.kernel.Length;

/**
 * A piece as it is cut.
 *
 * @param length from tip to tip: the longest that can be measured
 * @param ends in the order in which the blade comes to them
 */
public record PieceShape(Length length, Ends ends) {

  public static PieceShape square(Length length) {
    return new PieceShape(length, Ends.SQUARE);
  }

  public static boolean areSquare(List<PieceShape> pieces) {
    return pieces.stream().allMatch(piece -> piece.ends().areSquare());
  }

  public PieceShape turned() {
    return new PieceShape(length, ends.turned());
  }
}
