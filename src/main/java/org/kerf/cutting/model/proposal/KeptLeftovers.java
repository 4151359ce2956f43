package org.kerf.cutting.model.proposal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.kerf.cutting.model.geometry.Saw;
import org.kerf.cutting.model.problem.ItemProblem;
import org.kerf.cutting.model.problem.RemnantRules;
import org.kerf.kernel.Length;
import org.kerf.kernel.Money;

/**
 * What becomes of the leftovers of an item's bars: what a person decided, else what the item's
 * rules say. The longest become remnants, as many as may be made and all that are too long to be
 * scrapped; the others are scrap, and yield pieces for stock where its rules allow it. Pieces for
 * stock that the bars have already give way: they are always found anew, whatever is locked.
 *
 * @param bars each says whether its leftover is kept
 * @param credit what the remnants made are worth
 * @param weight of the bars less that of the remnants made
 */
public record KeptLeftovers(List<PlannedBar> bars, Money credit, long weight) {

  public KeptLeftovers {
    bars = List.copyOf(bars);
  }

  public static KeptLeftovers of(Saw saw, ItemProblem item, List<PlannedBar> planned) {
    List<PlannedBar> bars = planned.stream().map(PlannedBar::withoutSurplus).toList();
    RemnantRules rules = item.rules().remnants();
    List<Length> leftovers = bars.stream().map(bar -> leftover(saw, item, bar)).toList();
    int used = Math.toIntExact(bars.stream().filter(bar -> bar.source().countsAsRemnant()).count());
    Set<Integer> kept = kept(bars, leftovers, rules, rules.mostMade(used));
    List<PlannedBar> told = new ArrayList<>();
    Length length = Length.ZERO;
    long weight = 0;
    for (int i = 0; i < bars.size(); i++) {
      told.add(bars.get(i).keepingLeftover(kept.contains(i)));
      length = kept.contains(i) ? length.plus(leftovers.get(i)) : length;
      long units = Math.multiplyExact(bars.get(i).weight(), rules.unitsOfABan());
      weight = Math.addExact(weight, units);
    }
    long credited = rules.weightOf(length.micrometres());
    return new KeptLeftovers(
        SurplusPieces.on(saw, item, told), rules.credit(length), Math.max(0, weight - credited));
  }

  /** By the rules, and then what a person decided about single bars: the others stay as ruled. */
  private static Set<Integer> kept(
      List<PlannedBar> bars, List<Length> leftovers, RemnantRules rules, int most) {
    Set<Integer> kept = new HashSet<>();
    IntStream.range(0, bars.size())
        .boxed()
        .filter(bar -> rules.isLongEnough(leftovers.get(bar)))
        .sorted(Comparator.comparing(leftovers::get, Comparator.reverseOrder()))
        .filter(bar -> rules.isTooLongToScrap(leftovers.get(bar)) || kept.size() < most)
        .forEachOrdered(kept::add);
    for (int i = 0; i < bars.size(); i++) {
      if (bars.get(i).leftoverByHand() && rules.isLongEnough(leftovers.get(i))) {
        kept.remove(i);
        if (bars.get(i).keepsLeftover()) {
          kept.add(i);
        }
      }
    }
    return kept;
  }

  /** What the pieces asked for leave of the bar. */
  static Length leftover(Saw saw, ItemProblem item, PlannedBar bar) {
    return bar.geometry(saw, item.height()).divide(bar.withoutSurplus().shapes()).leftover();
  }
}
