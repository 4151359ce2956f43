package org.kerf.cutting.patterns.bounds;

import java.math.BigInteger;
import org.kerf.cutting.patterns.problem.Instance;

/**
 * The dual price of each part, in whole units of {@code 1 / scale} of cost, and the most that a bar
 * of each kind can be filled with, exactly; a part's cost in a kind is subtracted from its price
 * there. From these follow a bound and every pattern's loss.
 */
public final class DualPrices {

  public final long scale;
  public final long[] part;
  final long[] most;

  /** Per cap, what each of its bars pays for there being so few; never negative. */
  public final long[] pay;

  public DualPrices(long scale, long[] part, long[] most, long[] pay) {
    this.scale = scale;
    this.part = part;
    this.most = most;
    this.pay = pay;
  }

  public long price(Instance instance, int kind) {
    return scale * instance.cost[kind];
  }

  /** What the caps of a kind pay together. */
  public long paid(Instance instance, int kind) {
    long sum = 0;
    for (int cap : instance.supply.capsOf(kind)) {
      sum = Math.addExact(sum, pay[cap]);
    }
    return sum;
  }

  /**
   * By how much the best filling of a kind exceeds its cost and what its caps pay; never negative.
   */
  public long over(Instance instance, int kind) {
    return Math.max(0, most[kind] - price(instance, kind) - paid(instance, kind));
  }

  /** A part's dual price in a kind less its cost there; may be negative. */
  public long net(Instance instance, int kind, int onePart) {
    return part[onePart] - scale * instance.partCost(kind, onePart);
  }

  /** The dual price of the whole demand. */
  public BigInteger ofDemand(int[] demand) {
    BigInteger sum = BigInteger.ZERO;
    for (int i = 0; i < part.length; i++) {
      sum = sum.add(BigInteger.valueOf(part[i]).multiply(BigInteger.valueOf(demand[i])));
    }
    return sum;
  }
}
