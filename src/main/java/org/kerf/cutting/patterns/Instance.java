package org.kerf.cutting.patterns;

import java.util.Arrays;
import java.util.List;

/**
 * A problem in the form that the engine works on: parts by falling size, each size once, all sizes
 * and capacities divided by their greatest common divisor.
 *
 * <p>A pattern fits a kind of bar if all its parts are allowed there, the sum of its sizes is at
 * most the capacity, what is left of the capacity is at least {@code leastRest} or else nothing and
 * one of the parts {@code endsBar}, it has at most {@code mostPieces} pieces, and the rule takes
 * it. The arrays are shared for speed and never written after the constructor.
 */
final class Instance {

  /** A kind with this limit never runs out. */
  static final int UNLIMITED = Integer.MAX_VALUE;

  final int parts;
  final long[] size;
  final int[] demand;
  final int kinds;
  final long[] capacity;
  final long[] cost;
  final Supply supply;
  final long[] leastRest;
  final boolean[] endsBar;

  /** Per kind and part. */
  final boolean[][] allowed;

  final int mostPieces;
  final FillRule rule;

  /** The whole size asked for. */
  final long load;

  /** How many pieces are asked for. */
  final long pieces;

  private final boolean allAllowed;

  /** Per kind and part, what making it costs on top of the bar; without rows if it never does. */
  private final long[][] partCost;

  Instance(
      long[] size,
      int[] demand,
      boolean[] endsBar,
      long[] capacity,
      long[] cost,
      int[] limit,
      long[] leastRest,
      boolean[][] allowed,
      int mostPieces) {
    this(
        size,
        demand,
        endsBar,
        capacity,
        cost,
        Supply.of(limit, List.of(), List.of()),
        leastRest,
        allowed,
        mostPieces,
        new long[0][],
        FillRule.NONE);
  }

  private Instance(
      long[] size,
      int[] demand,
      boolean[] endsBar,
      long[] capacity,
      long[] cost,
      Supply supply,
      long[] leastRest,
      boolean[][] allowed,
      int mostPieces,
      long[][] partCost,
      FillRule rule) {
    this.parts = size.length;
    this.size = size;
    this.demand = demand;
    this.endsBar = endsBar;
    this.kinds = capacity.length;
    this.capacity = capacity;
    this.cost = cost;
    this.supply = supply;
    this.leastRest = leastRest;
    this.allowed = allowed;
    this.mostPieces = mostPieces;
    this.partCost = partCost;
    this.rule = rule;
    long load = 0;
    long pieces = 0;
    for (int i = 0; i < parts; i++) {
      load = Math.addExact(load, Math.multiplyExact(size[i], (long) demand[i]));
      pieces += demand[i];
    }
    this.load = load;
    this.pieces = pieces;
    boolean all = true;
    for (boolean[] row : allowed) {
      for (boolean one : row) {
        all &= one;
      }
    }
    this.allAllowed = all;
  }

  /**
   * The same with pools of bars, with costs of parts and with a rule.
   *
   * @param costs per kind and part; without rows if parts cost nothing
   */
  Instance under(Supply pooled, long[][] costs, FillRule oneRule) {
    return new Instance(
        size,
        demand,
        endsBar,
        capacity,
        cost,
        pooled,
        leastRest,
        allowed,
        mostPieces,
        costs,
        oneRule);
  }

  /** The same demand from bars of one kind that takes all, costs 1 and never runs out. */
  Instance onBarsOf(long oneCapacity) {
    boolean[] any = new boolean[parts];
    Arrays.fill(any, true);
    return new Instance(
        size,
        demand,
        any,
        new long[] {oneCapacity},
        new long[] {1},
        new int[] {UNLIMITED},
        new long[] {0},
        new boolean[][] {any},
        mostPieces);
  }

  /**
   * Only these parts, so many of each, from what is left of the bars.
   *
   * @param some by rising index
   */
  Instance of(int[] some, int[] wanted, BarsLeft left) {
    int n = some.length;
    long[] sizes = new long[n];
    boolean[] ends = new boolean[n];
    boolean[][] takes = new boolean[kinds][n];
    long[][] costs = new long[partCost.length][n];
    for (int k = 0; k < n; k++) {
      sizes[k] = size[some[k]];
      ends[k] = endsBar[some[k]];
      for (int j = 0; j < kinds; j++) {
        takes[j][k] = allowed[j][some[k]];
      }
      for (int j = 0; j < costs.length; j++) {
        costs[j][k] = partCost[j][some[k]];
      }
    }
    return new Instance(
        sizes,
        wanted,
        ends,
        capacity,
        cost,
        left.supply(),
        leastRest,
        takes,
        mostPieces,
        costs,
        rule.of(some));
  }

  /** Whether all kinds take all parts. */
  boolean takesAll() {
    return allAllowed;
  }

  /** Of a demand, what may be cut from bars of a kind. */
  int[] demandFor(int kind, int[] of) {
    if (allAllowed) {
      return of;
    }
    int[] masked = of.clone();
    for (int i = 0; i < parts; i++) {
      if (!allowed[kind][i]) {
        masked[i] = 0;
      }
    }
    return masked;
  }

  /** Whether a pattern can be cut. */
  boolean fits(CutPattern pattern) {
    long rest = capacity[pattern.kind];
    int count = 0;
    boolean ends = false;
    for (int k = 0; k < pattern.part.length; k++) {
      int i = pattern.part[k];
      if (!allowed[pattern.kind][i]) {
        return false;
      }
      rest -= size[i] * pattern.count[k];
      count += pattern.count[k];
      ends |= endsBar[i];
    }
    return count <= mostPieces && leaves(pattern.kind, rest, ends) && rule.takes(pattern);
  }

  /** What a bar cut so costs. */
  long costOf(CutPattern pattern) {
    long sum = cost[pattern.kind];
    if (hasPartCosts()) {
      for (int k = 0; k < pattern.part.length; k++) {
        sum += partCost[pattern.kind][pattern.part[k]] * pattern.count[k];
      }
    }
    return sum;
  }

  boolean hasPartCosts() {
    return partCost.length > 0;
  }

  long partCost(int kind, int part) {
    return hasPartCosts() ? partCost[kind][part] : 0;
  }

  /** The most that anything costs once, a bar or a part. */
  long dearest() {
    long most = 0;
    for (int j = 0; j < kinds; j++) {
      most = Math.max(most, cost[j]);
      for (int i = 0; i < parts; i++) {
        most = Math.max(most, partCost(j, i));
      }
    }
    return most;
  }

  /** Whether a bar may be left with this rest. */
  boolean leaves(int kind, long rest, boolean ends) {
    return rest >= leastRest[kind] || (rest == 0 && ends);
  }

  /** One kind of bar that costs 1 and never runs out: the cost is the number of bars. */
  boolean countsBars() {
    return kinds == 1 && cost[0] == 1 && supply.isEndless(0) && !hasPartCosts();
  }
}
