package org.kerf.identity.model;

import java.time.Duration;
import java.time.Instant;

/**
 * How often somebody's secret was said wrong since it was last said right.
 *
 * @param at the last time
 */
public record WrongTries(int count, Instant at) {

  /** So many are a hand that slipped. */
  private static final int FREE = 2;

  private static final Duration FIRST_WAIT = Duration.ofSeconds(5);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

  /**
   * How long after the last one the next may come: 5 s after the third, then twice as long each.
   */
  public Duration pause() {
    if (count <= FREE) {
      return Duration.ZERO;
    }
    long seconds = FIRST_WAIT.toSeconds() << Math.min(count - FREE - 1, Integer.SIZE / 2);
    return Duration.ofSeconds(Math.min(seconds, LONGEST_WAIT.toSeconds()));
  }

  /** How long that still is; never longer than the whole pause, if the clock was set back. */
  public Duration left(Instant now) {
    Duration left = Duration.between(now, at.plus(pause()));
    if (left.isNegative()) {
      return Duration.ZERO;
    }
    return left.compareTo(pause()) > 0 ? pause() : left;
  }

  /** As they count for a station: after a quarter of an hour without another one as none. */
  public WrongTries stillCounting(Instant now) {
    return now.isBefore(at.plus(LONGEST_WAIT)) ? this : new WrongTries(0, at);
  }

  /** One less: it was right. */
  public WrongTries withoutOne() {
    return new WrongTries(Math.max(0, count - 1), at);
  }

  /** One more. */
  public WrongTries andOneAt(Instant now) {
    return new WrongTries(count + 1, now);
  }
}
