package org.kerf.cutting.model.plan;

import org.kerf.cutting.model.geometry.Ends;
import org.kerf.cutting.model.geometry.PieceShape;
import org.kerf.cutting.model.order.LineId;
import org.kerf.kernel.Length;

/**
 * A piece of an approved plan.
 *
 * @param length from tip to tip
 * @param ends in the order in which the blade comes to them
 * @param surplus whether it is cut for stock: it is like the line's pieces, but counts for no order
 */
public record PlanPiece(
    PlanPieceId id,
    int seq,
    LineId line,
    Length length,
    PieceState state,
    Ends ends,
    boolean surplus) {

  /** A square piece. */
  public PlanPiece(PlanPieceId id, int seq, LineId line, Length length, PieceState state) {
    this(id, seq, line, length, state, Ends.SQUARE, false);
  }

  public PieceShape shape() {
    return new PieceShape(length, ends);
  }
}
