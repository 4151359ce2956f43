package org.kerf.cutting.patterns;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.kerf.cutting.model.problem.PatternPlan;
import org.kerf.cutting.model.problem.PatternPlanner;
import org.kerf.cutting.model.problem.PatternProblem;
import org.kerf.cutting.model.problem.PlanLimits;
import org.kerf.cutting.patterns.bounds.Relaxation;
import org.kerf.cutting.patterns.problem.Budget;
import org.kerf.cutting.patterns.problem.Instance;
import org.kerf.cutting.patterns.problem.PatternSolution;
import org.kerf.cutting.patterns.problem.ProblemReduction;

/** The pattern engine behind its interface. */
public final class PatternEngine implements PatternPlanner {

  /** Of the time, what is kept for the bound on bars where the cost is not their number. */
  private static final int BARS_SHARE = 8;

  private static final long MOST_FOR_BARS = 1_000_000_000;

  private final ExecutorService workers;

  /**
   * An engine that searches on the caller's thread, and with more threads on these too.
   *
   * @param workers must have threads free for all but one of the threads asked for
   */
  public PatternEngine(ExecutorService workers) {
    this.workers = workers;
  }

  @Override
  public Optional<PatternPlan> plan(
      PatternProblem problem,
      PlanLimits limits,
      int threads,
      Consumer<PatternPlan> better,
      BooleanSupplier enough) {
    long end = System.nanoTime() + limits.time().toNanos();
    ProblemReduction reduction = ProblemReduction.of(problem);
    Instance instance = reduction.instance;
    if (instance.parts == 0) {
      return Optional.of(reduction.plan(new PatternSolution(), 0, 0));
    }
    if (!fits(instance)) {
      return Optional.empty();
    }
    Incumbent incumbent =
        new Incumbent(instance, (plan, bound) -> better.accept(reduction.plan(plan, bound, 0)));
    BooleanSupplier stop = () -> incumbent.isProved() || enough.getAsBoolean();
    search(instance, limits, threads, incumbent, end - forBars(instance, limits), stop);
    Optional<PatternSolution> best = incumbent.best();
    if (best.isEmpty()) {
      return Optional.empty();
    }
    int barsBound = barsBound(instance, limits, incumbent, end, enough);
    long cheapest = Arrays.stream(instance.cost).min().orElse(0);
    long bound = Math.max(incumbent.bound(), Math.multiplyExact(barsBound, cheapest));
    return Optional.of(reduction.plan(best.get(), bound, barsBound));
  }

  private static long forBars(Instance instance, PlanLimits limits) {
    return instance.countsBars()
        ? 0
        : Math.min(MOST_FOR_BARS, limits.time().toNanos() / BARS_SHARE);
  }

  private static boolean fits(Instance instance) {
    for (long capacity : instance.capacity) {
      if (capacity >= instance.size[0]) {
        return true;
      }
    }
    return false;
  }

  private void search(
      Instance instance,
      PlanLimits limits,
      int threads,
      Incumbent incumbent,
      long end,
      BooleanSupplier stop) {
    PatternSearch first = searchWith(instance, limits, 0, incumbent, end, stop);
    first.begin();
    List<Future<?>> helpers = new ArrayList<>();
    for (int n = 1; n < threads && !incumbent.isProved(); n++) {
      helpers.add(workers.submit(searchWith(instance, limits, n, incumbent, end, stop)::run));
    }
    first.run();
    helpers.forEach(PatternEngine::join);
  }

  private static PatternSearch searchWith(
      Instance instance,
      PlanLimits limits,
      int number,
      Incumbent incumbent,
      long end,
      BooleanSupplier stop) {
    long steps = limits.steps() > 0 ? limits.steps() : Long.MAX_VALUE;
    Budget budget = new Budget(end - System.nanoTime(), steps, stop);
    return new PatternSearch(instance, budget, limits.seed() + 1_000L * number, number, incumbent);
  }

  private static void join(Future<?> helper) {
    try {
      helper.get();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException failure) {
      throw new IllegalStateException("a search failed", failure.getCause());
    }
  }

  /** The fewest bars, whatever they cost: as if all were of the longest kind. */
  private static int barsBound(
      Instance instance, PlanLimits limits, Incumbent incumbent, long end, BooleanSupplier enough) {
    if (instance.countsBars()) {
      return Math.toIntExact(incumbent.bound());
    }
    long longest = 0;
    for (long capacity : instance.capacity) {
      longest = Math.max(longest, capacity);
    }
    Instance bars = instance.onBarsOf(longest);
    long byLength = Math.ceilDiv(instance.load, longest);
    if (instance.parts > PatternSearch.MOST_PARTS) {
      return Math.toIntExact(byLength);
    }
    long nanos = Math.min(end - System.nanoTime(), forBars(instance, limits));
    Budget budget = new Budget(nanos, Long.MAX_VALUE, enough);
    Relaxation relaxation = new Relaxation(bars, budget, limits.seed());
    relaxation.solve(Long.MAX_VALUE);
    return Math.toIntExact(Math.max(byLength, relaxation.bound()));
  }
}
