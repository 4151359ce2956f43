package org.kerf.cutting.solver.model;

import java.util.Optional;
import org.kerf.cutting.model.geometry.Ends;
import org.kerf.cutting.model.order.OrderId;
import org.kerf.cutting.model.problem.Demand;
import org.kerf.kernel.Length;

/** What makes two pieces the same for the saw and the bar: any order may get either. */
public record EqualPiece(
    Length length, Ends ends, String certificate, String heat, Optional<OrderId> barsOnlyFor) {

  public static EqualPiece of(Demand demand) {
    return new EqualPiece(
        demand.length(),
        demand.ends().sorted(),
        demand.certificate(),
        demand.heat(),
        demand.barsOnlyFor());
  }
}
