package org.kerf.cutting.model;

import java.util.List;
import org.kerf.kernel.Length;
import org.kerf.kernel.Money;
import org.kerf.stock.model.ItemId;
import org.kerf.stock.model.UnitId;

/**
 * One bar to be cut, and into what, in the order of the cuts.
 *
 * @param unit the stock unit that it is one bar of
 */
public record PlannedBar(
    ItemId item,
    UnitId unit,
    Length length,
    boolean remnant,
    Money cost,
    List<PlannedPiece> pieces) {

  public PlannedBar {
    pieces = List.copyOf(pieces);
  }

  public List<Length> lengths() {
    return pieces.stream().map(PlannedPiece::length).toList();
  }
}
