package org.kerf.cutting.patterns;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Fills a bar with the most worth where rules have their prices too, exactly and in whole numbers.
 * The parts that no rule speaks of are filled in by a table; those that rules speak of are searched
 * through, with tables of what the rest can be worth at most. For bars of one kind that are not too
 * long for such tables.
 */
final class RuledFilling {

  private static final long MOST_CELLS = 6_000_000;
  private static final int MOST_KEPT = 30;
  private static final long MOST_NODES = 20_000_000;

  private final Instance instance;
  private final int capacity;
  private final List<int[]> found = new ArrayList<>();

  private int[] freeParts = new int[0];
  private FillTable freeTable = new FillTable(0, 0, new long[0], new long[0], new int[0]);
  private int[] ruled = new int[0];
  private int[] size = new int[0];
  private long[] worth = new long[0];
  private int[] most = new int[0];
  private int[][] rulesOf = new int[0][];
  private long[][] atMost = new long[0][];
  private List<Rule> rules = List.of();
  private List<Filter> filters = List.of();
  private long[] price = new long[0];
  private int[] inRule = new int[0];
  private int[] taken = new int[0];
  private long best;
  private int[] bestTaken = new int[0];
  private int bestRoom;
  private long nodes;

  RuledFilling(Instance instance) {
    this.instance = instance;
    this.capacity = Math.toIntExact(instance.capacity[0]);
  }

  /** Whether the bars of an instance can be filled like this. */
  static boolean suits(Instance instance) {
    boolean plain = instance.countsBars() && instance.leastRest[0] == 0;
    boolean free = instance.mostPieces >= instance.pieces && instance.takesAll();
    boolean ruled = !instance.rule.isNone();
    return plain && free && !ruled && instance.parts * (instance.capacity[0] + 1) <= MOST_CELLS;
  }

  /**
   * Searches the filling that is worth most, and some that are worth more than the floor.
   *
   * @param worths per part
   * @param prices per rule: what each unit of its entry adds
   * @return false if it is not finished
   */
  boolean solve(
      long[] worths,
      List<Rule> allRules,
      long[] prices,
      List<Filter> allFilters,
      long floor,
      Budget budget) {
    rules = allRules;
    price = prices;
    filters = allFilters;
    found.clear();
    nodes = 0;
    best = floor;
    bestTaken = new int[0];
    boolean[] spokenOf = spokenOf();
    freeTable(worths, spokenOf);
    budget.step();
    if (!freeTable.fill(false, budget)) {
      return false;
    }
    ruledParts(worths, spokenOf);
    return boundTables(budget) && search(0, capacity, 0, budget);
  }

  /** No filling is worth more than this; the floor if none is above it. */
  long best() {
    return best;
  }

  /** Fillings that are worth more than the floor, as counts per part; the best last. */
  List<int[]> found() {
    return List.copyOf(found);
  }

  private boolean[] spokenOf() {
    boolean[] spoken = new boolean[instance.parts];
    for (int r = 0; r < rules.size(); r++) {
      if (price[r] != 0) {
        for (int part : rules.get(r).parts()) {
          spoken[part] = true;
        }
      }
    }
    for (Filter filter : filters) {
      switch (filter) {
        case Filter.Apart(int one, int other) -> spoken[one] = spoken[other] = true;
        case Filter.Needs(int one, int other) -> spoken[one] = spoken[other] = true;
      }
    }
    return spoken;
  }

