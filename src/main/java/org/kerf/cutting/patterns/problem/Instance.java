package org.kerf.cutting.patterns.problem;

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
public final class Instance {

  /** A kind with this limit never runs out. */
  public static final int UNLIMITED = Integer.MAX_VALUE;

  public final int parts;
  public final long[] size;
  public final int[] demand;
  public final int kinds;
  public final long[] capacity;
  public final long[] cost;
  public final Supply supply;
  public final long[] leastRest;
  public final boolean[] endsBar;

  /** Per kind and part. */
  public final boolean[][] allowed;

  public final int mostPieces;
  public final FillRule rule;

  /** The whole size asked for. */
  public final long load;

  /** How many pieces are asked for. */
  public final long pieces;

  private final boolean allAllowed;

  /** Per kind and part, what making it costs on top of the bar; without rows if it never does. */
  private final long[][] partCost;

  public Instance(
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
  public Instance onBarsOf(long oneCapacity) {
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
  public Instance of(int[] some, int[] wanted, BarsLeft left) {
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
  public boolean takesAll() {
    return allAllowed;
  }

  /** Of a demand, what may be cut from bars of a kind. */
  public int[] demandFor(int kind, int[] of) {
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
  public boolean fits(CutPattern pattern) {
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
  public long costOf(CutPattern pattern) {
    long sum = cost[pattern.kind];
    if (hasPartCosts()) {
      for (int k = 0; k < pattern.part.length; k++) {
        sum += partCost[pattern.kind][pattern.part[k]] * pattern.count[k];
      }
    }
    return sum;
  }

  public boolean hasPartCosts() {
    return partCost.length > 0;
  }

  public long partCost(int kind, int part) {
    return hasPartCosts() ? partCost[kind][part] : 0;
  }

  /** The most that anything costs once, a bar or a part. */
  public long dearest() {
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
  public boolean leaves(int kind, long rest, boolean ends) {
    return rest >= leastRest[kind] || (rest == 0 && ends);
  }

  /** One kind of bar that costs 1 and never runs out: the cost is the number of bars. */
  public boolean countsBars() {
    return kinds == 1 && cost[0] == 1 && supply.isEndless(0) && !hasPartCosts();
  }
}
