package org.kerf.cutting.patterns.problem;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.kerf.cutting.model.problem.PatternPlan;
import org.kerf.cutting.model.problem.PatternProblem;

/**
 * A problem in the engine's form, and the way back: parts and bars that are the same for every plan
 * are one part and one kind, and lengths and costs are divided by what they have in common.
 */
public final class ProblemReduction {

  public final Instance instance;

  /** What one unit of the instance's cost is in the problem's. */
  public final long costUnit;

  private final List<List<Integer>> sources;
  private final List<List<Integer>> kindSources;
  private final PatternProblem problem;

  private ProblemReduction(
      PatternProblem problem,
      Instance instance,
      long costUnit,
      List<List<Integer>> sources,
      List<List<Integer>> kindSources) {
    this.problem = problem;
    this.instance = instance;
    this.costUnit = costUnit;
    this.sources = sources;
    this.kindSources = kindSources;
  }

  /**
   * The problem, reduced.
   *
   * @throws ArithmeticException if its sums are too large for 64 bits
   */
  public static ProblemReduction of(PatternProblem problem) {
    Merging merging = new Merging(problem);
    List<List<Integer>> sources = merging.parts();
    List<List<Integer>> kindSources = merging.kinds();
    long[] size = sources.stream().mapToLong(of -> merging.size(of.getFirst())).toArray();
    int[] demand = sources.stream().mapToInt(of -> demand(problem, of)).toArray();
    long pieces = Arrays.stream(demand).asLongStream().sum();
    long unit = unit(problem, size);
    long costUnit = costUnit(problem, sources, kindSources);
    List<PatternProblem.Kind> kinds =
        kindSources.stream().map(of -> problem.kinds().get(of.getFirst())).toList();
    int[] limit = kindSources.stream().mapToInt(of -> limit(problem, of, pieces)).toArray();
    boolean[] endsBar = new boolean[size.length];
    for (int i = 0; i < endsBar.length; i++) {
      endsBar[i] = problem.parts().get(sources.get(i).getFirst()).endsBar();
    }
    Instance plain =
        new Instance(
            Arrays.stream(size).map(one -> one / unit).toArray(),
            demand,
            endsBar,
            kinds.stream().mapToLong(kind -> (kind.length() + problem.kerf()) / unit).toArray(),
            kinds.stream().mapToLong(kind -> kind.cost() / costUnit).toArray(),
            limit,
            kinds.stream().mapToLong(kind -> kind.leastRest() / unit).toArray(),
            allowed(problem, sources, kindSources),
            problem.mostPieces());
    Instance instance =
        plain.under(
            supply(problem, kindSources, limit, pieces),
            partCosts(problem, sources, kindSources, costUnit),
            rule(problem, sources, kindSources));
    return new ProblemReduction(problem, instance, costUnit, sources, kindSources);
  }

  private static boolean[][] allowed(
      PatternProblem problem, List<List<Integer>> sources, List<List<Integer>> kindSources) {
    boolean[][] allowed = new boolean[kindSources.size()][sources.size()];
    for (int j = 0; j < allowed.length; j++) {
      for (int i = 0; i < allowed[j].length; i++) {
        Set<Integer> chosen = problem.parts().get(sources.get(i).getFirst()).kinds();
        allowed[j][i] = chosen.isEmpty() || chosen.contains(kindSources.get(j).getFirst());
      }
    }
    return allowed;
  }

  /** Pools of the kinds that are left; one as large as the demand is none. */
  private static Supply supply(
      PatternProblem problem, List<List<Integer>> kindSources, int[] limit, long pieces) {
    List<int[]> pools = new ArrayList<>();
    List<Integer> counts = new ArrayList<>();
    for (PatternProblem.Pool pool : problem.pools()) {
      int[] kinds =
          IntStream.range(0, kindSources.size())
              .filter(j -> pool.kinds().contains(kindSources.get(j).getFirst()))
              .toArray();
      if (kinds.length > 0 && pool.count() < pieces) {
        pools.add(kinds);
        counts.add(pool.count());
      }
    }
    return Supply.of(limit, pools, counts);
  }

  /** Per kind and part; without rows if no part costs anything. */
  private static long[][] partCosts(
      PatternProblem problem,
      List<List<Integer>> sources,
      List<List<Integer>> kindSources,
      long costUnit) {
    long[][] costs = new long[kindSources.size()][sources.size()];
    boolean any = false;
    for (int i = 0; i < sources.size(); i++) {
      Map<Integer, Long> per = problem.parts().get(sources.get(i).getFirst()).costs();
      for (int j = 0; !per.isEmpty() && j < costs.length; j++) {
        costs[j][i] = per.getOrDefault(kindSources.get(j).getFirst(), 0L) / costUnit;
        any |= costs[j][i] > 0;
      }
    }
    return any ? costs : new long[0][];
  }

