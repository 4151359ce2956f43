package org.kerf.cutting.patterns;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.kerf.cutting.model.PatternPlan;
import org.kerf.cutting.model.PatternProblem;

/**
 * A problem in the engine's form, and the way back: equal lengths are one part, equal bars one
 * kind, and lengths and costs are divided by what they have in common.
 */
final class Compiled {

  final Instance instance;

  /** What one unit of the instance's cost is in the problem's. */
  final long costUnit;

  private final List<List<Integer>> sources;
  private final List<List<Integer>> kindSources;
  private final PatternProblem problem;

  private Compiled(
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

  /** What makes parts the same for every plan. */
  private record Size(long size, boolean endsBar, Set<Integer> kinds) {}

  /** What makes bars the same for every plan; where parts choose kinds, each kind is its own. */
  private record Bar(long capacity, long cost, long leastRest, int own) {}

  /**
   * The problem, compiled.
   *
   * @throws ArithmeticException if its sums are too large for 64 bits
   */
  static Compiled of(PatternProblem problem) {
    Map<Size, List<Integer>> sizes = sizes(problem);
    List<Size> parts = List.copyOf(sizes.keySet());
    boolean choosy = parts.stream().anyMatch(part -> !part.kinds().isEmpty());
    long unit = unit(problem, parts);
    Map<Bar, List<Integer>> bars = bars(problem, parts, choosy);
    List<Bar> kinds = List.copyOf(bars.keySet());
    List<List<Integer>> sources = List.copyOf(sizes.values());
    int[] demand = sources.stream().mapToInt(of -> demand(problem, of)).toArray();
    long pieces = Arrays.stream(demand).asLongStream().sum();
    List<List<Integer>> kindSources = List.copyOf(bars.values());
    int[] limit = new int[kinds.size()];
    boolean[][] allowed = new boolean[kinds.size()][parts.size()];
    for (int j = 0; j < limit.length; j++) {
      limit[j] = limit(problem, kindSources.get(j), pieces);
      for (int i = 0; i < parts.size(); i++) {
        Set<Integer> chosen = parts.get(i).kinds();
        allowed[j][i] = chosen.isEmpty() || chosen.contains(kinds.get(j).own());
      }
    }
    boolean[] endsBar = new boolean[parts.size()];
    for (int i = 0; i < endsBar.length; i++) {
      endsBar[i] = parts.get(i).endsBar();
    }
    long costUnit = gcd(kinds.stream().map(Bar::cost).toList());
    Instance instance =
        new Instance(
            parts.stream().mapToLong(part -> part.size() / unit).toArray(),
            demand,
            endsBar,
            kinds.stream().mapToLong(bar -> bar.capacity() / unit).toArray(),
            kinds.stream().mapToLong(bar -> bar.cost() / costUnit).toArray(),
            limit,
            kinds.stream().mapToLong(bar -> bar.leastRest() / unit).toArray(),
            allowed,
            problem.mostPieces());
    return new Compiled(problem, instance, costUnit, sources, kindSources);
  }

  private static Map<Size, List<Integer>> sizes(PatternProblem problem) {
    Map<Size, List<Integer>> sizes =
        new TreeMap<>(
            Comparator.comparingLong(Size::size)
                .reversed()
                .thenComparing(Size::endsBar)
                .thenComparing(size -> size.kinds().stream().sorted().toList().toString()));
    for (int i = 0; i < problem.parts().size(); i++) {
      PatternProblem.Part part = problem.parts().get(i);
      if (part.demand() > 0) {
        long size = Math.addExact(part.length(), problem.kerf());
        sizes
            .computeIfAbsent(new Size(size, part.endsBar(), part.kinds()), s -> new ArrayList<>())
            .add(i);
      }
    }
    return sizes;
  }

  /** What all sizes are multiples of, and the least rests too. */
  private static long unit(PatternProblem problem, List<Size> parts) {
    List<Long> numbers = new ArrayList<>();
    parts.forEach(part -> numbers.add(part.size()));
    for (PatternProblem.Kind kind : problem.kinds()) {
      if (kind.leastRest() > 0) {
        numbers.add(kind.leastRest());
        numbers.add(Math.addExact(kind.length(), problem.kerf()));
      }
    }
    return gcd(numbers);
  }

  private static Map<Bar, List<Integer>> bars(
      PatternProblem problem, List<Size> parts, boolean choosy) {
    Map<Bar, List<Integer>> bars =
        new TreeMap<>(
            Comparator.comparingLong(Bar::cost)
                .thenComparingLong(Bar::capacity)
                .thenComparingLong(Bar::leastRest)
                .thenComparingInt(Bar::own));
    long smallest = parts.isEmpty() ? 1 : parts.getLast().size();
    for (int j = 0; j < problem.kinds().size(); j++) {
      PatternProblem.Kind kind = problem.kinds().get(j);
      long capacity = Math.addExact(kind.length(), problem.kerf());
      if (kind.count() > 0 && capacity >= smallest) {
        Bar bar = new Bar(capacity, kind.cost(), kind.leastRest(), choosy ? j : -1);
        bars.computeIfAbsent(bar, b -> new ArrayList<>()).add(j);
      }
    }
    return bars;
  }

  private static long gcd(Iterable<Long> numbers) {
    BigInteger all = BigInteger.ZERO;
    for (long number : numbers) {
      all = all.gcd(BigInteger.valueOf(number));
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
  PatternPlan plan(Loading loading, long bound, int barsBound) {
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
      Pattern pattern, int times, int[] partLeft, int[] kindLeft, List<PatternPlan.Use> uses) {
    int open = times;
    while (open > 0) {
      int kind = firstLeft(kindSources.get(pattern.kind), kindLeft);
      int[] taken = new int[partLeft.length];
      for (int k = 0; k < pattern.part.length; k++) {
        take(sources.get(pattern.part[k]), pattern.count[k], partLeft, taken);
      }
      int now = Math.min(open, kindLeft[kind]);
      List<PatternPlan.Cut> cuts = new ArrayList<>();
      for (int i = 0; i < taken.length; i++) {
        if (taken[i] > 0) {
          now = Math.min(now, partLeft[i] / taken[i]);
          cuts.add(new PatternPlan.Cut(i, taken[i]));
        }
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

  private static void take(List<Integer> parts, int count, int[] left, int[] taken) {
    int open = count;
    for (int part : parts) {
      int now = Math.min(open, left[part]);
      taken[part] += now;
      open -= now;
    }
    if (open > 0) {
      throw new IllegalStateException("a plan makes more pieces than were asked for");
    }
  }
}
