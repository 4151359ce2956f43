package org.kerf.cutting.patterns;

import java.util.Arrays;

/**
 * A problem in the form that the engine works on: parts by falling size, each size once, all sizes
 * and capacities divided by their greatest common divisor.
 *
 * <p>A pattern fits a kind of bar if all its parts are allowed there, the sum of its sizes is at
 * most the capacity, what is left of the capacity is at least {@code leastRest} or else nothing and
 * one of the parts {@code endsBar}, and it has at most {@code mostPieces} pieces. The arrays are
 * shared for speed and never written after the constructor.
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
  final int[] limit;
  final long[] leastRest;
  final boolean[] endsBar;

  /** Per kind and part. */
  final boolean[][] allowed;

  final int mostPieces;

  /** The whole size asked for. */
  final long load;

  /** How many pieces are asked for. */
  final long pieces;

  private final boolean allAllowed;

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
    this.parts = size.length;
    this.size = size;
    this.demand = demand;
    this.endsBar = endsBar;
    this.kinds = capacity.length;
    this.capacity = capacity;
    this.cost = cost;
    this.limit = limit;
    this.leastRest = leastRest;
    this.allowed = allowed;
    this.mostPieces = mostPieces;
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
  boolean fits(Pattern pattern) {
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
    return count <= mostPieces && leaves(pattern.kind, rest, ends);
  }

  /** Whether a bar may be left with this rest. */
  boolean leaves(int kind, long rest, boolean ends) {
    return rest >= leastRest[kind] || (rest == 0 && ends);
  }

  /** One kind of bar that costs 1 and never runs out: the cost is the number of bars. */
  boolean countsBars() {
    return kinds == 1 && cost[0] == 1 && limit[0] == UNLIMITED;
  }
}
