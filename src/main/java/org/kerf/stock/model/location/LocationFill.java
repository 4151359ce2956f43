package org.kerf.stock.model.location;

import java.time.Instant;
import java.util.Optional;

/**
 * How much lies at a location.
 *
 * @param units stock units with something left, held ones too; no pieces cut for an order
 * @param bars of these units
 * @param oldest since when the oldest of them is known; empty if nothing lies there
 */
public record LocationFill(Location location, int units, long bars, Optional<Instant> oldest) {}
