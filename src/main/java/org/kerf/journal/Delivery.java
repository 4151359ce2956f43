package org.kerf.journal;

import org.kerf.journal.model.JournalEntry;

/**
 * A target outside of the station that entries are delivered to: a peer, the ERP, mail. Whatever it
 * takes to deliver happens outside of any transaction.
 */
public interface Delivery {

  /** The name of its cursor; never changes. */
  String target();

  /** Whether entries of this kind are delivered to the target. */
  boolean wants(JournalEntry entry);

  /**
   * Delivers to the target. May be given the same entry again, if the process ended before it was
   * settled: the target must recognise it by the entry's number.
   *
   * @throws DeliveryFailed if the entry could not be delivered
   */
  void deliver(JournalEntry entry) throws DeliveryFailed;
}
