package org.kerf.cutting.model.order;

import org.kerf.kernel.Change;

/**
 * A line is asked for in another quantity.
 *
 * @param number of the line within its order, for people
 * @param quantity 0 for a line that was cancelled before anything was cut of it
 */
public record LineQuantity(LineId line, int number, Change<Integer> quantity) {}
