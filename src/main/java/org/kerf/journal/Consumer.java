package org.kerf.journal;

import org.kerf.journal.model.JournalEntry;
import org.kerf.kernel.Tx;

/** Somebody who reads the journal at their own pace. */
public interface Consumer {

  /** The name of its cursor; never changes. */
  String name();

  /**
   * Takes one entry, in the transaction that moves the cursor past it. May be given the same entry
   * again, if the process ended or the cursor was moved back: taking it twice must change nothing.
   */
  void take(Tx tx, JournalEntry entry);
}
