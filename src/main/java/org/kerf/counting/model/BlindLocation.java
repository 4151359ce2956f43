package org.kerf.counting.model;

import org.kerf.kernel.ShortCode;
import org.kerf.stock.model.location.LocationId;

/**
 * A location as whoever counts sees it: nothing of what lies there by the ledger.
 *
 * @param name as painted on the rack
 * @param code on its label
 * @param begun whether something may have been entered already
 */
public record BlindLocation(
    LocationId id, String name, ShortCode code, LocationState state, boolean begun) {}
