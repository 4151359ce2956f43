package org.kerf.flow.projection;

import org.kerf.journal.model.FeedEntry;
import org.kerf.stock.model.ledger.MovementNumbers;

/**
 * An entry of another station that goes into the tables for the first time.
 *
 * @param movementsBefore how many movements its station had booked before it
 */
public record Incoming(FeedEntry entry, long movementsBefore) {

  /** Of its movements, at the station that booked them. */
  MovementNumbers numbers() {
    return new MovementNumbers(entry.characters(), entry.epoch(), movementsBefore + 1);
  }
}
