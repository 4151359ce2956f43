package org.kerf.counting.model;

import java.util.UUID;
import org.kerf.stock.model.location.LocationId;

/**
 * A location that is being counted at this station.
 *
 * @param id becomes that of the round
 * @param stock a hash of what the ledger had there when it was begun
 */
public record CountSheet(UUID id, CountId count, LocationId location, UUID stock) {}
