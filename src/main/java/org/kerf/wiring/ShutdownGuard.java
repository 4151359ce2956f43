package org.kerf.wiring;

import java.io.PrintStream;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stops what is open once: when it is closed, or when the operating system ends the program first
 * (SIGTERM, logging off). Then whoever closes it goes no further: what its use case would say or do
 * next is about a station that is gone.
 */
final class ShutdownGuard implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(ShutdownGuard.class);

  private final Runnable stop;
  private final Thread hook;
  private boolean stopped;

  /**
   * Watches from now on.
   *
   * @param stop stops in order what is open, within seconds: the operating system does not wait
   *     longer
   */
  ShutdownGuard(Runnable stop) {
    this.stop = stop;
    hook = Thread.ofPlatform().name("shutdown guard").unstarted(this::endedFromOutside);
    Runtime.getRuntime().addShutdownHook(hook);
  }

  private void endedFromOutside() {
    PrintStream all = System.err;
    System.setErr(new PrintStream(new WithoutScreen(all), true, all.charset()));
    stopOnce();
  }

  private synchronized void stopOnce() {
    if (!stopped) {
      stopped = true;
      stop.run();
    }
  }

  @Override
  public void close() {
    stopOnce();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      LOG.debug("expected on shutdown: the operating system ends the program", e);
      waitForTheEnd();
    }
  }

  private static void waitForTheEnd() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
