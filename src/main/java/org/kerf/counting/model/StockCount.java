package org.kerf.counting.model;

import java.time.Instant;
import java.util.UUID;
import org.kerf.kernel.ShortCode;

/**
 * A count and how far it is.
 *
 * @param locations how many
 * @param counted how many of them stand
 * @param units how many lines stand
 * @param exactUnits how many of them were as the ledger had them
 * @param exactLocations how many counted locations have no difference
 */
public record StockCount(
    CountId id,
    ShortCode code,
    CountScope scope,
    Instant plannedAt,
    UUID plannedBy,
    CountState state,
    int locations,
    int counted,
    int units,
    int exactUnits,
    int exactLocations) {

  /** Whether it can still be counted and approved. */
  public boolean isOpen() {
    return state != CountState.APPROVED && state != CountState.WITHDRAWN;
  }
}
