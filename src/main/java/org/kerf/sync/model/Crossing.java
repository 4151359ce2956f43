package org.kerf.sync.model;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/**
 * What may not go together with what another station booked.
 *
 * @param subject the unit that was counted, or the bar's run on the saw
 * @param code of the unit
 * @param number what the book had when it was counted; 0 for a run
 * @param document the count, the withdrawn plan or the held unit
 * @param name of the count or the plan; why the unit is held
 * @param station the characters of the one that booked that
 */
public record Crossing(
    Conflict.Kind kind,
    UUID subject,
    String code,
    int number,
    UUID document,
    String name,
    String station,
    Instant at,
    UUID user) {

  /** Follows from what it is about: the same at each station. */
  public UUID id() {
    String about = kind + "/" + subject + "/" + document;
    return UUID.nameUUIDFromBytes(about.getBytes(StandardCharsets.UTF_8));
  }
}
