package org.kerf.kernel;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Runs pieces of work on this thread and on another one, under the {@link Cancellation} of this
 * thread. Nothing waits for the other thread to begin: if it is busy, this one does all pieces.
 */
public final class ParallelWork {

  private final Executor beside;

  public ParallelWork(Executor beside) {
    this.beside = beside;
  }

  /** Does all pieces, in their order as each of both threads comes to the next. */
  public void run(List<Runnable> pieces) {
    var next = new AtomicInteger();
    Runnable work =
        () -> {
          for (int at = next.getAndIncrement(); at < pieces.size(); at = next.getAndIncrement()) {
            pieces.get(at).run();
          }
        };
    var other = new FutureTask<>(underSameCancellation(work), true);
    beside.execute(other);
    try {
      work.run();
    } finally {
      // Does nothing if the other thread began.
      other.run();
      await(other);
    }
  }

  private static Runnable underSameCancellation(Runnable work) {
    return Cancellation.current()
        .<Runnable>map(
            cancellation ->
                () ->
                    cancellation.during(
                        () -> {
                          work.run();
                          return true;
                        }))
        .orElse(work);
  }

  /** However long it takes: what the other thread reads is stopped with what this one reads. */
  private static void await(FutureTask<?> other) {
    boolean interrupted = false;
    while (true) {
      try {
        other.get();
        break;
      } catch (InterruptedException _) {
        interrupted = true;
      } catch (ExecutionException e) {
        throw new IllegalStateException("a piece of work failed", e.getCause());
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
