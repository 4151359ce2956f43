package org.kerf.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kerf.ui.OfficeWindow.fx;

import java.time.Duration;
import java.util.Map;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.Test;
import org.kerf.identity.model.IdleTime;
import org.testfx.api.FxToolkit;

/** Keys of a real scene, and a clock that the test sets. */
class IdleLockTest {

  private long nanos = Duration.ofDays(3).toNanos();
  private int locked;
  private final IdleLock lock;
  private final Scene scene;

  IdleLockTest() throws Exception {
    FxToolkit.registerPrimaryStage();
    scene = fx(() -> new Scene(new Pane()));
    lock = fx(() -> new IdleLock(() -> nanos, () -> locked++));
    fx(
        () -> {
          lock.listenOn(scene);
          return true;
        });
  }

  @Test
  void locksWhenNobodyTouchedItForAQuarterOfAnHour() {
    lock.arm(true);
    assertThat(lockedAfter(14)).isZero();
    touch();
    assertThat(lockedAfter(14)).as("a key was pressed meanwhile").isZero();
    assertThat(lockedAfter(1)).isEqualTo(1);
    assertThat(lockedAfter(14)).isEqualTo(1);
    assertThat(lockedAfter(1)).as("the card may not have come").isEqualTo(2);
    lock.arm(true);
    assertThat(lockedAfter(14)).as("somebody has signed in again").isEqualTo(2);
  }

  @Test
  void whoSignedInByNameAloneIsNotAskedAgain() {
    lock.arm(false);
    assertThat(lockedAfter(60)).isZero();
  }

  @Test
  void anotherTimeCountsAtOnce() {
    lock.arm(true);
    fx(
        () -> {
          lock.after(new IdleTime(2));
          return true;
        });
    assertThat(lockedAfter(1)).isZero();
    assertThat(lockedAfter(1)).isEqualTo(1);
    assertThat(IdleTime.SETTING.read().apply(IdleTime.SETTING.parts(new IdleTime(240))))
        .isEqualTo(new IdleTime(240));
    assertThat(IdleTime.SETTING.read().apply(Map.of("minutes", "0")))
        .as("of another program")
        .isEqualTo(IdleTime.STANDARD);
  }

  private int lockedAfter(int minutes) {
    nanos += Duration.ofMinutes(minutes).toNanos();
    return fx(
        () -> {
          lock.look();
          return locked;
        });
  }

  private void touch() {
    fx(
        () -> {
          Event.fireEvent(
              scene,
              new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.SHIFT, true, false, false, false));
          return true;
        });
  }
}
