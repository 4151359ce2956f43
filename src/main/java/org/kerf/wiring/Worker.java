package org.kerf.wiring;

import java.lang.Thread.UncaughtExceptionHandler;
import org.kerf.kernel.Exempt;
import org.kerf.kernel.StationFault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * One named thread for one outside thing: works while there is work, then looks again after a
 * pause. A bug in a step is reported and does not end the worker.
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
  private static final long LONGEST_PAUSE_MILLIS = 30_000;
  private static final int MOST_DOUBLINGS = 20;

  private final Step step;
  private final long pauseMillis;
  private final UncaughtExceptionHandler bugs;
  private final Thread thread;
  private volatile boolean stopping;
  private int failures;

  /**
   * Takes what it needs; {@link #start} starts it.
   *
   * @param bugs receives each bug in a step
   */
  Worker(String name, long pauseMillis, Step step, UncaughtExceptionHandler bugs) {
    this.step = step;
    this.pauseMillis = pauseMillis;
    this.bugs = bugs;
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
      boolean more = step.run();
      failures = 0;
      return more;
    } catch (StationFault fault) {
      failures++;
      // Whoever stops a worker interrupts its step, which fails then: expected on shutdown.
      LOG.atLevel(stopping ? Level.DEBUG : Level.WARN)
          .setCause(fault)
          .log("{}: {} {}", thread.getName(), fault.code().code(), fault.sentence());
      return false;
    } catch (RuntimeException | Error bug) {
      failures++;
      bugs.uncaughtException(thread, bug);
      return false;
    }
  }

  private void rest() {
    try {
      Thread.sleep(pauseMillis());
    } catch (InterruptedException e) {
      stopping = true;
    }
  }

  /** What fails again and again is tried ever more seldom, so that the log keeps its beginning. */
  private long pauseMillis() {
    return failures == 0 || pauseMillis >= LONGEST_PAUSE_MILLIS
        ? pauseMillis
        : Math.min(pauseMillis << Math.min(failures, MOST_DOUBLINGS), LONGEST_PAUSE_MILLIS);
  }

  /** Lets the step that is under way end by itself, and does not wait for it. */
  void stopAfterStep() {
    stopping = true;
  }

  /** Lets the step that is under way be the last, and does not wait for it. */
  void askToStop() {
    stopping = true;
    thread.interrupt();
  }

  /** Lets the step that is under way end, and waits for it. */
  @Override
  public void close() {
    askToStop();
    try {
      thread.join(STOP_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
