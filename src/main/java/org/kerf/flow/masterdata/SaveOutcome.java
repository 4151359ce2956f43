package org.kerf.flow.masterdata;

import java.util.Map;
import java.util.Optional;
import org.kerf.erp.csv.cell.Column;
import org.kerf.erp.csv.cell.Reason;

/** What came of saving a record, of taking that back, or of switching one off. */
public sealed interface SaveOutcome<T> {

  /**
   * It was saved.
   *
   * @param before what it was; nothing if it is new
   */
  record Saved<T>(T now, Optional<T> before) implements SaveOutcome<T> {}

  /** It is so already; nothing was booked. */
  record Unchanged<T>(T now) implements SaveOutcome<T> {}

  /** Some fields can't be read. */
  record Faulty<T>(Map<Column, Reason> faults) implements SaveOutcome<T> {

    public Faulty {
      faults = Map.copyOf(faults);
    }
  }

  /** Another record has this name. */
  record Taken<T>(T other) implements SaveOutcome<T> {}

  /** Somebody else has changed it since it was read. */
  record ChangedMeanwhile<T>(T now) implements SaveOutcome<T> {}

  /** Work is under way with it, so it can't be switched off. */
  record Busy<T>(T now) implements SaveOutcome<T> {}
}
