package org.kerf.cutting.patterns.heuristics;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.kerf.cutting.patterns.bounds.DualPrices;
import org.kerf.cutting.patterns.bounds.LengthPrices;
import org.kerf.cutting.patterns.problem.BarsLeft;
import org.kerf.cutting.patterns.problem.Budget;
import org.kerf.cutting.patterns.problem.CutPattern;
import org.kerf.cutting.patterns.problem.Instance;
import org.kerf.cutting.patterns.problem.PatternSolution;

/**
 * Makes a few parts from bars that lose next to nothing: the longest part left goes into each bar
 * that it can be in, with everything that fills that bar up, and so on to the last (bin completion,
 * Korf 2002). What all bars may lose together follows from the cost that is wanted. Finds a plan
 * without waste among many quickly where the linear programme is of no help, as all its dual prices
 * are by length; for bars that are not too long for a table of the lengths that can be made up.
 */
public final class BinCompletion {

  private static final long MOST_CELLS = 30_000_000;
  private static final int TRIED_PER_BAR = 24;
  private static final int MOST_AT_ONCE = 100;
  private static final int FOUND_PER_KIND = 200;

  /** A way to fill a bar, and what it loses. */
  private record Filling(CutPattern pattern, long loss) {}

  private final Instance instance;
  private final Budget budget;
  private final DualPrices duals;
  private final double perLength;
  private int[] left = {};
  private BarsLeft bars;
  private List<CutPattern> made = new ArrayList<>();
  private long cost;
  private long atMost;
  private long nodes;
  private final Random random;
  private double wild;

  private int[] id = {};
  private long[][] reach = {};
  private int[] counts = {};
  private int found;

  /**
   * Completions by these dual prices.
   *
   * @param byLength from {@link LengthPrices}
   */
  public BinCompletion(Instance instance, Budget budget, DualPrices byLength, long seed) {
    this.random = new Random(seed);
    this.instance = instance;
    this.budget = budget;
    this.duals = byLength;
    this.perLength = (double) byLength.part[0] / instance.size[0];
    this.bars = BarsLeft.all(instance.supply);
  }

  /** Whether an instance is small enough for the tables. */
  public static boolean suits(Instance instance) {
    long longest = 0;
    for (long capacity : instance.capacity) {
      longest = Math.max(longest, capacity);
    }
    return longest <= MOST_CELLS / instance.parts;
  }

  /**
   * A plan for these demands that costs at most this, if one is found with so many bars tried.
   *
   * @param bold 0 takes the longest parts first; the more, the more chance has a say
   */
  public Optional<PatternSolution> plan(
      int[] demand, BarsLeft supply, long mostCost, long mostNodes, double bold) {
    wild = bold;
    left = demand.clone();
    bars = supply.copy();
    made = new ArrayList<>();
    counts = new int[left.length];
    cost = 0;
    atMost = mostCost;
    nodes = mostNodes;
    BigInteger slack =
        BigInteger.valueOf(mostCost)
            .multiply(BigInteger.valueOf(duals.scale))
            .subtract(duals.ofDemand(demand));
    for (int c = 0; c < instance.supply.caps(); c++) {
      slack =
          slack.add(
              BigInteger.valueOf(duals.pay[c]).multiply(BigInteger.valueOf(supply.within(c))));
    }
    long whole = slack.min(BigInteger.valueOf(Long.MAX_VALUE / 4)).longValue();
    if (slack.signum() < 0 || !goOn(whole, 0)) {
      return Optional.empty();
    }
    PatternSolution plan = new PatternSolution();
    made.forEach(pattern -> plan.add(instance, pattern, 1));
    return Optional.of(plan);
  }

  private boolean goOn(long slack, int from) {
    int first = from;
    while (first < left.length && left[first] == 0) {
      first++;
    }
    if (first == left.length) {
      return cost <= atMost;
    }
    budget.step();
    if (--nodes < 0 || budget.isUsedUp()) {
      return false;
    }
    int scarce = scarcest();
    List<Filling> fillings = scarce < 0 ? fillings(first, slack) : fillings(scarce, first, slack);
    for (Filling filling : fillings.subList(0, Math.min(TRIED_PER_BAR, fillings.size()))) {
      take(filling.pattern(), 1);
      if (goOn(slack - filling.loss(), first)) {
        return true;
      }
      take(filling.pattern(), -1);
      if (nodes < 0) {
        return false;
      }
    }
    return false;
  }

  private void take(CutPattern pattern, int times) {
    for (int k = 0; k < pattern.part.length; k++) {
      left[pattern.part[k]] -= pattern.count[k] * times;
    }
    bars.take(pattern.kind, times);
    cost += instance.costOf(pattern) * times;
    if (times > 0) {
      made.add(pattern);
    } else {
      made.removeLast();
    }
  }

  /** Of the bars that are all needed, the shortest kind left: it has the fewest fillings. */
  private int scarcest() {
    int best = -1;
    for (int j = 0; j < instance.kinds; j++) {
      boolean needed = bars.of(j) > 0 && duals.paid(instance, j) > 0;
      if (needed && (best < 0 || instance.capacity[j] < instance.capacity[best])) {
        best = j;
      }
    }
    return best;
  }

  /** Ways to fill a bar of this kind; those that lose least first. */
  private List<Filling> fillings(int kind, int first, long slack) {
    List<Filling> fillings = new ArrayList<>();
    tables(first, 0, instance.capacity[kind]);
    addFillings(kind, instance.capacity[kind], slack, fillings);
    return inOrder(fillings);
  }

