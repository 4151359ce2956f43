package org.kerf.cutting.solver;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.kerf.cutting.model.geometry.BarGeometry;
import org.kerf.cutting.model.geometry.PieceShape;
import org.kerf.cutting.model.geometry.Saw;
import org.kerf.cutting.model.problem.Demand;
import org.kerf.cutting.model.problem.ItemProblem;
import org.kerf.cutting.model.problem.StockChoice;

/**
 * Tries every plan there is for a problem so small that this can be done: each demand is one piece.
 */
final class EveryPlan {

  /** A bar and what is cut from it, at least one piece. */
  record Used(StockChoice unit, List<Demand> pieces) {

    Used {
      pieces = List.copyOf(pieces);
    }
  }

  /** What a plan's bars cost, and how many they are. */
  record Cost(long bani, int bars) {

    static final Comparator<Cost> CHEAPEST =
        Comparator.comparingLong(Cost::bani).thenComparingInt(Cost::bars);

    private static Cost of(List<Used> bars) {
      return new Cost(bars.stream().mapToLong(bar -> bar.unit().cost().bani()).sum(), bars.size());
    }
  }

  /** Whether pieces can be cut from a bar, in some order and turned as need be. */
  @FunctionalInterface
  interface Fit {
    boolean fits(BarGeometry geometry, List<PieceShape> pieces);
  }

  private static final Fit BY_GEOMETRY =
      (geometry, pieces) ->
          geometry.orderThatFits(pieces, shape -> shape, PieceShape::turned).isPresent();

  private final Saw saw;
  private final ItemProblem item;
  private final Fit fit;
  private final List<StockChoice> bars = new ArrayList<>();
  private final List<List<Demand>> contents = new ArrayList<>();
  private final boolean mayLeaveOut;
  private final Consumer<List<Used>> found;

  private EveryPlan(
      Saw saw, ItemProblem item, Fit fit, boolean mayLeaveOut, Consumer<List<Used>> found) {
    this.saw = saw;
    this.item = item;
    this.fit = fit;
    this.mayLeaveOut = mayLeaveOut;
    this.found = found;
    for (StockChoice unit : item.stock()) {
      for (int i = 0; i < unit.count(); i++) {
        bars.add(unit);
        contents.add(new ArrayList<>());
      }
    }
  }

  /** Those that place all pieces. */
  static void placingAll(Saw saw, ItemProblem item, Consumer<List<Used>> found) {
    new EveryPlan(saw, item, BY_GEOMETRY, false, found).tryAll(item.demands());
  }

  /** What those cost that place all pieces. */
  static List<Cost> costs(Saw saw, ItemProblem item) {
    return costs(saw, item, BY_GEOMETRY);
  }

  /** The same, where something else than the bar's geometry says what can be cut. */
  static List<Cost> costs(Saw saw, ItemProblem item, Fit fit) {
    List<Cost> all = new ArrayList<>();
    new EveryPlan(saw, item, fit, false, bars -> all.add(Cost.of(bars))).tryAll(item.demands());
    return all;
  }

  /** Those that place some pieces, or none. */
  static void placingSome(Saw saw, ItemProblem item, Consumer<List<Used>> found) {
    new EveryPlan(saw, item, BY_GEOMETRY, true, found).tryAll(item.demands());
  }

  private void tryAll(List<Demand> left) {
    if (left.isEmpty()) {
      show();
      return;
    }
    List<Demand> others = left.subList(1, left.size());
    if (mayLeaveOut) {
      tryAll(others);
    }
    for (int i = 0; i < bars.size(); i++) {
      if (left.getFirst().accepts(bars.get(i))) {
        contents.get(i).add(left.getFirst());
        tryAll(others);
        contents.get(i).removeLast();
      }
    }
  }

  private void show() {
    List<Used> used = new ArrayList<>();
    for (int i = 0; i < bars.size(); i++) {
      List<Demand> pieces = contents.get(i);
      if (!pieces.isEmpty()) {
        if (!canBeCut(bars.get(i), pieces)) {
          return;
        }
        used.add(new Used(bars.get(i), pieces));
      }
    }
    found.accept(used);
  }

  private boolean canBeCut(StockChoice bar, List<Demand> pieces) {
    int most = item.rules().mostPieces();
    boolean apart =
        pieces.stream().anyMatch(one -> pieces.stream().anyMatch(o -> !o.sharesBarsWith(one)));
    return !apart
        && (most == 0 || pieces.size() <= most)
        && fit.fits(
            bar.source().geometry(saw, item.height()), pieces.stream().map(Demand::shape).toList());
  }
}
