package org.kerf.ui.saw.panel;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;

/**
 * Keys that stand for the tiles shown. Only a key that is held does what its tile does, and once:
 * it has to be released before it does anything again. What else happens meanwhile, another key or
 * another picture, breaks it off.
 */
public final class HeldKeys {

  private static final long HOLD_NANOS = Duration.ofMillis(600).toNanos();

  /**
   * What one frame counts at most. After a time in which the screen stood still the release of the
   * key may still wait to be read: it must come before the key counts as held.
   */
  private static final long FRAME_NANOS = Duration.ofMillis(50).toNanos();

  private record Keyed(Button tile, KeyRing ring) {}

  private record Holding(KeyCode key, Keyed keyed) {}

  private final Consumer<KeyCode> onTap;
  private final Map<KeyCode, Keyed> keyed = new EnumMap<>(KeyCode.class);
  private final AnimationTimer frames =
      new AnimationTimer() {
        @Override
        public void handle(long now) {
          frame(now);
        }
      };
  private @Nullable Holding holding;
  private long heldNanos;
  private long lastFrame;

  /**
   * Starts without keys.
   *
   * @param onTap told of a key that was released before it did what its tile does
   */
  public HeldKeys(Consumer<KeyCode> onTap) {
    this.onTap = onTap;
  }

  /** Other tiles are about to be shown. */
  public void clear() {
    breakOff();
    keyed.clear();
  }

  /** The key stands for the tile from now on. */
  void add(KeyCode key, Button tile, KeyRing ring) {
    keyed.put(key, new Keyed(tile, ring));
  }

  /** The key that stands for a tile was pressed, not repeated; whether one does. */
  public boolean press(KeyCode key) {
    boolean alone = holding == null;
    breakOff();
    Keyed pressed = keyed.get(key);
    if (pressed == null) {
      return false;
    }
    if (alone && !pressed.tile().isDisabled()) {
      holding = new Holding(key, pressed);
      heldNanos = 0;
      lastFrame = 0;
      frames.start();
    }
    return true;
  }

  public void release(KeyCode key) {
    Holding now = holding;
    if (now != null && now.key() == key) {
      breakOff();
      onTap.accept(key);
    }
  }

  /** Whatever key is held counts for nothing until it is pressed anew. */
  public void breakOff() {
    Holding before = holding;
    if (before != null) {
      holding = null;
      frames.stop();
      before.keyed().ring().fill(0);
    }
  }

  private void frame(long now) {
    Holding held = holding;
    if (held == null) {
      return;
    }
    heldNanos += lastFrame == 0 ? 0 : Math.min(now - lastFrame, FRAME_NANOS);
    lastFrame = now;
    held.keyed().ring().fill(Math.min(1, (double) heldNanos / HOLD_NANOS));
    if (heldNanos >= HOLD_NANOS) {
      breakOff();
      held.keyed().tile().fire();
    }
  }
}
