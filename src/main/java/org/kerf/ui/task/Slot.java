package org.kerf.ui.task;

import java.util.concurrent.atomic.AtomicReference;
import org.kerf.kernel.Cancellation;

/**
 * One place on the screen that several answers compete for: the newest question wins, older answers
 * are dropped and what they still read is stopped.
 */
public final class Slot {

  private final AtomicReference<Cancellation> newest = new AtomicReference<>(new Cancellation());

  /** Takes the place; whoever held it before is out of date. */
  Cancellation take() {
    var now = new Cancellation();
    newest.getAndSet(now).cancel();
    return now;
  }

  boolean holds(Cancellation ticket) {
    return newest.get() == ticket;
  }

  /** Drops whatever is still under way for this place. */
  public void forget() {
    take();
  }
}
