package org.kerf.cutting.patterns.branching;

import java.math.BigInteger;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.kerf.cutting.patterns.bounds.DualPrices;
import org.kerf.cutting.patterns.problem.Budget;
import org.kerf.cutting.patterns.problem.CutPattern;
import org.kerf.cutting.patterns.problem.Instance;
import org.kerf.cutting.patterns.problem.PatternSolution;

/**
 * Finds out whether there is a plan of at most a given cost: branch and cut over all patterns that
 * such a plan could use. By the dual prices of the linear programme each pattern has a loss, and
 * the losses of a plan's patterns add up to no more than the programme leaves, so that few patterns
 * remain; with each cut and branch they become fewer. Losses and bounds are whole numbers.
 */
public final class BranchAndCut {

  /** What came of it. */
  public enum Answer {
    FOUND,
    NONE_EXISTS,
    UNKNOWN
  }

  private static final int MOST_CONSTRAINTS = 200;
  private static final int ROUNDS_AT_ROOT = 30;
  private static final int ROUNDS_BELOW = 8;
  private static final int PATIENT_ROUNDS = 3;
  private static final long COVER_NODES = 1_000;
  private static final double GAIN = 1e-4;
  private static final double UNDECIDED = 0.02;
  private static final double RATHER_TOGETHER = 1.2;
  private static final double WHOLE = 1e-3;

  /** Parts that cost more than their dual price make a filling of negative profit. */
  private static final BigInteger ANY = BigInteger.valueOf(Long.MIN_VALUE / 4);

  private final Instance instance;
  private final Budget budget;
  private final long target;
  private final Effort effort;
  private Optional<PatternSolution> plan = Optional.empty();
  private boolean tooMany;
  private final Random random;
  private Optional<ExactCover> cover = Optional.empty();
  private int nodes;

  /**
   * How much it tries.
   *
   * @param patterns with more than these it gives up
   * @param mayGenerate or goes on without listing them all, if the bars are short enough
   * @param nodes after these it gives up
   * @param tries how often it puts patterns together by chance before it branches
   */
  public record Effort(int patterns, boolean mayGenerate, int nodes, int tries) {}

  /**
   * A search for a plan that costs at most {@code target}.
   *
   * @param random where chance has a say
   */
  public BranchAndCut(Instance instance, Budget budget, long target, Effort effort, Random random) {
    this.instance = instance;
    this.budget = budget;
    this.target = target;
    this.effort = effort;
    this.random = random;
  }

  /** The plan that was found. */
  public Optional<PatternSolution> plan() {
    return plan;
  }

  /** Whether it gave up because more patterns than allowed could be used. */
  public boolean hadTooManyPatterns() {
    return tooMany;
  }

  /**
   * Looks for a plan, with the losses that these dual prices give the patterns.
   *
   * @param known patterns to begin with where there are too many to list
   */
  public Answer search(DualPrices duals, List<CutPattern> known) {
    BigInteger left = times(target, duals.scale).subtract(duals.ofDemand(instance.demand));
    long over = 0;
    for (int j = 0; j < instance.kinds; j++) {
      over = Math.max(over, duals.over(instance, j));
    }
    for (int c = 0; c < instance.supply.caps(); c++) {
      left = left.add(times(duals.pay[c], instance.supply.most(c)));
    }
    left = left.add(times(over, mostBars()));
    if (left.signum() < 0) {
      return Answer.NONE_EXISTS;
    }
    Optional<List<CutPattern>> all =
        new PatternEnumeration(instance, budget, effort.patterns())
            .all(duals, leastProfits(duals, over, left));
    tooMany = all.isEmpty();
    boolean generating = tooMany && effort.mayGenerate() && ConstrainedPricing.suits(instance);
    if (tooMany && !generating) {
      return Answer.UNKNOWN;
    }
    List<CutPattern> patterns = all.map(this::withPiecesLeft).orElse(known);
    if (!generating && ExactCover.suits(instance, target)) {
      cover = Optional.of(new ExactCover(instance, budget, patterns, target, random));
    }
    ConstrainedBound.Aim aim = new ConstrainedBound.Aim(target, duals.scale, mostBars());
    return settle(new ConstrainedMaster(instance, patterns, budget, aim, generating), 0);
  }

