package org.kerf.stock.model;

import java.time.Instant;
import java.util.Optional;

/**
 * Which remnants a list shows.
 *
 * @param text part of an item's name or of a remnant's code; empty for all
 * @param madeBefore only those that are older than this
 */
public record RemnantFilter(String text, Optional<Instant> madeBefore) {

  public static final RemnantFilter ALL = new RemnantFilter("", Optional.empty());
}
