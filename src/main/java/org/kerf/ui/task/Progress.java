package org.kerf.ui.task;

/**
 * What a long job reports to the person who waits, and whether it is to stop. Safe from any thread.
 */
public interface Progress {

  /** An unknown fraction. */
  double UNKNOWN = -1;

  /**
   * Says how far the job is. Cheap: may be called for every row.
   *
   * @param fraction 0 to 1, or {@link #UNKNOWN}
   * @param message what is being done now, in the language of the screen
   */
  void report(double fraction, String message);

  /** Whether the person asked to stop. */
  boolean cancelled();
}
