package org.kerf.sync.model;

import java.util.List;

/**
 * What a station sends at once: whole bookings, in its own order.
 *
 * @param epoch of its store
 * @param afterNo the number of the entry before the first
 * @param afterHash the hash of that entry, 64 hexadecimal digits; 64 zeros before the first of all
 * @param entries one at least, their numbers following without a hole
 */
public record Batch(int epoch, long afterNo, String afterHash, List<CentreEntry> entries) {

  /** Before the first entry of all. */
  public static final String NO_HASH = "0".repeat(64);
}
