package org.kerf.stock.model.unit;

/**
 * Which stock the explorer shows.
 *
 * @param text part of an item's name, code or grade, or the name or the code of the location where
 *     it lies; empty for all
 */
public record StockFilter(String text, boolean remnantsOnly, boolean availableOnly) {

  public static final StockFilter ALL = new StockFilter("", false, false);
}
