package org.kerf.verify;

/** What comes of reading an instance. */
public sealed interface TaskReading {

  /** The instance. */
  record Read(PatternTask task) implements TaskReading {}

  /**
   * It can't be used.
   *
   * @param reason a plain sentence
   */
  record Unread(String reason) implements TaskReading {}
}
