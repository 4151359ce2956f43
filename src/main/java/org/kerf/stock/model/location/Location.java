package org.kerf.stock.model.location;

import org.kerf.kernel.ShortCode;

/**
 * Where stock lies.
 *
 * @param name as painted on the rack, such as "A03"
 * @param zone the part of the hall
 * @param walkOrder locations are fetched from in this order
 * @param inactive whether nothing is put there any more
 */
public record Location(
    LocationId id, ShortCode code, String name, String zone, int walkOrder, boolean inactive) {

  /** A location that is used. */
  public Location(LocationId id, ShortCode code, String name, String zone, int walkOrder) {
    this(id, code, name, zone, walkOrder, false);
  }
}
