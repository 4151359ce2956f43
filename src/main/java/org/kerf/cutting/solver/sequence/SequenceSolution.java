package org.kerf.cutting.solver.sequence;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.domain.solution.PlanningEntityCollectionProperty;
import org.optaplanner.core.api.domain.solution.PlanningScore;
import org.optaplanner.core.api.domain.solution.PlanningSolution;
import org.optaplanner.core.api.domain.solution.ProblemFactCollectionProperty;
import org.optaplanner.core.api.domain.solution.cloner.SolutionCloner;
import org.optaplanner.core.api.domain.valuerange.ValueRangeProvider;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import org.optaplanner.core.api.score.calculator.EasyScoreCalculator;

/** A {@link SawSequence} and one order of its groups, in the form that OptaPlanner works on. */
@PlanningSolution(solutionCloner = SequenceSolution.Cloner.class)
class SequenceSolution {

  static final String GROUPS = "groups";

  private final SawSequence sequence;

  @ProblemFactCollectionProperty
  @ValueRangeProvider(id = GROUPS)
  private final List<SawGroup> groups;

  @PlanningEntityCollectionProperty private final List<SawQueue> queues;

  @PlanningScore private @Nullable HardMediumSoftLongScore score;

  private SequenceSolution(SawSequence sequence, List<SawGroup> groups, List<SawQueue> queues) {
    this.sequence = sequence;
    this.groups = groups;
    this.queues = queues;
  }

  static SequenceSolution of(SawSequence sequence, List<SawGroup> order) {
    return new SequenceSolution(sequence, List.copyOf(order), List.of(new SawQueue(order)));
  }

  List<SawGroup> order() {
    return queues.getFirst().groups();
  }

  /** Nobody late first, then few orders open at once; the crowd guides the search there. */
  public static final class Score
      implements EasyScoreCalculator<SequenceSolution, HardMediumSoftLongScore> {

    @Override
    public HardMediumSoftLongScore calculateScore(SequenceSolution solution) {
      SawSequence.Figures figures = solution.sequence.figures(solution.order());
      return HardMediumSoftLongScore.of(-figures.late(), -figures.mostOpen(), -figures.crowd());
    }
  }

  /** Copies what changes, the queue; OptaPlanner finds it by reflection, hence public. */
  public static final class Cloner implements SolutionCloner<SequenceSolution> {

    @Override
    public SequenceSolution cloneSolution(SequenceSolution original) {
      SequenceSolution copy =
          new SequenceSolution(
              original.sequence, original.groups, List.of(new SawQueue(original.order())));
      copy.score = original.score;
      return copy;
    }
  }
}
