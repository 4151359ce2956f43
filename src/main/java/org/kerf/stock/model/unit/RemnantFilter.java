package org.kerf.stock.model.unit;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Which remnants, and pieces that were cut ahead, a list shows.
 *
 * @param text part of an item's name or of a remnant's code; empty for all
 * @param madeBefore only those that are older than this
 * @param aheadOnly only what was cut ahead
 */
public record RemnantFilter(String text, Optional<Instant> madeBefore, boolean aheadOnly) {

  /** What has waited so long without being wanted counts as never used. */
  public static final Duration LONG_UNUSED = Duration.ofDays(90);

  public static final RemnantFilter ALL = new RemnantFilter("", Optional.empty(), false);
}
