package org.kerf.sync.model;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A conflict that has ended.
 *
 * @param by what ended it, as far as what was booked says; empty where it says nothing
 */
public record EndedConflict(NotedConflict noted, Optional<Ending> by) {

  /** How it ended. */
  public enum Way {
    /** A document of stock was booked. */
    BOOKED,
    /** What one side had booked was taken back. */
    REVERSED,
    /** A person accepted both sides. */
    ACCEPTED,
    /** The record was changed, or a person kept what it was. */
    CHANGED
  }

  /**
   * What ended it.
   *
   * @param document its code; empty where it is none
   * @param station the characters of the one where it was booked; empty where that is not known
   * @param reason in the person's words; may be empty
   */
  public record Ending(
      Way way, String document, String station, Instant at, UUID user, String reason) {}
}
