package org.kerf.cutting.patterns.pricing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.kerf.cutting.patterns.problem.Budget;
import org.kerf.cutting.patterns.problem.FillRule;
import org.kerf.cutting.patterns.problem.Instance;

/**
 * Fills one bar with the most profit, exactly: the bounded knapsack problem in whole numbers.
 * Branch and bound in the order of profit per length with Dantzig's bound; where that takes too
 * long and the bar is short enough, dynamic programming by length instead.
 */
public final class Knapsack {

  private static final int FEWEST_NODES = 2_000;
  private static final int CELLS_PER_NODE = 100;

  /** Where the search took too long, so often the table is used without asking. */
  private static final int TABLE_TURNS = 8;

  private static final long MOST_NODES = 40_000_000;
  private static final long MOST_RULED_NODES = 200_000;
  private static final long MOST_CELLS = 400_000_000;
  private static final int KEPT = 4;

  private final int parts;
  private final FillOrder ranks;
  private final int[] id;
  private final long[] profit;
  private final long[] size;
  private final int[] most;
  private final long[] shortest;
  private final boolean[] ends;
  private int n;
  private long capacity;
  private long leastRest;
  private final int[] taken;
  private long best;
  private final int[] bestTaken;
  private int bestDepth;
  private long nodes;
  private long mostNodes;
  private int tableTurns;
  private long quickNodes;
  private final List<int[]> improving = new ArrayList<>();

  public Knapsack(int parts) {
    this.parts = parts;
    this.ranks = new FillOrder(parts);
    this.id = ranks.id;
    this.profit = ranks.profit;
    this.size = ranks.size;
    this.most = ranks.most;
    this.shortest = ranks.shortest;
    this.ends = ranks.ends;
    this.taken = new int[parts];
    this.bestTaken = new int[parts];
  }

  /** Gives up after so many nodes: for fillings that need not be the best. */
  public Knapsack atMost(long nodes) {
    quickNodes = nodes;
    return this;
  }

  /**
   * Searches the filling of most profit. Only one of more profit than {@code floor} is found.
   *
   * @param profits per part, not negative
   * @param demand how many of each part there may be; those the kind does not take are left out
   * @return whether the search was finished, so that no filling has more profit than {@link #best}
   */
  public boolean solve(
      Instance instance, int kind, long[] profits, int[] demand, long floor, Budget budget) {
    capacity = instance.capacity[kind];
    leastRest = instance.leastRest[kind];
    ranks.prepare(instance, capacity, profits, instance.demandFor(kind, demand));
    n = ranks.n;
    best = floor;
    bestDepth = -1;
    improving.clear();
    budget.step();
    if (n == 0) {
      return true;
    }
    return instance.rule.isNone()
        ? solveFree(instance.mostPieces, budget)
        : solveRuled(instance, kind, budget);
  }

  private boolean solveFree(int mostPieces, Budget budget) {
    if (quickNodes > 0) {
      nodes = 0;
      mostNodes = quickNodes;
      return search(0, capacity, 0, mostPieces, budget);
    }
    long cells = FillTable.cells(capacity, n, size, most);
    boolean tablePossible = mostPieces >= capacity / shortest[0] && cells <= MOST_CELLS;
    if (tableTurns == 0 || !tablePossible) {
      nodes = 0;
      mostNodes = tablePossible ? Math.max(FEWEST_NODES, cells / CELLS_PER_NODE) : MOST_NODES;
      if (search(0, capacity, 0, mostPieces, budget)) {
        return true;
      }
      if (!tablePossible) {
        return false;
      }
      tableTurns = TABLE_TURNS;
    }
    tableTurns--;
    return byTable(budget);
  }

  /** Where the search for what the rule takes is too long, the bound is of what fits by length. */
  private boolean solveRuled(Instance instance, int kind, Budget budget) {
    Arrays.fill(taken, 0);
    RuledSearch ruled = new RuledSearch(kind, instance.rule.filling());
    nodes = 0;
    mostNodes = quickNodes > 0 ? quickNodes : MOST_RULED_NODES;
    boolean finished = ruled.search(0, capacity, 0, instance.mostPieces, budget);
    if (finished || quickNodes > 0 || budget.isUsedUp()) {
      return finished;
    }
    int depth = bestDepth;
    int[] kept = bestTaken.clone();
    List<int[]> keptBefore = List.copyOf(improving);
    boolean bounded = solveFree(instance.mostPieces, budget);
    bestDepth = depth;
    System.arraycopy(kept, 0, bestTaken, 0, kept.length);
    improving.clear();
    improving.addAll(keptBefore);
    return bounded;
  }

