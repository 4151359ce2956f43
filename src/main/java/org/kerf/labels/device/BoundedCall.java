package org.kerf.labels.device;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeoutException;

/**
 * Calls into the system that may never return, such as a write to a port whose printer takes
 * nothing. One that hangs keeps its thread; nobody waits for it longer than is said.
 */
record BoundedCall(Executor threads) {

  /**
   * What the call gives.
   *
   * @throws InterruptedIOException if it has not returned in this time
   */
  <T> T within(long millis, Callable<T> call) throws IOException {
    var running = new FutureTask<>(call);
    threads.execute(running);
    try {
      return running.get(millis, MILLISECONDS);
    } catch (TimeoutException e) {
      throw hung("the call has not returned", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw hung("nobody waits for the call any more", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException failed) {
        throw failed;
      }
      throw new IllegalStateException(e);
    }
  }

  private static InterruptedIOException hung(String what, Throwable cause) {
    var hung = new InterruptedIOException(what);
    hung.initCause(cause);
    return hung;
  }
}
