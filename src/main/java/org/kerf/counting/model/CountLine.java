package org.kerf.counting.model;

import java.time.Instant;
import java.util.UUID;
import org.kerf.stock.model.location.LocationId;

/**
 * A line of the round of a location that was counted last.
 *
 * @param location where it was counted
 * @param standing whether the round stands
 */
public record CountLine(
    UUID id,
    LocationId location,
    boolean standing,
    CountedLine counted,
    UUID countedBy,
    Instant countedAt,
    boolean approved) {

  /** Whether somebody still has to decide about it. */
  public boolean isOpen() {
    return standing && !approved && counted.differs();
  }
}
