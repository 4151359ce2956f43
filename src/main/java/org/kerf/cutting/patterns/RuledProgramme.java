package org.kerf.cutting.patterns;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * The linear programme over a list of patterns, with rules that every plan looked for keeps. Rules
 * come and patterns go while a branch is searched; a state can be saved and gone back to.
 */
final class RuledProgramme {

  /** How a call of {@link #solve} ended. */
  enum End {
    SOLVED,
    /** No plan of these patterns that keeps the rules costs as little as the target. */
    ABOVE_TARGET,
    /** The budget is used up, or rounding errors won. */
    STOPPED
  }

  /** Patterns in use, by their place in the list, and how much. */
  static final class InUse {
    final int[] pattern;
    final double[] use;

    private InUse(int[] pattern, double[] use) {
      this.pattern = pattern;
      this.use = use;
    }
  }

  /** A state to come back to. */
  static final class Saved {
    private final int[] live;
    private final Master master;
    private final int[] patternOf;
    private final List<Rule> rules;
    private final List<Filter> filters;

    private Saved(RuledProgramme of) {
      live = of.live;
      master = of.master.asleep();
      patternOf = Arrays.copyOf(of.patternOf, of.master.columns());
      rules = List.copyOf(of.rules);
      filters = List.copyOf(of.filters);
    }
  }

  private static final int MOST_AT_ONCE = 40;
  private static final int PATTERNS_BEFORE_LOOK = 4_096;
  private static final double REDUCED = 1e-7;
  private static final double SHAKE = 1e-5;
  private static final double USED = 1e-4;
  private static final double WHOLE = 1e-3;
  private static final double SAFE_SIDE = 1 - 1e-9;
  private static final double ARTIFICIAL = 10;
  private static final long WORTHWHILE = 10_000_000;
  private static final int NO_PATTERN = -1;

  private final Instance instance;
  private final List<Pattern> patterns;
  private final Budget budget;
  private final long target;
  private final long scale;
  private final long mostBars;
  private final double artificial;

  /** Finds further patterns, where the list does not hold all that matter. */
  private final Optional<RuledFilling> filling;

  private int[] live;
  private Master master;
  private int[] patternOf;
  private List<Rule> rules = new ArrayList<>();
  private List<Filter> filters = new ArrayList<>();
  private BitSet isColumn;

  /**
   * A programme over all the patterns.
   *
   * @param patterns all that a plan within the target could use, or if {@code generating} some
   * @param scale in how many parts of one the duals are rounded
   * @param mostBars no plan within the target has more
   */
  RuledProgramme(
      Instance instance,
      List<Pattern> patterns,
      Budget budget,
      long target,
      long scale,
      long mostBars,
      boolean generating) {
    this.instance = instance;
    this.filling = generating ? Optional.of(new RuledFilling(instance)) : Optional.empty();
    this.patterns = new ArrayList<>(patterns);
    this.budget = budget;
    this.target = target;
    this.scale = scale;
    this.mostBars = mostBars;
    this.artificial = ARTIFICIAL * instance.dearest();
    this.live = allNumbers();
    this.isColumn = new BitSet(patterns.size());
    this.patternOf = new int[instance.parts];
    this.master = startingMaster();
    for (int c = 0; c < instance.supply.caps(); c++) {
      add(capRule(c));
    }
  }

  private Rule capRule(int cap) {
    int[] kinds = instance.supply.kindsOf(cap);
    int most = instance.supply.most(cap);
    return kinds.length == 1
        ? new Rule.Bars(kinds[0], most, false)
        : new Rule.Pooled(Arrays.stream(kinds).boxed().collect(Collectors.toSet()), most);
  }

