package org.kerf.journal.model;

import java.time.Instant;
import java.util.Optional;

/**
 * Entries that wait to be sent.
 *
 * @param oldest when the first of them was booked
 */
public record Unsent(long count, Optional<Instant> oldest) {

  public static final Unsent NONE = new Unsent(0, Optional.empty());
}
