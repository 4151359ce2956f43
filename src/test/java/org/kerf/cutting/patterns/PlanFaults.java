package org.kerf.cutting.patterns;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.kerf.cutting.model.problem.PatternPlan;
import org.kerf.cutting.model.problem.PatternProblem;

/** Checks a plan without the engine. */
public final class PlanFaults {

  private PlanFaults() {}

  /** Whatever is wrong with a plan, by the words of {@link PatternProblem} alone. */
  public static List<String> of(PatternProblem problem, PatternPlan plan) {
    List<String> faults = new ArrayList<>();
    long[] made = new long[problem.parts().size()];
    long[] taken = new long[problem.kinds().size()];
    long cost = 0;
    for (PatternPlan.Use use : plan.uses()) {
      taken[use.kind()] += use.times();
      cost += problem.kinds().get(use.kind()).cost() * use.times();
      List<Integer> pieces = new ArrayList<>();
      for (PatternPlan.Cut cut : use.cuts()) {
        made[cut.part()] += (long) cut.count() * use.times();
        for (int n = 0; n < cut.count(); n++) {
          pieces.add(cut.part());
          cost += Exhaustive.cost(problem, use.kind(), cut.part()) * use.times();
        }
      }
      if (use.times() < 1 || !Exhaustive.fits(problem, use.kind(), pieces)) {
        faults.add(use + " does not fit");
      }
    }
    for (int i = 0; i < made.length; i++) {
      if (made[i] != problem.parts().get(i).demand()) {
        faults.add("part " + i + " is made " + made[i] + " times");
      }
    }
    for (int j = 0; j < taken.length; j++) {
      if (taken[j] > problem.kinds().get(j).count()) {
        faults.add("kind " + j + " is taken " + taken[j] + " times");
      }
    }
    for (PatternProblem.Pool pool : problem.pools()) {
      if (pool.kinds().stream().mapToLong(j -> taken[j]).sum() > pool.count()) {
        faults.add("more than " + pool);
      }
    }
    if (cost != plan.cost() || Arrays.stream(taken).sum() != plan.bars()) {
      faults.add("it costs " + cost);
    }
    return faults;
  }
}
