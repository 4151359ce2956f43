package org.kerf.stock.model.location;

import org.kerf.kernel.ShortCode;

/**
 * Where stock lies.
 *
 * @param name as painted on the rack, such as "A03"
 * @param zone the part of the hall
 * @param walkOrder locations are fetched from in this order
 */
public record Location(LocationId id, ShortCode code, String name, String zone, int walkOrder) {}
