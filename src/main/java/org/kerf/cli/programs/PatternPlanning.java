package org.kerf.cli.programs;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.kerf.cutting.model.problem.PatternPlan;
import org.kerf.cutting.model.problem.PatternProblem;
import org.kerf.cutting.model.problem.PlanLimits;

/** Plans pieces of files, without a store. */
public interface PatternPlanning {

  /**
   * The cheapest patterns that are found within the limits; nothing if the bars do not suffice for
   * a plan that could be found.
   *
   * @param better is shown each better plan or bound, on any thread
   * @param enough asked often; once true the best so far is the answer
   */
  Optional<PatternPlan> plan(
      PatternProblem problem,
      PlanLimits limits,
      int threads,
      Consumer<PatternPlan> better,
      BooleanSupplier enough);

  /** From now until it is closed, being ended from outside means enough. */
  EarlyTermination endsEarly();
}
