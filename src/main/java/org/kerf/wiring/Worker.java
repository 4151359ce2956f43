package org.kerf.wiring;

import org.kerf.kernel.Exempt;
import org.kerf.kernel.StationFault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * One named thread for one outside thing: works while there is work, then looks again after a
 * pause.
 */
@Exempt(rule = "sleep", reason = "a worker that has nothing to do looks again after a pause")
final class Worker implements AutoCloseable {

  /** One step; whether there may be more to do at once. */
  @FunctionalInterface
  interface Step {
    boolean run() throws StationFault;
  }

  private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
  private static final long STOP_MILLIS = 30_000;

  private final Step step;
  private final long pauseMillis;
  private final Thread thread;
  private volatile boolean stopping;

  Worker(String name, long pauseMillis, Step step) {
    this.step = step;
    this.pauseMillis = pauseMillis;
    this.thread = Thread.ofPlatform().name(name).daemon(true).unstarted(this::work);
  }

  Worker start() {
    thread.start();
    return this;
  }

  private void work() {
    while (!stopping) {
      if (!stepped()) {
        rest();
      }
    }
  }

  @Exempt(
      rule = "catch-all",
      reason = "the edge of the job: one label or entry with a bug must not end all later ones")
  private boolean stepped() {
    try {
      return step.run();
    } catch (StationFault fault) {
      // Whoever stops a worker interrupts its step, which fails then: that is nobody's news.
      LOG.atLevel(stopping ? Level.DEBUG : Level.WARN)
          .setCause(fault)
          .log("{}: {} {}", thread.getName(), fault.code().code(), fault.sentence());
      return false;
    } catch (RuntimeException bug) {
      LOG.error("{}: a step failed in a way that nobody thought of", thread.getName(), bug);
      return false;
    }
  }

  private void rest() {
    try {
      Thread.sleep(pauseMillis);
    } catch (InterruptedException e) {
      stopping = true;
    }
  }

  /** Lets the step that is under way end, and waits for it. */
  @Override
  public void close() {
    stopping = true;
    thread.interrupt();
    try {
      thread.join(STOP_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
