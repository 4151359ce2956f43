package org.kerf.ui;

import java.time.Duration;
import java.util.function.LongSupplier;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import org.kerf.identity.model.IdleTime;

/**
 * Asks again who is at the station when nobody has touched it for a while. Only whoever had to
 * prove who they are has something to lock.
 */
final class IdleLock {

  private static final javafx.util.Duration LOOK = javafx.util.Duration.seconds(5);

  private final LongSupplier nanos;
  private final Runnable lock;
  private final Timeline looks = new Timeline(new KeyFrame(LOOK, event -> look()));
  private Duration after = IdleTime.STANDARD.duration();
  private long touched;
  private boolean armed;

  /**
   * @param nanos a clock that never goes back
   * @param lock asks who it is, unless it is asking already
   */
  IdleLock(LongSupplier nanos, Runnable lock) {
    this.nanos = nanos;
    this.lock = lock;
    looks.setCycleCount(Animation.INDEFINITE);
  }

  /** Notices each key, click, touch and movement of the mouse. */
  void listenOn(Scene scene) {
    scene.addEventFilter(InputEvent.ANY, event -> touch());
    looks.play();
  }

  /** Locks when nobody has touched anything for so long. */
  void after(IdleTime time) {
    after = time.duration();
  }

  /** Somebody has signed in, or is asked who they are. */
  void arm(boolean proved) {
    armed = proved;
    touch();
  }

  /** Somebody who has signed in may have something to prove who they are with since. */
  void keep(boolean proved) {
    if (proved != armed) {
      arm(proved);
    }
  }

  private void touch() {
    touched = nanos.getAsLong();
  }

  /** Locks if nobody touched anything for so long; again if the card could not come. */
  void look() {
    if (armed && nanos.getAsLong() - touched >= after.toNanos()) {
      touch();
      lock.run();
    }
  }
}
