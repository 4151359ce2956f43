package org.kerf.cutting.model.problem;

import org.kerf.cutting.model.bar.BarSource;
import org.kerf.kernel.Length;
import org.kerf.kernel.Money;
import org.kerf.stock.model.unit.UnitId;

/**
 * Bars that a plan may cut: all of one stock unit.
 *
 * @param source what each of them is; remnants come first
 * @param count how many are there to be taken
 * @param cost what taking one of them costs the plan: a new bar its price, a remnant its value
 * @param certificate the certificate type its heat has; empty without one
 * @param heat its heat's number; empty where unknown
 * @param ageDays how long it has been here: older goes first where all else is equal
 * @param walkOrder of the location where it lies
 */
public record StockChoice(
    BarSource source,
    int count,
    Money cost,
    String certificate,
    String heat,
    int ageDays,
    int walkOrder) {

  public UnitId unit() {
    return source.unit();
  }

  /** Of each bar. */
  public Length length() {
    return source.length();
  }

  /** The same unit with another number of bars to be taken. */
  public StockChoice times(int bars) {
    return new StockChoice(source, bars, cost, certificate, heat, ageDays, walkOrder);
  }
}
