package org.kerf.identity.model;

import java.time.Duration;
import java.time.Instant;

/**
 * How long the centre has not been heard of. Time that has passed is summed up, so that a clock
 * which is put back takes nothing off it.
 *
 * @param contact when the centre answered last, by its own clock
 * @param elapsed since then, as of {@code looked}
 * @param looked when that was summed up, by this station's clock
 */
public record GrantClock(Instant contact, Duration elapsed, Instant looked) {

  /** So long somebody of the company may sign in without the centre. */
  public static final Duration LONGEST = Duration.ofDays(7);

  /**
   * The centre has just answered.
   *
   * @param at by its own clock
   * @param now by this station's
   */
  public static GrantClock contacted(Instant at, Instant now) {
    return new GrantClock(at, Duration.ZERO, now);
  }

  /** With the time that has passed since the last look; none if the clock was put back. */
  public GrantClock look(Instant now) {
    Duration since = Duration.between(looked, now);
    return new GrantClock(contact, since.isNegative() ? elapsed : elapsed.plus(since), now);
  }

  public boolean ended(Instant now) {
    return look(now).elapsed().compareTo(LONGEST) > 0;
  }
}
