package org.kerf.flow.booking;

import org.kerf.kernel.Snapshot;
import org.kerf.kernel.StationFault;
import org.kerf.kernel.StoreState;
import org.kerf.kernel.Transactions;

/** Looks into the store, for screens and commands. What is read in one go belongs together. */
public final class Reading {

  private final Transactions transactions;

  public Reading(Transactions transactions) {
    this.transactions = transactions;
  }

  /**
   * @throws StationFault if the store fails
   */
  public <T> T of(Transactions.Work<T> work) throws StationFault {
    return transactions.read(work);
  }

  /**
   * Looks through the whole store, however long that takes.
   *
   * @throws StationFault if the store fails
   */
  public <T> T through(Transactions.Work<T> work) throws StationFault {
    return transactions.survey(work);
  }

  /** How the store does; cheap. */
  public StoreState state() {
    return transactions.state();
  }

  /** As {@link Transactions#snapshot}. */
  public Snapshot snapshot() throws StationFault {
    return transactions.snapshot();
  }
}
