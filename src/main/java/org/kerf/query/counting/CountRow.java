package org.kerf.query.counting;

import org.kerf.counting.model.StockCount;

/**
 * A count in a list.
 *
 * @param plannedBy what whoever planned it is called
 */
public record CountRow(StockCount count, String plannedBy) {}
