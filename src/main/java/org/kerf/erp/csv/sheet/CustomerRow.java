package org.kerf.erp.csv.sheet;

/**
 * A customer; all but code and name may be empty.
 *
 * @param taxNumber the CIF
 */
public record CustomerRow(
    String code, String name, String taxNumber, String address, String town, String county) {}
