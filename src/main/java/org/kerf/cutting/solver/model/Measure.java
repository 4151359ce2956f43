package org.kerf.cutting.solver.model;

import java.util.ArrayList;
import java.util.List;
import org.kerf.cutting.model.geometry.AngleCosts;
import org.kerf.cutting.model.geometry.BarGeometry;
import org.kerf.cutting.model.geometry.EndGraph;
import org.kerf.cutting.model.geometry.Ends;
import org.kerf.cutting.model.geometry.PieceShape;
import org.kerf.cutting.model.geometry.Saw;
import org.kerf.cutting.model.geometry.SlantedCuts;
import org.kerf.cutting.model.problem.Demand;
import org.kerf.cutting.model.problem.ItemProblem;
import org.kerf.cutting.model.problem.StockChoice;
import org.kerf.kernel.Length;

/**
 * What an item's pieces and bars measure for the search. Where all is cut square a load is the
 * piece and one blade, in micrometres. Where some piece has an angle it is counted in half
 * micrometres, and a load is the piece and half of each blade: as if each cut were shared. A bar's
 * room is then the largest sum of such loads that it could take at best, and {@link EndGraph} says
 * what a set of pieces takes beyond it.
 */
public final class Measure {

  private static final int HALVES = 2;

  private final Saw saw;
  private final Length height;
  private final AngleCosts costs;
  private final List<EndKind> kinds = new ArrayList<>();
  private final List<Ends> ends;

  private Measure(Saw saw, ItemProblem problem) {
    this.saw = saw;
    this.height = problem.height();
    this.ends =
        problem.demands().stream().map(demand -> demand.ends().sorted()).distinct().toList();
    this.costs = new AngleCosts(new SlantedCuts(height, saw.kerf()), ends);
    for (Ends pair : ends) {
      kinds.add(new EndKind(kinds.size(), costs.number(pair.first()), costs.number(pair.second())));
    }
  }

  static Measure of(Saw saw, ItemProblem problem) {
    return new Measure(saw, problem);
  }

  /** Whether some piece has an angle. */
  public boolean isSlanted() {
    return costs.count() > 1;
  }

  long load(PieceShape piece) {
    return isSlanted() ? costs.halves(piece) : piece.length().plus(saw.kerf()).micrometres();
  }

  EndKind kind(Ends pair) {
    return isSlanted() ? kinds.get(ends.indexOf(pair.sorted())) : EndKind.SQUARE;
  }

  /** A piece's own slanted ends may meet within it; it never fits then. */
  boolean canBeMade(Demand demand) {
    return new SlantedCuts(height, saw.kerf()).canBeMade(demand.shape());
  }

  BarRoom room(StockChoice bar) {
    return room(bar.length(), saw.forBar(bar.source().cutAhead()));
  }

  private BarRoom room(Length bar, Saw saw) {
    int unit = unit();
    if (bar.isShorterThan(saw.headTrim().plus(saw.tailTrim()))) {
      return new BarRoom(-1, -1, false, false, new BarRoom.Chain(this, -1, -1));
    }
    long usable = unit * new BarGeometry(saw, bar, height).usable().micrometres();
    long kerf = unit * saw.kerf().micrometres();
    long full = isSlanted() ? usable + mostSaved() : usable + kerf;
    long clamp = unit * saw.clamp().micrometres();
    long behindClamp =
        clamp == 0 ? Long.MAX_VALUE : usable + unit * saw.tailTrim().micrometres() - clamp;
    return new BarRoom(
        Math.min(full, behindClamp),
        full,
        saw.tailTrim().isZero(),
        saw.headTrim().isZero(),
        new BarRoom.Chain(this, usable, behindClamp));
  }

  /** How many of what it counts are a micrometre. */
  public int unit() {
    return isSlanted() ? HALVES : 1;
  }

  /** The blade that makes the bar's end square again, in micrometres. */
  long squaring(EndGraph.Way way) {
    return way.last() == 0 ? 0 : costs.blade(0);
  }

  /** How many kinds of ends there are. */
  public int kinds() {
    return kinds.size();
  }

  /** The ways to cut so many pieces, not all of them square. */
  List<EndGraph.Way> ways(EndCounts counts) {
    EndGraph graph = new EndGraph(costs);
    for (int i = 0; i < kinds.size(); i++) {
      graph.add(kinds.get(i).one(), kinds.get(i).other(), counts.of(i));
    }
    return graph.ways();
  }

  boolean areSquare(EndCounts counts) {
    for (int i = 0; i < kinds.size(); i++) {
      if (counts.of(i) > 0 && !kinds.get(i).isSquare()) {
        return false;
      }
    }
    return true;
  }

  /** What may run out of the bar behind the last cut. */
  long lastBlade(EndGraph.Way way) {
    return HALVES * costs.blade(way.last());
  }

  /** What no set of these pieces saves more of at the two ends of a bar; below zero if it loses. */
  private long mostSaved() {
    long atHead = Long.MIN_VALUE;
    long atTail = Long.MIN_VALUE;
    for (EndKind kind : kinds) {
      for (int angle : new int[] {kind.one(), kind.other()}) {
        long saved = angle == 0 ? costs.blade(0) : -costs.unshared(angle);
        atHead = Math.max(atHead, saved);
        atTail = Math.max(atTail, HALVES * costs.blade(angle) - costs.unshared(angle));
      }
    }
    return atHead + atTail;
  }
}
