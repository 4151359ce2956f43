package org.kerf.cutting.solver.improvement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.kerf.cutting.model.problem.PatternPlan;
import org.kerf.cutting.model.problem.PatternProblem;
import org.kerf.cutting.solver.model.ItemModel;
import org.kerf.cutting.solver.model.Loading;

/**
 * Finds which pieces to leave out where the bars do not suffice: those whose urgency adds up to the
 * least. For the patterns each kind of piece has a place of its own for those left out, which costs
 * more than all bars together and the more the more urgent they are. What the bars cost is looked
 * at afterwards.
 */
public final class MinimumUnmetDemand {

  /** More kinds of bars and pieces than this take too long. */
  private static final int MOST_KINDS = 300;

  private final ItemModel model;
  private final ItemPatterns patterns;
  private final PatternProblem onBars;

  private MinimumUnmetDemand(ItemModel model) {
    this.model = model;
    this.patterns = ItemPatterns.byUrgency(model);
    this.onBars = patterns.problem();
  }

  /**
   * A loading with the least left out that was found; nothing if there is too much to look at.
   *
   * @param planner finds patterns
   */
  public static Optional<Loading> of(
      ItemModel model, Function<PatternProblem, Optional<PatternPlan>> planner) {
    var search = new MinimumUnmetDemand(model);
    if (search.onBars.kinds().size() + search.onBars.parts().size() > MOST_KINDS) {
      return Optional.empty();
    }
    return planner.apply(search.withPlacesForAll()).map(search::loading);
  }

  private PatternProblem withPlacesForAll() {
    int bars = onBars.kinds().size();
    List<PatternProblem.Part> parts = new ArrayList<>();
    List<PatternProblem.Kind> kinds = new ArrayList<>();
    onBars
        .kinds()
        .forEach(
            kind ->
                kinds.add(
                    new PatternProblem.Kind(kind.length(), 1, kind.count(), kind.leastRest())));
    List<Integer> urgencies = patterns.urgencies();
    for (PatternProblem.Part part : onBars.parts()) {
      Set<Integer> places = new HashSet<>(part.kinds());
      if (places.isEmpty()) {
        IntStream.range(0, bars).forEach(places::add);
      }
      places.add(kinds.size());
      long cost = Math.multiplyExact((long) urgencies.get(parts.size()), model.bars().size() + 1L);
      kinds.add(new PatternProblem.Kind(part.length(), cost, part.demand()));
      parts.add(
          new PatternProblem.Part(part.length(), part.demand(), part.endsBar(), places, Map.of()));
    }
    return new PatternProblem(
        parts,
        kinds,
        onBars.kerf(),
        onBars.mostPieces(),
        onBars.pools(),
        onBars.isRuled()
            ? (kind, counts) -> kind >= bars || onBars.rule().takes(kind, counts)
            : onBars.rule());
  }

  private Loading loading(PatternPlan plan) {
    List<PatternPlan.Use> uses =
        plan.uses().stream().filter(use -> use.kind() < onBars.kinds().size()).toList();
    return patterns.loading(new PatternPlan(uses, 0, 0, uses.size(), 0));
  }
}