  private static FillRule rule(
      PatternProblem problem, List<List<Integer>> sources, List<List<Integer>> kindSources) {
    if (!problem.isRuled()) {
      return FillRule.NONE;
    }
    return new FillRule(
        problem.rule(),
        sources.stream().mapToInt(List::getFirst).toArray(),
        kindSources.stream().mapToInt(List::getFirst).toArray(),
        problem.parts().size());
  }

  /** What all sizes are multiples of, and the least rests too. */
  private static long unit(PatternProblem problem, long[] sizes) {
    BigInteger all = BigInteger.ZERO;
    for (long size : sizes) {
      all = all.gcd(BigInteger.valueOf(size));
    }
    for (PatternProblem.Kind kind : problem.kinds()) {
      if (kind.leastRest() > 0) {
        all = all.gcd(BigInteger.valueOf(kind.leastRest()));
        all = all.gcd(BigInteger.valueOf(Math.addExact(kind.length(), problem.kerf())));
      }
    }
    return Math.max(1, all.longValueExact());
  }

  /** What all costs are multiples of. */
  private static long costUnit(
      PatternProblem problem, List<List<Integer>> sources, List<List<Integer>> kindSources) {
    BigInteger all = BigInteger.ZERO;
    for (List<Integer> kind : kindSources) {
      all = all.gcd(BigInteger.valueOf(problem.kinds().get(kind.getFirst()).cost()));
    }
    for (List<Integer> part : sources) {
      for (long cost : problem.parts().get(part.getFirst()).costs().values()) {
        all = all.gcd(BigInteger.valueOf(cost));
      }
    }
    return Math.max(1, all.longValueExact());
  }

  private static int demand(PatternProblem problem, List<Integer> parts) {
    int sum = 0;
    for (int part : parts) {
      sum = Math.addExact(sum, problem.parts().get(part).demand());
    }
    return sum;
  }

  /** More bars than pieces are as good as no limit. */
  private static int limit(PatternProblem problem, List<Integer> kinds, long pieces) {
    long sum = 0;
    for (int kind : kinds) {
      sum += problem.kinds().get(kind).count();
    }
    return sum >= pieces ? Instance.UNLIMITED : (int) sum;
  }

  /** A loading in the problem's parts and kinds. */
  public PatternPlan plan(PatternSolution loading, long bound, int barsBound) {
    int[] partLeft = problem.parts().stream().mapToInt(PatternProblem.Part::demand).toArray();
    int[] kindLeft = problem.kinds().stream().mapToInt(PatternProblem.Kind::count).toArray();
    List<PatternPlan.Use> uses = new ArrayList<>();
    loading.times().forEach((pattern, times) -> spread(pattern, times, partLeft, kindLeft, uses));
    long cost = Math.multiplyExact(loading.cost(), costUnit);
    long costBound = Math.min(cost, Math.multiplyExact(bound, costUnit));
    return new PatternPlan(
        uses, cost, costBound, loading.bars(), Math.min(barsBound, loading.bars()));
  }

  /** One pattern over the parts and kinds that were put together, as many bars at once as go. */
  private void spread(
      CutPattern pattern, int times, int[] partLeft, int[] kindLeft, List<PatternPlan.Use> uses) {
    int open = times;
    while (open > 0) {
      int kind = firstLeft(kindSources.get(pattern.kind), kindLeft);
      List<PatternPlan.Cut> cuts = new ArrayList<>();
      for (int k = 0; k < pattern.part.length; k++) {
        take(sources.get(pattern.part[k]), pattern.count[k], partLeft, cuts);
      }
      cuts.sort(Comparator.comparingInt(PatternPlan.Cut::part));
      int now = Math.min(open, kindLeft[kind]);
      for (PatternPlan.Cut cut : cuts) {
        now = Math.min(now, partLeft[cut.part()] / cut.count());
      }
      for (PatternPlan.Cut cut : cuts) {
        partLeft[cut.part()] -= cut.count() * now;
      }
      if (kindLeft[kind] != PatternProblem.Kind.UNLIMITED) {
        kindLeft[kind] -= now;
      }
      uses.add(new PatternPlan.Use(kind, now, cuts));
      open -= now;
    }
  }

  private static int firstLeft(List<Integer> kinds, int[] left) {
    for (int kind : kinds) {
      if (left[kind] > 0) {
        return kind;
      }
    }
    throw new IllegalStateException("a plan takes more bars than there are");
  }

  private static void take(List<Integer> parts, int count, int[] left, List<PatternPlan.Cut> cuts) {
    int open = count;
    for (int part : parts) {
      int now = Math.min(open, left[part]);
      if (now > 0) {
        cuts.add(new PatternPlan.Cut(part, now));
        open -= now;
      }
      if (open == 0) {
        return;
      }
    }
    throw new IllegalStateException("a plan makes more pieces than were asked for");
  }
}
