package org.kerf.tools.torture.sync;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Random;

/** A clock that is wrong by up to 48 hours, and now and then by another amount. */
final class WrongClock implements InstantSource {

  private static final int MOST_SECONDS = 48 * 3_600;

  private final InstantSource right;
  private final Random random;
  private volatile Duration offset = Duration.ZERO;

  WrongClock(InstantSource right, Random random) {
    this.right = right;
    this.random = random;
    jump();
  }

  /** Somebody or something sets it. */
  void jump() {
    offset = Duration.ofSeconds(random.nextInt(-MOST_SECONDS, MOST_SECONDS + 1));
  }

  @Override
  public Instant instant() {
    return right.instant().plus(offset);
  }
}
