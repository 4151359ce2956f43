package org.kerf.cutting.model.proposal;

import org.kerf.cutting.model.geometry.Ends;
import org.kerf.cutting.model.geometry.PieceShape;
import org.kerf.cutting.model.order.LineId;
import org.kerf.cutting.model.order.OrderId;
import org.kerf.cutting.model.problem.Demand;
import org.kerf.kernel.Length;

/**
 * One piece on a planned bar and the order line that it is for.
 *
 * @param length from tip to tip
 * @param ends in the order in which the blade comes to them
 * @param surplus whether it is cut for stock: it is like the line's pieces, but counts for no order
 */
public record PlannedPiece(LineId line, OrderId order, Length length, Ends ends, boolean surplus) {

  /** A square piece. */
  public PlannedPiece(LineId line, OrderId order, Length length) {
    this(line, order, length, Ends.SQUARE, false);
  }

  /** A piece for this demand, the way round that was asked for. */
  public static PlannedPiece of(Demand demand) {
    return new PlannedPiece(demand.line(), demand.order(), demand.length(), demand.ends(), false);
  }

  /** A piece for stock that is like those of this demand. */
  public static PlannedPiece surplusOf(Demand demand) {
    return new PlannedPiece(demand.line(), demand.order(), demand.length(), demand.ends(), true);
  }

  public PieceShape shape() {
    return new PieceShape(length, ends);
  }

  /** The same piece cut the other way round. */
  public PlannedPiece turned() {
    return new PlannedPiece(line, order, length, ends.turned(), surplus);
  }
}
