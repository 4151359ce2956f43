package org.kerf.erp.csv.sheet;

/**
 * A location where material lies.
 *
 * @param code as painted on the rack
 * @param zone the part of the hall, in the shop's own words; may be empty
 * @param walkingOrder locations with a lower number come first on a walk through the hall; 0 if
 *     unknown
 */
public record LocationRow(String code, String name, String zone, int walkingOrder) {}
