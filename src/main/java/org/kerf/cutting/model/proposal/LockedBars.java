package org.kerf.cutting.model.proposal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.kerf.cutting.model.geometry.BarGeometry;
import org.kerf.cutting.model.geometry.Saw;
import org.kerf.cutting.model.order.LineId;
import org.kerf.cutting.model.order.OrderId;
import org.kerf.cutting.model.problem.CuttingProblem;
import org.kerf.cutting.model.problem.Demand;
import org.kerf.cutting.model.problem.ItemProblem;
import org.kerf.cutting.model.problem.ItemRules;
import org.kerf.cutting.model.problem.RemnantRules;
import org.kerf.cutting.model.problem.StockChoice;
import org.kerf.cutting.model.problem.SurplusRules;
import org.kerf.kernel.Length;
import org.kerf.stock.model.unit.UnitId;

/**
 * Bars that a person locked: taken out of demand and stock before the rest is planned, and put back
 * afterwards as they are. A bar that can't be kept is let go and its pieces are planned anew: it
 * was taken meanwhile, its pieces are not asked for any more, or the saw is another.
 */
public final class LockedBars {

  private static final MaterialProof NOTHING = new MaterialProof(0, 0);
  private static final Comparator<Demand> URGENCY =
      Comparator.comparing(Demand::due).thenComparingInt(Demand::priority);

  private final CuttingProblem problem;
  private final List<List<PlannedBar>> kept = new ArrayList<>();

  /** By item, for one that is cut on two saws has pieces and bars of its own on each. */
  private final List<Map<UnitId, Integer>> taken = new ArrayList<>();

  private final List<Map<LineId, Integer>> served = new ArrayList<>();
  private int released;

  private LockedBars(CuttingProblem problem) {
    this.problem = problem;
    for (int i = 0; i < problem.items().size(); i++) {
      kept.add(new ArrayList<>());
      taken.add(new HashMap<>());
      served.add(new HashMap<>());
    }
  }

  /** Keeps as many of the bars as the problem has demand and stock for. */
  public static LockedBars of(CuttingProblem problem, List<PlannedBar> bars) {
    LockedBars locked = new LockedBars(problem);
    bars.forEach(bar -> locked.keep(bar, problem.saw()));
    return locked;
  }

  /**
   * The same of all bars that are locked in the draft, each for the saw that it was planned for.
   */
  public static LockedBars of(CuttingProblem problem, Draft before) {
    LockedBars locked = new LockedBars(problem);
    for (int i = 0; i < before.proposal().items().size(); i++) {
      Saw saw = before.proposal().saw(i);
      before.proposal().items().get(i).bars().stream()
          .filter(PlannedBar::locked)
          .forEach(bar -> locked.keep(bar, saw));
    }
    return locked;
  }

  /** How many bars could not be kept. */
  public int released() {
    return released;
  }

  /** What is left to be planned; an item with no demand left is not in it. */
  public CuttingProblem rest() {
    List<ItemProblem> items = new ArrayList<>();
    List<Saw> saws = new ArrayList<>();
    for (int i = 0; i < problem.items().size(); i++) {
      ItemProblem rest = rest(i);
      if (!rest.demands().isEmpty()) {
        items.add(rest);
        saws.add(problem.saw(i));
      }
    }
    return new CuttingProblem(problem.chosen(), items, saws);
  }

