package org.kerf.flow.planning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.kerf.cutting.model.geometry.Saw;
import org.kerf.cutting.model.problem.Demand;
import org.kerf.cutting.model.problem.ItemProblem;
import org.kerf.cutting.model.problem.ItemRules;
import org.kerf.cutting.model.problem.RemnantRules;
import org.kerf.cutting.model.problem.StockChoice;
import org.kerf.cutting.model.problem.SurplusRules;

/**
 * An item to be cut, and about how much work it is.
 *
 * @param cuts how many pieces
 * @param bars about how many bars: their length by the mean length in stock
 */
record ItemWork(ItemProblem problem, int cuts, int bars) {

  /** More pieces are not tried out on bars one by one. */
  private static final int MOST_TRIED = 3_000;

  /** So much more stock than pieces leaves room for whatever pattern is found. */
  private static final double AMPLE = 1.5;

  /** Two parts of an item that share neither pieces nor bars. */
  record Parts(ItemWork stays, ItemWork goes) {}

  static ItemWork of(ItemProblem problem) {
    int cuts = problem.demands().stream().mapToInt(Demand::quantity).sum();
    int there = problem.stock().stream().mapToInt(StockChoice::count).sum();
    double mean = there == 0 ? 1 : stocked(problem) / there;
    return new ItemWork(problem, cuts, (int) Math.ceil(wanted(problem) / Math.max(1, mean)));
  }

  private static double stocked(ItemProblem problem) {
    return problem.stock().stream()
        .mapToDouble(choice -> (double) choice.length().micrometres() * choice.count())
        .sum();
  }

  private static double wanted(ItemProblem problem) {
    return problem.demands().stream()
        .mapToDouble(demand -> (double) demand.length().micrometres() * demand.quantity())
        .sum();
  }

  /**
   * Whether every piece finds a bar on this saw when the longest is placed first where it fits
   * first. So a plan that places all of them can be found, too.
   */
  boolean findsBars(Saw saw) {
    return cuts > MOST_TRIED
        ? stocked(problem) > AMPLE * wanted(problem)
        : new FirstFitTrial(problem, saw).placesAll();
  }

  /**
   * Divided so that about this share of the pieces goes: those that are due last, and the same
   * share of the bars. Not where an order wants bars for itself or a piece is slanted: how these
   * come together on bars is not tried here.
   */
  Optional<Parts> parted(double share) {
    int pieces = (int) Math.round(cuts * share);
    boolean plain =
        problem.demands().stream()
            .allMatch(
                demand ->
                    !demand.ownBars()
                        && demand.ends().first().isSquare()
                        && demand.ends().second().isSquare());
    if (!plain || pieces < 1 || pieces >= cuts) {
      return Optional.empty();
    }
    List<Demand> goes = new ArrayList<>();
    List<Demand> stays = new ArrayList<>();
    int left = pieces;
    List<Demand> lastFirst =
        problem.demands().stream().sorted(Demand.MOST_URGENT_FIRST.reversed()).toList();
    for (Demand demand : lastFirst) {
      int some = Math.min(left, demand.quantity());
      add(goes, demand, some);
      add(stays, demand, demand.quantity() - some);
      left -= some;
    }
    stays.sort(Comparator.comparingInt(demand -> indexOf(demand)));
    return Optional.of(parts(stays, goes, (double) pieces / cuts));
  }

  private int indexOf(Demand demand) {
    return problem.demands().stream().map(Demand::line).toList().indexOf(demand.line());
  }

  private static void add(List<Demand> demands, Demand demand, int quantity) {
    if (quantity > 0) {
      demands.add(demand.times(quantity));
    }
  }

  private Parts parts(List<Demand> stays, List<Demand> goes, double share) {
    List<StockChoice> here = new ArrayList<>();
    List<StockChoice> there = new ArrayList<>();
    double carry = 0;
    for (StockChoice choice : problem.stock()) {
      double due = choice.count() * share + carry;
      int some = (int) Math.min(choice.count(), Math.floor(due));
      carry = due - some;
      add(there, choice, some);
      add(here, choice, choice.count() - some);
    }
    RemnantRules remnants = problem.rules().remnants();
    int room =
        remnants.areLimited()
            ? (int) Math.floor(Math.max(0, remnants.room()) * share)
            : RemnantRules.NO_LIMIT;
    int rest = remnants.areLimited() ? remnants.room() - room : RemnantRules.NO_LIMIT;
    return new Parts(
        of(part(with(remnants, rest), here, stays)),
        of(part(with(remnants, room).with(SurplusRules.NONE), there, goes)));
  }

  private ItemProblem part(ItemRules rules, List<StockChoice> stock, List<Demand> demands) {
    return new ItemProblem(problem.item(), rules, stock, demands);
  }

  private ItemRules with(RemnantRules remnants, int room) {
    return problem
        .rules()
        .with(
            new RemnantRules(
                remnants.shortest(),
                remnants.longestScrapped(),
                remnants.pricePerMetre(),
                remnants.percent(),
                room));
  }

  private static void add(List<StockChoice> stock, StockChoice choice, int count) {
    if (count > 0) {
      stock.add(choice.times(count));
    }
  }
}
