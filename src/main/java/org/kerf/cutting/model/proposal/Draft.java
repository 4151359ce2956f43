package org.kerf.cutting.model.proposal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kerf.cutting.model.geometry.BarGeometry;
import org.kerf.cutting.model.order.LineId;
import org.kerf.cutting.model.order.OrderId;
import org.kerf.cutting.model.problem.CuttingProblem;
import org.kerf.cutting.model.problem.Demand;
import org.kerf.cutting.model.problem.ItemProblem;
import org.kerf.cutting.model.problem.ItemRules;
import org.kerf.cutting.model.problem.RemnantRules;
import org.kerf.cutting.model.problem.StockChoice;
import org.kerf.kernel.Length;

/**
 * A proposal in a person's hands: what was asked and what is proposed, with bars locked and pieces
 * moved. It never changes: each change makes another one, so going back is easy.
 *
 * @param proposal an item plan for each item of the problem, in the same order
 * @param free the last proposal that was planned with nothing locked: its bounds hold whatever a
 *     person does with the same pieces
 * @param released bars that were locked and could not be kept when the rest was planned
 */
public record Draft(CuttingProblem problem, CutProposal proposal, CutProposal free, int released) {

  private static final Comparator<PlannedPiece> LONGEST_FIRST =
      Comparator.comparing(PlannedPiece::length)
          .reversed()
          .thenComparing(piece -> piece.order().value())
          .thenComparing(piece -> piece.line().value());

  public Draft {
    if (problem.items().size() != proposal.items().size()) {
      throw new IllegalArgumentException("a proposal for another problem");
    }
  }

  /** Planned with nothing locked. */
  public static Draft of(CuttingProblem problem, CutProposal proposal) {
    return new Draft(problem, proposal, proposal, 0);
  }

  public PlannedBar bar(BarRef ref) {
    return proposal.items().get(ref.item()).bars().get(ref.bar());
  }

  public List<PlannedBar> lockedBars() {
    return proposal.bars().stream().filter(PlannedBar::locked).toList();
  }

  /** How many remnants are made of an item beyond its limit. */
  public int beyondLimit(int item) {
    ItemProblem of = problem.items().get(item);
    List<PlannedBar> bars = proposal.items().get(item).bars();
    RemnantRules rules = of.rules().remnants();
    long made =
        bars.stream()
            .filter(PlannedBar::keepsLeftover)
            .filter(bar -> rules.isLongEnough(KeptLeftovers.leftover(problem.saw(item), of, bar)))
            .count();
    long used = bars.stream().filter(bar -> bar.source().countsAsRemnant()).count();
    return rules.beyondLimit(Math.toIntExact(made), Math.toIntExact(used));
  }

  /** How many remnants are made beyond the items' limits. */
  public int beyondLimit() {
    return IntStream.range(0, problem.items().size()).map(this::beyondLimit).sum();
  }

  /** Whether what is proved of an item is proved only for what is locked. */
  public boolean isProvedForLocks(int item) {
    ItemPlan plan = proposal.items().get(item);
    if (plan.bars().stream().noneMatch(PlannedBar::locked)) {
      return false;
    }
    return freeOf(plan)
        .filter(other -> other.material().bound() >= plan.material().bound())
        .isEmpty();
  }

  /** Whether both place the same pieces, so that their figures are comparable. */
  public boolean placesTheSameAs(Draft other) {
    return placed(proposal.bars()).equals(placed(other.proposal().bars()));
  }

  /** With these bars locked, or free again. */
  public Draft locked(Collection<BarRef> bars, boolean lock) {
    List<ItemPlan> items = new ArrayList<>(proposal.items());
    for (BarRef ref : bars) {
      ItemPlan plan = items.get(ref.item());
      List<PlannedBar> changed = new ArrayList<>(plan.bars());
      boolean loosens = changed.get(ref.bar()).locked() && !lock;
      changed.set(ref.bar(), changed.get(ref.bar()).lockedOrNot(lock));
      items.set(ref.item(), rebuilt(ref.item(), plan, changed, loosens));
    }
    return with(items);
  }