  /**
   * The whole proposal, an item plan for each item of the problem. The locked bars' material counts
   * in weight and bound alike: the proof is of what is best given what is locked.
   *
   * @param planned a plan of the {@link #rest}
   */
  public CutProposal with(CutProposal planned) {
    List<ItemPlan> whole = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < problem.items().size(); i++) {
      ItemProblem item = problem.items().get(i);
      if (rest(i).demands().isEmpty()) {
        whole.add(with(i, new ItemPlan(item.item(), List.of(), 0, NOTHING, List.of())));
      } else {
        whole.add(with(i, planned.items().get(next)));
        next++;
      }
    }
    return new CutProposal(planned.saw(), whole, problem.saws());
  }

  /** What it has for stock is found anew. Another saw takes it where the first does not. */
  private void keep(PlannedBar locked, Saw saw) {
    PlannedBar bar = locked.withoutSurplus();
    List<Integer> itsSawFirst =
        IntStream.range(0, problem.items().size())
            .boxed()
            .sorted(Comparator.comparing(i -> !problem.saw(i).id().equals(saw.id())))
            .toList();
    for (int i : itsSawFirst) {
      if (canKeep(i, bar)) {
        kept.get(i).add(asItIsNow(problem.items().get(i), bar));
        taken.get(i).merge(bar.unit(), 1, Integer::sum);
        for (PlannedPiece piece : bar.pieces()) {
          served.get(i).merge(piece.line(), 1, Integer::sum);
        }
        return;
      }
    }
    released++;
  }

  /** Its item may have another price by now. */
  private static PlannedBar asItIsNow(ItemProblem item, PlannedBar bar) {
    StockChoice unit = item.unit(bar.unit()).orElseThrow();
    return PlannedBar.of(unit, bar.pieces()).lockedOrNot(bar.locked()).decidedLike(bar);
  }

  private boolean canKeep(int index, PlannedBar bar) {
    ItemProblem item = problem.items().get(index);
    Optional<StockChoice> unit = item.unit(bar.unit());
    if (unit.isEmpty()
        || unit.get().count() <= taken.get(index).getOrDefault(bar.unit(), 0)
        || !item.rules().allows(bar.pieces().size())) {
      return false;
    }
    Map<LineId, Integer> wanted = new HashMap<>(served.get(index));
    Set<Optional<OrderId>> onlyFor = new HashSet<>();
    for (PlannedPiece piece : bar.pieces()) {
      int count = wanted.merge(piece.line(), 1, Integer::sum);
      boolean open =
          item.demand(piece.line())
              .filter(demand -> demand.accepts(unit.get()) && demand.quantity() >= count)
              .filter(demand -> demand.ends().areThoseOf(piece.ends()))
              .isPresent();
      if (!open) {
        return false;
      }
      item.demand(piece.line()).map(Demand::barsOnlyFor).ifPresent(onlyFor::add);
    }
    BarGeometry geometry = bar.geometry(problem.saw(index), item.height());
    return onlyFor.size() == 1 && geometry.fits(bar.shapes());
  }

  private ItemProblem rest(int index) {
    ItemProblem item = problem.items().get(index);
    List<StockChoice> stock = new ArrayList<>();
    for (StockChoice unit : item.stock()) {
      int left = unit.count() - taken.get(index).getOrDefault(unit.unit(), 0);
      if (left > 0) {
        stock.add(unit.times(left));
      }
    }
    List<Demand> demands = new ArrayList<>();
    for (Demand demand : item.demands()) {
      int left = demand.quantity() - served.get(index).getOrDefault(demand.line(), 0);
      if (left > 0) {
        demands.add(demand.times(left));
      }
    }
    ItemRules rules = item.rules().with(remnantsLeft(index)).with(SurplusRules.NONE);
    return new ItemProblem(item.item(), rules, stock, demands);
  }

  /**
   * The locked bars use remnants up. Those that they make are not counted: whether they or those of
   * the rest are kept is decided at the end, and what is proved of the rest holds either way.
   */
  private RemnantRules remnantsLeft(int index) {
    List<PlannedBar> locked = kept.get(index);
    long used = locked.stream().filter(bar -> bar.source().countsAsRemnant()).count();
    return problem.items().get(index).rules().remnants().after(Math.toIntExact(used));
  }

  private Length leftover(int index, PlannedBar bar) {
    return KeptLeftovers.leftover(problem.saw(index), problem.items().get(index), bar);
  }

  private ItemPlan with(int index, ItemPlan plan) {
    ItemProblem item = problem.items().get(index);
    List<PlannedBar> locked = kept.get(index);
    List<PlannedBar> bars = new ArrayList<>(plan.bars());
    locked.forEach(bar -> insert(item, bars, bar));
    KeptLeftovers all = KeptLeftovers.of(problem.saw(index), item, bars);
    boolean nothingElse = plan.bars().isEmpty() && plan.unmet().isEmpty();
    // Of what a person decides one can go back, so that then nothing but the sum of all is proved.
    boolean asRuled = nothingElse && locked.stream().noneMatch(PlannedBar::leftoverByHand);
    long bound = asRuled ? all.weight() : boundWith(index, locked, plan);
    // A remnant's value is rounded, what it leaves is not: together both may weigh a little less.
    long known = Math.min(bound, all.weight());
    return new ItemPlan(
        plan.item(),
        all.bars(),
        plan.bound() + locked.size(),
        new MaterialProof(all.weight(), known),
        plan.unmet(),
        all.credit());
  }

  /** What is proved of the rest, and what the locked bars weigh if all they leave is kept. */
  private long boundWith(int index, List<PlannedBar> locked, ItemPlan plan) {
    RemnantRules rules = problem.items().get(index).rules().remnants();
    long bound = plan.material().bound();
    for (PlannedBar bar : locked) {
      Length leftover = leftover(index, bar);
      long credit = rules.isLongEnough(leftover) ? rules.weightOf(leftover.micrometres()) : 0;
      long weight = Math.multiplyExact(bar.weight(), rules.unitsOfABan());
      bound = Math.addExact(bound, weight - credit);
    }
    return Math.max(0, bound);
  }

  /** Behind a bar that is cut alike, for one set-up; else where its most urgent piece belongs. */
  private static void insert(ItemProblem item, List<PlannedBar> bars, PlannedBar bar) {
    for (int i = bars.size() - 1; i >= 0; i--) {
      if (bars.get(i).isCutLike(bar)) {
        bars.add(i + 1, bar);
        return;
      }
    }
    int at = 0;
    while (at < bars.size() && URGENCY.compare(first(item, bars.get(at)), first(item, bar)) <= 0) {
      at++;
    }
    bars.add(at, bar);
  }

  private static Demand first(ItemProblem item, PlannedBar bar) {
    return bar.pieces().stream()
        .flatMap(piece -> item.demand(piece.line()).stream())
        .min(URGENCY)
        .orElseThrow();
  }
}
