package org.kerf.audit.model;

import java.time.Instant;

/**
 * Where a list of lines goes on. The lines of this station stand in the order in which they were
 * booked, those of others in that of their stations' clocks; a list goes through both at once, and
 * whatever clocks say it shows each line once.
 *
 * @param ownBefore of the lines of this station, those with lower numbers follow
 * @param othersAt of the lines of others, older ones follow,
 * @param othersBefore and of those that are as old the ones that came earlier
 */
public record AuditPlace(long ownBefore, Instant othersAt, long othersBefore) {

  /** Above the newest line. */
  public static final AuditPlace TOP =
      new AuditPlace(Long.MAX_VALUE, Instant.parse("9999-01-01T00:00:00Z"), Long.MAX_VALUE);
}
