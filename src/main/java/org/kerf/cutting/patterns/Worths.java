package org.kerf.cutting.patterns;

import java.math.BigInteger;

/**
 * What each part is worth, in whole units of {@code 1 / scale} of cost, and the most that a bar of
 * each kind can be filled with, exactly. From these follow a bound and every pattern's loss.
 */
final class Worths {

  final long scale;
  final long[] part;
  final long[] most;

  Worths(long scale, long[] part, long[] most) {
    this.scale = scale;
    this.part = part;
    this.most = most;
  }

  long price(Instance instance, int kind) {
    return scale * instance.cost[kind];
  }

  /** How much a bar of a kind is worth above its cost; never negative. */
  long above(Instance instance, int kind) {
    return Math.max(0, most[kind] - price(instance, kind));
  }

  /** The worth of the whole demand. */
  BigInteger ofDemand(int[] demand) {
    BigInteger sum = BigInteger.ZERO;
    for (int i = 0; i < part.length; i++) {
      sum = sum.add(BigInteger.valueOf(part[i]).multiply(BigInteger.valueOf(demand[i])));
    }
    return sum;
  }
}
