package org.kerf.stock.model;

import java.util.Optional;
import org.kerf.kernel.Length;
import org.kerf.kernel.ShortCode;
import org.kerf.party.model.Owner;

/** A stock unit about to be made; how many bars it has comes with its first movement. */
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
    Owner owner,
    Optional<UnitId> parent,
    java.time.Instant since) {}