  private Master startingMaster() {
    double[] right = new double[instance.parts];
    double[] shake = new double[instance.parts];
    Random random = new Random(1);
    for (int i = 0; i < right.length; i++) {
      right[i] = instance.demand[i];
      shake[i] = SHAKE * random.nextDouble();
    }
    Master start = new Master(right, budget);
    start.shake(shake);
    for (int i = 0; i < right.length; i++) {
      int column = start.add(new int[] {i}, new double[] {1}, artificial);
      patternOf[column] = NO_PATTERN;
      start.startWith(column, i);
    }
    start.refactor();
    return start;
  }

  Pattern pattern(int number) {
    return patterns.get(number);
  }

  /** Whether it finds further patterns itself. */
  boolean isGenerating() {
    return filling.isPresent();
  }

  int rules() {
    return rules.size();
  }

  double objective() {
    return master.objective();
  }

  Saved save() {
    return new Saved(this);
  }

  void goBackTo(Saved saved) {
    live = saved.live;
    master = saved.master.wake();
    patternOf = saved.patternOf.clone();
    rules = new ArrayList<>(saved.rules);
    filters = new ArrayList<>(saved.filters);
    if (filling.isPresent()) {
      live = passing(allNumbers());
    }
    isColumn = new BitSet(patterns.size());
    for (int q : patternOf) {
      if (q != NO_PATTERN) {
        isColumn.set(q);
      }
    }
  }

  void add(Rule rule) {
    double[] entries = new double[master.columns()];
    for (int c = 0; c < entries.length; c++) {
      entries[c] = patternOf[c] == NO_PATTERN ? 0 : rule.entry(patterns.get(patternOf[c]));
    }
    int row = master.addRow(entries, (double) rule.atLeast());
    rules.add(rule);
    if (rule.atLeast() > 0) {
      // Else a rule that no patterns can keep leaves the programme without any solution.
      note(master.add(new int[] {row}, new double[] {1}, artificial), NO_PATTERN);
    }
  }

  private void note(int column, int pattern) {
    if (patternOf.length <= column) {
      patternOf = Arrays.copyOf(patternOf, 2 * column + 1);
    }
    patternOf[column] = pattern;
  }

  /** From now on a part is made exactly as often as asked for; false if it already was. */
  boolean makeNoMoreOf(int part) {
    Rule rule = new Rule.NoMore(part, instance.demand[part]);
    boolean fresh = !rules.contains(rule);
    if (fresh) {
      add(rule);
    }
    return fresh;
  }

  /** From now on only patterns that pass. */
  void keep(Filter filter) {
    filters.add(filter);
    live = passing(live);
    closeTheRest();
  }

  private int[] allNumbers() {
    int[] all = new int[patterns.size()];
    Arrays.setAll(all, i -> i);
    return all;
  }

  private int[] passing(int[] some) {
    int n = 0;
    int[] next = new int[some.length];
    for (int l = 0; l < some.length && !isOverAt(l); l++) {
      int q = some[l];
      Pattern pattern = patterns.get(q);
      boolean passes = true;
      for (Filter filter : filters) {
        passes &= filter.passes(pattern);
      }
      if (passes) {
        next[n++] = q;
      }
    }
    return Arrays.copyOf(next, n);
  }

  /** Long lists are not gone through to the end once it is over; nothing is claimed then. */
  private boolean isOverAt(int place) {
    return place % PATTERNS_BEFORE_LOOK == PATTERNS_BEFORE_LOOK - 1 && budget.isUsedUp();
  }

  private void closeTheRest() {
    BitSet open = new BitSet(patterns.size());
    for (int q : live) {
      open.set(q);
    }
    for (int c = 0; c < master.columns(); c++) {
      if (patternOf[c] != NO_PATTERN && !open.get(patternOf[c]) && !master.isClosed(c)) {
        master.close(c, artificial);
      }
    }
  }

