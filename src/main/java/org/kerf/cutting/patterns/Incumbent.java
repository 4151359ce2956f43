package org.kerf.cutting.patterns;

import java.math.BigInteger;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.kerf.cutting.patterns.problem.Instance;
import org.kerf.cutting.patterns.problem.PatternSolution;

/** The best plan and the best bound of all searches for one instance. */
final class Incumbent {

  private final BiConsumer<PatternSolution, Long> progress;
  private final long step;
  private Optional<PatternSolution> best = Optional.empty();
  private long bound;
  private volatile boolean proved;

  /** What is shared about an instance; each better plan or bound is reported. */
  Incumbent(Instance instance, BiConsumer<PatternSolution, Long> progress) {
    this.progress = progress;
    BigInteger gcd = BigInteger.ZERO;
    for (int j = 0; j < instance.kinds; j++) {
      gcd = gcd.gcd(BigInteger.valueOf(instance.cost[j]));
      for (int i = 0; instance.hasPartCosts() && i < instance.parts; i++) {
        gcd = gcd.gcd(BigInteger.valueOf(instance.partCost(j, i)));
      }
    }
    this.step = Math.max(1, gcd.longValueExact());
  }

  /** Every plan's cost is a multiple of this. */
  long step() {
    return step;
  }

  synchronized Optional<PatternSolution> best() {
    return best;
  }

  synchronized long bound() {
    return bound;
  }

  /** Whether no plan can be cheaper than the best. */
  boolean isProved() {
    return proved;
  }

  /** Only a plan cheaper than this is of use. */
  synchronized long cheaperThan() {
    return best.isPresent() ? best.get().cost() : Long.MAX_VALUE / 4;
  }

  /** Whether only the next cheaper cost is open. */
  synchronized boolean isOneStepAway() {
    return best.isPresent() && best.get().cost() - step <= bound;
  }

  synchronized void offer(PatternSolution plan) {
    if (plan.cost() < cheaperThan()) {
      best = Optional.of(plan);
      tell();
    }
  }

  synchronized void raise(long to) {
    long whole = Math.ceilDiv(to, step) * step;
    if (whole > bound) {
      bound = whole;
      tell();
    }
  }

  private void tell() {
    best.ifPresent(
        plan -> {
          proved = plan.cost() <= bound;
          progress.accept(plan, Math.min(bound, plan.cost()));
        });
  }
}
