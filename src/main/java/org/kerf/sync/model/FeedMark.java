package org.kerf.sync.model;

import java.time.Instant;
import java.util.UUID;

/**
 * What stands in the way of what others book.
 *
 * @param thing the planned bar or the unit
 * @param document the withdrawn plan, or the held unit
 * @param name of the plan; why the unit is held
 * @param station the characters that its codes begin with
 */
public record FeedMark(
    UUID thing, Kind kind, UUID document, String name, String station, Instant at, UUID user) {

  /** How it stands in the way. */
  public enum Kind {
    WITHDRAWN,
    HELD
  }
}
