package org.kerf.ui;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.stage.Stage;

/**
 * Waits for the window by its own clock, the pulses: on a busy machine they come later, and what
 * waits for them waits longer.
 */
public final class Pulses {

  /**
   * After this pause the window has given back what it held to see if it was a scan; the longest
   * that it waits for by itself, but for a pause in typing.
   */
  private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(45);

  private static final int SECONDS = 60;

  /** Under this key a stage says that what is typed into it is looked at for scans. */
  private static final Object SCANS = Pulses.class;

  private Pulses() {}

  /** What is typed into this window is held back for a while from now on. */
  static void listensToScans(Stage stage) {
    stage.getProperties().put(SCANS, true);
  }

  /** As {@link #pass()} where keys are held back, else as {@link #one()}. */
  public static void pass(Stage stage) {
    if (stage.hasProperties() && stage.getProperties().containsKey(SCANS)) {
      pass();
    } else {
      one();
    }
  }

  /** What was done until now is drawn, and what it has put off for a short while is done. */
  public static void pass() {
    pass(PAUSE_NANOS);
  }

  /** What was done until now is drawn. */
  public static void one() {
    pass(0);
  }

  private static void pass(long nanos) {
    var passed = new CountDownLatch(1);
    Platform.runLater(() -> new Countdown(nanos, passed).start());
    try {
      if (!passed.await(SECONDS, TimeUnit.SECONDS)) {
        throw new AssertionError("the window stands still");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Two pulses, and one more after the time: of what ends in one pulse the order is not known. */
  private static final class Countdown extends AnimationTimer {
    private final long nanos;
    private final CountDownLatch passed;
    private long first;
    private int pulses;
    private boolean late;

    Countdown(long nanos, CountDownLatch passed) {
      this.nanos = nanos;
      this.passed = passed;
    }

    @Override
    public void handle(long now) {
      if (pulses == 0) {
        first = now;
      }
      pulses++;
      if (late) {
        stop();
        passed.countDown();
      }
      late = now - first >= nanos;
    }
  }
}
