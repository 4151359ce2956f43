package org.kerf.tools.bench.sync;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.kerf.db.sql.StoreTx;
import org.kerf.kernel.StationFault;
import org.kerf.kernel.Transactions;

/**
 * How much more heap is alive while something runs than before: the heap in use right after full
 * collections that fall anywhere in it, also in the middle of a page. The stores' caches of pages,
 * which have their own bound and keep what was read before, are taken off.
 */
final class HeapWatch {

  private static final double BYTES_PER_MIB = 1 << 20;
  private static final int COLLECTIONS = 3;

  /** Between two looks, measured by how long the last one stopped everything. */
  private static final int PAUSES = 4;

  /** What H2 says of its cache, in MiB. */
  private static final String CACHE =
      "SELECT SETTING_VALUE FROM INFORMATION_SCHEMA.SETTINGS"
          + " WHERE SETTING_NAME = 'info.CACHE_SIZE'";

  /** What is watched. */
  interface Work {
    void run() throws StationFault;
  }

  /**
   * What was seen, in MiB.
   *
   * @param most beyond what was alive before, without the caches
   * @param mostWithCaches the same with them
   * @param caches at the end
   * @param collections how often was looked
   */
  record Seen(double most, double mostWithCaches, double caches, int collections) {}

  private final List<Transactions> stores;
  private final ExecutorService threads;

  HeapWatch(List<Transactions> stores, ExecutorService threads) {
    this.stores = List.copyOf(stores);
    this.threads = threads;
  }

  Seen during(Work work) throws StationFault {
    double cachesBefore = caches();
    double before = live(COLLECTIONS);
    var over = new AtomicBoolean();
    Future<Seen> watching = threads.submit(() -> watch(before, cachesBefore, over));
    try {
      work.run();
    } finally {
      over.set(true);
    }
    try {
      return watching.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private Seen watch(double before, double cachesBefore, AtomicBoolean over) throws StationFault {
    var seen = new Seen(0, 0, cachesBefore, 0);
    do {
      long begun = System.nanoTime();
      double more = live(1) - before;
      double caches = caches();
      seen =
          new Seen(
              Math.max(seen.most(), more - (caches - cachesBefore)),
              Math.max(seen.mostWithCaches(), more),
              caches,
              seen.collections() + 1);
      LockSupport.parkNanos(PAUSES * (System.nanoTime() - begun));
    } while (!over.get());
    return seen;
  }

  private static double live(int collections) {
    for (int i = 0; i < collections; i++) {
      System.gc();
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / BYTES_PER_MIB;
  }

  private double caches() throws StationFault {
    double all = 0;
    for (Transactions store : stores) {
      all += store.read(tx -> StoreTx.of(tx).number(CACHE, p -> {}));
    }
    return all;
  }
}
