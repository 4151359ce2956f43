package org.kerf.ui.shell.palette;

import javafx.animation.PauseTransition;
import javafx.util.Duration;

/** Waits until typing pauses, as the lists' filters do. */
final class TypingPause {

  private final PauseTransition pause = new PauseTransition(Duration.millis(150));

  /**
   * @param onPause called on the screen's thread
   */
  TypingPause(Runnable onPause) {
    pause.setOnFinished(event -> onPause.run());
  }

  /** Something was typed: the pause begins anew. */
  void begin() {
    pause.playFromStart();
  }

  void stop() {
    pause.stop();
  }
}
