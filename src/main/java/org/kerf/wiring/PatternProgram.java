package org.kerf.wiring;

import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.kerf.cli.programs.EarlyTermination;
import org.kerf.cli.programs.PatternPlanning;
import org.kerf.cutting.model.problem.PatternPlan;
import org.kerf.cutting.model.problem.PatternProblem;
import org.kerf.cutting.model.problem.PlanLimits;
import org.kerf.cutting.patterns.PatternEngine;

/** Plans patterns, on threads that end with the plan. */
final class PatternProgram implements PatternPlanning {

  @Override
  public Optional<PatternPlan> plan(
      PatternProblem problem,
      PlanLimits limits,
      int threads,
      Consumer<PatternPlan> better,
      BooleanSupplier enough) {
    try (ExecutorService workers = workers(threads)) {
      return new PatternEngine(workers).plan(problem, limits, threads, better, enough);
    }
  }

  @Override
  public EarlyTermination endsEarly() {
    return new TerminationRequest();
  }

  static ExecutorService workers(int threads) {
    return Executors.newFixedThreadPool(
        threads, Thread.ofPlatform().name("patterns-", 1).daemon(true).factory());
  }
}
