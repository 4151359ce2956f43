package org.kerf.cutting.solver.assembly;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.kerf.cutting.model.problem.Demand;
import org.kerf.cutting.model.problem.StockChoice;
import org.kerf.cutting.model.proposal.ItemPlan;
import org.kerf.cutting.model.proposal.KeptLeftovers;
import org.kerf.cutting.model.proposal.PlannedBar;
import org.kerf.cutting.model.proposal.PlannedPiece;
import org.kerf.cutting.model.proposal.Unmet;
import org.kerf.cutting.solver.bounds.ProvedBounds;
import org.kerf.cutting.solver.model.Bar;
import org.kerf.cutting.solver.model.BarType;
import org.kerf.cutting.solver.model.EqualPiece;
import org.kerf.cutting.solver.model.ItemModel;
import org.kerf.cutting.solver.model.Loading;
import org.kerf.cutting.solver.model.WantedPiece;
import org.kerf.cutting.solver.sequence.SequenceSearch;

/**
 * Gives a loading its names: which order gets which of equal pieces (the most urgent first), in
 * what order the bars come to the saw (what is due first, equal patterns together), which unit each
 * bar is taken from (the oldest, then the shortest walk) and in what order a bar is cut.
 */
public final class PlanAssembly {

  private static final Comparator<Demand> HANDED_OUT_FIRST =
      Demand.MOST_URGENT_FIRST
          .thenComparing(demand -> demand.order().value())
          .thenComparing(demand -> demand.line().value());

  /** Larger plans keep their order: no search would get far in the time there is. */
  private static final int MOST_PIECES = 20_000;

  private final ItemModel model;
  private final Loading loading;
  private final ProvedBounds proof;

  public PlanAssembly(ItemModel model, Loading loading, ProvedBounds proof) {
    this.model = model;
    this.loading = loading;
    this.proof = proof;
  }

  /** By due time: at once. */
  public ItemPlan plan() {
    return plan(byDueTime());
  }

  /** With few orders open at once, and none done later than by due time; as the search finds it. */
  public ItemPlan plan(SequenceSearch search) {
    return plan(new OpenOrders(byDueTime()).fewer(search));
  }

  /** Whether there is anything to be won by another order of the bars. */
  public boolean canBeReordered() {
    return model.pieces().size() <= MOST_PIECES && new OpenOrders(byDueTime()).canBeFewer();
  }

  private ItemPlan plan(List<UsedBar> served) {
    KeptLeftovers kept = KeptLeftovers.of(model.saw(), model.problem(), named(served));
    return new ItemPlan(
        model.problem().item(),
        kept.bars(),
        proof.bars(model, loading),
        proof.material(loading),
        unmet(),
        kept.credit());
  }

  private List<UsedBar> byDueTime() {
    List<UsedBar> bars = new ArrayList<>();
    for (Bar bar : loading.usedBars()) {
      bars.add(
          new UsedBar(
              bar.barType(), loading.piecesOn(bar).stream().map(WantedPiece::demand).toList()));
    }
    // Handing out in this order brings urgent pieces forward, so the order is then made again.
    return sorted(handOut(sorted(bars)));
  }

  private List<UsedBar> sorted(List<UsedBar> bars) {
    Map<UsedBar.Pattern, List<UsedBar>> groups = new LinkedHashMap<>();
    bars.stream()
        .sorted(Comparator.comparing(UsedBar::mostUrgent, Demand.MOST_URGENT_FIRST))
        .forEach(bar -> groups.computeIfAbsent(bar.pattern(), p -> new ArrayList<>()).add(bar));
    return groups.values().stream().flatMap(Collection::stream).toList();
  }

  /** Equal pieces go to the most urgent demands first, bar after bar. */
  private List<UsedBar> handOut(List<UsedBar> bars) {
    Map<EqualPiece, Deque<Demand>> waiting = new HashMap<>();
    model.pieces().stream()
        .map(WantedPiece::demand)
        .sorted(HANDED_OUT_FIRST)
        .forEach(d -> waiting.computeIfAbsent(EqualPiece.of(d), cut -> new ArrayDeque<>()).add(d));
    List<UsedBar> served = new ArrayList<>();
    for (UsedBar bar : bars) {
      List<Demand> demands = new ArrayList<>();
      for (Demand demand : bar.demands()) {
        demands.add(waiting.getOrDefault(EqualPiece.of(demand), new ArrayDeque<>()).remove());
      }
      served.add(new UsedBar(bar.barType(), demands));
    }
    return served;
  }

  private List<PlannedBar> named(List<UsedBar> bars) {
    Map<BarType, Iterator<StockChoice>> unitsLeft = new HashMap<>();
    List<PlannedBar> named = new ArrayList<>();
    for (UsedBar bar : bars) {
      StockChoice unit =
          unitsLeft.computeIfAbsent(bar.barType(), barType -> oneByOne(barType.units())).next();
      named.add(PlannedBar.of(unit, cuts(bar.demands(), unit)));
    }
    return named;
  }

  private static Iterator<StockChoice> oneByOne(List<StockChoice> units) {
    return units.stream()
        .flatMap(unit -> Stream.generate(() -> unit).limit(unit.count()))
        .iterator();
  }

  /** Longest first, pieces of one order together; the last one must be held by the clamp. */
  private List<PlannedPiece> cuts(List<Demand> demands, StockChoice bar) {
    List<PlannedPiece> pieces =
        demands.stream()
            .sorted(Comparator.comparing(Demand::length).reversed().thenComparing(HANDED_OUT_FIRST))
            .map(PlannedPiece::of)
            .toList();
    return bar.source()
        .geometry(model.saw(), model.problem().height())
        .orderThatFits(pieces, PlannedPiece::shape, PlannedPiece::turned)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    demands.size() + " pieces do not fit a bar of " + bar.length()));
  }

  private List<Unmet> unmet() {
    Map<EqualPiece, Integer> left = new HashMap<>();
    for (WantedPiece piece : model.pieces()) {
      if (!loading.isPlaced(piece)) {
        left.merge(EqualPiece.of(piece.demand()), 1, Integer::sum);
      }
    }
    List<Unmet> unmet = new ArrayList<>(model.hopeless());
    Set<Demand> asked = new HashSet<>();
    model.pieces().stream()
        .map(WantedPiece::demand)
        .filter(asked::add)
        .sorted(HANDED_OUT_FIRST.reversed())
        .forEach(
            demand -> {
              int missing =
                  Math.min(left.getOrDefault(EqualPiece.of(demand), 0), demand.quantity());
              if (missing > 0) {
                left.merge(EqualPiece.of(demand), -missing, Integer::sum);
                unmet.add(new Unmet(demand.line(), missing, model.reason(demand)));
              }
            });
    return unmet;
  }
}