  private boolean byTable(Budget budget) {
    FillTable table = new FillTable(capacity, n, size, profit, most);
    if (!table.fill(leastRest > 0, budget)) {
      return false;
    }
    int full = Math.toIntExact(capacity);
    int last = leastRest > 0 ? 0 : full;
    for (int length = full; length >= last; length--) {
      boolean leaves = length == full || full - length >= leastRest;
      if (leaves && table.value(length) > best) {
        best = table.value(length);
        bestDepth = n;
        table.read(length, bestTaken);
      }
    }
    if (bestDepth == n && leastRest > 0 && !isCuttable()) {
      bestDepth = -1;
    }
    return true;
  }

  /** The table ignores which parts may end a bar; its value is then only a bound. */
  private boolean isCuttable() {
    long rest = capacity;
    boolean end = false;
    for (int k = 0; k < n; k++) {
      rest -= bestTaken[k] * size[k];
      end |= bestTaken[k] > 0 && ends[k];
    }
    return rest >= leastRest || end;
  }

  /** The profit of the best filling found; the floor if none is above it. */
  public long best() {
    return best;
  }

  public boolean found() {
    return bestDepth >= 0;
  }

  /** The best filling: how many of each part. */
  public int[] counts() {
    return expand(bestTaken, bestDepth);
  }

  /** The best filling and some that were found before it, the best last. */
  public List<int[]> improvingCounts() {
    List<int[]> all = new ArrayList<>(improving);
    if (found()) {
      all.add(counts());
    }
    return all;
  }

  private int[] expand(int[] takenByRank, int depth) {
    int[] counts = new int[parts];
    for (int k = 0; k < depth; k++) {
      counts[id[k]] = takenByRank[k];
    }
    return counts;
  }

  private boolean search(int from, long room, long value, int pieces, Budget budget) {
    if (value > best && (room >= leastRest || (room == 0 && oneEnds(from)))) {
      record(from, value);
    }
    if (pieces == 0) {
      return true;
    }
    int[] chain = ranks.chainFor(room);
    for (int k = from; k < n; k++) {
      int fitting = chain[k];
      while (k < fitting) {
        taken[k++] = 0;
      }
      if (k == n || room < shortest[k] || value + ranks.bound(k, room, pieces) <= best) {
        return true;
      }
      if (size[k] > room) {
        taken[k] = 0;
        continue;
      }
      int times = (int) Math.min(Math.min(most[k], pieces), room / size[k]);
      for (int q = times; q > 0; q--) {
        long rest = room - q * size[k];
        // With fewer of this part a longer one may fit, so that fewer can yield more again.
        if (q < times && value + q * profit[k] + ranks.bound(k + 1, rest, pieces - q) <= best) {
          continue;
        }
        if (++nodes > mostNodes || ((nodes & 0xfff) == 0 && budget.isUsedUp())) {
          return false;
        }
        taken[k] = q;
        if (!search(k + 1, rest, value + q * profit[k], pieces - q, budget)) {
          return false;
        }
      }
      taken[k] = 0;
    }
    return true;
  }

  /** The same search through what a rule takes. */
  private final class RuledSearch {

    private final int kind;
    private final FillRule.Filling filling;

    private RuledSearch(int kind, FillRule.Filling filling) {
      this.kind = kind;
      this.filling = filling;
    }

    private boolean search(int from, long room, long value, int pieces, Budget budget) {
      if (value > best && (room >= leastRest || (room == 0 && oneEnds(from)))) {
        record(from, value);
      }
      for (int k = from; k < n && pieces > 0; k++) {
        if (room < shortest[k] || value + ranks.bound(k, room, pieces) <= best) {
          return true;
        }
        int times = (int) Math.min(Math.min(most[k], pieces), room / size[k]);
        for (int q = filling.countUp(kind, id[k], times); q > 0; q--) {
          if (++nodes > mostNodes || ((nodes & 0xff) == 0 && budget.isUsedUp())) {
            return false;
          }
          taken[k] = q;
          filling.set(id[k], q);
          if (!search(k + 1, room - q * size[k], value + q * profit[k], pieces - q, budget)) {
            return false;
          }
        }
        taken[k] = 0;
        filling.set(id[k], 0);
      }
      return true;
    }
  }

  private boolean oneEnds(int depth) {
    for (int k = 0; k < depth; k++) {
      if (taken[k] > 0 && ends[k]) {
        return true;
      }
    }
    return false;
  }

  private void record(int depth, long value) {
    if (bestDepth >= 0) {
      if (improving.size() == KEPT) {
        improving.remove(0);
      }
      improving.add(expand(bestTaken, bestDepth));
    }
    best = value;
    bestDepth = depth;
    System.arraycopy(taken, 0, bestTaken, 0, depth);
  }
}
