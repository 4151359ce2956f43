package org.kerf.cutting.patterns.bounds;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.kerf.cutting.patterns.master.ColumnMatrix;
import org.kerf.cutting.patterns.master.RestrictedMaster;
import org.kerf.cutting.patterns.pricing.Knapsack;
import org.kerf.cutting.patterns.problem.BarsLeft;
import org.kerf.cutting.patterns.problem.Budget;
import org.kerf.cutting.patterns.problem.CutPattern;
import org.kerf.cutting.patterns.problem.Instance;

/**
 * The linear programme over all patterns, solved by column generation (Gilmore and Gomory 1961):
 * its dual prices price new patterns, the exact filling of a bar finds the best, until none helps.
 * The prices are smoothed towards the best ones so far (Wentges 1997), so that few rounds are
 * needed.
 */
public final class Relaxation {

  /** How a call of {@link #solve} ended. */
  public enum End {
    /** The programme is solved over all patterns. */
    SOLVED,
    /** The bound is at least what was asked for; the uses may not be the best yet. */
    REACHED,
    /** The budget is used up. */
    STOPPED
  }

  private static final double SMOOTHING = 0.8;
  private static final double LEAST_SMOOTHING = 0.1;
  private static final int QUICK_NODES = 2_000;
  private static final double REDUCED = 1e-7;
  private static final double WITHIN = 1e-6;
  private static final double SHAKE = 1e-4;
  private static final int MOST_COMPLEMENTS = 16;
  private static final long WORTH_OF_DEAREST = 1L << 42;

  /** What leaving a piece out costs, in dearest bars: it never pays. */
  private static final double LEFT_OUT = 100;

  private final Instance instance;
  private final Budget budget;
  private final Knapsack exact;
  private final Knapsack quick;
  private final RestrictedMaster master;
  private final List<CutPattern> patterns = new ArrayList<>();
  private final Set<CutPattern> known = new HashSet<>();
  private final int[] demand;
  private BarsLeft bars;
  private final long scale;
  private final long[] dualPrice;
  private final long[] most;
  private final long[] net;
  private final long[] pay;

  /** Of the exact pricings for what remains, the dual prices that bound best; smoothed towards. */
  private DualPrices best;

  private double bestValue = Double.NEGATIVE_INFINITY;
  private long bound;

  /** Whether all that is demanded remains; then {@link #best} is kept as the best for that. */
  private boolean whole = true;

  private DualPrices wholeBest;
  private double wholeValue = Double.NEGATIVE_INFINITY;
  private long wholeBound;

  public Relaxation(Instance instance, Budget budget, long seed) {
    this.instance = instance;
    this.budget = budget;
    this.exact = new Knapsack(instance.parts);
    this.quick = new Knapsack(instance.parts).atMost(QUICK_NODES);
    this.demand = instance.demand.clone();
    this.bars = BarsLeft.all(instance.supply);
    long dearest = Math.max(1, instance.dearest());
    this.scale = scaleOf(instance);
    this.dualPrice = new long[instance.parts];
    this.most = new long[instance.kinds];
    this.net = new long[instance.parts];
    this.pay = new long[instance.supply.caps()];
    this.best = LengthPrices.of(instance, scale);
    this.wholeBest = best;
    this.master = new RestrictedMaster(rightSides(), budget);
    start(LEFT_OUT * dearest, new Random(seed));
  }

  /** In how many parts a unit of cost is cut, so that dual prices are whole. */
  public static long scaleOf(Instance instance) {
    return Math.max(1, WORTH_OF_DEAREST / Math.max(1, instance.dearest()));
  }

  private double[] rightSides() {
    double[] right = new double[instance.parts + instance.supply.caps()];
    for (int i = 0; i < instance.parts; i++) {
      right[i] = demand[i];
    }
    for (int c = 0; c < instance.supply.caps(); c++) {
      right[rowOf(c)] = -bars.within(c);
    }
    return right;
  }

  private int rowOf(int cap) {
    return instance.parts + cap;
  }

  /** Each part on a bar of its own kind that never runs out, or left out; no limit touched. */
  private void start(double leftOut, Random random) {
    double[] shake = new double[master.rows()];
    for (int i = 0; i < shake.length; i++) {
      shake[i] = SHAKE * random.nextDouble() * (i < instance.parts ? 1 : -1);
    }
    master.shake(shake);
    for (int i = 0; i < instance.parts; i++) {
      int kind = cheapestEndless(i);
      if (kind < 0) {
        master.add(new int[] {i}, new double[] {1}, leftOut);
        patterns.add(CutPattern.of(0, new int[0]));
      } else {
        int[] counts = new int[instance.parts];
        counts[i] = mostAlone(kind, i);
        add(CutPattern.of(kind, counts));
      }
      master.startWith(i, i);
    }
    for (int c = 0; c < instance.supply.caps(); c++) {
      master.startWith(ColumnMatrix.slack(rowOf(c)), rowOf(c));
    }
    master.refactor();
  }

