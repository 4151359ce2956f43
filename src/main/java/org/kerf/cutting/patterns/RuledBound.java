package org.kerf.cutting.patterns;

import java.math.BigInteger;
import java.util.List;

/**
 * What the duals of a programme with rules prove, in whole numbers: what each part is worth and
 * what each unit of a rule's entry costs, in units of {@code 1 / scale} of cost.
 */
final class RuledBound {

  /**
   * What is to be proved, and how.
   *
   * @param target that no plan which keeps the rules costs as little as this
   * @param scale in how many parts of one the duals are rounded
   * @param mostBars no plan within the target has more
   */
  record Aim(long target, long scale, long mostBars) {}

  private static final double SAFE_SIDE = 1 - 1e-9;

  private final Instance instance;
  private final List<Rule> rules;
  private final Aim aim;
  private final long[] worth;
  private final long[] price;

  /** From the duals as they are now: first the parts' rows, then the rules'. */
  RuledBound(Instance instance, List<Rule> rules, Aim aim, Master master) {
    this.instance = instance;
    this.rules = rules;
    this.aim = aim;
    this.worth = new long[instance.parts];
    for (int i = 0; i < worth.length; i++) {
      worth[i] = (long) Math.floor(Math.max(0, master.dual(i)) * SAFE_SIDE * aim.scale);
    }
    this.price = new long[rules.size()];
    for (int r = 0; r < price.length; r++) {
      price[r] = (long) Math.ceil(Math.max(0, master.dual(instance.parts + r)) * aim.scale);
    }
  }

  /**
   * Searches the filling that is worth most by these.
   *
   * @return false if it is not finished
   */
  boolean fill(RuledFilling filling, List<Filter> filters, long floor, Budget budget) {
    return filling.solve(worth, rules, price, filters, floor, budget);
  }

  /** Whether the target is proved out of reach, whatever patterns pass the filters. */
  boolean isAbove(RuledFilling filling, List<Filter> filters, Budget budget) {
    return fill(filling, filters, aim.scale, budget)
        && mayLose(filling.best() - aim.scale).signum() < 0;
  }

  /**
   * Whether the target is proved out of reach of the open patterns. If not, those that lose more
   * than it leaves go.
   */
  boolean isAbove(OpenPatterns patterns) {
    long[] loss = new long[patterns.count()];
    long most = 0;
    for (int l = 0; l < loss.length; l++) {
      if (patterns.isOverAt(l)) {
        return false;
      }
      loss[l] = loss(patterns.get(patterns.number(l)));
      most = Math.max(most, -loss[l]);
    }
    long over = most;
    BigInteger left = mayLose(over);
    if (left.signum() < 0) {
      return true;
    }
    patterns.keepPlaces(l -> BigInteger.valueOf(loss[l] + over).compareTo(left) <= 0);
    return false;
  }

  /**
   * What the bars of a plan within the target may lose together.
   *
   * @param over how much the best bar is worth above its price
   */
  private BigInteger mayLose(long over) {
    BigInteger sum =
        new Worths(aim.scale, worth, new long[0], new long[0]).ofDemand(instance.demand);
    for (int r = 0; r < price.length; r++) {
      sum = sum.add(times(price[r], rules.get(r).atLeast()));
    }
    return times(aim.target, aim.scale).subtract(sum).add(times(over, aim.mostBars));
  }

  private static BigInteger times(long one, long other) {
    return BigInteger.valueOf(one).multiply(BigInteger.valueOf(other));
  }

  private long loss(Pattern pattern) {
    long loss = aim.scale * instance.costOf(pattern);
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
}
