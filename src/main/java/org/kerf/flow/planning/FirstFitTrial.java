package org.kerf.flow.planning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.kerf.cutting.model.geometry.BarGeometry;
import org.kerf.cutting.model.geometry.Saw;
import org.kerf.cutting.model.problem.Demand;
import org.kerf.cutting.model.problem.ItemProblem;
import org.kerf.cutting.model.problem.StockChoice;

/**
 * Tries whether all pieces of an item find a bar: the longest first, each on the first bar that has
 * room for it, the clamp held free on every bar.
 */
final class FirstFitTrial {

  private static final class Bar {

    private final StockChoice stock;
    private long room;
    private int pieces;

    Bar(StockChoice stock, long room) {
      this.stock = stock;
      this.room = room;
    }
  }

  private final ItemProblem problem;
  private final long kerf;
  private final List<Bar> bars = new ArrayList<>();

  FirstFitTrial(ItemProblem problem, Saw saw) {
    this.problem = problem;
    this.kerf = saw.kerf().micrometres();
    int pieces = problem.demands().stream().mapToInt(Demand::quantity).sum();
    for (StockChoice choice : problem.stock()) {
      BarGeometry geometry = choice.source().geometry(saw, problem.height());
      long room = geometry.usable().minusOrZero(saw.clamp()).micrometres() + kerf;
      for (int i = 0; i < Math.min(choice.count(), pieces); i++) {
        bars.add(new Bar(choice, room));
      }
    }
  }

  boolean placesAll() {
    return problem.demands().stream()
        .sorted(Comparator.comparing(Demand::length).reversed())
        .allMatch(this::placesAll);
  }

  private boolean placesAll(Demand demand) {
    for (int i = 0; i < demand.quantity(); i++) {
      if (!places(demand)) {
        return false;
      }
    }
    return true;
  }

  private boolean places(Demand demand) {
    long need = demand.length().micrometres() + kerf;
    for (Bar bar : bars) {
      if (bar.room >= need && demand.accepts(bar.stock) && problem.rules().allows(bar.pieces + 1)) {
        bar.room -= need;
        bar.pieces++;
        return true;
      }
    }
    return false;
  }
}