  private int cheapestEndless(int part) {
    int best = -1;
    for (int j = 0; j < instance.kinds; j++) {
      boolean fits = instance.supply.isEndless(j) && mostAlone(j, part) > 0;
      if (fits && (best < 0 || instance.cost[j] < instance.cost[best])) {
        best = j;
      }
    }
    return best;
  }

  /** How many of a part alone a bar of a kind takes. */
  private int mostAlone(int kind, int part) {
    if (!instance.allowed[kind][part]) {
      return 0;
    }
    long fits = instance.capacity[kind] / instance.size[part];
    int most = (int) Math.min(Math.min(instance.demand[part], instance.mostPieces), fits);
    for (int n = most; n > 0; n--) {
      long rest = instance.capacity[kind] - n * instance.size[part];
      boolean leaves = instance.leaves(kind, rest, instance.endsBar[part]);
      if (leaves && instance.rule.takes(CutPattern.of(kind, part, n))) {
        return n;
      }
    }
    return 0;
  }

  /** Makes a pattern known, if it is not; says whether it was new. */
  public boolean add(CutPattern pattern) {
    if (!known.add(pattern)) {
      return false;
    }
    int n = pattern.part.length;
    int[] caps = instance.supply.capsOf(pattern.kind);
    int[] rows = Arrays.copyOf(pattern.part, n + caps.length);
    double[] entries = new double[rows.length];
    for (int k = 0; k < n; k++) {
      entries[k] = pattern.count[k];
    }
    for (int k = 0; k < caps.length; k++) {
      rows[n + k] = rowOf(caps[k]);
      entries[n + k] = -1;
    }
    master.add(rows, entries, (double) instance.costOf(pattern));
    patterns.add(pattern);
    return true;
  }

  /** All that is demanded is to be made, from all bars; goes on where it stood with that. */
  public void wholeDemand() {
    keepWhole();
    remaining(instance.demand, BarsLeft.all(instance.supply));
    whole = true;
    bound = wholeBound;
    bestValue = wholeValue;
    best = wholeBest;
  }

  private void keepWhole() {
    if (whole && bestValue > wholeValue) {
      wholeValue = bestValue;
      wholeBest = best;
      wholeBound = bound;
    }
  }

  /** What is to be made now, and from how many bars; the rest is made otherwise. */
  public void remaining(int[] demandNow, BarsLeft barsNow) {
    keepWhole();
    whole = false;
    bound = 0;
    for (int i = 0; i < demand.length; i++) {
      demand[i] = demandNow[i];
      master.right(i, demandNow[i]);
    }
    bars = barsNow.copy();
    for (int c = 0; c < instance.supply.caps(); c++) {
      master.right(rowOf(c), -barsNow.within(c));
    }
    master.values();
    bestValue = Double.NEGATIVE_INFINITY;
  }

  /** Solves; stops early where the bound is at least {@code enough}. */
  public End solve(long enough) {
    return solve(enough, Double.NEGATIVE_INFINITY);
  }

  /**
   * Solves; stops early where the bound is at least {@code enough}, or where the patterns known
   * make all for {@code cheap}.
   */
  public End solve(long enough, double cheap) {
    if (!master.mend()) {
      if (budget.isUsedUp()) {
        return End.STOPPED;
      }
      master.restart();
    }
    double smoothing = SMOOTHING;
    while (true) {
      if (!master.primal()) {
        return End.STOPPED;
      }
      if (master.objective() <= Math.max(cheap, (double) bound) + WITHIN) {
        return End.SOLVED;
      }
      double now = smoothing;
      int added = round(now);
      while (added == 0 && now > 0 && bound < enough) {
        now = now / 2 < LEAST_SMOOTHING ? 0 : now / 2;
        added = round(now);
      }
      smoothing = Math.max(now, LEAST_SMOOTHING);
      if (added < 0) {
        return End.STOPPED;
      }
      if (bound >= enough) {
        return End.REACHED;
      }
      if (added == 0) {
        return End.SOLVED;
      }
    }
  }

