package org.kerf.tools.bench.warehouse;

import java.util.Arrays;
import org.kerf.kernel.StationFault;

/** How long something took, each time that it was done. */
final class Times {

  private static final double MILLION = 1e6;

  private long[] nanos = new long[16];
  private int count;

  /** Does it once and keeps how long that took. */
  void of(Measured.Reading reading) throws StationFault {
    long start = System.nanoTime();
    reading.run();
    add(System.nanoTime() - start);
  }

  void add(long elapsed) {
    if (count == nanos.length) {
      nanos = Arrays.copyOf(nanos, 2 * count);
    }
    nanos[count++] = elapsed;
  }

  double median() {
    return share(0.5);
  }

  double p95() {
    return share(0.95);
  }

  double longest() {
    return share(1);
  }

  /** In milliseconds, by the nearest rank. */
  private double share(double part) {
    if (count == 0) {
      return 0;
    }
    long[] sorted = Arrays.copyOf(nanos, count);
    Arrays.sort(sorted);
    return sorted[Math.max(0, (int) Math.ceil(part * count) - 1)] / MILLION;
  }
}
