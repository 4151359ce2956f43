package org.kerf.cutting.patterns.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.kerf.cutting.patterns.problem.Budget;
import org.kerf.cutting.patterns.problem.CutPattern;
import org.kerf.cutting.patterns.problem.Instance;

/** The filling of a bar against trying every filling; a bound that is too low would be a lie. */
class KnapsackTest {

  private static final long SCALE = 1L << 40;

  @Test
  void noFillingHasMoreProfitThanTheBestFound() {
    long seed = 271;
    Random random = new Random(seed);
    for (int round = 0; round < 4_000; round++) {
      Instance instance = instance(random, true);
      long[] profit = new long[instance.parts];
      for (int i = 0; i < profit.length; i++) {
        profit[i] = (long) (random.nextDouble() * SCALE);
      }
      Budget budget = new Budget(Long.MAX_VALUE / 4, Long.MAX_VALUE, () -> false);
      Knapsack knapsack = new Knapsack(instance.parts);
      assertThat(knapsack.solve(instance, 0, profit, instance.demand, 0, budget)).isTrue();
      long most = most(instance, profit, 0, new int[instance.parts]);
      assertThat(knapsack.best()).as("seed %d round %d", seed, round).isEqualTo(most);
      if (most > 0) {
        CutPattern pattern = CutPattern.of(0, knapsack.counts());
        assertThat(instance.fits(pattern)).as("seed %d round %d", seed, round).isTrue();
      }
    }
  }

  @Test
  void nearlyEqualPiecesOfWhichABarTakesFewAreFilledBest() {
    long seed = 141;
    Random random = new Random(seed);
    for (int round = 0; round < 3_000; round++) {
      long capacity = 1_000;
      long shortest = capacity / (2 + random.nextInt(4)) + 1;
      int n = 2 + random.nextInt(5);
      long[] size = random.longs(n, shortest, shortest * 5 / 4 + 2).map(s -> -s).sorted().toArray();
      Arrays.setAll(size, i -> -size[i]);
      long[] profit = new long[n];
      for (int i = 0; i < n; i++) {
        profit[i] = SCALE / 4 + (long) (random.nextGaussian() * SCALE / 200) + size[i] * (1L << 20);
      }
      int[] demand = random.ints(n, 1, 4).toArray();
      int most = random.nextBoolean() ? Integer.MAX_VALUE : 1 + random.nextInt(4);
      Instance instance = ofOneKind(size, demand, capacity, most);
      Budget budget = new Budget(Long.MAX_VALUE / 4, Long.MAX_VALUE, () -> false);
      Knapsack knapsack = new Knapsack(n);
      assertThat(knapsack.solve(instance, 0, profit, demand, 0, budget)).isTrue();
      assertThat(knapsack.best())
          .as("seed %d round %d", seed, round)
          .isEqualTo(most(instance, profit, 0, new int[n]));
    }
  }

  @Test
  void theTableSaysTheSameAsTryingAll() {
    long seed = 314;
    Random random = new Random(seed);
    for (int round = 0; round < 2_000; round++) {
      Instance instance = instance(random, false);
      int n = instance.parts;
      long[] profit = random.longs(n, 1, SCALE).toArray();
      int[] most = new int[n];
      for (int i = 0; i < n; i++) {
        most[i] = (int) Math.min(instance.demand[i], instance.capacity[0] / instance.size[i]);
      }
      FillTable table = new FillTable(instance.capacity[0], n, instance.size, profit, most);
      table.fill(false, new Budget(Long.MAX_VALUE / 4, Long.MAX_VALUE, () -> false));
      int[] counts = new int[n];
      int full = (int) instance.capacity[0];
      table.read(full, counts);
      long read = 0;
      long load = 0;
      for (int i = 0; i < n; i++) {
        assertThat(counts[i]).isBetween(0, most[i]);
        read += counts[i] * profit[i];
        load += instance.size[i] * counts[i];
      }
      assertThat(load).isLessThanOrEqualTo(full);
      assertThat(table.value(full)).as("seed %d round %d", seed, round).isEqualTo(read);
      Instance free = instance.onBarsOf(full);
      assertThat(read).isEqualTo(most(free, profit, 0, new int[n]));
    }
  }

  private static Instance instance(Random random, boolean mayLimitPieces) {
    int parts = 1 + random.nextInt(6);
    long capacity = 20L + random.nextInt(60);
    long[] size = random.longs(parts, 3, capacity + 5L).distinct().sorted().toArray();
    long[] falling = new long[size.length];
    for (int i = 0; i < size.length; i++) {
      falling[i] = size[size.length - 1 - i];
    }
    int n = falling.length;
    boolean[] ends = new boolean[n];
    boolean[] allowed = new boolean[n];
    for (int i = 0; i < n; i++) {
      ends[i] = random.nextBoolean();
      allowed[i] = random.nextInt(6) > 0;
    }
    int[] demand = random.ints(n, 1, 5).toArray();
    int pieces = Arrays.stream(demand).sum();
    return new Instance(
        falling,
        demand,
        ends,
        new long[] {capacity},
        new long[] {1},
        new int[] {Instance.UNLIMITED},
        new long[] {random.nextInt(3) == 0 ? random.nextInt(15) : 0},
        new boolean[][] {allowed},
        mayLimitPieces && random.nextInt(3) == 0 ? 1 + random.nextInt(3) : pieces);
  }

  private static Instance ofOneKind(long[] size, int[] demand, long capacity, int mostPieces) {
    boolean[] all = new boolean[size.length];
    Arrays.fill(all, true);
    return new Instance(
        size,
        demand,
        all,
        new long[] {capacity},
        new long[] {1},
        new int[] {Instance.UNLIMITED},
        new long[] {0},
        new boolean[][] {all},
        mostPieces);
  }

  private static long most(Instance instance, long[] profit, int from, int[] counts) {
    long best = 0;
    if (from == instance.parts) {
      CutPattern pattern = CutPattern.of(0, counts);
      if (pattern.load(instance) <= instance.capacity[0] && instance.fits(pattern)) {
        for (int i = 0; i < counts.length; i++) {
          best += counts[i] * profit[i];
        }
      }
      return best;
    }
    for (int q = 0; q <= instance.demand[from]; q++) {
      counts[from] = q;
      best = Math.max(best, most(instance, profit, from + 1, counts));
    }
    counts[from] = 0;
    return best;
  }
}
