package org.kerf.sync.model;

import java.time.Instant;

/**
 * What a station says between two greetings, so that others see how far it is.
 *
 * @param lastNo the last entry of its journal
 * @param cursorSeq the last batch of the feed that it has taken in
 * @param at by its own clock
 */
public record Told(long lastNo, long cursorSeq, Instant at) {

  /** Whether the other says the same, but for the time. */
  public boolean saysAs(Told other) {
    return lastNo == other.lastNo && cursorSeq == other.cursorSeq;
  }
}
