package org.kerf.stock.model.unit;

import java.time.Instant;
import java.util.Optional;
import org.kerf.kernel.Length;
import org.kerf.kernel.ShortCode;
import org.kerf.party.model.Owner;
import org.kerf.stock.model.item.HeatId;
import org.kerf.stock.model.item.ItemId;
import org.kerf.stock.model.location.LocationId;

/**
 * A bundle of equal bars or one piece, with its own label. What is here is the sum of its
 * movements.
 *
 * @param length of each bar
 * @param onHand how many bars are here
 * @param reserved how many of them a plan has taken; never a movement
 * @param owner whose material it is
 * @param parent what it was cut from
 * @param since when it came to be
 */
public record StockUnit(
    UnitId id,
    ShortCode code,
    ItemId item,
    UnitShape shape,
    UnitOrigin origin,
    Length length,
    int onHand,
    int reserved,
    UnitState state,
    Optional<LocationId> location,
    Optional<HeatId> heat,
    String lot,
    Owner owner,
    Optional<UnitId> parent,
    Instant since) {

  /** How many bars may still be planned: on hand less reserved, and none of a unit that is held. */
  public int available() {
    return state == UnitState.FREE ? Math.max(0, onHand - reserved) : 0;
  }

  public boolean isRemnant() {
    return origin == UnitOrigin.REMNANT;
  }

  /** Whether it was cut for stock. */
  public boolean isCutAhead() {
    return origin == UnitOrigin.CUT_AHEAD;
  }

  /** Whether a saw made it and any order may have it: plans use it up before new bars. */
  public boolean isFreeFromTheSaw() {
    return isRemnant() || isCutAhead();
  }
}