  End solve() {
    if (!master.mend()) {
      if (budget.isUsedUp()) {
        return End.STOPPED;
      }
      master.restart();
      if (!master.mend()) {
        return End.STOPPED;
      }
    }
    do {
      if (!master.primal() || budget.isUsedUp()) {
        return End.STOPPED;
      }
    } while (price() > 0 || generate() > 0);
    if (budget.isUsedUp()) {
      return End.STOPPED;
    }
    return boundIsAbove() ? End.ABOVE_TARGET : End.SOLVED;
  }

  /** Lets further patterns in; none if the list holds all. */
  private int generate() {
    if (filling.isEmpty()) {
      return 0;
    }
    long[] worth = worths();
    RuledFilling filler = filling.get();
    if (!filler.solve(worth, rules, prices(), filters, scale + scale / WORTHWHILE, budget)) {
      return 0;
    }
    List<int[]> found = filler.found();
    live = Arrays.copyOf(live, live.length + found.size());
    for (int n = 0; n < found.size(); n++) {
      patterns.add(Pattern.of(0, found.get(n)));
      live[live.length - found.size() + n] = patterns.size() - 1;
      addColumn(patterns.size() - 1);
    }
    return found.size();
  }

  private long[] worths() {
    long[] worth = new long[instance.parts];
    for (int i = 0; i < worth.length; i++) {
      worth[i] = (long) Math.floor(Math.max(0, master.dual(i)) * SAFE_SIDE * scale);
    }
    return worth;
  }

  private long[] prices() {
    long[] price = new long[rules.size()];
    for (int r = 0; r < price.length; r++) {
      price[r] = (long) Math.ceil(Math.max(0, master.dual(instance.parts + r)) * scale);
    }
    return price;
  }

  /** Lets the patterns in that make it cheaper most; how many. */
  private int price() {
    double[] worst = new double[MOST_AT_ONCE];
    int[] which = new int[MOST_AT_ONCE];
    int n = 0;
    for (int l = 0; l < live.length && !isOverAt(l); l++) {
      int q = live[l];
      double reduced = isColumn.get(q) ? 0 : reducedCost(patterns.get(q));
      if (reduced >= -REDUCED) {
        continue;
      }
      int at = n;
      if (n < MOST_AT_ONCE) {
        n++;
      } else {
        at = mildest(worst);
        if (worst[at] <= reduced) {
          continue;
        }
      }
      worst[at] = reduced;
      which[at] = q;
    }
    for (int i = 0; i < n; i++) {
      addColumn(which[i]);
    }
    return n;
  }

  private static int mildest(double[] reduced) {
    int at = 0;
    for (int i = 1; i < reduced.length; i++) {
      if (reduced[i] > reduced[at]) {
        at = i;
      }
    }
    return at;
  }

  private double reducedCost(Pattern pattern) {
    double reduced = (double) instance.costOf(pattern);
    for (int k = 0; k < pattern.part.length; k++) {
      reduced -= master.dual(pattern.part[k]) * pattern.count[k];
    }
    for (int r = 0; r < rules.size(); r++) {
      double dual = master.dual(instance.parts + r);
      if (dual > 1e-12) {
        reduced -= dual * rules.get(r).entry(pattern);
      }
    }
    return reduced;
  }

  private void addColumn(int q) {
    Pattern p = patterns.get(q);
    int[] rows = Arrays.copyOf(p.part, p.part.length + rules.size());
    double[] entries = new double[rows.length];
    int n = 0;
    for (int count : p.count) {
      entries[n++] = count;
    }
    for (int r = 0; r < rules.size(); r++) {
      int entry = rules.get(r).entry(p);
      if (entry != 0) {
        rows[n] = instance.parts + r;
        entries[n++] = entry;
      }
    }
    int column =
        master.add(Arrays.copyOf(rows, n), Arrays.copyOf(entries, n), (double) instance.costOf(p));
    note(column, q);
    isColumn.set(q);
  }

