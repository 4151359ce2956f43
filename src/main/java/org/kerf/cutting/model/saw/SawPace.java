package org.kerf.cutting.model.saw;

import java.time.Duration;

/**
 * How long a saw takes for a bar: so much to fetch it, lay it on and close it, and so much for each
 * cut. Both are assumed, and corrected by one factor: how long the saw took for its last bars,
 * against what had been assumed for them.
 *
 * @param bars how many bars the factor comes from; 0 where it is only assumed
 * @param factor 1 where nothing is known
 */
public record SawPace(int bars, double factor) {

  /** Nothing is known of the saw. */
  public static final SawPace ASSUMED = new SawPace(0, 1);

  private static final Duration PER_BAR = Duration.ofMinutes(2);
  private static final Duration PER_CUT = Duration.ofSeconds(20);

  /** Of fewer bars the mean says little. */
  private static final int LEAST_BARS = 10;

  /** A mean outside of these limits is that of a demonstration or of a long stop. */
  private static final double FASTEST = 0.25;

  private static final double SLOWEST = 4;

  /**
   * The pace by what the saw has done.
   *
   * @param bars that it closed
   * @param cuts that it made for them
   * @param took from laying them on to closing them, altogether
   */
  public static SawPace of(int bars, int cuts, Duration took) {
    if (bars < LEAST_BARS) {
      return ASSUMED;
    }
    double assumed = ASSUMED.of(bars, cuts).toMillis();
    return new SawPace(bars, Math.clamp(took.toMillis() / assumed, FASTEST, SLOWEST));
  }

  /** Whether it comes from what the saw has done. */
  public boolean isMeasured() {
    return bars > 0;
  }

  /** How long so many bars with so many cuts in all take, in whole seconds. */
  public Duration of(int barCount, int cutCount) {
    Duration assumed = PER_BAR.multipliedBy(barCount).plus(PER_CUT.multipliedBy(cutCount));
    return Duration.ofSeconds(Math.round(assumed.toSeconds() * factor));
  }
}
