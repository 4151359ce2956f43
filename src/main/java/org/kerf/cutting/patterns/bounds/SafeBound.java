package org.kerf.cutting.patterns.bounds;

import java.math.BigInteger;
import java.util.Arrays;
import org.kerf.cutting.patterns.problem.BarsLeft;
import org.kerf.cutting.patterns.problem.Instance;
import org.kerf.cutting.patterns.problem.Supply;

/**
 * A cost that no plan can go below, from the dual prices of the linear programme. The prices are
 * whole numbers and each kind of bar was filled to the most profit exactly, so that no rounding of
 * the linear programme can make the bound too high (the dual of Gilmore and Gomory's programme;
 * scaled as Farley 1990 did where a kind that never runs out yields more profit than it costs).
 * What a bar's profit exceeds its cost by is paid by the caps it is under: whatever these are asked
 * to pay, it is brought to be enough, and then to be no more than needed.
 */
public final class SafeBound {

  private final Instance instance;
  private final BarsLeft bars;
  private final DualPrices duals;
  private final BigInteger up;
  private final BigInteger down;
  private final BigInteger sum;

  /**
   * The bound for these demands from these bars; bars of which there are none yield nothing.
   *
   * @param duals what the caps pay there is only a proposal
   */
  public SafeBound(Instance instance, int[] demand, BarsLeft bars, DualPrices duals) {
    this.instance = instance;
    this.bars = bars;
    this.duals = duals;
    BigInteger above = BigInteger.ONE;
    BigInteger below = BigInteger.ONE;
    for (int j = 0; j < instance.kinds; j++) {
      BigInteger price = BigInteger.valueOf(duals.price(instance, j));
      BigInteger filled = BigInteger.valueOf(duals.most[j]);
      if (instance.supply.isEndless(j)
          && filled.multiply(above).compareTo(price.multiply(below)) > 0) {
        above = price;
        below = filled;
      }
    }
    this.up = above;
    this.down = below;
    BigInteger left = duals.ofDemand(demand).multiply(up);
    BigInteger[] pay = pay();
    for (int c = 0; c < pay.length; c++) {
      left = left.subtract(pay[c].multiply(BigInteger.valueOf(bars.within(c))));
    }
    this.sum = left;
  }

  /** The bound, rounded up to whole cost. */
  public long whole() {
    BigInteger[] parts =
        sum.max(BigInteger.ZERO).divideAndRemainder(down.multiply(BigInteger.valueOf(duals.scale)));
    long floor = parts[0].longValueExact();
    return parts[1].signum() == 0 ? floor : floor + 1;
  }

  /** About the bound, not rounded and not safe: to compare dual prices by. */
  double about() {
    return sum.doubleValue() / down.doubleValue() / duals.scale;
  }

  /** The dual prices, with caps that pay enough for every kind that is under one. */
  static DualPrices paid(Instance instance, BarsLeft bars, DualPrices duals) {
    int[] nothing = new int[instance.parts];
    DualPrices capped = withoutUnlimitedKinds(instance, duals);
    BigInteger[] pay = new SafeBound(instance, nothing, bars, capped).pay();
    long[] whole = Arrays.stream(pay).mapToLong(BigInteger::longValueExact).toArray();
    return new DualPrices(duals.scale, duals.part, duals.most, whole);
  }

  /** So that nothing is scaled. */
  private static DualPrices withoutUnlimitedKinds(Instance instance, DualPrices duals) {
    long[] most = duals.most.clone();
    for (int j = 0; j < most.length; j++) {
      most[j] = instance.supply.isEndless(j) ? 0 : most[j];
    }
    return new DualPrices(duals.scale, duals.part, most, duals.pay);
  }

  /** Per cap, scaled: what every kind's profit exceeds its cost by is paid by its caps. */
  private BigInteger[] pay() {
    Supply supply = instance.supply;
    BigInteger[] pay = new BigInteger[supply.caps()];
    for (int c = 0; c < pay.length; c++) {
      pay[c] = BigInteger.valueOf(Math.max(0, duals.pay[c])).multiply(down);
    }
    BigInteger[] missing = new BigInteger[instance.kinds];
    for (int j = 0; j < missing.length; j++) {
      BigInteger filled = BigInteger.valueOf(duals.most[j]).multiply(up);
      missing[j] = filled.subtract(BigInteger.valueOf(duals.price(instance, j)).multiply(down));
      for (int cap : supply.capsOf(j)) {
        missing[j] = missing[j].subtract(pay[cap]);
      }
    }
    for (int j = 0; j < missing.length; j++) {
      if (missing[j].signum() > 0 && !supply.isEndless(j)) {
        change(pay, missing, scarcest(j), missing[j]);
      }
    }
    for (int c = 0; c < pay.length; c++) {
      BigInteger spare = pay[c];
      for (int j : supply.kindsOf(c)) {
        spare = spare.min(missing[j].negate());
      }
      change(pay, missing, c, spare.negate());
    }
    return pay;
  }

  private void change(BigInteger[] pay, BigInteger[] missing, int cap, BigInteger by) {
    pay[cap] = pay[cap].add(by);
    for (int j : instance.supply.kindsOf(cap)) {
      missing[j] = missing[j].subtract(by);
    }
  }

  /** Of a kind's caps the one with the fewest bars left: paying there costs the bound least. */
  private int scarcest(int kind) {
    int[] caps = instance.supply.capsOf(kind);
    int best = caps[0];
    for (int cap : caps) {
      best = bars.within(cap) < bars.within(best) ? cap : best;
    }
    return best;
  }
}
