package org.kerf.stock.model.ledger;

/**
 * The numbers that movements got at the station that booked them.
 *
 * @param station its two characters
 * @param epoch of its store
 * @param first the number of the first of them; the others follow
 */
public record MovementNumbers(String station, int epoch, long first) {}
