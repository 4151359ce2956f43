package org.kerf.db;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Serializes writers: one thread at a time, first come, first served. The parts of long jobs let
 * all others go first, so that a booking at the saw waits for one part of an import, never for the
 * import. After {@link #MOST_AHEAD} turns of others a part gets its turn all the same.
 */
final class WriterQueue {

  static final int MOST_AHEAD = 50;

  private static final class Waiter {
    private final Thread thread;
    private final Condition turn;
    private boolean called;

    Waiter(Thread thread, Condition turn) {
      this.thread = thread;
      this.turn = turn;
    }
  }

  private final ReentrantLock state = new ReentrantLock();
  private final Deque<Waiter> bookings = new ArrayDeque<>();
  private final Deque<Waiter> parts = new ArrayDeque<>();
  private @Nullable Thread writer;
  private int ahead;

  /**
   * Waits for this thread's turn, however long; an interruption does not end the waiting.
   *
   * @param partOfLongJob whether all others go first
   * @throws IllegalStateException if this thread is writing already
   */
  void take(boolean partOfLongJob) {
    Thread me = Thread.currentThread();
    state.lock();
    try {
      if (me.equals(writer)) {
        throw new IllegalStateException("a write inside a write would be kept without it");
      }
      if (writer == null) {
        writer = me;
        return;
      }
      var waiter = new Waiter(me, state.newCondition());
      (partOfLongJob ? parts : bookings).add(waiter);
      while (!waiter.called) {
        waiter.turn.awaitUninterruptibly();
      }
    } finally {
      state.unlock();
    }
  }

  /** Ends this thread's turn and calls the next one. */
  void pass() {
    state.lock();
    try {
      @Nullable Waiter next = next();
      writer = next == null ? null : next.thread;
      if (next != null) {
        next.called = true;
        next.turn.signal();
      }
    } finally {
      state.unlock();
    }
  }

  private @Nullable Waiter next() {
    if (parts.isEmpty() || (ahead < MOST_AHEAD && !bookings.isEmpty())) {
      ahead = parts.isEmpty() ? 0 : ahead + 1;
      return bookings.poll();
    }
    ahead = 0;
    return parts.poll();
  }
}
