package org.kerf.cutting.solver.localsearch;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kerf.cutting.solver.model.Bar;
import org.kerf.cutting.solver.model.ItemModel;
import org.kerf.cutting.solver.model.Loading;
import org.optaplanner.core.api.domain.solution.PlanningEntityCollectionProperty;
import org.optaplanner.core.api.domain.solution.PlanningScore;
import org.optaplanner.core.api.domain.solution.PlanningSolution;
import org.optaplanner.core.api.domain.solution.ProblemFactCollectionProperty;
import org.optaplanner.core.api.domain.solution.cloner.SolutionCloner;
import org.optaplanner.core.api.domain.valuerange.ValueRangeProvider;
import org.optaplanner.core.api.score.buildin.bendablelong.BendableLongScore;

/** A {@link Loading} in the form that OptaPlanner works on. */
@PlanningSolution(solutionCloner = ItemLoading.Cloner.class)
class ItemLoading {

  static final String BARS = "bars";
  static final int HARD_LEVELS = 1;
  static final int SOFT_LEVELS = 6;

  @ProblemFactCollectionProperty
  @ValueRangeProvider(id = BARS)
  private final List<Bar> bars;

  @PlanningEntityCollectionProperty private final List<Placement> placements;

  @PlanningScore(bendableHardLevelsSize = HARD_LEVELS, bendableSoftLevelsSize = SOFT_LEVELS)
  private @Nullable BendableLongScore score;

  private ItemLoading(List<Bar> bars, List<Placement> placements) {
    this.bars = bars;
    this.placements = placements;
  }

  static ItemLoading of(ItemModel model, Loading loading) {
    List<Placement> placements =
        model.pieces().stream()
            .map(
                piece ->
                    new Placement(
                        piece,
                        loading.isPlaced(piece) ? model.bars().get(loading.barOf(piece)) : null))
            .collect(Collectors.toCollection(ArrayList::new));
    return new ItemLoading(model.bars(), placements);
  }

  Loading toLoading(ItemModel model) {
    Loading loading = new Loading(model);
    for (Placement placement : placements) {
      Bar bar = placement.bar();
      if (bar != null) {
        loading.put(placement.piece(), bar);
      }
    }
    return loading;
  }

  /** Copies what changes, the placements; OptaPlanner finds it by reflection, hence public. */
  public static final class Cloner implements SolutionCloner<ItemLoading> {

    @Override
    public ItemLoading cloneSolution(ItemLoading original) {
      List<Placement> copies = new ArrayList<>(original.placements.size());
      for (Placement placement : original.placements) {
        copies.add(new Placement(placement.piece(), placement.bar()));
      }
      ItemLoading copy = new ItemLoading(original.bars, copies);
      copy.score = original.score;
      return copy;
    }
  }
}
