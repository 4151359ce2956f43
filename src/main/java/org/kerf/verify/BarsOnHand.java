package org.kerf.verify;

/**
 * Equal bars that were there when the plan was made.
 *
 * @param unit names the stock unit
 * @param length of each bar, in micrometres
 * @param count how many the plan may take
 * @param costBani what one of them costs the plan
 */
public record BarsOnHand(
    String unit,
    String item,
    long length,
    int count,
    long costBani,
    String certificate,
    String heat) {}