  /** With what is left over of these bars kept, or not, whatever the rules say; they are locked. */
  public Draft keepingLeftover(Collection<BarRef> bars, boolean keep) {
    List<ItemPlan> items = new ArrayList<>(proposal.items());
    for (BarRef ref : bars) {
      ItemPlan plan = items.get(ref.item());
      List<PlannedBar> changed = new ArrayList<>(plan.bars());
      changed.set(ref.bar(), changed.get(ref.bar()).keepingByHand(keep).lockedOrNot(true));
      items.set(ref.item(), rebuilt(ref.item(), plan, changed, false));
    }
    return with(items);
  }

  /** Moves one piece of a bar to another bar, if the cutting rules allow it. */
  public MoveOutcome move(BarRef from, int piece, BarRef to) {
    if (from.equals(to)) {
      return new MoveOutcome.SameBar();
    }
    if (from.item() != to.item()) {
      return new MoveOutcome.OtherMaterial();
    }
    PlannedPiece moved = bar(from).pieces().get(piece);
    if (moved.surplus()) {
      return new MoveOutcome.ForStock();
    }
    return refusedForCertificate(moved, to)
        .or(() -> refusedByRules(moved, to))
        .orElseGet(() -> moveOnSameMaterial(from, moved, to));
  }

  private Optional<MoveOutcome> refusedByRules(PlannedPiece moved, BarRef to) {
    ItemProblem item = problem.items().get(to.item());
    Demand demand = item.demand(moved.line()).orElseThrow();
    if (demandsOn(to).anyMatch(other -> !other.sharesBarsWith(demand))) {
      return Optional.of(new MoveOutcome.OwnBars());
    }
    ItemRules rules = item.rules();
    return rules.allows(bar(to).asked().size() + 1)
        ? Optional.empty()
        : Optional.of(new MoveOutcome.TooManyPieces(rules.mostPieces()));
  }

  /** The order that wants bars of its own and whose pieces lie on the bar; nothing if none does. */
  public Optional<OrderId> onlyFor(BarRef bar) {
    return demandsOn(bar).flatMap(demand -> demand.barsOnlyFor().stream()).findFirst();
  }

  private Stream<Demand> demandsOn(BarRef bar) {
    ItemProblem item = problem.items().get(bar.item());
    return bar(bar).asked().stream().flatMap(piece -> item.demand(piece.line()).stream());
  }

  private Optional<MoveOutcome> refusedForCertificate(PlannedPiece moved, BarRef to) {
    ItemProblem item = problem.items().get(to.item());
    Demand demand = item.demand(moved.line()).orElseThrow();
    StockChoice stock = item.unit(bar(to).unit()).orElseThrow();
    if (demand.accepts(stock)) {
      return Optional.empty();
    }
    boolean certified =
        demand.certificate().isEmpty() || demand.certificate().equals(stock.certificate());
    return Optional.of(
        certified
            ? new MoveOutcome.WrongHeat(demand.heat())
            : new MoveOutcome.WrongCertificate(demand.certificate()));
  }

  /** Pieces for stock give way; they are found anew for both bars. */
  private MoveOutcome moveOnSameMaterial(BarRef from, PlannedPiece moved, BarRef to) {
    List<PlannedPiece> left = new ArrayList<>(bar(from).asked());
    List<PlannedPiece> grown = new ArrayList<>(bar(to).asked());
    left.remove(moved);
    grown.add(moved);
    Optional<List<PlannedPiece>> target = inCuttingOrder(to, grown);
    Optional<List<PlannedPiece>> source =
        left.isEmpty() ? Optional.of(left) : inCuttingOrder(from, left);
    if (target.isEmpty()) {
      Length missing = geometry(to).missing(grown.stream().map(PlannedPiece::shape).toList());
      return missing.isZero() ? new MoveOutcome.NotHeld() : new MoveOutcome.NoRoom(missing);
    }
    if (source.isEmpty()) {
      return new MoveOutcome.NotHeld();
    }
    return moved(from, source.get(), to, target.get());
  }

