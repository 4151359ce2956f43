package org.kerf.ui.task;

import java.util.concurrent.atomic.AtomicLong;

/**
 * One place on the screen that several answers compete for: the newest question wins, older answers
 * are dropped.
 */
public final class Slot {

  private final AtomicLong newest = new AtomicLong();

  /** Takes the place; whoever held it before is out of date. */
  long take() {
    return newest.incrementAndGet();
  }

  boolean holds(long ticket) {
    return newest.get() == ticket;
  }

  /** Drops whatever is still under way for this place. */
  public void forget() {
    newest.incrementAndGet();
  }
}
