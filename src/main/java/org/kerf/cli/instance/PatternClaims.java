package org.kerf.cli.instance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.kerf.cutting.model.problem.PatternPlan;
import org.kerf.cutting.model.problem.PatternProblem;
import org.kerf.verify.ClaimedPlan;

/** A planner's plan in the words of the instance: what is written, and what is checked. */
public final class PatternClaims {

  private record Shape(int kind, Map<Long, Long> cuts) {}

  private PatternClaims() {}

  /** The plan's claims; equal patterns are one. */
  public static ClaimedPlan of(CuttingTask.Ready task, PatternPlan plan) {
    PatternProblem problem = task.problem();
    Map<Shape, Long> counts = new LinkedHashMap<>();
    for (PatternPlan.Use use : plan.uses()) {
      Map<Long, Long> cuts = new TreeMap<>();
      for (PatternPlan.Cut cut : use.cuts()) {
        cuts.merge(problem.parts().get(cut.part()).length(), (long) cut.count(), Long::sum);
      }
      counts.merge(new Shape(use.kind(), cuts), (long) use.times(), Long::sum);
    }
    List<ClaimedPlan.Pattern> patterns = new ArrayList<>();
    counts.forEach((shape, count) -> patterns.add(pattern(task, shape, count)));
    Optional<ClaimedPlan.Cost> cost =
        task.bins().isEmpty()
            ? Optional.empty()
            : Optional.of(new ClaimedPlan.Cost(plan.cost(), plan.costBound()));
    return new ClaimedPlan(plan.bars(), plan.barsBound(), plan.isProvedBest(), cost, patterns);
  }

  private static ClaimedPlan.Pattern pattern(CuttingTask.Ready task, Shape shape, long count) {
    PatternProblem.Kind kind = task.problem().kinds().get(shape.kind());
    List<ClaimedPlan.Cut> cuts = new ArrayList<>();
    shape.cuts().forEach((length, each) -> cuts.addFirst(new ClaimedPlan.Cut(length, each)));
    Optional<ClaimedPlan.BinClaim> bin =
        task.bins().isEmpty()
            ? Optional.empty()
            : Optional.of(new ClaimedPlan.BinClaim(task.bins().get(shape.kind()), kind.cost()));
    return new ClaimedPlan.Pattern(bin, kind.length(), count, cuts);
  }
}
