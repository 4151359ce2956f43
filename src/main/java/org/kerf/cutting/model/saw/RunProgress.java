package org.kerf.cutting.model.saw;

import java.time.Instant;
import java.util.Optional;
import org.kerf.kernel.Angle;
import org.kerf.kernel.Length;
import org.kerf.stock.model.unit.UnitId;

/** How far a bar on the saw has come: all of a {@link RunBar} that changes while it lies there. */
public record RunProgress(
    RunBarId id,
    Length pieces,
    Length kerf,
    Length trims,
    Length remnant,
    Length scrap,
    Length rest,
    ScrapCause cause,
    Optional<UnitId> remnantUnit,
    RunState state,
    Optional<Instant> closedAt,
    Angle face) {}
