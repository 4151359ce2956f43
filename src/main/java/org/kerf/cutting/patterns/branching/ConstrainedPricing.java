package org.kerf.cutting.patterns.branching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.kerf.cutting.patterns.pricing.FillTable;
import org.kerf.cutting.patterns.problem.Budget;
import org.kerf.cutting.patterns.problem.Instance;

/**
 * Fills a bar with the most profit where constraints have dual prices too, exactly and in whole
 * numbers. The parts in no constraint are filled in by a table; those in constraints are searched
 * through, with tables of the most profit of the rest. For bars of one kind that are not too long
 * for such tables.
 */
final class ConstrainedPricing {

  private static final long MOST_CELLS = 6_000_000;
  private static final int MOST_KEPT = 30;
  private static final long MOST_NODES = 20_000_000;

  private final Instance instance;
  private final int capacity;
  private final List<int[]> found = new ArrayList<>();

  private int[] freeParts = new int[0];
  private FillTable freeTable = new FillTable(0, 0, new long[0], new long[0], new int[0]);
  private int[] constrained = new int[0];
  private int[] size = new int[0];
  private long[] profit = new long[0];
  private int[] most = new int[0];
  private int[][] rulesOf = new int[0][];
  private long[][] atMost = new long[0][];
  private List<MasterConstraint> constraints = List.of();
  private List<PatternFilter> filters = List.of();
  private long[] price = new long[0];
  private int[] inConstraint = new int[0];
  private int[] taken = new int[0];
  private long best;
  private int[] bestTaken = new int[0];
  private int bestRoom;
  private long nodes;

  ConstrainedPricing(Instance instance) {
    this.instance = instance;
    this.capacity = Math.toIntExact(instance.capacity[0]);
  }

  /** Whether the bars of an instance can be filled like this. */
  static boolean suits(Instance instance) {
    boolean plain = instance.countsBars() && instance.leastRest[0] == 0;
    boolean free = instance.mostPieces >= instance.pieces && instance.takesAll();
    boolean constrained = !instance.rule.isNone();
    return plain
        && free
        && !constrained
        && instance.parts * (instance.capacity[0] + 1) <= MOST_CELLS;
  }

  /**
   * Searches the filling of most profit, and some of more profit than the floor.
   *
   * @param profits per part
   * @param prices per constraint: what each unit of its entry adds
   * @return false if it is not finished
   */
  boolean solve(
      long[] profits,
      List<MasterConstraint> allConstraints,
      long[] prices,
      List<PatternFilter> allFilters,
      long floor,
      Budget budget) {
    constraints = allConstraints;
    price = prices;
    filters = allFilters;
    found.clear();
    nodes = 0;
    best = floor;
    bestTaken = new int[0];
    boolean[] spokenOf = spokenOf();
    freeTable(profits, spokenOf);
    budget.step();
    if (!freeTable.fill(false, budget)) {
      return false;
    }
    constrainedParts(profits, spokenOf);
    return boundTables(budget) && search(0, capacity, 0, budget);
  }

  /** No filling has more profit than this; the floor if none is above it. */
  long best() {
    return best;
  }

  /** Fillings of more profit than the floor, as counts per part; the best last. */
  List<int[]> found() {
    return List.copyOf(found);
  }

  private boolean[] spokenOf() {
    boolean[] spoken = new boolean[instance.parts];
    for (int r = 0; r < constraints.size(); r++) {
      if (price[r] != 0) {
        for (int part : constraints.get(r).parts()) {
          spoken[part] = true;
        }
      }
    }
    for (PatternFilter filter : filters) {
      switch (filter) {
        case PatternFilter.Apart(int one, int other) -> spoken[one] = spoken[other] = true;
        case PatternFilter.Needs(int one, int other) -> spoken[one] = spoken[other] = true;
      }
    }
    return spoken;
  }

  private void freeTable(long[] profits, boolean[] spokenOf) {
    int[] parts = new int[instance.parts];
    int n = 0;
    for (int i = 0; i < instance.parts; i++) {
      if (!spokenOf[i] && profits[i] > 0 && instance.size[i] <= capacity) {
        parts[n++] = i;
      }
    }
    freeParts = Arrays.copyOf(parts, n);
    long[] sizes = new long[n];
    long[] values = new long[n];
    int[] counts = new int[n];
    for (int k = 0; k < n; k++) {
      int i = freeParts[k];
      sizes[k] = instance.size[i];
      values[k] = profits[i];
      counts[k] = (int) Math.min(instance.demand[i], capacity / instance.size[i]);
    }
    freeTable = new FillTable(capacity, n, sizes, values, counts);
  }

  private void constrainedParts(long[] profits, boolean[] spokenOf) {
    int n = 0;
    int[] parts = new int[instance.parts];
    for (int i = 0; i < instance.parts; i++) {
      if (spokenOf[i] && instance.size[i] <= capacity) {
        parts[n++] = i;
      }
    }
    constrained = Arrays.copyOf(parts, n);
    size = new int[n];
    profit = new long[n];
    most = new int[n];
    rulesOf = new int[n][];
    for (int k = 0; k < n; k++) {
      int i = constrained[k];
      size[k] = Math.toIntExact(instance.size[i]);
      profit[k] = profits[i];
      most[k] = (int) Math.min(instance.demand[i], capacity / instance.size[i]);
      rulesOf[k] = rulesSpeakingOf(i);
    }
    taken = new int[n];
    inConstraint = new int[constraints.size()];
  }

