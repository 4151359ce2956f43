package org.kerf.cutting.model;

import org.kerf.kernel.Length;

/**
 * What an item's settings ask of every plan for it.
 *
 * @param minRemnant what is left over and shorter is scrap
 * @param mostPieces how many pieces may be cut from one bar; 0 means no limit
 * @param height of the profile as it lies on the saw; zero where all is cut square
 */
public record ItemRules(Length minRemnant, int mostPieces, Length height) {

  /** No rule but the length from which on what is left over is kept. */
  public static ItemRules keepingFrom(Length minRemnant) {
    return new ItemRules(minRemnant, 0, Length.ZERO);
  }

  /** How many pieces a bar may be cut into at most. */
  public int pieceLimit() {
    return mostPieces == 0 ? Integer.MAX_VALUE : mostPieces;
  }

  /** Whether one bar may be cut into so many pieces. */
  public boolean allows(int pieces) {
    return pieces <= pieceLimit();
  }
}
