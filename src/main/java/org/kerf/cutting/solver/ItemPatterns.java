package org.kerf.cutting.solver;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kerf.cutting.model.PatternPlan;
import org.kerf.cutting.model.PatternProblem;

/**
 * An item's pieces as a pattern problem, and the way back to which piece lies on which bar. A bar
 * that weighs nothing (a remnant, mostly) is given the least cost above nothing, so that of two
 * plans with the same material the one with fewer remnants is cheaper.
 */
final class ItemPatterns {

  /** What makes two pieces the same for every pattern. */
  private record Same(long load, boolean held, Set<Integer> racks) {}

  private final ItemModel model;
  private final Map<Same, List<WantedPiece>> parts = new LinkedHashMap<>();
  private final int[] barsOf;
  private final long unit;

  /** On all the bars there are. */
  ItemPatterns(ItemModel model, List<WantedPiece> pieces) {
    this(model, pieces, new Loading(model));
  }

  /** On the bars that are empty in a loading. */
  ItemPatterns(ItemModel model, List<WantedPiece> pieces, Loading taken) {
    this.model = model;
    for (WantedPiece piece : pieces) {
      Same same = new Same(piece.load(), piece.held(), racksFor(piece));
      parts.computeIfAbsent(same, s -> new ArrayList<>()).add(piece);
    }
    this.barsOf = new int[model.racks().size()];
    long free = 0;
    for (Bar bar : model.bars()) {
      if (!taken.fillOf(bar).isEmpty()) {
        continue;
      }
      barsOf[bar.rack().index()]++;
      free += bar.rack().weight() == 0 ? 1 : 0;
    }
    this.unit = free + 1;
  }

  /** The racks that take the piece by its papers; empty if all do. */
  private Set<Integer> racksFor(WantedPiece piece) {
    Set<Integer> accepting = new HashSet<>();
    for (Rack rack : model.racks()) {
      if (rack.accepts(piece.demand())) {
        accepting.add(rack.index());
      }
    }
    return accepting.size() == model.racks().size() ? Set.of() : accepting;
  }

  PatternProblem problem() {
    List<PatternProblem.Part> wanted = new ArrayList<>();
    parts.forEach(
        (same, pieces) ->
            wanted.add(
                new PatternProblem.Part(same.load(), pieces.size(), same.held(), same.racks())));
    List<PatternProblem.Kind> kinds = new ArrayList<>();
    for (Rack rack : model.racks()) {
      kinds.add(kind(rack));
    }
    return new PatternProblem(wanted, kinds, 0, model.problem().rules().pieceLimit());
  }

  private PatternProblem.Kind kind(Rack rack) {
    BarRoom room = rack.room();
    long capacity = room.endsClean() ? room.full() : room.room();
    if (capacity < 1) {
      return new PatternProblem.Kind(1, 1, 0);
    }
    long cost = rack.weight() == 0 ? 1 : Math.multiplyExact(rack.weight(), unit);
    return new PatternProblem.Kind(
        capacity, cost, barsOf[rack.index()], Math.max(0, capacity - room.room()));
  }

  ItemModel model() {
    return model;
  }

  /** The loading that a plan describes. */
  Loading loading(PatternPlan plan) {
    Loading loading = new Loading(model);
    load(plan, loading);
    return loading;
  }

  /** Whether the plan's bars are empty in a loading. */
  boolean hasBarsFor(PatternPlan plan, Loading loading) {
    int[] left = new int[model.racks().size()];
    for (Bar bar : model.bars()) {
      left[bar.rack().index()] += loading.fillOf(bar).isEmpty() ? 1 : 0;
    }
    plan.uses().forEach(use -> left[use.kind()] -= use.times());
    return Arrays.stream(left).noneMatch(bars -> bars < 0);
  }

  /** Puts the pieces on empty bars as a plan describes. */
  void load(PatternPlan plan, Loading loading) {
    List<Deque<WantedPiece>> waiting = new ArrayList<>();
    parts.values().forEach(pieces -> waiting.add(new ArrayDeque<>(pieces)));
    Map<Integer, Deque<Bar>> bars = new LinkedHashMap<>();
    for (Bar bar : model.bars()) {
      if (loading.fillOf(bar).isEmpty()) {
        bars.computeIfAbsent(bar.rack().index(), rack -> new ArrayDeque<>()).add(bar);
      }
    }
    for (PatternPlan.Use use : plan.uses()) {
      for (int n = 0; n < use.times(); n++) {
        Bar bar = bars.getOrDefault(use.kind(), new ArrayDeque<>()).remove();
        for (PatternPlan.Cut cut : use.cuts()) {
          for (int k = 0; k < cut.count(); k++) {
            loading.put(waiting.get(cut.part()).remove(), bar);
          }
        }
      }
    }
  }

  int pieces() {
    return parts.values().stream().mapToInt(List::size).sum();
  }

  /** What a plan proves about all loadings of these pieces. */
  Proof proof(PatternPlan plan) {
    return new Proof(pieces(), plan.barsBound(), Proof.weightOf(plan.costBound(), unit));
  }
}
