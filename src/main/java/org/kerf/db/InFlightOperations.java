package org.kerf.db;

import java.util.concurrent.TimeUnit;

/**
 * Counts the operations that run on the store. H2 marks a file as closed in order only when the
 * last connection to it has closed, so closing refuses new operations and waits for those in
 * flight.
 */
final class InFlightOperations {

  private int running;
  private boolean closed;

  /** Begins an operation; false once the store is being closed. */
  synchronized boolean begin() {
    if (!closed) {
      running++;
    }
    return !closed;
  }

  /** An operation has ended. */
  synchronized void end() {
    running--;
    notifyAll();
  }

  /** Refuses new operations and waits at most this long for those in flight. */
  synchronized void drain(long patienceMillis) {
    closed = true;
    long last = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(patienceMillis);
    boolean interrupted = false;
    while (running > 0 && last - System.nanoTime() > 0 && !interrupted) {
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
