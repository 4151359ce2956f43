package org.kerf.cutting.solver.localsearch;

import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kerf.cutting.model.problem.RemnantRules;
import org.kerf.cutting.solver.model.Bar;
import org.kerf.cutting.solver.model.EndCounts;
import org.kerf.cutting.solver.model.Fill;
import org.kerf.cutting.solver.model.KeptRemnants;
import org.kerf.cutting.solver.model.WantedPiece;
import org.optaplanner.core.api.function.TriFunction;
import org.optaplanner.core.api.score.buildin.bendablelong.BendableLongScore;
import org.optaplanner.core.api.score.stream.Constraint;
import org.optaplanner.core.api.score.stream.ConstraintFactory;
import org.optaplanner.core.api.score.stream.ConstraintProvider;
import org.optaplanner.core.api.score.stream.bi.BiConstraintCollector;
import org.optaplanner.core.api.score.stream.bi.BiConstraintStream;
import org.optaplanner.core.api.score.stream.uni.UniConstraintCollector;
import org.optaplanner.core.api.score.stream.uni.UniConstraintStream;

/**
 * What makes a loading good, in this order: nothing that cannot be cut or has the wrong certificate
 * or heat; pieces met; cost; bars; length taken; few long remnants; and last the guide, the sum of
 * the squares of the loads, which rewards emptying a bar long before it is empty. OptaPlanner makes
 * it by reflection, hence public.
 */
public final class LoadingRules implements ConstraintProvider {

  private static final BendableLongScore HARD =
      BendableLongScore.ofHard(ItemLoading.HARD_LEVELS, ItemLoading.SOFT_LEVELS, 0, 1);
  private static final BendableLongScore UNMET = soft(0);
  private static final BendableLongScore COST = soft(1);
  private static final BendableLongScore BARS = soft(2);
  private static final BendableLongScore LENGTH = soft(3);
  private static final BendableLongScore REMNANTS = soft(4);
  private static final BendableLongScore GUIDE = soft(5);

  /** Loads are squared in tenths of a millimetre, so that a day's reels stay within a long. */
  private static final long GUIDE_UNIT_MICROMETRES = 100;

  @Override
  public Constraint[] defineConstraints(ConstraintFactory factory) {
    BiConstraintStream<Bar, Fill> filled =
        factory.forEach(Placement.class).groupBy(LoadingRules::bar, new FillCollector());
    UniConstraintStream<Leftovers> leftovers = filled.groupBy(new LeftoverCollector());
    return new Constraint[] {
      wrongCertificateOrHeat(factory),
      overloaded(filled),
      unmet(factory),
      cost(filled),
      bars(filled),
      length(filled),
      credit(leftovers),
      remnants(leftovers),
      guide(filled)
    };
  }

  private static Constraint wrongCertificateOrHeat(ConstraintFactory factory) {
    return factory
        .forEach(Placement.class)
        .filter(Placement::hasWrongCertificateOrHeat)
        .penalizeLong(HARD, placement -> placement.piece().load())
        .asConstraint("wrong certificate or heat");
  }

  private static Constraint overloaded(BiConstraintStream<Bar, Fill> filled) {
    return filled
        .penalizeLong(HARD, (bar, fill) -> fill.excess(bar.barType()))
        .asConstraint("does not fit");
  }

  private static Constraint unmet(ConstraintFactory factory) {
    return factory
        .forEachIncludingNullVars(Placement.class)
        .filter(placement -> placement.bar() == null)
        .penalizeLong(UNMET, placement -> placement.piece().urgency())
        .asConstraint("left out");
  }

  private static Constraint cost(BiConstraintStream<Bar, Fill> filled) {
    return filled.penalizeLong(COST, (bar, fill) -> bar.barType().weight()).asConstraint("cost");
  }

  private static Constraint bars(BiConstraintStream<Bar, Fill> filled) {
    return filled.penalizeLong(BARS, (bar, fill) -> 1).asConstraint("bars");
  }

