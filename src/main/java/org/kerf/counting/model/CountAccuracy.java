package org.kerf.counting.model;

import java.time.YearMonth;

/**
 * How right the ledger was, of what was counted in a month.
 *
 * @param units lines that stand
 * @param exactUnits those without a difference
 * @param locations counted
 * @param exactLocations those without a difference
 */
public record CountAccuracy(
    YearMonth month, int units, int exactUnits, int locations, int exactLocations) {}
