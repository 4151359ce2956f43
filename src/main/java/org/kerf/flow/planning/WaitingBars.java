package org.kerf.flow.planning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kerf.cutting.model.geometry.Saw;
import org.kerf.cutting.model.order.LineId;
import org.kerf.cutting.model.problem.Demand;
import org.kerf.cutting.model.problem.ItemProblem;
import org.kerf.cutting.model.problem.StockChoice;
import org.kerf.cutting.model.proposal.ItemPlan;
import org.kerf.cutting.model.proposal.Unmet;
import org.kerf.kernel.StationFault;
import org.kerf.stock.model.unit.UnitId;

/**
 * Finds room on waiting bars for pieces that no bar in stock takes: in what is left over of them,
 * else by sharing out anew the pieces of those with the most left over. At most a tenth of the bars
 * are changed, so a short queue stays as it is.
 */
final class WaitingBars {

  private static final int ONE_IN = 10;

  /** Bars of the stock and bars that wait are not looked at together. */
  private static final int NOTHING_PROVED = 1;

  /** Plans one item on one saw. */
  @FunctionalInterface
  interface Plan {
    ItemPlan plan(Saw saw, ItemProblem problem) throws StationFault;
  }

  private final Saw saw;
  private final ItemProblem asked;
  private final List<WaitingBar> waiting;
  private final Plan planner;

  WaitingBars(Saw saw, ItemProblem asked, List<WaitingBar> waiting, Plan planner) {
    this.saw = saw;
    this.asked = asked;
    this.waiting = List.copyOf(waiting);
    this.planner = planner;
  }

  /**
   * Takes up what is left open, as far as there is room.
   *
   * @param demands all that was asked for
   * @param onStock the plan for these on bars in stock
   */
  Replan with(List<Demand> demands, ItemPlan onStock) throws StationFault {
    int most = waiting.size() / ONE_IN;
    if (most == 0) {
      return Replan.onStock(onStock);
    }
    List<Demand> left = oneByOne(demands, onStock.unmet());
    Replan leftovers = inLeftovers(left, onStock, most);
    if (leftovers.open() == 0) {
      return leftovers;
    }
    Replan shared = sharedOut(left, onStock, most);
    return shared.open() < leftovers.open() ? shared : leftovers;
  }

  private static List<Demand> oneByOne(List<Demand> demands, List<Unmet> unmet) {
    Map<LineId, Demand> lines =
        demands.stream().collect(Collectors.toMap(Demand::line, demand -> demand));
    List<Demand> pieces = new ArrayList<>();
    for (Unmet missing : unmet) {
      for (int i = 0; i < missing.quantity(); i++) {
        pieces.add(lines.get(missing.line()));
      }
    }
    pieces.sort(Comparator.comparing(Demand::length).reversed());
    return pieces;
  }

  /**
   * Each piece, the longest first, where the least is left over; on changed bars if they take it.
   */
  private Replan inLeftovers(List<Demand> left, ItemPlan onStock, int most) {
    Map<WaitingBar, WaitingBar> changed = new LinkedHashMap<>();
    int open = 0;
    for (Demand piece : left) {
      Optional<WaitingBar> roomOnChanged = tightest(changed.values(), piece);
      List<WaitingBar> untouched =
          waiting.stream().filter(bar -> !changed.containsKey(bar)).toList();
      Optional<WaitingBar> room =
          roomOnChanged.isPresent() || changed.size() == most
              ? roomOnChanged
              : tightest(untouched, piece);
      if (room.isPresent()) {
        WaitingBar before = original(room.get());
        changed.put(before, room.get());
      } else {
        open++;
      }
    }
    return new Replan(
        onStock.bars(),
        changed.values().stream().map(bar -> bar.planned(saw, asked.rules())).toList(),
        changed.keySet().stream().map(bar -> bar.bar().id()).collect(Collectors.toSet()),
        changed.isEmpty() ? onStock.bound() : NOTHING_PROVED,
        open);
  }

  private Optional<WaitingBar> tightest(Collection<WaitingBar> bars, Demand piece) {
    return bars.stream()
        .flatMap(bar -> bar.with(saw, asked.rules(), piece).stream())
        .min(Comparator.comparing(WaitingBar::spare));
  }

  private WaitingBar original(WaitingBar changed) {
    return waiting.stream()
        .filter(bar -> bar.bar().id().equals(changed.bar().id()))
        .findFirst()
        .orElseThrow();
  }

  /** The roomiest bars and the pieces left, planned together. */
  private Replan sharedOut(List<Demand> left, ItemPlan onStock, int most) throws StationFault {
    List<WaitingBar> chosen =
        waiting.stream()
            .sorted(Comparator.comparing(WaitingBar::spare).reversed())
            .limit(most)
            .toList();
    List<Demand> pieces = new ArrayList<>(left);
    chosen.forEach(bar -> pieces.addAll(bar.pieces()));
    ItemPlan plan = planner.plan(saw, asked.of(units(chosen), demands(pieces)));
    boolean keepsAll = plan.unmet().stream().allMatch(unmet -> isCovered(unmet, left));
    if (!keepsAll) {
      return Replan.onStock(onStock);
    }
    return new Replan(
        onStock.bars(),
        plan.bars(),
        chosen.stream().map(bar -> bar.bar().id()).collect(Collectors.toSet()),
        NOTHING_PROVED,
        Replan.open(plan));
  }

  /** Pieces that had a bar must not lose it for others, unless those are of the same line. */
  private static boolean isCovered(Unmet unmet, List<Demand> left) {
    return left.stream().filter(piece -> piece.line().equals(unmet.line())).count()
        >= unmet.quantity();
  }

  private static List<StockChoice> units(List<WaitingBar> bars) {
    Map<UnitId, List<StockChoice>> units = new LinkedHashMap<>();
    for (WaitingBar bar : bars) {
      units.computeIfAbsent(bar.unit().unit(), unit -> new ArrayList<>()).add(bar.unit());
    }
    return units.values().stream().map(same -> same.getFirst().times(same.size())).toList();
  }

  private static List<Demand> demands(List<Demand> pieces) {
    Map<LineId, List<Demand>> lines = new LinkedHashMap<>();
    pieces.forEach(
        piece -> lines.computeIfAbsent(piece.line(), line -> new ArrayList<>()).add(piece));
    return lines.values().stream().map(same -> same.getFirst().times(same.size())).toList();
  }
}
