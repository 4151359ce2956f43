package org.kerf.cutting.solver;

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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kerf.cutting.model.BarGeometry;
import org.kerf.cutting.model.Demand;
import org.kerf.cutting.model.ItemPlan;
import org.kerf.cutting.model.PlannedBar;
import org.kerf.cutting.model.PlannedPiece;
import org.kerf.cutting.model.StockChoice;
import org.kerf.cutting.model.Unmet;
import org.kerf.kernel.Length;

/**
 * Gives a loading its names: which order gets which of equal pieces (the most urgent first), in
 * what order the bars come to the saw (what is due first, equal patterns together), which unit each
 * bar is taken from (the oldest, then the shortest walk) and in what order a bar is cut.
 */
final class SawOrder {

  /** By due time, then priority. */
  static final Comparator<Demand> MOST_URGENT_FIRST =
      Comparator.comparing(Demand::due).thenComparingInt(Demand::priority);

  private static final Comparator<Demand> HANDED_OUT_FIRST =
      MOST_URGENT_FIRST
          .thenComparing(demand -> demand.order().value())
          .thenComparing(demand -> demand.line().value());

  /** What makes two pieces the same for the saw and the bar. */
  private record Cut(Length length, String certificate, String heat) {

    static Cut of(Demand demand) {
      return new Cut(demand.length(), demand.certificate(), demand.heat());
    }
  }

  /** Bars of the same kind that are cut alike are set up once. */
  private record Pattern(int rack, List<Length> lengths) {}

  /** A used bar and the demands that its pieces serve. */
  private record Used(Rack rack, List<Demand> demands) {

    Pattern pattern() {
      return new Pattern(rack.index(), demands.stream().map(Demand::length).sorted().toList());
    }

    Demand mostUrgent() {
      return demands.stream().min(MOST_URGENT_FIRST).orElseThrow();
    }
  }

  private final ItemModel model;
  private final Loading loading;
  private final Proof proof;

  SawOrder(ItemModel model, Loading loading, Proof proof) {
    this.model = model;
    this.loading = loading;
    this.proof = proof;
  }

  ItemPlan plan() {
    List<Used> bars = new ArrayList<>();
    for (Bar bar : loading.usedBars()) {
      bars.add(
          new Used(bar.rack(), loading.piecesOn(bar).stream().map(WantedPiece::demand).toList()));
    }
    // Handing out in this order brings urgent pieces forward, so the order is then made again.
    List<Used> served = sorted(handOut(sorted(bars)));
    return new ItemPlan(
        model.problem().item(),
        named(served),
        proof.bars(model, loading),
        proof.material(loading),
        unmet());
  }

  private List<Used> sorted(List<Used> bars) {
    Map<Pattern, List<Used>> groups = new LinkedHashMap<>();
    bars.stream()
        .sorted(Comparator.comparing(Used::mostUrgent, MOST_URGENT_FIRST))
        .forEach(bar -> groups.computeIfAbsent(bar.pattern(), p -> new ArrayList<>()).add(bar));
    return groups.values().stream().flatMap(Collection::stream).toList();
  }

  /** Equal pieces go to the most urgent demands first, bar after bar. */
  private List<Used> handOut(List<Used> bars) {
    Map<Cut, Deque<Demand>> waiting = new HashMap<>();
    model.pieces().stream()
        .map(WantedPiece::demand)
        .sorted(HANDED_OUT_FIRST)
        .forEach(d -> waiting.computeIfAbsent(Cut.of(d), cut -> new ArrayDeque<>()).add(d));
    List<Used> served = new ArrayList<>();
    for (Used bar : bars) {
      List<Demand> demands = new ArrayList<>();
      for (Demand demand : bar.demands()) {
        demands.add(waiting.getOrDefault(Cut.of(demand), new ArrayDeque<>()).remove());
      }
      served.add(new Used(bar.rack(), demands));
    }
    return served;
  }

  private List<PlannedBar> named(List<Used> bars) {
    Map<Rack, Iterator<StockChoice>> shelves = new HashMap<>();
    List<PlannedBar> named = new ArrayList<>();
    for (Used bar : bars) {
      StockChoice unit = shelves.computeIfAbsent(bar.rack(), rack -> oneByOne(rack.units())).next();
      named.add(
          new PlannedBar(
              model.problem().item(),
              unit.unit(),
              unit.length(),
              unit.remnant(),
              unit.cost(),
              cuts(bar.demands(), unit.length())));
    }
    return named;
  }

  private static Iterator<StockChoice> oneByOne(List<StockChoice> units) {
    return units.stream()
        .flatMap(unit -> Stream.generate(() -> unit).limit(unit.count()))
        .iterator();
  }

  /** Longest first, pieces of one order together; the last one must be held by the clamp. */
  private List<PlannedPiece> cuts(List<Demand> demands, Length bar) {
    List<PlannedPiece> pieces =
        demands.stream()
            .sorted(Comparator.comparing(Demand::length).reversed().thenComparing(HANDED_OUT_FIRST))
            .map(demand -> new PlannedPiece(demand.line(), demand.order(), demand.length()))
            .collect(Collectors.toCollection(ArrayList::new));
    BarGeometry geometry = new BarGeometry(model.saw(), bar);
    int last = pieces.size() - 1;
    while (last >= 0 && !geometry.fits(lengths(withLast(pieces, last)))) {
      last--;
    }
    if (last < 0) {
      throw new IllegalStateException(demands.size() + " pieces do not fit a bar of " + bar);
    }
    return withLast(pieces, last);
  }

  private static List<PlannedPiece> withLast(List<PlannedPiece> pieces, int last) {
    List<PlannedPiece> reordered = new ArrayList<>(pieces);
    reordered.add(reordered.remove(last));
    return reordered;
  }

  private static List<Length> lengths(List<PlannedPiece> pieces) {
    return pieces.stream().map(PlannedPiece::length).toList();
  }

  private List<Unmet> unmet() {
    Map<Cut, Integer> left = new HashMap<>();
    for (WantedPiece piece : model.pieces()) {
      if (!loading.isPlaced(piece)) {
        left.merge(Cut.of(piece.demand()), 1, Integer::sum);
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
              int missing = Math.min(left.getOrDefault(Cut.of(demand), 0), demand.quantity());
              if (missing > 0) {
                left.merge(Cut.of(demand), -missing, Integer::sum);
                unmet.add(new Unmet(demand.line(), missing, model.reason(demand)));
              }
            });
    return unmet;
  }
}
