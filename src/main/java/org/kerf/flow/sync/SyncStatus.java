package org.kerf.flow.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.kerf.kernel.StationFault;

/**
 * How this station stands with its centre.
 *
 * @param state what is the case
 * @param company whose centre it is; empty if there is none
 * @param centre its address; empty if there is none
 * @param unsent how many entries the centre does not have yet
 * @param oldestUnsent when the first of these was booked
 * @param lastContact when the centre answered last, by this station's clock
 * @param offset by how much the centre's clock is ahead of this one's, as of the last greeting
 * @param fault why there is no connection
 * @param taken the last batch of the feed that is taken in
 * @param head the last batch that there was at the last greeting; 0 before the first
 * @param failingSince since when there was no exchange without an error; empty if there is none
 */
public record SyncStatus(
    State state,
    String company,
    String centre,
    long unsent,
    Optional<Instant> oldestUnsent,
    Optional<Instant> lastContact,
    Duration offset,
    Optional<StationFault> fault,
    long taken,
    long head,
    Optional<Instant> failingSince) {

  /** More than this is said to a person: documents would bear a wrong day. */
  public static final Duration MOST_OFFSET = Duration.ofMinutes(5);

  /** What is the case. */
  public enum State {
    /** The station belongs to no centre. */
    ALONE,
    /** It is being connected, for the first time since the start. */
    CONNECTING,
    CONNECTED,
    /** The network or the centre is away: what is booked waits here. */
    OFFLINE,
    /** A person had the exchange wait. */
    PAUSED
  }

  /** Whether all is taken in that there was when the centre greeted. */
  public boolean isUpToDate() {
    return state == State.CONNECTED && taken >= head;
  }

  /** Whether its clock is so wrong that a person has to put it right. */
  public boolean clockIsOff() {
    return offset.abs().compareTo(MOST_OFFSET) > 0;
  }
}
