package org.kerf.flow.masterdata;

import java.util.List;

/** What came of switching several records off or on: all of them, or none. */
public sealed interface SwitchOutcome<T> {

  /**
   * They are so now.
   *
   * @param now those that were not so already
   */
  record Done<T>(List<T> now) implements SwitchOutcome<T> {

    public Done {
      now = List.copyOf(now);
    }
  }

  /** None was switched. */
  record Refused<T>(List<Hindrance<T>> hindrances) implements SwitchOutcome<T> {

    public Refused {
      hindrances = List.copyOf(hindrances);
    }
  }

  /** A record that is in the way, and what would have come of it alone. */
  record Hindrance<T>(T record, SaveOutcome<T> why) {}
}
