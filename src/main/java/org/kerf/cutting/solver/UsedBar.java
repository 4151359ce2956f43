package org.kerf.cutting.solver;

import java.util.List;
import org.kerf.cutting.model.Demand;
import org.kerf.kernel.Length;

/** A used bar and the demands that its pieces serve, one entry for each piece. */
record UsedBar(Rack rack, List<Demand> demands) {

  /** Bars of the same kind that are cut alike are set up once. */
  record Pattern(int rack, List<Length> lengths) {}

  UsedBar {
    demands = List.copyOf(demands);
  }

  Pattern pattern() {
    return new Pattern(rack.index(), demands.stream().map(Demand::length).sorted().toList());
  }

  Demand mostUrgent() {
    return demands.stream().min(SawOrder.MOST_URGENT_FIRST).orElseThrow();
  }
}
