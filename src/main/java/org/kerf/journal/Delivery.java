package org.kerf.journal;

import org.kerf.journal.model.JournalEntry;

/**
 * A target outside of the station that hears of what happened: a peer, the ERP, mail. Whatever it
 * takes to tell it happens outside of any transaction.
 */
public interface Delivery {

  /** The name of its cursor; never changes. */
  String target();

  /** Whether the target is told of entries of this kind. */
  boolean wants(JournalEntry entry);

  /**
   * Tells the target. May be given the same entry again, if the station died before it was settled:
   * the target must know it by the entry's number.
   *
   * @throws DeliveryFailed if the target could not be told
   */
  void deliver(JournalEntry entry) throws DeliveryFailed;
}
