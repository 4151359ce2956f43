package org.kerf.cutting.patterns.bounds;

import java.util.Arrays;
import org.kerf.cutting.patterns.problem.BarsLeft;
import org.kerf.cutting.patterns.problem.Instance;

/**
 * Dual prices without any linear programme over patterns: each part's price is its length at the
 * price per length of the last kind of bar that is needed if bars are taken from the cheapest
 * length on and no waste is made. Where plans without waste exist these are the best prices there
 * are.
 */
public final class LengthPrices {

  private LengthPrices() {}

  /** The dual prices by the price per length that bounds best, and what the caps then pay. */
  public static DualPrices of(Instance instance, long scale) {
    double[] prices = pricesPerLength(instance);
    int low = 0;
    int high = prices.length - 1;
    while (low < high) {
      // The bound rises with the price up to the best and then falls.
      int middle = (low + high) / 2;
      boolean rises =
          bound(instance, at(instance, scale, prices[middle + 1]))
              > bound(instance, at(instance, scale, prices[middle]));
      low = rises ? middle + 1 : low;
      high = rises ? high : middle;
    }
    return SafeBound.paid(
        instance, BarsLeft.all(instance.supply), at(instance, scale, prices[low]));
  }

  /** By rising price, each once; none above the cheapest of a kind that never runs out. */
  private static double[] pricesPerLength(Instance instance) {
    double endless = Double.POSITIVE_INFINITY;
    double[] prices = new double[instance.kinds];
    for (int j = 0; j < prices.length; j++) {
      prices[j] = instance.cost[j] / (double) instance.capacity[j];
      endless = instance.supply.isEndless(j) ? Math.min(endless, prices[j]) : endless;
    }
    double most = endless;
    return Arrays.stream(prices).filter(price -> price <= most).sorted().distinct().toArray();
  }

  private static double bound(Instance instance, DualPrices duals) {
    BarsLeft all = BarsLeft.all(instance.supply);
    return new SafeBound(instance, instance.demand, all, duals).about();
  }

  private static DualPrices at(Instance instance, long scale, double perLength) {
    long[] part = new long[instance.parts];
    for (int i = 0; i < part.length; i++) {
      part[i] = (long) (scale * perLength * instance.size[i]);
    }
    long[] most = new long[instance.kinds];
    for (int j = 0; j < most.length; j++) {
      most[j] = (long) Math.ceil(scale * perLength * instance.capacity[j] * (1 + 1e-12)) + 1;
    }
    return new DualPrices(scale, part, most, new long[instance.supply.caps()]);
  }
}
