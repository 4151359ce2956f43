package org.kerf.stock.model.unit;

import org.kerf.stock.model.item.LengthUnit;

/**
 * A stock unit with the names that a list shows beside it.
 *
 * @param ownerName what its owner is called now; empty for ours
 */
public record UnitLine(
    StockUnit unit,
    String itemCode,
    String itemName,
    String grade,
    String locationName,
    String heatNumber,
    String certificate,
    String certificateType,
    String stateReason,
    LengthUnit lengthUnit,
    String ownerName) {

  /** The item's name, with the owner of a customer's own material beside it. */
  public String itemAndOwner() {
    return unit.owner().isOurs() ? itemName : itemName + " · " + ownerName;
  }
}
