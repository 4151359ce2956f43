package org.kerf.ui.saw.state;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.function.LongSupplier;

/**
 * Filters the second of two taps that follow each other too fast: what was shown or booked less
 * than a second ago can't be confirmed yet. Measured by a clock that never goes back, for the one
 * on the wall may be set while somebody works.
 */
public final class TapDebounce {

  private static final long PAUSE_NANOS = Duration.ofSeconds(1).toNanos();

  private final LongSupplier nanos;
  private OptionalLong newSince = OptionalLong.empty();

  /** Takes a clock that never goes back. */
  public TapDebounce(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /** Something new was shown, or a booking began. */
  void startAgain() {
    newSince = OptionalLong.of(nanos.getAsLong());
  }

  boolean isSteady() {
    return newSince.isEmpty() || nanos.getAsLong() - newSince.getAsLong() >= PAUSE_NANOS;
  }
}
