package org.kerf.sync.model;

import java.time.Instant;
import java.util.UUID;
import org.kerf.kernel.Change;
import org.kerf.kernel.Fact;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.Subject;

/** What happened between this station and its centre. */
public sealed interface SyncFact extends Fact {

  /** Of the station, or of the conflict. */
  UUID id();

  @Override
  default Subject subject() {
    return new Subject("station", id());
  }

  /**
   * The station belongs to a centre from now on.
   *
   * @param company whose centre it is
   * @param centre its address
   */
  record StationEnrolled(UUID id, String company, String centre) implements SyncFact {}

  /** A person had the exchange wait. */
  record SyncPaused(UUID id) implements SyncFact {}

  /** A person had it go on. */
  record SyncResumed(UUID id) implements SyncFact {}

  /**
   * The store turned out to be an older copy or a second one of a station that went on elsewhere:
   * it counts in a new epoch now, and its new codes begin with other characters.
   *
   * @param after the last entry that both have in common
   */
  record EpochBegun(UUID id, int epoch, long after, Change<String> characters)
      implements SyncFact {}

  /**
   * What stations booked does not go together: a person has to decide.
   *
   * @param id of the conflict
   */
  record ConflictDetected(UUID id, Conflict.Kind conflict, String code) implements SyncFact {
    @Override
    public Subject subject() {
      return new Subject("conflict", id);
    }
  }

  /**
   * What was booked since ended the conflict.
   *
   * @param id of the conflict
   */
  record ConflictEnded(UUID id, Conflict.Kind conflict, String code) implements SyncFact {
    @Override
    public Subject subject() {
      return new Subject("conflict", id);
    }
  }

  /**
   * A supervisor had a bar cut here though another station was at it.
   *
   * @param id what the other had claimed
   * @param unit the code of the bar's unit
   * @param holder the name of the other station
   */
  record ClaimBroken(UUID id, ShortCode unit, String holder, String reason) implements SyncFact {
    @Override
    public Subject subject() {
      return new Subject("claim", id);
    }
  }

  /**
   * A supervisor had a conflict decided here though another station was at it.
   *
   * @param id of the conflict
   * @param holder the name of the other station
   * @param since when that had begun
   */
  record DecisionTakenOver(
      UUID id, Conflict.Kind conflict, String code, String holder, Instant since, String reason)
      implements SyncFact {
    @Override
    public Subject subject() {
      return new Subject("conflict", id);
    }
  }

  /**
   * A person accepted that both sides of a conflict stand.
   *
   * @param id of the conflict
   * @param station the characters of the station where that was said
   */
  record ConflictAccepted(
      UUID id, Conflict.Kind conflict, String code, String station, String reason)
      implements SyncFact {
    @Override
    public Subject subject() {
      return new Subject("conflict", id);
    }
  }

  /**
   * A field was changed at two stations, and a person kept what it is.
   *
   * @param id of the record
   * @param code what the record is called
   * @param station whose entry said what it is; the entry is one of its epoch and its number
   */
  record FieldKept(UUID id, String code, String field, UUID station, int epoch, long no)
      implements SyncFact {
    @Override
    public Subject subject() {
      return new Subject("record", id);
    }
  }

  /**
   * The centre lacks what it had taken: it was restored, or another took its place.
   *
   * @param sentAgainFrom the first entry that is sent again
   * @param feedAgainFrom the first batch of the feed that is read again
   */
  record CentreWentBack(UUID id, long sentAgainFrom, long feedAgainFrom) implements SyncFact {}

  /**
   * The exchange stands still for longer than people put up with: something waits to be sent, or
   * nothing comes.
   *
   * @param since when the oldest of it was booked, or the error began
   * @param unsent how many entries wait
   */
  record ExchangeStalled(UUID id, Instant since, long unsent) implements SyncFact {}

  /** The exchange goes on. */
  record StallEnded(UUID id, Instant since) implements SyncFact {}
}
