package org.kerf.cutting.solver.assembly;

import java.util.Comparator;
import java.util.List;
import org.kerf.cutting.model.geometry.PieceShape;
import org.kerf.cutting.model.problem.Demand;
import org.kerf.cutting.solver.model.BarType;

/** A used bar and the demands that its pieces serve, one entry for each piece. */
record UsedBar(BarType barType, List<Demand> demands) {

  /** Bars of the same kind that are cut alike are set up once. */
  record Pattern(int barType, List<PieceShape> pieces) {}

  private static final Comparator<PieceShape> IN_ORDER =
      Comparator.comparing(PieceShape::length)
          .thenComparing(piece -> piece.ends().first())
          .thenComparing(piece -> piece.ends().second());

  UsedBar {
    demands = List.copyOf(demands);
  }

  Pattern pattern() {
    return new Pattern(
        barType.index(), demands.stream().map(UsedBar::shape).sorted(IN_ORDER).toList());
  }

  private static PieceShape shape(Demand demand) {
    return new PieceShape(demand.length(), demand.ends().sorted());
  }

  Demand mostUrgent() {
    return demands.stream().min(Demand.MOST_URGENT_FIRST).orElseThrow();
  }
}
