package org.kerf.cutting.solver;

import java.math.BigInteger;
import java.util.List;

/**
 * A weight that no loading can go below: what the bars that cost nothing cannot hold must go on
 * bars that do, at the best weight per room there is, and every sum of weights is a multiple of
 * their greatest common divisor. Used to stop early only; never shown.
 */
final class CostBound {

  private CostBound() {}

  static long of(List<Rack> racks, long load, int bars) {
    List<Rack> usable = racks.stream().filter(rack -> rack.room().full() > 0).toList();
    List<Rack> priced = usable.stream().filter(rack -> rack.weight() > 0).toList();
    long rest = Math.max(0, load - freeRoom(usable));
    if (priced.isEmpty() || rest == 0) {
      return 0;
    }
    long byRoom = priced.stream().mapToLong(rack -> share(rack, rest)).min().orElse(0);
    long lightest = priced.stream().mapToLong(Rack::weight).min().orElse(0);
    boolean nothingIsFree = priced.size() == usable.size();
    long best = nothingIsFree ? Math.max(byRoom, lightest * bars) : byRoom;
    long step =
        priced.stream()
            .map(rack -> BigInteger.valueOf(rack.weight()))
            .reduce(BigInteger.ZERO, BigInteger::gcd)
            .longValueExact();
    return Math.ceilDiv(best, step) * step;
  }

  private static long freeRoom(List<Rack> racks) {
    return racks.stream()
        .filter(rack -> rack.weight() == 0)
        .mapToLong(rack -> rack.room().full() * rack.count())
        .sum();
  }

  private static long share(Rack rack, long load) {
    BigInteger full = BigInteger.valueOf(rack.room().full());
    return BigInteger.valueOf(load)
        .multiply(BigInteger.valueOf(rack.weight()))
        .add(full)
        .subtract(BigInteger.ONE)
        .divide(full)
        .longValueExact();
  }
}
