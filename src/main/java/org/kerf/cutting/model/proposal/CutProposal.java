package org.kerf.cutting.model.proposal;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.kerf.cutting.model.geometry.Saw;
import org.kerf.kernel.Money;

/**
 * What a planner proposes. Nothing is reserved by it: a supervisor approves it, and every cut
 * checks its bar again.
 *
 * @param saw the first of the saws that it is for
 * @param saws which saw each item is cut on, in the order of the items
 */
public record CutProposal(Saw saw, List<ItemPlan> items, List<Saw> saws) {

  private static final double MILLION = 1_000_000;

  public CutProposal {
    items = List.copyOf(items);
    saws = List.copyOf(saws);
    if (items.size() != saws.size()) {
      throw new IllegalArgumentException(items.size() + " items on " + saws.size() + " saws");
    }
  }

  /** All items on one saw. */
  public CutProposal(Saw saw, List<ItemPlan> items) {
    this(saw, items, Collections.nCopies(items.size(), saw));
  }

  /** The saw that this item is cut on. */
  public Saw saw(int item) {
    return saws.get(item);
  }

  /** The saws that have bars to cut, each once; the first one if there are no bars. */
  public List<Saw> sawsUsed() {
    List<Saw> used =
        IntStream.range(0, items.size())
            .filter(item -> !items.get(item).bars().isEmpty())
            .mapToObj(saws::get)
            .distinct()
            .toList();
    return used.isEmpty() ? List.of(saw) : used;
  }

  /** The names of the saws that have bars to cut. */
  public String sawNames() {
    return sawsUsed().stream().map(Saw::name).collect(Collectors.joining(", "));
  }

  public List<PlannedBar> bars() {
    return items.stream().flatMap(item -> item.bars().stream()).toList();
  }

  public List<Unmet> unmet() {
    return items.stream().flatMap(item -> item.unmet().stream()).toList();
  }

  public int barCount() {
    return items.stream().mapToInt(item -> item.bars().size()).sum();
  }

  /** The sum of the items' bounds: a valid lower limit, since items never share a bar. */
  public int bound() {
    return items.stream().mapToInt(ItemPlan::bound).sum();
  }

  /** How many bars the plan is at most from the best; 0 means proved best in bars. */
  public int gap() {
    return barCount() - bound();
  }

  /** Whether no plan for the same pieces can take less material. */
  public boolean isBestInMaterial() {
    return items.stream().allMatch(item -> item.material().isBest());
  }

  /**
   * How much of the material a better plan could save at most, from 0 to 1: the items' shares,
   * weighed by the length of their bars.
   */
  public double mostSaving() {
    double all = 0;
    double saved = 0;
    for (ItemPlan item : items) {
      double length = item.bars().stream().mapToLong(bar -> bar.length().micrometres()).sum();
      all += length;
      saved += length * item.material().mostSaving();
    }
    return all == 0 ? 0 : saved / all;
  }

  /** The same in millionths, rounded up. */
  public int mostSavingPpm() {
    return (int) Math.ceil(mostSaving() * MILLION);
  }

  /** Of the bars, less the credit for remnants made. */
  public Money cost() {
    return items.stream().map(ItemPlan::cost).reduce(Money.ZERO, Money::plus);
  }

  /** What the remnants made are worth. */
  public Money credit() {
    return items.stream().map(ItemPlan::credit).reduce(Money.ZERO, Money::plus);
  }
}
