package org.kerf.erp.csv.sheet;

import java.util.Optional;

/**
 * A customer or supplier; all but code and name may be empty.
 *
 * @param taxNumber the CIF
 * @param supplier whether one buys from it; nothing where the file has no such column
 */
public record CustomerRow(
    String code,
    String name,
    String taxNumber,
    String address,
    String town,
    String county,
    Optional<Boolean> supplier) {}
