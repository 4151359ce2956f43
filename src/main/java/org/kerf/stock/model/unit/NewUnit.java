package org.kerf.stock.model.unit;

import java.time.Instant;
import java.util.Optional;
import org.kerf.kernel.Length;
import org.kerf.kernel.ShortCode;
import org.kerf.party.model.Owner;
import org.kerf.party.model.PartyId;
import org.kerf.stock.model.item.HeatId;
import org.kerf.stock.model.item.ItemId;
import org.kerf.stock.model.location.LocationId;

/**
 * A stock unit about to be made; how many bars it has comes with its first movement.
 *
 * @param ownerId whose material it is; empty for ours
 */
public record NewUnit(
    UnitId id,
    ShortCode code,
    ItemId item,
    UnitShape shape,
    UnitOrigin origin,
    Length length,
    UnitState state,
    String stateReason,
    Optional<LocationId> location,
    Optional<HeatId> heat,
    String lot,
    Optional<PartyId> ownerId,
    Optional<UnitId> parent,
    Instant since) {

  public Owner owner() {
    return Owner.of(ownerId);
  }
}