  /** Ways to fill a bar of any kind with this part; those that lose least first. */
  private List<Filling> fillings(int first, long slack) {
    List<Filling> fillings = new ArrayList<>();
    long longest = 0;
    for (int j = 0; j < instance.kinds; j++) {
      longest = bars.of(j) == 0 ? longest : Math.max(longest, instance.capacity[j]);
    }
    if (longest < instance.size[first]) {
      return fillings;
    }
    tables(first, 1, longest - instance.size[first]);
    counts[first]++;
    for (int j = 0; j < instance.kinds; j++) {
      long room = instance.capacity[j] - instance.size[first];
      if (room >= 0 && instance.allowed[j][first] && bars.of(j) > 0) {
        addFillings(j, room, slack, fillings);
      }
    }
    counts[first]--;
    return inOrder(fillings);
  }

  private List<Filling> inOrder(List<Filling> fillings) {
    if (random.nextDouble() < wild) {
      Collections.shuffle(fillings, random);
    }
    fillings.sort(Comparator.comparingLong(Filling::loss));
    return fillings;
  }

  private void addFillings(int kind, long room, long slack, List<Filling> fillings) {
    double price = (double) duals.price(instance, kind) + duals.paid(instance, kind);
    double spare = slack - (price - perLength * instance.capacity[kind]);
    long waste = perLength > 0 ? (long) Math.floor(spare / perLength) : room;
    if (spare >= -1) {
      fillLittleByLittle(kind, (int) room, Math.max(0, Math.min(room, waste)), slack, fillings);
    }
  }

  /** With no waste first, and with more only as long as few fillings are found. */
  private void fillLittleByLittle(
      int kind, int room, long waste, long slack, List<Filling> fillings) {
    long from = 0;
    long to = 0;
    found = 0;
    while (found < TRIED_PER_BAR) {
      fill(kind, 0, room - (int) from, to - from, slack, fillings);
      if (to >= waste) {
        return;
      }
      from = to + 1;
      to = Math.min(waste, Math.max(1, 8 * to));
    }
  }

  /** Which lengths the parts from one on can make up; so many of the first are in the bar. */
  private void tables(int first, int used, long most) {
    int n = 0;
    int[] some = new int[left.length - first];
    for (int i = first; i < left.length; i++) {
      int open = i == first ? left[i] - used : left[i];
      if (open > 0 && instance.size[i] <= most) {
        some[n++] = i;
      }
    }
    id = spread(some, n);
    n = id.length;
    int words = (int) (most / Long.SIZE) + 1;
    reach = new long[n + 1][words];
    reach[n][0] = 1;
    for (int k = n - 1; k >= 0; k--) {
      int i = id[k];
      int open = i == first ? left[i] - used : left[i];
      long[] moved = reach[k + 1].clone();
      System.arraycopy(moved, 0, reach[k], 0, words);
      int times = (int) Math.min(open, most / instance.size[i]);
      for (int t = 0; t < times; t++) {
        shift(moved, (int) instance.size[i]);
        for (int w = 0; w < words; w++) {
          reach[k][w] |= moved[w];
        }
      }
    }
  }

  /** Of very many the longest, the shortest and some between. */
  private static int[] spread(int[] some, int n) {
    if (n <= MOST_AT_ONCE) {
      return Arrays.copyOf(some, n);
    }
    int[] fewer = new int[MOST_AT_ONCE];
    for (int k = 0; k < fewer.length; k++) {
      fewer[k] = some[(int) ((long) k * (n - 1) / (fewer.length - 1))];
    }
    return fewer;
  }

  private static void shift(long[] bits, int by) {
    int whole = by >> 6;
    int rest = by & 63;
    for (int w = bits.length - 1; w >= 0; w--) {
      long high = w >= whole ? bits[w - whole] << rest : 0;
      long low = rest > 0 && w > whole ? bits[w - whole - 1] >>> (Long.SIZE - rest) : 0;
      bits[w] = high | low;
    }
  }

  /** Whether the parts from a rank on make up a length between these. */
  private boolean reaches(int rank, int low, int high) {
    long[] bits = reach[rank];
    int last = Math.min(high >> 6, bits.length - 1);
    for (int w = low >> 6; w <= last; w++) {
      long word = bits[w];
      if (w == low >> 6) {
        word &= -1L << low;
      }
      if (w == high >> 6) {
        word &= -1L >>> (63 - (high & 63));
      }
      if (word != 0) {
        return true;
      }
    }
    return false;
  }

  private void fill(int kind, int rank, int room, long waste, long slack, List<Filling> into) {
    if (room < 0
        || found >= FOUND_PER_KIND
        || !reaches(rank, (int) Math.max(0, room - waste), room)) {
      return;
    }
    if (rank == id.length) {
      keep(kind, slack, into);
      return;
    }
    int i = id[rank];
    int open = left[i] - counts[i];
    int most = instance.allowed[kind][i] ? (int) Math.min(open, room / instance.size[i]) : 0;
    int before = counts[i];
    for (int q = most; q >= 0; q--) {
      counts[i] = before + q;
      fill(kind, rank + 1, room - (int) (q * instance.size[i]), waste, slack, into);
    }
    counts[i] = before;
  }

  private void keep(int kind, long slack, List<Filling> into) {
    CutPattern pattern = CutPattern.of(kind, counts);
    long loss = duals.price(instance, kind) + duals.paid(instance, kind);
    for (int k = 0; k < pattern.part.length; k++) {
      loss -= duals.net(instance, kind, pattern.part[k]) * pattern.count[k];
    }
    if (pattern.part.length > 0 && loss <= slack && instance.fits(pattern)) {
      into.add(new Filling(pattern, loss));
      found++;
    }
  }
}
