package org.kerf.sync.model;

import java.time.Instant;
import java.util.UUID;

/** What became of a claim. */
public sealed interface ClaimAnswer {

  /**
   * It is this station's.
   *
   * @param fencing larger than that of any claim before
   * @param expires by the centre's clock
   */
  record Claimed(long fencing, Instant expires) implements ClaimAnswer {}

  /** Somebody has it, perhaps this station for another purpose. */
  record HeldBy(UUID station, String stationName, String purpose, long fencing, Instant expires)
      implements ClaimAnswer {}
}
