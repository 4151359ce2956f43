package org.kerf.erp.csv;

/**
 * A place where material lies.
 *
 * @param walkingOrder places with a lower number come first on a walk through the hall; 0 if
 *     unknown
 */
public record LocationRow(String code, String name, Zone zone, int walkingOrder) {

  /** What a place is for. */
  public enum Zone {
    RACK,
    REMNANTS,
    SAW,
    CABLE,
    RECEIVING,
    SHIPPING,
    QUARANTINE,
    CUSTOMERS_MATERIAL
  }
}