  /**
   * Without patterns of so many or so few pieces that those of the other bars would not come out.
   */
  private List<CutPattern> withPiecesLeft(List<CutPattern> all) {
    boolean noBarFewer = instance.kinds == 1 && instance.load > (target - 1) * instance.capacity[0];
    if (!instance.countsBars() || !noBarFewer) {
      return all;
    }
    List<CutPattern> some = all;
    int before;
    do {
      before = some.size();
      IntSummaryStatistics pieces = some.stream().mapToInt(CutPattern::pieces).summaryStatistics();
      long fewest = instance.pieces - pieces.getMax() * (target - 1);
      long most = instance.pieces - pieces.getMin() * (target - 1);
      some =
          some.stream()
              .filter(pattern -> pattern.pieces() >= fewest && pattern.pieces() <= most)
              .toList();
    } while (some.size() < before);
    return some;
  }

  /**
   * Per kind: a pattern of less profit loses more than all patterns of a plan may lose together.
   */
  private long[] leastProfits(DualPrices duals, long over, BigInteger mayLose) {
    long[] least = new long[instance.kinds];
    for (int j = 0; j < least.length; j++) {
      boolean endless = instance.supply.isEndless(j);
      long full = duals.price(instance, j) + (endless ? over : duals.paid(instance, j));
      least[j] = BigInteger.valueOf(full).subtract(mayLose).max(ANY).longValueExact();
    }
    return least;
  }

  private static BigInteger times(long one, long other) {
    return BigInteger.valueOf(one).multiply(BigInteger.valueOf(other));
  }

  /** No plan within the target has more bars. */
  private long mostBars() {
    return instance.countsBars() ? target : instance.pieces;
  }

  private boolean isOver() {
    return nodes > effort.nodes() || budget.isUsedUp();
  }

  private Answer settle(ConstrainedMaster programme, int depth) {
    nodes++;
    int mostRounds = depth == 0 ? ROUNDS_AT_ROOT : ROUNDS_BELOW;
    double before = 0;
    for (int round = 0; !isOver(); round++) {
      ConstrainedMaster.End end = programme.solve();
      if (end != ConstrainedMaster.End.SOLVED) {
        return end == ConstrainedMaster.End.ABOVE_TARGET ? Answer.NONE_EXISTS : Answer.UNKNOWN;
      }
      plan = programme.wholePlan();
      if (plan.isEmpty() && cover.isPresent() && round == 0) {
        long tries = depth == 0 ? effort.tries() : 1;
        plan = cover.get().plan(programme.inUse(), tries * COVER_NODES);
      }
      if (plan.isPresent()) {
        return Answer.FOUND;
      }
      boolean gains = round < PATIENT_ROUNDS || programme.objective() > before + GAIN;
      boolean more = gains && round < mostRounds && programme.constraints() < MOST_CONSTRAINTS;
      if (!more || !cut(programme)) {
        return branch(programme, depth);
      }
      before = programme.objective();
    }
    return Answer.UNKNOWN;
  }

  private boolean cut(ConstrainedMaster programme) {
    List<MasterConstraint.Halves> cuts = new Separation(instance, programme).halves();
    cuts.forEach(programme::add);
    return !cuts.isEmpty();
  }

  /** Both ways: more bars of a kind than now, or a pair of parts in one bar more, or not. */
  private Answer branch(ConstrainedMaster programme, int depth) {
    ConstrainedMaster.InUse inUse = programme.inUse();
    int kind = mostUndecidedKind(programme, inUse);
    if (kind >= 0) {
      int bars = (int) Math.floor(barsOf(programme, inUse, kind));
      return bothWays(
          programme,
          new MasterConstraint.Bars(kind, bars + 1, true),
          new MasterConstraint.Bars(kind, bars, false),
          depth);
    }
    double[][] together = new Separation(instance, programme).together();
    int one = -1;
    int other = -1;
    double best = UNDECIDED;
    for (int i = 0; i < instance.parts; i++) {
      for (int j = i + 1; j < instance.parts; j++) {
        double part = together[i][j] - Math.floor(together[i][j]);
        double score = Math.min(part, 1 - part) * (part >= 0.5 ? RATHER_TOGETHER : 1);
        if (score > best) {
          best = score;
          one = i;
          other = j;
        }
      }
    }
    if (one < 0) {
      return branchOnPattern(programme, inUse, depth);
    }
    int bars = (int) Math.floor(together[one][other]);
    ConstrainedMaster.Saved saved = programme.save();
    putTogether(programme, one, other, bars + 1);
    Answer first = settle(programme, depth + 1);
    if (first == Answer.FOUND || isOver()) {
      return halfWay(first);
    }
    programme.goBackTo(saved);
    keepApart(programme, one, other, bars);
    return both(first, settle(programme, depth + 1));
  }

