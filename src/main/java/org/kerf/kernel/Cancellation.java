package org.kerf.kernel;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Lets somebody else stop what a thread reads: whoever starts the work runs it {@link #during} its
 * cancellation, and what takes long there says how it is stopped. Safe from any thread.
 */
public final class Cancellation {

  private static final ScopedValue<Cancellation> CURRENT = ScopedValue.newInstance();

  private final Set<Runnable> stops = new HashSet<>();
  private boolean cancelled;

  /** Something that is under way until it is closed. */
  public interface UnderWay extends AutoCloseable {
    @Override
    void close();
  }

  /** The cancellation that this thread works under, if any. */
  public static Optional<Cancellation> current() {
    return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
  }

  /** Runs work that {@link #cancel} stops. */
  public <T, X extends Throwable> T during(ScopedValue.CallableOp<T, X> work) throws X {
    return ScopedValue.where(CURRENT, this).call(work);
  }

  /**
   * Something begins that can be stopped; if the work was cancelled already, it is stopped at once.
   *
   * @param stop called on another thread, at most once
   */
  public UnderWay begin(Runnable stop) {
    boolean late;
    synchronized (this) {
      late = cancelled;
      if (!late) {
        stops.add(stop);
      }
    }
    if (late) {
      stop.run();
    }
    return () -> end(stop);
  }

  private synchronized void end(Runnable stop) {
    stops.remove(stop);
  }

  /** Stops what is under way and what would begin later. */
  public void cancel() {
    Set<Runnable> now;
    synchronized (this) {
      cancelled = true;
      now = Set.copyOf(stops);
      stops.clear();
    }
    now.forEach(Runnable::run);
  }

  public synchronized boolean cancelled() {
    return cancelled;
  }
}