  private int[] rulesSpeakingOf(int part) {
    int n = 0;
    int[] some = new int[constraints.size()];
    for (int r = 0; r < some.length; r++) {
      if (price[r] != 0) {
        for (int one : constraints.get(r).parts()) {
          if (one == part) {
            some[n++] = r;
            break;
          }
        }
      }
    }
    return Arrays.copyOf(some, n);
  }

  /**
   * What the constrained parts from a rank on and the free ones yield at most, per room; false if
   * the budget is used up before.
   */
  private boolean boundTables(Budget budget) {
    int n = constrained.length;
    atMost = new long[n + 1][capacity + 1];
    for (int c = 0; c <= capacity; c++) {
      atMost[n][c] = freeTable.value(c);
    }
    for (int k = n - 1; k >= 0; k--) {
      long bonus = bonus(k);
      long[] next = atMost[k + 1];
      long[] here = atMost[k];
      for (int c = 0; c <= capacity; c++) {
        long top = next[c];
        int times = Math.min(most[k], c / size[k]);
        for (int q = 1; q <= times; q++) {
          top = Math.max(top, next[c - q * size[k]] + q * profit[k] + bonus);
        }
        here[c] = top;
      }
      if (budget.isUsedUp()) {
        return false;
      }
    }
    return true;
  }

  /** What constraints can add at most once this part is in the bar. */
  private long bonus(int rank) {
    long sum = 0;
    for (int r : rulesOf[rank]) {
      if (constraints.get(r)
              instanceof MasterConstraint.Together(int one, int other, int bars, boolean least)
          && least
          && one == constrained[rank]) {
        sum += price[r];
      }
    }
    return sum;
  }

  private boolean search(int from, int room, long value, Budget budget) {
    if (++nodes > MOST_NODES || ((nodes & 0xfff) == 0 && budget.isUsedUp())) {
      return false;
    }
    long whole = value + atMost[constrained.length][room];
    if (whole > best && passes()) {
      best = whole;
      bestTaken = taken.clone();
      bestRoom = room;
      keep();
    }
    for (int k = from; k < constrained.length; k++) {
      if (value + pendingBonus() + atMost[k][room] <= best) {
        return true;
      }
      int times = Math.min(most[k], room / size[k]);
      for (int q = times; q > 0; q--) {
        long gain = take(k, q);
        boolean goesOn = !apartHolds(k) || search(k + 1, room - q * size[k], value + gain, budget);
        putBack(k, q);
        if (!goesOn) {
          return false;
        }
      }
    }
    return true;
  }

  /** Bonuses that need a part still to come, whose first part is in the bar already. */
  private long pendingBonus() {
    long sum = 0;
    for (int r = 0; r < constraints.size(); r++) {
      if (price[r] != 0
          && constraints.get(r)
              instanceof MasterConstraint.Together(int one, int other, int bars, boolean least)
          && least
          && inConstraint[r] == 1) {
        sum += price[r];
      }
    }
    return sum;
  }

  /**
   * Takes so many of a part; the answer is the profit of them and of the constraints that they
   * touch.
   */
  private long take(int rank, int count) {
    taken[rank] = count;
    long gain = count * profit[rank];
    for (int r : rulesOf[rank]) {
      int before = inConstraint[r];
      int more = countsPieces(r) ? count : 1;
      inConstraint[r] = before + more;
      gain += price[r] * (entry(r, before + more) - entry(r, before));
    }
    return gain;
  }

  private void putBack(int rank, int count) {
    taken[rank] = 0;
    for (int r : rulesOf[rank]) {
      inConstraint[r] -= countsPieces(r) ? count : 1;
    }
  }

  private boolean countsPieces(int constraint) {
    return constraints.get(constraint) instanceof MasterConstraint.Halves
        || constraints.get(constraint) instanceof MasterConstraint.NoMore;
  }

  /** The entry of a constraint of which so many pieces (or, for pairs, parts) are in the bar. */
  private int entry(int constraint, int in) {
    return switch (constraints.get(constraint)) {
      case MasterConstraint.Halves halves -> -(in / 2);
      case MasterConstraint.Together together -> in < 2 ? 0 : together.least() ? 1 : -1;
      case MasterConstraint.Bars bars -> 0;
      case MasterConstraint.Pooled pooled -> 0;
      case MasterConstraint.NoMore noMore -> -in;
      case MasterConstraint.Times times -> 0;
    };
  }

  private boolean apartHolds(int rank) {
    for (PatternFilter filter : filters) {
      if (filter instanceof PatternFilter.Apart(int one, int other)
          && (one == constrained[rank] || other == constrained[rank])
          && isIn(one)
          && isIn(other)) {
        return false;
      }
    }
    return true;
  }

  private boolean isIn(int part) {
    int rank = Arrays.binarySearch(constrained, part);
    return rank >= 0 && taken[rank] > 0;
  }

  private boolean passes() {
    for (PatternFilter filter : filters) {
      if (filter instanceof PatternFilter.Needs(int one, int other) && isIn(one) && !isIn(other)) {
        return false;
      }
    }
    return true;
  }

  private void keep() {
    int[] counts = new int[instance.parts];
    for (int k = 0; k < constrained.length; k++) {
      counts[constrained[k]] = bestTaken[k];
    }
    int[] free = new int[freeParts.length];
    freeTable.read(bestRoom, free);
    for (int k = 0; k < free.length; k++) {
      counts[freeParts[k]] = free[k];
    }
    if (found.size() == MOST_KEPT) {
      found.removeFirst();
    }
    found.add(counts);
  }
}