  private int mostUndecidedKind(ConstrainedMaster programme, ConstrainedMaster.InUse inUse) {
    int kind = -1;
    double most = UNDECIDED;
    for (int j = 0; !instance.countsBars() && j < instance.kinds; j++) {
      double bars = barsOf(programme, inUse, j);
      double off = Math.abs(bars - Math.rint(bars));
      if (off > most) {
        most = off;
        kind = j;
      }
    }
    return kind;
  }

  private static double barsOf(
      ConstrainedMaster programme, ConstrainedMaster.InUse inUse, int kind) {
    double bars = 0;
    for (int n = 0; n < inUse.use.length; n++) {
      bars += programme.pattern(inUse.pattern[n]).kind == kind ? inUse.use[n] : 0;
    }
    return bars;
  }

  private Answer branchOnPattern(
      ConstrainedMaster programme, ConstrainedMaster.InUse inUse, int depth) {
    int most = -1;
    double far = WHOLE;
    for (int i = 0; i < inUse.use.length; i++) {
      double off = Math.abs(inUse.use[i] - Math.rint(inUse.use[i]));
      if (off > far) {
        far = off;
        most = i;
      }
    }
    if (programme.isGenerating()) {
      return Answer.UNKNOWN;
    }
    if (most < 0) {
      return makeNoMore(programme, inUse) ? settle(programme, depth + 1) : Answer.UNKNOWN;
    }
    CutPattern pattern = programme.pattern(inUse.pattern[most]);
    int times = (int) Math.floor(inUse.use[most]);
    return bothWays(
        programme,
        new MasterConstraint.Times(pattern, times + 1, true),
        new MasterConstraint.Times(pattern, times, false),
        depth);
  }

  /** Whole, but with more pieces than asked for, and without them a bar would not be left right. */
  private boolean makeNoMore(ConstrainedMaster programme, ConstrainedMaster.InUse inUse) {
    long[] made = new long[instance.parts];
    for (int n = 0; n < inUse.use.length; n++) {
      CutPattern pattern = programme.pattern(inUse.pattern[n]);
      for (int k = 0; k < pattern.part.length; k++) {
        made[pattern.part[k]] += (long) Math.rint(inUse.use[n]) * pattern.count[k];
      }
    }
    boolean any = false;
    for (int i = 0; i < made.length; i++) {
      any |= made[i] > instance.demand[i] && programme.makeNoMoreOf(i);
    }
    return any;
  }

  private Answer bothWays(
      ConstrainedMaster programme, MasterConstraint more, MasterConstraint less, int depth) {
    ConstrainedMaster.Saved saved = programme.save();
    programme.add(more);
    Answer first = settle(programme, depth + 1);
    if (first == Answer.FOUND || isOver()) {
      return halfWay(first);
    }
    programme.goBackTo(saved);
    programme.add(less);
    return both(first, settle(programme, depth + 1));
  }

  /** One way alone denies nothing. */
  private static Answer halfWay(Answer first) {
    return first == Answer.FOUND ? first : Answer.UNKNOWN;
  }

  private static Answer both(Answer one, Answer other) {
    if (other == Answer.FOUND) {
      return other;
    }
    return one == other ? one : Answer.UNKNOWN;
  }

  private void putTogether(ConstrainedMaster programme, int one, int other, int bars) {
    boolean allOfOne = bars == instance.demand[one];
    boolean allOfOther = bars == instance.demand[other];
    if (allOfOne) {
      programme.keep(new PatternFilter.Needs(one, other));
    }
    if (allOfOther) {
      programme.keep(new PatternFilter.Needs(other, one));
    }
    if (instance.demand[one] > 1 || instance.demand[other] > 1) {
      programme.add(new MasterConstraint.Together(one, other, bars, true));
    }
  }

  private static void keepApart(ConstrainedMaster programme, int one, int other, int bars) {
    if (bars == 0) {
      programme.keep(new PatternFilter.Apart(one, other));
    } else {
      programme.add(new MasterConstraint.Together(one, other, bars, false));
    }
  }
}
