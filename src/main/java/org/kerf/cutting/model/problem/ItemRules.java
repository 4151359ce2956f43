package org.kerf.cutting.model.problem;

import org.kerf.kernel.Length;

/**
 * What an item's settings ask of every plan for it.
 *
 * @param remnants what becomes of what is left over
 * @param mostPieces how many pieces may be cut from one bar; 0 means no limit
 * @param height of the profile as it lies on the saw; zero where all is cut square
 * @param surplus which pieces for stock may be cut from what would be scrap
 */
public record ItemRules(
    RemnantRules remnants, int mostPieces, Length height, SurplusRules surplus) {

  /** No rule but the length from which on what is left over is kept. */
  public static ItemRules keepingFrom(Length minRemnant) {
    return new ItemRules(RemnantRules.keepingFrom(minRemnant), 0, Length.ZERO, SurplusRules.NONE);
  }

  /** The same with no more than so many pieces on a bar. */
  public ItemRules withMostPieces(int pieces) {
    return new ItemRules(remnants, pieces, height, surplus);
  }

  /** The same for a profile of this height. */
  public ItemRules withHeight(Length other) {
    return new ItemRules(remnants, mostPieces, other, surplus);
  }

  /** The same with other rules about what is left over. */
  public ItemRules with(RemnantRules others) {
    return new ItemRules(others, mostPieces, height, surplus);
  }

  /** The same with other rules about pieces for stock. */
  public ItemRules with(SurplusRules others) {
    return new ItemRules(remnants, mostPieces, height, others);
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
