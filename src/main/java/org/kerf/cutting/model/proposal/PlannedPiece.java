package org.kerf.cutting.model.proposal;

import org.kerf.cutting.model.bar.PieceSpec;
import org.kerf.cutting.model.bar.PieceToCut;
import org.kerf.cutting.model.order.OrderId;
import org.kerf.cutting.model.problem.Demand;

/** One piece on a planned bar and the order that it is for. */
public record PlannedPiece(PieceSpec spec, OrderId order) implements PieceToCut {

  /** A piece for this demand, the way round that was asked for. */
  public static PlannedPiece of(Demand demand) {
    return new PlannedPiece(demand.piece(), demand.order());
  }

  /** A piece for stock that is like those of this demand. */
  public static PlannedPiece surplusOf(Demand demand) {
    return new PlannedPiece(demand.piece().forStock(), demand.order());
  }

  /** The same piece cut the other way round. */
  public PlannedPiece turned() {
    return new PlannedPiece(spec.turned(), order);
  }
}
