package org.kerf.cutting.patterns.problem;

import java.util.function.BooleanSupplier;

/** How long a search may go on: a time, a number of steps, or until somebody says enough. */
public final class Budget {

  private final long endNanos;
  private final long mostSteps;
  private final BooleanSupplier enough;
  private long steps;

  /**
   * A budget that starts now.
   *
   * @param mostSteps steps are counted by {@link #step}
   */
  public Budget(long nanos, long mostSteps, BooleanSupplier enough) {
    this.endNanos = System.nanoTime() + nanos;
    this.mostSteps = mostSteps;
    this.enough = enough;
  }

  /** Counts a step: a bar filled, exactly or not, or an exchange in the linear programme. */
  public void step() {
    steps++;
  }

  public long steps() {
    return steps;
  }

  /** Whether somebody said enough, however much is left. */
  public boolean isEnough() {
    return enough.getAsBoolean();
  }

  public boolean isUsedUp() {
    return steps >= mostSteps || System.nanoTime() - endNanos >= 0 || isEnough();
  }
}
