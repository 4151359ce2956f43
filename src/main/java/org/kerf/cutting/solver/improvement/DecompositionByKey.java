package org.kerf.cutting.solver.improvement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.kerf.cutting.model.problem.PatternPlan;
import org.kerf.cutting.solver.bounds.ProvedBounds;
import org.kerf.cutting.solver.model.ItemModel;
import org.kerf.cutting.solver.model.Loading;
import org.kerf.cutting.solver.model.WantedPiece;

/**
 * Pieces with different keys never share a bar, so each key's are planned by themselves: the most
 * urgent first, on the bars that those before left. What is proved of each key with all the bars
 * there are adds up to a bound for the whole.
 *
 * @param loading of all the pieces; nothing if the bars did not suffice
 * @param proof about all loadings of the pieces; nothing if a key could not be looked at
 */
public record DecompositionByKey(Optional<Loading> loading, Optional<ProvedBounds> proof) {

  private static final Comparator<List<WantedPiece>> MOST_URGENT_FIRST =
      Comparator.comparingInt(
          pieces -> -pieces.stream().mapToInt(WantedPiece::urgency).max().orElse(0));

  /**
   * Plans all pieces of the model.
   *
   * @param planner finds patterns; nothing if the bars do not suffice
   */
  public static DecompositionByKey plan(
      ItemModel model, Function<ItemPatterns, Optional<PatternPlan>> planner) {
    Loading loading = new Loading(model);
    boolean complete = true;
    Optional<ProvedBounds> proof = Optional.of(ProvedBounds.OF_NOTHING);
    for (List<WantedPiece> pieces : byKey(model)) {
      ItemPatterns onAllBars = new ItemPatterns(model, pieces);
      Optional<PatternPlan> best = planner.apply(onAllBars);
      proof = proof.flatMap(sum -> best.map(plan -> sum.plus(onAllBars.proof(plan))));
      if (complete && best.isPresent()) {
        complete = load(onAllBars, best.get(), pieces, loading, planner);
      }
      complete &= best.isPresent();
    }
    return new DecompositionByKey(complete ? Optional.of(loading) : Optional.empty(), proof);
  }

  private static boolean load(
      ItemPatterns onAllBars,
      PatternPlan best,
      List<WantedPiece> pieces,
      Loading loading,
      Function<ItemPatterns, Optional<PatternPlan>> planner) {
    if (onAllBars.hasBarsFor(best, loading)) {
      onAllBars.load(best, loading);
      return true;
    }
    ItemPatterns onBarsLeft = new ItemPatterns(onAllBars.model(), pieces, loading);
    Optional<PatternPlan> plan = planner.apply(onBarsLeft);
    plan.ifPresent(found -> onBarsLeft.load(found, loading));
    return plan.isPresent();
  }

  private static List<List<WantedPiece>> byKey(ItemModel model) {
    TreeMap<Integer, List<WantedPiece>> keys = new TreeMap<>();
    model
        .pieces()
        .forEach(piece -> keys.computeIfAbsent(piece.key(), key -> new ArrayList<>()).add(piece));
    return keys.values().stream().sorted(MOST_URGENT_FIRST).toList();
  }
}
