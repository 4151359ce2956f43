package org.kerf.cutting.patterns.branching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.kerf.cutting.patterns.master.RestrictedMaster;
import org.kerf.cutting.patterns.problem.Budget;
import org.kerf.cutting.patterns.problem.CutPattern;
import org.kerf.cutting.patterns.problem.Instance;
import org.kerf.cutting.patterns.problem.PatternSolution;

/**
 * The linear programme over a list of patterns, with constraints that every plan looked for keeps.
 * Constraints are added and patterns removed while a branch is searched; a state can be saved and
 * restored.
 */
final class ConstrainedMaster {

  /** How a call of {@link #solve} ended. */
  enum End {
    SOLVED,
    /** No plan of these patterns that keeps the constraints costs as little as the target. */
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
    private final OpenPatterns.Saved patterns;
    private final RestrictedMaster master;
    private final int[] patternOf;
    private final List<MasterConstraint> constraints;

    private Saved(ConstrainedMaster of) {
      patterns = of.patterns.save();
      master = of.master.suspended();
      patternOf = Arrays.copyOf(of.patternOf, of.master.columns());
      constraints = List.copyOf(of.constraints);
    }
  }

  private static final int MOST_AT_ONCE = 40;
  private static final double REDUCED = 1e-7;
  private static final double SHAKE = 1e-5;
  private static final double USED = 1e-4;
  private static final double WHOLE = 1e-3;
  private static final double ARTIFICIAL = 10;
  private static final long WORTHWHILE = 10_000_000;
  private static final int NO_PATTERN = -1;

  private final Instance instance;
  private final OpenPatterns patterns;
  private final Budget budget;
  private final ConstrainedBound.Aim aim;
  private final double artificial;

  /** Finds further patterns, where the list does not hold all that matter. */
  private final Optional<ConstrainedPricing> filling;

  private RestrictedMaster master;
  private int[] patternOf;
  private List<MasterConstraint> constraints = new ArrayList<>();
  private BitSet isColumn;

  /**
   * A programme over all the patterns.
   *
   * @param patterns all that a plan within the target could use, or if {@code generating} some
   */
  ConstrainedMaster(
      Instance instance,
      List<CutPattern> patterns,
      Budget budget,
      ConstrainedBound.Aim aim,
      boolean generating) {
    this.instance = instance;
    this.filling = generating ? Optional.of(new ConstrainedPricing(instance)) : Optional.empty();
    this.patterns = new OpenPatterns(patterns, budget);
    this.budget = budget;
    this.aim = aim;
    this.artificial = ARTIFICIAL * instance.dearest();
    this.isColumn = new BitSet(patterns.size());
    this.patternOf = new int[instance.parts];
    this.master = startingMaster();
    for (int c = 0; c < instance.supply.caps(); c++) {
      add(capConstraint(c));
    }
  }

  private MasterConstraint capConstraint(int cap) {
    int[] kinds = instance.supply.kindsOf(cap);
    int most = instance.supply.most(cap);
    return kinds.length == 1
        ? new MasterConstraint.Bars(kinds[0], most, false)
        : new MasterConstraint.Pooled(
            Arrays.stream(kinds).boxed().collect(Collectors.toSet()), most);
  }

  private RestrictedMaster startingMaster() {
    double[] right = new double[instance.parts];
    double[] shake = new double[instance.parts];
    Random random = new Random(1);
    for (int i = 0; i < right.length; i++) {
      right[i] = instance.demand[i];
      shake[i] = SHAKE * random.nextDouble();
    }
    RestrictedMaster start = new RestrictedMaster(right, budget);
    start.shake(shake);
    for (int i = 0; i < right.length; i++) {
      int column = start.add(new int[] {i}, new double[] {1}, artificial);
      patternOf[column] = NO_PATTERN;
      start.startWith(column, i);
    }
    start.refactor();
    return start;
  }

  CutPattern pattern(int number) {
    return patterns.get(number);
  }

  /** Whether it finds further patterns itself. */
  boolean isGenerating() {
    return filling.isPresent();
  }

  int constraints() {
    return constraints.size();
  }

  double objective() {
    return master.objective();
  }

  Saved save() {
    return new Saved(this);
  }

