package org.kerf.tools.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.kerf.cutting.model.problem.PatternPlan;
import org.kerf.cutting.model.problem.PatternPlanner;
import org.kerf.cutting.model.problem.PatternProblem;
import org.kerf.cutting.model.problem.PatternProblem.Kind;
import org.kerf.cutting.model.problem.PatternProblem.Part;
import org.kerf.cutting.model.problem.PlanLimits;

/**
 * How long the pattern planner goes on after somebody has said enough, and after its time is over:
 * on large problems, at a moment drawn by chance.
 */
public final class CancelBench {

  private static final int THREADS = 2;
  private static final int LONGEST_MILLIS = 4_000;
  private static final Duration FOREVER = Duration.ofHours(1);
  private static final long NANOS_PER_MILLI = 1_000_000;
  private static final double NANOS = 1e6;
  private static final double WANTED_SHARE = 0.95;

  /** What a problem is like; pieces are from {@code 1 / most} to {@code 1 / least} of a bar. */
  private enum Size {
    TRIPLETS(500, 1_000, 1_000, 1, 4, 2),
    SHORT_BARS(1_000, 100_000, 10_000, 1, 20, 2),
    LONG_BARS(1_000, 100_000, 1_500_000, 1, 20, 2),
    MOST_LENGTHS_FOR_BOUND(1_500, 100_000, 12_000_000, 1, 30, 3),
    PRICES(300, 5_000, 12_000, 8, 20, 2),
    MANY_REMNANTS(600, 20_000, 12_000, 300, 20, 2),
    FIVE_THOUSAND_LENGTHS(5_000, 1_000_000, 12_000_000, 1, 30, 3);

    private final int lengths;
    private final int pieces;
    private final int bar;
    private final int kinds;
    private final int most;
    private final int least;

    Size(int lengths, int pieces, int bar, int kinds, int most, int least) {
      this.lengths = lengths;
      this.pieces = pieces;
      this.bar = bar;
      this.kinds = kinds;
      this.most = most;
      this.least = least;
    }

    /** Bars without limit at several prices, and from the ninth kind on single remnants. */
    PatternProblem problem(Random random) {
      int many = Math.min(lengths, bar / least - bar / most);
      TreeSet<Integer> chosen = new TreeSet<>();
      while (chosen.size() < many) {
        chosen.add(random.nextInt(bar / most, bar / least + 1));
      }
      int[] demand = new int[many];
      Arrays.fill(demand, 1);
      for (int n = many; n < pieces; n++) {
        demand[random.nextInt(many)]++;
      }
      List<Part> parts = new ArrayList<>();
      for (int length : chosen) {
        parts.add(new Part(length, demand[parts.size()]));
      }
      List<Kind> bars = new ArrayList<>();
      bars.add(new Kind(bar, bar, Kind.UNLIMITED));
      while (bars.size() < kinds) {
        int length = random.nextInt(bar / 2, bar);
        boolean remnant = bars.size() >= 8;
        long cost = remnant ? length / 3 : length + random.nextInt(bar / 10);
        bars.add(new Kind(length, cost, remnant ? 1 : Kind.UNLIMITED));
      }
      return new PatternProblem(parts, bars, 0, Integer.MAX_VALUE);
    }
  }

  private final PatternPlanner engine;
  private final Consumer<String> line;

  public CancelBench(PatternPlanner engine, Consumer<String> line) {
    this.engine = engine;
    this.line = line;
  }

  /** Whether all plans were valid. */
  public boolean run(long seed, int rounds) {
    line.accept("size                    after     rounds  plans  valid  p95_ms   max_ms");
    boolean sound = true;
    for (Size size : Size.values()) {
      sound &= rows(size, seed, rounds, true);
      sound &= rows(size, seed, rounds, false);
    }
    return sound;
  }

  private boolean rows(Size size, long seed, int rounds, boolean cancelled) {
    Random random = new Random(seed);
    long[] over = new long[rounds];
    int plans = 0;
    int valid = 0;
    for (int round = 0; round < rounds; round++) {
      PatternProblem problem = size.problem(random);
      long nanos = random.nextInt(LONGEST_MILLIS) * NANOS_PER_MILLI;
      long end = System.nanoTime() + nanos;
      Optional<PatternPlan> plan =
          engine.plan(
              problem,
              PlanLimits.ofTime(cancelled ? FOREVER : Duration.ofNanos(nanos)),
              THREADS,
              better -> {},
              () -> cancelled && System.nanoTime() >= end);
      over[round] = Math.max(0, System.nanoTime() - end);
      plans += plan.isPresent() ? 1 : 0;
      valid += plan.isPresent() && PlanVerification.accepts(problem, plan.get()) ? 1 : 0;
    }
    Arrays.sort(over);
    line.accept(
        String.format(
            Locale.ROOT,
            "%-23s %-9s %6d %6d %6d %7.1f %8.1f",
            size.name().toLowerCase(Locale.ROOT),
            cancelled ? "enough" : "its time",
            rounds,
            plans,
            valid,
            over[(int) Math.ceil(WANTED_SHARE * rounds) - 1] / NANOS,
            over[rounds - 1] / NANOS));
    return valid == plans;
  }
}
