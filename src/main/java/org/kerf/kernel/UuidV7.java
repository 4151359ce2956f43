package org.kerf.kernel;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.UUID;

/**
 * Time-ordered ids by RFC 9562, section 5.7, with a 12-bit counter in rand_a (method 1 of section
 * 6.2), so that ids made in the same millisecond keep their order. If the clock goes back, the last
 * time seen goes on being used.
 */
public final class UuidV7 implements Ids {

  private static final int COUNTER_LIMIT = 1 << 12;
  private static final long VARIANT = 0x8000_0000_0000_0000L;
  private static final long VERSION = 0x7000L;

  private final InstantSource clock;
  private final SecureRandom random;
  private long lastMillis;
  private int counter;

  public UuidV7(InstantSource clock, SecureRandom random) {
    this.clock = clock;
    this.random = random;
  }

  @Override
  public synchronized UUID next() {
    long now = clock.millis();
    if (now > lastMillis) {
      lastMillis = now;
      counter = random.nextInt(COUNTER_LIMIT / 2);
    } else if (++counter == COUNTER_LIMIT) {
      lastMillis++;
      counter = 0;
    }
    long high = (lastMillis << 16) | VERSION | counter;
    long low = (random.nextLong() >>> 2) | VARIANT;
    return new UUID(high, low);
  }
}