  void goBackTo(Saved saved) {
    master = saved.master.wake();
    patternOf = saved.patternOf.clone();
    constraints = new ArrayList<>(saved.constraints);
    if (isGenerating()) {
      patterns.goBackToAllOf(saved.patterns);
    } else {
      patterns.goBackTo(saved.patterns);
    }
    isColumn = new BitSet(patterns.known());
    for (int q : patternOf) {
      if (q != NO_PATTERN) {
        isColumn.set(q);
      }
    }
  }

  void add(MasterConstraint constraint) {
    double[] entries = new double[master.columns()];
    for (int c = 0; c < entries.length; c++) {
      entries[c] = patternOf[c] == NO_PATTERN ? 0 : constraint.entry(patterns.get(patternOf[c]));
    }
    int row = master.addRow(entries, (double) constraint.atLeast());
    constraints.add(constraint);
    if (constraint.atLeast() > 0) {
      // Else a constraint that no patterns can keep leaves the programme without any solution.
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
    MasterConstraint constraint = new MasterConstraint.NoMore(part, instance.demand[part]);
    boolean fresh = !constraints.contains(constraint);
    if (fresh) {
      add(constraint);
    }
    return fresh;
  }

  /** From now on only patterns that pass. */
  void keep(PatternFilter filter) {
    patterns.keep(filter);
    closeTheRest();
  }

  private void closeTheRest() {
    BitSet open = patterns.asSet();
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
    ConstrainedPricing filler = filling.get();
    long floor = aim.scale() + aim.scale() / WORTHWHILE;
    if (!bound().fill(filler, patterns.filters(), floor, budget)) {
      return 0;
    }
    int before = patterns.known();
    patterns.add(filler.found().stream().map(parts -> CutPattern.of(0, parts)).toList());
    for (int q = before; q < patterns.known(); q++) {
      addColumn(q);
    }
    return patterns.known() - before;
  }

  private ConstrainedBound bound() {
    return new ConstrainedBound(instance, constraints, aim, master);
  }

  /** Lets the patterns in that make it cheaper most; how many. */
  private int price() {
    double[] worst = new double[MOST_AT_ONCE];
    int[] which = new int[MOST_AT_ONCE];
    int n = 0;
    for (int l = 0; l < patterns.count() && !patterns.isOverAt(l); l++) {
      int q = patterns.number(l);
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

  private double reducedCost(CutPattern pattern) {
    double reduced = (double) instance.costOf(pattern);
    for (int k = 0; k < pattern.part.length; k++) {
      reduced -= master.dual(pattern.part[k]) * pattern.count[k];
    }
    for (int r = 0; r < constraints.size(); r++) {
      double dual = master.dual(instance.parts + r);
      if (dual > 1e-12) {
        reduced -= dual * constraints.get(r).entry(pattern);
      }
    }
    return reduced;
  }

  private void addColumn(int q) {
    CutPattern p = patterns.get(q);
    int[] rows = Arrays.copyOf(p.part, p.part.length + constraints.size());
    double[] entries = new double[rows.length];
    int n = 0;
    for (int count : p.count) {
      entries[n++] = count;
    }
    for (int r = 0; r < constraints.size(); r++) {
      int entry = constraints.get(r).entry(p);
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

  private boolean boundIsAbove() {
    if (filling.isPresent()) {
      return bound().isAbove(filling.get(), patterns.filters(), budget);
    }
    int before = patterns.count();
    boolean above = bound().isAbove(patterns);
    if (patterns.count() < before) {
      closeTheRest();
    }
    return above;
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
  Optional<PatternSolution> wholePlan() {
    for (int c = 0; c < master.columns(); c++) {
      double use = master.use(c);
      boolean real = patternOf[c] != NO_PATTERN && !master.isClosed(c);
      double whole = real ? Math.rint(use) : 0;
      if (Math.abs(use - whole) > WHOLE) {
        return Optional.empty();
      }
    }
    PatternSolution plan = new PatternSolution();
    int[] left = instance.demand.clone();
    InUse inUse = inUse();
    for (int n = 0; n < inUse.pattern.length; n++) {
      int times = (int) Math.rint(inUse.use[n]);
      for (int t = 0; t < times; t++) {
        CutPattern trimmed = patterns.get(inUse.pattern[n]).takenFrom(left);
        if (trimmed.part.length > 0) {
          if (!instance.fits(trimmed)) {
            return Optional.empty();
          }
          plan.add(instance, trimmed, 1);
        }
      }
    }
    boolean complete = Arrays.stream(left).allMatch(open -> open == 0);
    return complete && plan.cost() <= aim.target() ? Optional.of(plan) : Optional.empty();
  }
}
