package org.kerf.db;

import java.util.concurrent.TimeUnit;

/**
 * Who is at work in the store. H2 writes that a file is whole only when the last connection to it
 * has closed, so closing waits for those inside, and lets nobody in any more.
 */
final class Visitors {

  private int inside;
  private boolean shut;

  /** Lets one in; false once the store is being closed. */
  synchronized boolean enter() {
    if (!shut) {
      inside++;
    }
    return !shut;
  }

  /** One has left. */
  synchronized void leave() {
    inside--;
    notifyAll();
  }

  /** Lets nobody in any more, and waits so long at most for those inside. */
  synchronized void shut(long patienceMillis) {
    shut = true;
    long last = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(patienceMillis);
    boolean interrupted = false;
    while (inside > 0 && last - System.nanoTime() > 0 && !interrupted) {
      try {
        TimeUnit.NANOSECONDS.timedWait(this, last - System.nanoTime());
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