  private void freeTable(long[] worths, boolean[] spokenOf) {
    int[] parts = new int[instance.parts];
    int n = 0;
    for (int i = 0; i < instance.parts; i++) {
      if (!spokenOf[i] && worths[i] > 0 && instance.size[i] <= capacity) {
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
      values[k] = worths[i];
      counts[k] = (int) Math.min(instance.demand[i], capacity / instance.size[i]);
    }
    freeTable = new FillTable(capacity, n, sizes, values, counts);
  }

  private void ruledParts(long[] worths, boolean[] spokenOf) {
    int n = 0;
    int[] parts = new int[instance.parts];
    for (int i = 0; i < instance.parts; i++) {
      if (spokenOf[i] && instance.size[i] <= capacity) {
        parts[n++] = i;
      }
    }
    ruled = Arrays.copyOf(parts, n);
    size = new int[n];
    worth = new long[n];
    most = new int[n];
    rulesOf = new int[n][];
    for (int k = 0; k < n; k++) {
      int i = ruled[k];
      size[k] = Math.toIntExact(instance.size[i]);
      worth[k] = worths[i];
      most[k] = (int) Math.min(instance.demand[i], capacity / instance.size[i]);
      rulesOf[k] = rulesSpeakingOf(i);
    }
    taken = new int[n];
    inRule = new int[rules.size()];
  }

  private int[] rulesSpeakingOf(int part) {
    int n = 0;
    int[] some = new int[rules.size()];
    for (int r = 0; r < some.length; r++) {
      if (price[r] != 0) {
        for (int one : rules.get(r).parts()) {
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
   * What the ruled parts from a rank on and the free ones are worth at most, per room; false if the
   * budget is used up before.
   */
  private boolean boundTables(Budget budget) {
    int n = ruled.length;
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
          top = Math.max(top, next[c - q * size[k]] + q * worth[k] + bonus);
        }
        here[c] = top;
      }
      if (budget.isUsedUp()) {
        return false;
      }
    }
    return true;
  }

  /** What rules can add at most once this part is in the bar. */
  private long bonus(int rank) {
    long sum = 0;
    for (int r : rulesOf[rank]) {
      if (rules.get(r) instanceof Rule.Together(int one, int other, int bars, boolean least)
          && least
          && one == ruled[rank]) {
        sum += price[r];
      }
    }
    return sum;
  }

  private boolean search(int from, int room, long value, Budget budget) {
    if (++nodes > MOST_NODES || ((nodes & 0xfff) == 0 && budget.isUsedUp())) {
      return false;
    }
    long whole = value + atMost[ruled.length][room];
    if (whole > best && passes()) {
      best = whole;
      bestTaken = taken.clone();
      bestRoom = room;
      keep();
    }
    for (int k = from; k < ruled.length; k++) {
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
    for (int r = 0; r < rules.size(); r++) {
      if (price[r] != 0
          && rules.get(r) instanceof Rule.Together(int one, int other, int bars, boolean least)
          && least
          && inRule[r] == 1) {
        sum += price[r];
      }
    }
    return sum;
  }

  /** Takes so many of a part; the answer is what they and the rules they touch are worth. */
  private long take(int rank, int count) {
    taken[rank] = count;
    long gain = count * worth[rank];
    for (int r : rulesOf[rank]) {
      int before = inRule[r];
      int more = countsPieces(r) ? count : 1;
      inRule[r] = before + more;
      gain += price[r] * (entry(r, before + more) - entry(r, before));
    }
    return gain;
  }

  private void putBack(int rank, int count) {
    taken[rank] = 0;
    for (int r : rulesOf[rank]) {
      inRule[r] -= countsPieces(r) ? count : 1;
    }
  }

  private boolean countsPieces(int rule) {
    return rules.get(rule) instanceof Rule.Halves || rules.get(rule) instanceof Rule.NoMore;
  }

  /** The entry of a rule of which so many pieces (or, for pairs, parts) are in the bar. */
  private int entry(int rule, int in) {
    return switch (rules.get(rule)) {
      case Rule.Halves halves -> -(in / 2);
      case Rule.Together together -> in < 2 ? 0 : together.least() ? 1 : -1;
      case Rule.Bars bars -> 0;
      case Rule.Pooled pooled -> 0;
      case Rule.NoMore noMore -> -in;
      case Rule.Times times -> 0;
    };
  }

  private boolean apartHolds(int rank) {
    for (Filter filter : filters) {
      if (filter instanceof Filter.Apart(int one, int other)
          && (one == ruled[rank] || other == ruled[rank])
          && isIn(one)
          && isIn(other)) {
        return false;
      }
    }
    return true;
  }

  private boolean isIn(int part) {
    int rank = Arrays.binarySearch(ruled, part);
    return rank >= 0 && taken[rank] > 0;
  }

  private boolean passes() {
    for (Filter filter : filters) {
      if (filter instanceof Filter.Needs(int one, int other) && isIn(one) && !isIn(other)) {
        return false;
      }
    }
    return true;
  }

  private void keep() {
    int[] counts = new int[instance.parts];
    for (int k = 0; k < ruled.length; k++) {
      counts[ruled[k]] = bestTaken[k];
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
