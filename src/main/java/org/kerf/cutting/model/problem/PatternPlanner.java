package org.kerf.cutting.model.problem;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Finds the cheapest patterns, and proves how good they are. */
public interface PatternPlanner {

  /**
   * The best plan found within the limits; nothing if the bars do not suffice for a plan that this
   * planner could find.
   *
   * @param better is shown each better plan or bound, on the planner's threads
   * @param enough asked often; once true the planner returns within 200 ms
   */
  Optional<PatternPlan> plan(
      PatternProblem problem,
      PlanLimits limits,
      int threads,
      Consumer<PatternPlan> better,
      BooleanSupplier enough);
}