  /** Prices once; how many patterns came, or -1 if the budget is used up. */
  private int round(double smoothing) {
    for (int i = 0; i < dualPrice.length; i++) {
      dualPrice[i] = demand[i] == 0 ? 0 : smoothed(smoothing, best.part[i], i);
    }
    for (int c = 0; c < pay.length; c++) {
      pay[c] = smoothed(smoothing, best.pay[c], rowOf(c));
    }
    int added = smoothing > 0 ? price(quick) : 0;
    if (added != 0) {
      return added;
    }
    added = price(exact);
    if (added >= 0) {
      SafeBound safe =
          new SafeBound(instance, demand, bars, new DualPrices(scale, dualPrice, most, pay));
      bound = Math.max(bound, safe.whole());
      if (safe.about() > bestValue) {
        bestValue = safe.about();
        best = new DualPrices(scale, dualPrice.clone(), most.clone(), pay.clone());
      }
    }
    return added;
  }

  private long smoothed(double smoothing, long best, int row) {
    double dual = Math.max(0, master.dual(row)) * scale;
    return (long) Math.floor(smoothing * best + (1 - smoothing) * dual);
  }

  /** The parts' dual prices in a kind of bar, less what they cost there. */
  private long[] netPrices(int kind) {
    if (!instance.hasPartCosts()) {
      return dualPrice;
    }
    for (int i = 0; i < net.length; i++) {
      net[i] = Math.max(0, dualPrice[i] - scale * instance.partCost(kind, i));
    }
    return net;
  }

  private int price(Knapsack knapsack) {
    int added = 0;
    for (int j = 0; j < instance.kinds; j++) {
      if (bars.of(j) == 0) {
        most[j] = 0;
        continue;
      }
      if (budget.isUsedUp()) {
        return -1;
      }
      long price = scale * instance.cost[j];
      long floor = knapsack == exact ? price - price / 4 : price / 2;
      boolean finished = knapsack.solve(instance, j, netPrices(j), demand, floor, budget);
      if (knapsack == exact) {
        if (!finished) {
          return -1;
        }
        most[j] = knapsack.best();
      }
      if (knapsack.found()) {
        added += addWithComplements(j, knapsack);
      }
    }
    return added;
  }

  /** The patterns found, and patterns from what the best one leaves: together like a plan. */
  private int addWithComplements(int kind, Knapsack knapsack) {
    int added = 0;
    int[] last = knapsack.counts();
    for (int[] counts : knapsack.improvingCounts()) {
      added += addIfCheaper(kind, counts) ? 1 : 0;
    }
    if (added == 0) {
      return 0;
    }
    int[] left = demand.clone();
    for (int n = 0; n < MOST_COMPLEMENTS && !budget.isUsedUp(); n++) {
      takeAway(left, last);
      long floor = scale * instance.cost[kind] / 2;
      quick.solve(instance, kind, netPrices(kind), left, floor, budget);
      if (!quick.found()) {
        return added;
      }
      last = quick.counts();
      if (!addIfCheaper(kind, last)) {
        return added;
      }
      added++;
    }
    return added;
  }

  private static void takeAway(int[] left, int[] counts) {
    int times = Integer.MAX_VALUE;
    for (int i = 0; i < left.length; i++) {
      if (counts[i] > 0) {
        times = Math.min(times, left[i] / counts[i]);
      }
    }
    for (int i = 0; i < left.length; i++) {
      left[i] -= times * counts[i];
    }
  }

  private boolean addIfCheaper(int kind, int[] counts) {
    CutPattern pattern = CutPattern.of(kind, counts);
    double sum = 0;
    for (int cap : instance.supply.capsOf(kind)) {
      sum -= master.dual(rowOf(cap));
    }
    for (int k = 0; k < pattern.part.length; k++) {
      sum += master.dual(pattern.part[k]) * pattern.count[k];
    }
    double cost = (double) instance.costOf(pattern);
    return sum > cost + REDUCED * Math.max(1, cost) && add(pattern);
  }

  /** No plan for what remains costs less. */
  public long bound() {
    return bound;
  }

  public int patterns() {
    return patterns.size();
  }

  /** A pattern by its number; one without parts stands for a piece left out. */
  public CutPattern pattern(int column) {
    return patterns.get(column);
  }

  /** All patterns known, those that stand for pieces left out excepted. */
  public List<CutPattern> cuttable() {
    return patterns.stream().filter(pattern -> pattern.part.length > 0).toList();
  }

  public double use(int column) {
    return master.use(column);
  }

  /**
   * Of the exact pricings for what remains, the dual prices that bound best, the most that each
   * kind can be filled with by them, and what the caps then pay.
   */
  public DualPrices duals() {
    return SafeBound.paid(instance, bars, best);
  }
}