  private static Constraint length(BiConstraintStream<Bar, Fill> filled) {
    return filled
        .penalizeLong(LENGTH, (bar, fill) -> bar.barType().length())
        .asConstraint("length taken");
  }

  private static Constraint credit(UniConstraintStream<Leftovers> leftovers) {
    return leftovers.rewardLong(COST, Leftovers::credit).asConstraint("credit for remnants");
  }

  private static Constraint remnants(UniConstraintStream<Leftovers> leftovers) {
    return leftovers.rewardLong(REMNANTS, Leftovers::sizes).asConstraint("few long remnants");
  }

  private static Constraint guide(BiConstraintStream<Bar, Fill> filled) {
    return filled
        .rewardLong(GUIDE, (bar, fill) -> square(fill.load() / GUIDE_UNIT_MICROMETRES))
        .asConstraint("full bars");
  }

  private static Bar bar(Placement placement) {
    return Objects.requireNonNull(placement.bar());
  }

  private static long square(long value) {
    return value * value;
  }

  private static BendableLongScore soft(int level) {
    return BendableLongScore.ofSoft(ItemLoading.HARD_LEVELS, ItemLoading.SOFT_LEVELS, level, 1);
  }

  /** A fill that pieces come to and go from. */
  private static final class RunningFill {
    private long load;
    private int pieces;
    private int held;
    private long keys;
    private long keySquares;
    private EndCounts ends = EndCounts.NONE;

    Runnable add(WantedPiece piece) {
      change(piece, 1);
      return () -> change(piece, -1);
    }

    private void change(WantedPiece piece, int sign) {
      load += sign * piece.load();
      pieces += sign;
      held += piece.held() ? sign : 0;
      keys += (long) sign * piece.key();
      ends = ends.with(piece.ends(), sign);
      keySquares += (long) sign * piece.key() * piece.key();
    }

    Fill now() {
      return new Fill(load, pieces, held, key(), ends);
    }

    /** All keys are equal just if their squares add up to no more than the mean's. */
    private int key() {
      boolean equal = pieces * keySquares == keys * keys;
      return equal ? (int) (keys / Math.max(1, pieces)) : Fill.MIXED;
    }
  }

  /** Sums up what lies on a bar. */
  private static final class FillCollector
      implements UniConstraintCollector<Placement, RunningFill, Fill> {

    @Override
    public Supplier<RunningFill> supplier() {
      return RunningFill::new;
    }

    @Override
    public BiFunction<RunningFill, Placement, Runnable> accumulator() {
      return (fill, placement) -> fill.add(placement.piece());
    }

    @Override
    public Function<RunningFill, Fill> finisher() {
      return RunningFill::now;
    }
  }

  /** What the bars leave, all together. */
  private record Leftovers(long credit, long sizes) {}

  /** Counts the leftovers of all bars as pieces come and go. */
  private static final class RunningLeftovers {
    private final KeptRemnants.Count count = new KeptRemnants.Count();
    private @Nullable RemnantRules rules;

    Runnable add(Bar bar, Fill fill) {
      rules = bar.barType().rules().remnants();
      count.change(bar.barType(), fill, 1);
      return () -> count.change(bar.barType(), fill, -1);
    }

    Leftovers now() {
      if (rules == null) {
        return new Leftovers(0, 0);
      }
      KeptRemnants kept = count.of(rules);
      return new Leftovers(kept.credit(rules), kept.sizes());
    }
  }

  /** Sums up what all bars leave. */
  private static final class LeftoverCollector
      implements BiConstraintCollector<Bar, Fill, RunningLeftovers, Leftovers> {

    @Override
    public Supplier<RunningLeftovers> supplier() {
      return RunningLeftovers::new;
    }

    @Override
    public TriFunction<RunningLeftovers, Bar, Fill, Runnable> accumulator() {
      return RunningLeftovers::add;
    }

    @Override
    public Function<RunningLeftovers, Leftovers> finisher() {
      return RunningLeftovers::now;
    }
  }
}