  /** The bound in whole numbers; patterns that lose more than the target leaves go. */
  private boolean boundIsAbove() {
    long[] worth = worths();
    long[] price = prices();
    BigInteger sum = new Worths(scale, worth, new long[0], new long[0]).ofDemand(instance.demand);
    for (int r = 0; r < price.length; r++) {
      sum = sum.add(times(price[r], rules.get(r).atLeast()));
    }
    if (filling.isPresent()) {
      return generatedBoundIsAbove(filling.get(), worth, price, sum);
    }
    long[] loss = new long[live.length];
    long over = 0;
    for (int l = 0; l < live.length; l++) {
      if (isOverAt(l)) {
        return false;
      }
      loss[l] = loss(patterns.get(live[l]), worth, price);
      over = Math.max(over, -loss[l]);
    }
    BigInteger left = times(target, scale).subtract(sum).add(times(over, mostBars));
    if (left.signum() < 0) {
      return true;
    }
    keepLosing(loss, over, left);
    return false;
  }

  private boolean generatedBoundIsAbove(
      RuledFilling filler, long[] worth, long[] price, BigInteger sum) {
    if (!filler.solve(worth, rules, price, filters, scale, budget)) {
      return false;
    }
    long over = filler.best() - scale;
    return times(target, scale).subtract(sum).add(times(over, mostBars)).signum() < 0;
  }

  private long loss(Pattern pattern, long[] worth, long[] price) {
    long loss = scale * instance.costOf(pattern);
    for (int k = 0; k < pattern.part.length; k++) {
      loss -= worth[pattern.part[k]] * pattern.count[k];
    }
    for (int r = 0; r < price.length; r++) {
      if (price[r] != 0) {
        loss -= price[r] * rules.get(r).entry(pattern);
      }
    }
    return loss;
  }

  private void keepLosing(long[] loss, long over, BigInteger atMost) {
    int kept = 0;
    int[] next = new int[live.length];
    for (int l = 0; l < live.length; l++) {
      if (BigInteger.valueOf(loss[l] + over).compareTo(atMost) <= 0) {
        next[kept++] = live[l];
      }
    }
    if (kept < live.length) {
      live = Arrays.copyOf(next, kept);
      closeTheRest();
    }
  }

  private static BigInteger times(long one, long other) {
    return BigInteger.valueOf(one).multiply(BigInteger.valueOf(other));
  }

  InUse inUse() {
    int[] some = new int[master.rows()];
    double[] use = new double[master.rows()];
    int n = 0;
    for (int r = 0; r < master.rows(); r++) {
      int c = master.basic(r);
      if (c >= 0 && patternOf[c] != NO_PATTERN && !master.isClosed(c) && master.use(c) > USED) {
        some[n] = patternOf[c];
        use[n++] = master.use(c);
      }
    }
    return new InUse(Arrays.copyOf(some, n), Arrays.copyOf(use, n));
  }

  /** The plan that the solution is, if all its uses are whole and it is one within the target. */
  Optional<Loading> wholePlan() {
    for (int c = 0; c < master.columns(); c++) {
      double use = master.use(c);
      boolean real = patternOf[c] != NO_PATTERN && !master.isClosed(c);
      double whole = real ? Math.rint(use) : 0;
      if (Math.abs(use - whole) > WHOLE) {
        return Optional.empty();
      }
    }
    Loading plan = new Loading();
    int[] left = instance.demand.clone();
    InUse inUse = inUse();
    for (int n = 0; n < inUse.pattern.length; n++) {
      int times = (int) Math.rint(inUse.use[n]);
      for (int t = 0; t < times; t++) {
        Pattern trimmed = patterns.get(inUse.pattern[n]).takenFrom(left);
        if (trimmed.part.length > 0) {
          if (!instance.fits(trimmed)) {
            return Optional.empty();
          }
          plan.add(instance, trimmed, 1);
        }
      }
    }
    boolean complete = Arrays.stream(left).allMatch(open -> open == 0);
    return complete && plan.cost() <= target ? Optional.of(plan) : Optional.empty();
  }
}
