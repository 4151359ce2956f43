package org.kerf.tools.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.kerf.cutting.model.problem.PatternPlan;
import org.kerf.cutting.model.problem.PatternPlanner;
import org.kerf.cutting.model.problem.PatternProblem;
import org.kerf.cutting.model.problem.PlanLimits;

/**
 * Many pieces of many lengths: bars of 10,000, pieces from 5 to 75 % of that, each length about
 * equally often.
 */
public final class ScaleBench {

  private static final int BAR = 10_000;
  private static final int SHORTEST = 500;
  private static final int LONGEST = 7_500;
  private static final int THREADS = 2;
  private static final PlanLimits LIMITS = PlanLimits.ofTime(Duration.ofSeconds(10));
  private static final double NANOS = 1e9;
  private static final double NANOS_PER_MILLI = 1e6;

  private final PatternPlanner engine;
  private final Consumer<String> line;

  public ScaleBench(PatternPlanner engine, Consumer<String> line) {
    this.engine = engine;
    this.line = line;
  }

  /** Whether all plans were valid. */
  public boolean run(long seed, int rounds) {
    line.accept(" pieces  lengths   bars  bound  proven  seconds  first_ms  valid");
    boolean sound = true;
    for (int lengths : new int[] {100, 300}) {
      for (int pieces : new int[] {10_000, 100_000}) {
        for (int round = 0; round < rounds; round++) {
          sound &= row(pieces, lengths, (seed * 31 + lengths) * 1_000_003 + pieces + round);
        }
      }
    }
    return sound;
  }

  private boolean row(int pieces, int lengths, long seed) {
    PatternProblem problem = problem(pieces, lengths, new Random(seed));
    AtomicLong first = new AtomicLong();
    long start = System.nanoTime();
    Optional<PatternPlan> plan =
        engine.plan(
            problem,
            LIMITS,
            THREADS,
            better -> first.compareAndSet(0, System.nanoTime() - start),
            () -> false);
    double seconds = (System.nanoTime() - start) / NANOS;
    boolean valid = plan.isPresent() && PlanVerification.accepts(problem, plan.get());
    line.accept(
        String.format(
            Locale.ROOT,
            "%7d %8d %6d %6d %7s %8.3f %9.1f %6s",
            pieces,
            lengths,
            plan.map(PatternPlan::bars).orElse(0),
            plan.map(PatternPlan::barsBound).orElse(0),
            plan.map(PatternPlan::isProvedBest).orElse(false),
            seconds,
            first.get() / NANOS_PER_MILLI,
            valid));
    return valid;
  }

  private static PatternProblem problem(int pieces, int lengths, Random random) {
    TreeSet<Integer> chosen = new TreeSet<>();
    while (chosen.size() < lengths) {
      chosen.add(random.nextInt(SHORTEST, LONGEST + 1));
    }
    int[] demand = new int[lengths];
    for (int n = 0; n < pieces; n++) {
      demand[random.nextInt(lengths)]++;
    }
    List<PatternProblem.Part> parts = new ArrayList<>();
    for (int length : chosen) {
      parts.add(new PatternProblem.Part(length, demand[parts.size()]));
    }
    var bars = new PatternProblem.Kind(BAR, 1, PatternProblem.Kind.UNLIMITED);
    return new PatternProblem(parts, List.of(bars), 0, Integer.MAX_VALUE);
  }
}
