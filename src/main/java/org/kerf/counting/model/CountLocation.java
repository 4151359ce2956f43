package org.kerf.counting.model;

import java.util.Optional;
import java.util.UUID;
import org.kerf.stock.model.location.LocationId;

/**
 * A location of a count.
 *
 * @param round how often it was counted
 * @param lastRound the id of the last one
 */
public record CountLocation(
    CountId count, LocationId location, LocationState state, int round, Optional<UUID> lastRound) {}