  private MoveOutcome moved(
      BarRef from, List<PlannedPiece> source, BarRef to, List<PlannedPiece> target) {
    ItemPlan plan = proposal.items().get(from.item());
    List<PlannedBar> bars = new ArrayList<>(plan.bars());
    boolean loosens = bar(from).locked() || bar(to).locked();
    bars.set(to.bar(), bar(to).cutInto(target).lockedOrNot(true));
    bars.set(from.bar(), bar(from).cutInto(source).lockedOrNot(true));
    int at = to.bar();
    if (source.isEmpty()) {
      bars.remove(from.bar());
      at -= from.bar() < to.bar() ? 1 : 0;
    }
    List<ItemPlan> items = new ArrayList<>(proposal.items());
    items.set(from.item(), rebuilt(from.item(), plan, bars, loosens));
    return new MoveOutcome.Moved(with(items), new BarRef(to.item(), at));
  }

  /** Longest first; the last one must be such that the clamp holds. */
  private Optional<List<PlannedPiece>> inCuttingOrder(BarRef bar, List<PlannedPiece> pieces) {
    return geometry(bar)
        .orderThatFits(
            pieces.stream().sorted(LONGEST_FIRST).toList(),
            PlannedPiece::shape,
            PlannedPiece::turned);
  }

  private BarGeometry geometry(BarRef bar) {
    return bar(bar).geometry(problem.saw(bar.item()), problem.items().get(bar.item()).height());
  }

  /**
   * The plan with other bars. What was proved stays true while the locked bars are as they were;
   * without one of them only what was proved with nothing locked is.
   */
  private ItemPlan rebuilt(int item, ItemPlan plan, List<PlannedBar> bars, boolean loosens) {
    KeptLeftovers kept = KeptLeftovers.of(problem.saw(item), problem.items().get(item), bars);
    Optional<ItemPlan> proved = loosens ? freeOf(plan) : Optional.of(plan);
    long more = keptByHand(item, bars) - keptByHand(item, plan.bars());
    long bound =
        Math.max(0, proved.map(known -> known.material().bound()).orElse(0L) - Math.max(0, more));
    int least = proved.map(ItemPlan::bound).orElse(0);
    return new ItemPlan(
        plan.item(),
        kept.bars(),
        least <= bars.size() ? least : 0,
        bound <= kept.weight()
            ? new MaterialProof(kept.weight(), bound)
            : MaterialProof.nothingKnownOf(kept.weight()),
        plan.unmet(),
        kept.credit());
  }

  /**
   * By how much at most a plan can weigh less than the rules allow because a person keeps what they
   * would scrap of so many of its bars.
   */
  private long keptByHand(int item, List<PlannedBar> bars) {
    ItemProblem of = problem.items().get(item);
    RemnantRules rules = of.rules().remnants();
    long count =
        bars.stream()
            .filter(bar -> bar.leftoverByHand() && bar.keepsLeftover())
            .map(bar -> KeptLeftovers.leftover(problem.saw(item), of, bar))
            .filter(leftover -> !rules.isTooLongToScrap(leftover))
            .count();
    return count == 0
        ? 0
        : Math.multiplyExact(count, rules.weightOf(rules.longestScrapped().micrometres()));
  }

  private Optional<ItemPlan> freeOf(ItemPlan plan) {
    return free.items().stream()
        .filter(
            other ->
                other.item().equals(plan.item())
                    && placed(other.bars()).equals(placed(plan.bars())))
        .findFirst();
  }

  private static Map<LineId, Integer> placed(List<PlannedBar> bars) {
    Map<LineId, Integer> pieces = new HashMap<>();
    for (PlannedBar bar : bars) {
      bar.asked().forEach(piece -> pieces.merge(piece.line(), 1, Integer::sum));
    }
    return pieces;
  }

  private Draft with(List<ItemPlan> items) {
    return new Draft(
        problem, new CutProposal(proposal.saw(), items, proposal.saws()), free, released);
  }
}
