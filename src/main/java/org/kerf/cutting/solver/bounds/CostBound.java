package org.kerf.cutting.solver.bounds;

import java.math.BigInteger;
import java.util.List;
import org.kerf.cutting.solver.model.BarType;

/**
 * A weight that no loading can go below: what the bars that cost nothing cannot hold must go on
 * bars that do, at the best weight per room there is, and every sum of weights is a multiple of
 * their greatest common divisor. Used to stop early only; never shown.
 */
final class CostBound {

  private CostBound() {}

  static long of(List<BarType> barTypes, long load, int bars) {
    List<BarType> usable = barTypes.stream().filter(barType -> barType.room().full() > 0).toList();
    List<BarType> priced = usable.stream().filter(barType -> barType.weight() > 0).toList();
    long rest = Math.max(0, load - freeRoom(usable));
    if (priced.isEmpty() || rest == 0) {
      return 0;
    }
    long byRoom = priced.stream().mapToLong(barType -> share(barType, rest)).min().orElse(0);
    long lightest = priced.stream().mapToLong(BarType::weight).min().orElse(0);
    boolean nothingIsFree = priced.size() == usable.size();
    long best = nothingIsFree ? Math.max(byRoom, lightest * bars) : byRoom;
    long step =
        priced.stream()
            .map(barType -> BigInteger.valueOf(barType.weight()))
            .reduce(BigInteger.ZERO, BigInteger::gcd)
            .longValueExact();
    return Math.ceilDiv(best, step) * step;
  }

  private static long freeRoom(List<BarType> barTypes) {
    return barTypes.stream()
        .filter(barType -> barType.weight() == 0)
        .mapToLong(barType -> barType.room().full() * barType.count())
        .sum();
  }

  private static long share(BarType barType, long load) {
    BigInteger full = BigInteger.valueOf(barType.room().full());
    return BigInteger.valueOf(load)
        .multiply(BigInteger.valueOf(barType.weight()))
        .add(full)
        .subtract(BigInteger.ONE)
        .divide(full)
        .longValueExact();
  }
}
