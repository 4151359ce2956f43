package org.kerf.cutting.model.problem;

import org.kerf.cutting.model.geometry.BarGeometry;
import org.kerf.cutting.model.geometry.Saw;
import org.kerf.kernel.Length;
import org.kerf.kernel.Money;
import org.kerf.stock.model.unit.UnitId;

/**
 * Bars that a plan may cut: all of one stock unit.
 *
 * @param length of each bar
 * @param count how many are there to be taken
 * @param remnant whether a saw left it over or cut it for stock; such come first
 * @param cost what taking one of them costs the plan: a new bar its price, a remnant its value
 * @param certificate the certificate type its heat has; empty without one
 * @param heat its heat's number; empty where unknown
 * @param ageDays how long it has been here: older goes first where all else is equal
 * @param walkOrder of the location where it lies
 * @param cutAhead whether it was cut for stock: both its ends are sawn, and it does not count among
 *     the remnants of which there may be so many
 */
public record StockChoice(
    UnitId unit,
    Length length,
    int count,
    boolean remnant,
    Money cost,
    String certificate,
    String heat,
    int ageDays,
    int walkOrder,
    boolean cutAhead) {

  /** New bars, or a left-over. */
  public StockChoice(
      UnitId unit,
      Length length,
      int count,
      boolean remnant,
      Money cost,
      String certificate,
      String heat,
      int ageDays,
      int walkOrder) {
    this(unit, length, count, remnant, cost, certificate, heat, ageDays, walkOrder, false);
  }

  /** One of the bars on this saw. */
  public BarGeometry geometry(Saw saw, Length height) {
    return new BarGeometry(saw.forBar(cutAhead), length, height);
  }

  /** Whether using one up makes room for another remnant. */
  public boolean countsAsRemnant() {
    return remnant && !cutAhead;
  }

  /** The same unit with another number of bars to be taken. */
  public StockChoice times(int bars) {
    return new StockChoice(
        unit, length, bars, remnant, cost, certificate, heat, ageDays, walkOrder, cutAhead);
  }
}
