package org.kerf.counting.model;

import java.util.Optional;
import org.kerf.kernel.Length;
import org.kerf.stock.model.item.ItemId;
import org.kerf.stock.model.location.LocationId;
import org.kerf.stock.model.unit.UnitId;

/**
 * What was counted of a unit at a location, against the ledger at that moment.
 *
 * @param unit empty for bars that no unit known there can be
 * @param length of each bar
 * @param expected bars that the ledger had at this location
 * @param counted bars that were there
 * @param onHand bars of the unit that the ledger had, wherever
 * @param known where the ledger had it, if that is elsewhere
 */
public record CountedLine(
    Optional<UnitId> unit,
    ItemId item,
    Length length,
    int expected,
    int counted,
    int onHand,
    Optional<LocationId> known) {

  public boolean differs() {
    return expected != counted;
  }

  /** Whether the ledger has the unit, but not at this location. */
  public boolean isFoundElsewhere() {
    return unit.isPresent() && expected == 0 && onHand > 0;
  }
}
