package org.kerf.cutting.model;

import org.kerf.kernel.Length;

/**
 * One piece on a planned bar and the order line that it is for.
 *
 * @param length from tip to tip
 * @param ends in the order in which the blade comes to them
 */
public record PlannedPiece(LineId line, OrderId order, Length length, Ends ends) {

  /** A square piece. */
  public PlannedPiece(LineId line, OrderId order, Length length) {
    this(line, order, length, Ends.SQUARE);
  }

  /** A piece for this demand, the way round that was asked for. */
  public static PlannedPiece of(Demand demand) {
    return new PlannedPiece(demand.line(), demand.order(), demand.length(), demand.ends());
  }

  public PieceShape shape() {
    return new PieceShape(length, ends);
  }

  /** The same piece cut the other way round. */
  public PlannedPiece turned() {
    return new PlannedPiece(line, order, length, ends.turned());
  }
}
