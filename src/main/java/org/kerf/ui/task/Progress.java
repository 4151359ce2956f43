package org.kerf.ui.task;

/** What a long job tells the person who waits, and hears from them. Safe from any thread. */
public interface Progress {

  /** A fraction that nobody knows. */
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
