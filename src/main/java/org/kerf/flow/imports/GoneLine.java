package org.kerf.flow.imports;

import org.kerf.kernel.Length;

/**
 * A line of an order that the file does not have any more.
 *
 * @param number within the order
 * @param item its code
 * @param before pieces asked for
 * @param after those that are cut, which stay
 */
public record GoneLine(int number, String item, Length length, int before, int after) {}
