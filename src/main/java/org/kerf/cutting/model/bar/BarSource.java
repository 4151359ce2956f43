package org.kerf.cutting.model.bar;

import org.kerf.cutting.model.geometry.BarGeometry;
import org.kerf.cutting.model.geometry.Saw;
import org.kerf.kernel.Length;
import org.kerf.stock.model.item.ItemId;
import org.kerf.stock.model.unit.StockUnit;
import org.kerf.stock.model.unit.UnitId;

/**
 * Which stock a bar is.
 *
 * @param unit the stock unit that it is one bar of
 * @param remnant whether a saw left it over or cut it for stock: it goes before new bars
 * @param cutAhead whether it was cut for stock: both its ends are sawn, and it does not count among
 *     the remnants of which there may be so many
 */
public record BarSource(
    ItemId item, UnitId unit, Length length, boolean remnant, boolean cutAhead) {

  /** A bar of this unit. */
  public static BarSource of(StockUnit unit) {
    return new BarSource(
        unit.item(), unit.id(), unit.length(), unit.isFreeFromTheSaw(), unit.isCutAhead());
  }

  /** A bar as it comes. */
  public static BarSource newBar(ItemId item, UnitId unit, Length length) {
    return new BarSource(item, unit, length, false, false);
  }

  /** The bar on this saw. */
  public BarGeometry geometry(Saw saw, Length height) {
    return new BarGeometry(saw.forBar(cutAhead), length, height);
  }

  /** Whether using it up makes room for another remnant. */
  public boolean countsAsRemnant() {
    return remnant && !cutAhead;
  }
}
