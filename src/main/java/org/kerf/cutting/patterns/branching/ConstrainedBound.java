package org.kerf.cutting.patterns.branching;

import java.math.BigInteger;
import java.util.List;
import org.kerf.cutting.patterns.bounds.DualPrices;
import org.kerf.cutting.patterns.master.RestrictedMaster;
import org.kerf.cutting.patterns.problem.Budget;
import org.kerf.cutting.patterns.problem.CutPattern;
import org.kerf.cutting.patterns.problem.Instance;

/**
 * What the duals of a programme with constraints prove, in whole numbers: the dual price of each
 * part and of each unit of a constraint's entry, in units of {@code 1 / scale} of cost.
 */
final class ConstrainedBound {

  /**
   * What is to be proved, and how.
   *
   * @param target that no plan which keeps the constraints costs as little as this
   * @param scale in how many parts of one the duals are rounded
   * @param mostBars no plan within the target has more
   */
  record Aim(long target, long scale, long mostBars) {}

  private static final double SAFE_SIDE = 1 - 1e-9;

  private final Instance instance;
  private final List<MasterConstraint> constraints;
  private final Aim aim;
  private final long[] dualPrice;
  private final long[] price;

  /** From the duals as they are now: first the parts' rows, then the constraints'. */
  ConstrainedBound(
      Instance instance, List<MasterConstraint> constraints, Aim aim, RestrictedMaster master) {
    this.instance = instance;
    this.constraints = constraints;
    this.aim = aim;
    this.dualPrice = new long[instance.parts];
    for (int i = 0; i < dualPrice.length; i++) {
      dualPrice[i] = (long) Math.floor(Math.max(0, master.dual(i)) * SAFE_SIDE * aim.scale);
    }
    this.price = new long[constraints.size()];
    for (int r = 0; r < price.length; r++) {
      price[r] = (long) Math.ceil(Math.max(0, master.dual(instance.parts + r)) * aim.scale);
    }
  }

  /**
   * Searches the filling of most profit by these.
   *
   * @return false if it is not finished
   */
  boolean fill(ConstrainedPricing filling, List<PatternFilter> filters, long floor, Budget budget) {
    return filling.solve(dualPrice, constraints, price, filters, floor, budget);
  }

  /** Whether the target is proved out of reach, whatever patterns pass the filters. */
  boolean isAbove(ConstrainedPricing filling, List<PatternFilter> filters, Budget budget) {
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
   * @param over by how much the best bar's profit exceeds its cost
   */
  private BigInteger mayLose(long over) {
    BigInteger sum =
        new DualPrices(aim.scale, dualPrice, new long[0], new long[0]).ofDemand(instance.demand);
    for (int r = 0; r < price.length; r++) {
      sum = sum.add(times(price[r], constraints.get(r).atLeast()));
    }
    return times(aim.target, aim.scale).subtract(sum).add(times(over, aim.mostBars));
  }

  private static BigInteger times(long one, long other) {
    return BigInteger.valueOf(one).multiply(BigInteger.valueOf(other));
  }

  private long loss(CutPattern pattern) {
    long loss = aim.scale * instance.costOf(pattern);
    for (int k = 0; k < pattern.part.length; k++) {
      loss -= dualPrice[pattern.part[k]] * pattern.count[k];
    }
    for (int r = 0; r < price.length; r++) {
      if (price[r] != 0) {
        loss -= price[r] * constraints.get(r).entry(pattern);
      }
    }
    return loss;
  }
}
