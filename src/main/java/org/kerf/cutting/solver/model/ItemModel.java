package org.kerf.cutting.solver.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kerf.cutting.model.geometry.Saw;
import org.kerf.cutting.model.order.OrderId;
import org.kerf.cutting.model.problem.Demand;
import org.kerf.cutting.model.problem.ItemProblem;
import org.kerf.cutting.model.problem.RemnantRules;
import org.kerf.cutting.model.problem.StockChoice;
import org.kerf.cutting.model.proposal.Unmet;
import org.kerf.kernel.Length;
import org.kerf.kernel.Money;

/**
 * One item's problem, made ready for the search: equal bars put together, demands taken apart into
 * pieces, and no more bars than a search can want.
 *
 * @param pieces those that some bar there is could take, alone or with others
 * @param bars of each bar type no more than a best plan may take
 * @param hopeless demands that no bar here can ever serve
 */
public record ItemModel(
    Saw saw,
    Measure measure,
    ItemProblem problem,
    List<BarType> barTypes,
    List<WantedPiece> pieces,
    List<Bar> bars,
    List<Unmet> hopeless) {

  /** What makes two units equally good. */
  private record Kind(
      Length length,
      boolean remnant,
      Money cost,
      String certificate,
      String heat,
      boolean cutAhead) {

    static Kind of(StockChoice unit) {
      return new Kind(
          unit.length(),
          unit.source().remnant(),
          unit.cost(),
          unit.certificate(),
          unit.heat(),
          unit.source().cutAhead());
    }
  }

  public ItemModel {
    barTypes = List.copyOf(barTypes);
    pieces = List.copyOf(pieces);
    bars = List.copyOf(bars);
    hopeless = List.copyOf(hopeless);
  }

  public static ItemModel of(Saw saw, ItemProblem problem) {
    Measure measure = Measure.of(saw, problem);
    List<BarType> barTypes = barTypes(measure, problem);
    List<WantedPiece> pieces = new ArrayList<>();
    List<Unmet> hopeless = new ArrayList<>();
    Map<Optional<OrderId>, Integer> keys = new HashMap<>();
    for (Demand demand : problem.demands()) {
      WantedPiece first = piece(saw, measure, problem, demand);
      if (barTypes.stream().noneMatch(barType -> mightTake(measure, barType, first))) {
        Unmet.Reason reason = reason(measure, problem, first);
        hopeless.add(new Unmet(demand.line(), demand.quantity(), reason));
        continue;
      }
      int key = keys.computeIfAbsent(demand.barsOnlyFor(), order -> keys.size());
      for (int i = 0; i < demand.quantity(); i++) {
        pieces.add(first.at(pieces.size(), key));
      }
    }
    return new ItemModel(saw, measure, problem, barTypes, pieces, bars(barTypes, pieces), hopeless);
  }

  /** Whether some pieces may not lie on one bar with others. */
  public boolean hasSeveralKeys() {
    return pieces.stream().mapToInt(WantedPiece::key).distinct().count() > 1;
  }

  /** Why no more pieces of a demand could be placed. */
  public Unmet.Reason reason(Demand demand) {
    return reason(measure, problem, piece(saw, measure, problem, demand));
  }

  private static WantedPiece piece(Saw saw, Measure measure, ItemProblem problem, Demand demand) {
    return new WantedPiece(
        0,
        demand,
        measure.load(demand.shape()),
        demand.ends().areSquare() && !demand.length().isShorterThan(saw.clamp()),
        measure.kind(demand.ends()),
        urgency(problem.demands(), demand),
        0);
  }

  private static List<BarType> barTypes(Measure measure, ItemProblem problem) {
    Map<Kind, List<StockChoice>> kinds = new LinkedHashMap<>();
    for (StockChoice unit : problem.stock()) {
      if (unit.count() > 0) {
        kinds.computeIfAbsent(Kind.of(unit), kind -> new ArrayList<>()).add(unit);
      }
    }
    boolean priced =
        problem.stock().stream()
            .anyMatch(unit -> !unit.source().remnant() && unit.cost().bani() > 0);
    List<BarType> barTypes = new ArrayList<>();
    kinds.forEach(
        (kind, units) ->
            barTypes.add(
                BarType.of(
                    barTypes.size(),
                    measure,
                    problem.rules(),
                    weight(problem, kind, priced),
                    units)));
    return barTypes;
  }

  /**
   * Where the item has no price, a new bar weighs its length, so that remnants still come first.
   */
  private static long weight(ItemProblem problem, Kind kind, boolean priced) {
    if (priced || kind.remnant()) {
      return Math.multiplyExact(kind.cost().bani(), problem.rules().remnants().unitsOfABan());
    }
    return kind.length().micrometres();
  }

  private static boolean mightTake(Measure measure, BarType barType, WantedPiece piece) {
    boolean withAnother =
        piece.ends().isSquare()
            && barType.room().endsClean()
            && piece.load() <= barType.room().full();
    boolean fits = Fill.NONE.with(piece).fits(barType) || withAnother;
    return barType.accepts(piece.demand()) && fits && measure.canBeMade(piece.demand());
  }

  private static Unmet.Reason reason(Measure measure, ItemProblem problem, WantedPiece piece) {
    Fill alone = Fill.NONE.with(piece);
    List<StockChoice> longEnough =
        problem.stock().stream().filter(unit -> alone.fits(measure.room(unit))).toList();
    if (longEnough.isEmpty() && !problem.stock().isEmpty()) {
      return Unmet.Reason.LONGER_THAN_EVERY_BAR;
    }
    boolean papers =
        problem.stock().isEmpty() || longEnough.stream().anyMatch(piece.demand()::accepts);
    return papers ? Unmet.Reason.NOT_ENOUGH_BARS : Unmet.Reason.NO_BAR_WITH_THESE_PAPERS;
  }

  private static int urgency(List<Demand> demands, Demand demand) {
    Comparator<Demand> order = Demand.MOST_URGENT_FIRST;
    return 1
        + Math.toIntExact(
            demands.stream().filter(other -> order.compare(demand, other) < 0).count());
  }

  private static List<Bar> bars(List<BarType> barTypes, List<WantedPiece> pieces) {
    List<Bar> bars = new ArrayList<>();
    for (BarType barType : barTypes) {
      long wanted = Math.min(barType.count(), mostWanted(barType, pieces));
      for (int i = 0; i < wanted; i++) {
        bars.add(new Bar(bars.size(), barType));
      }
    }
    return bars;
  }

  /**
   * As many as first fit needs to hold everything. More of them only pay where what they leave is
   * worth something: as long as they cost less than those after all credit that there can be. A
   * remnant used up makes room for another one, so where these are limited it may pay in any case.
   */
  private static long mostWanted(BarType barType, List<WantedPiece> pieces) {
    long needed = barType.neededFor(pieces);
    RemnantRules remnants = barType.rules().remnants();
    if (!remnants.areCredited()) {
      return needed;
    }
    long oneEach = pieces.stream().filter(piece -> barType.accepts(piece.demand())).count();
    long least = barType.weight() - remnants.weightOf(barType.length());
    boolean anyMayPay = least <= 0 || (remnants.areLimited() && barType.countsAsRemnant());
    return anyMayPay
        ? oneEach
        : Math.min(oneEach, Math.multiplyExact(needed, barType.weight()) / least);
  }
}
