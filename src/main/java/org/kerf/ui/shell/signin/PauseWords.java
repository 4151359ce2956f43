package org.kerf.ui.shell.signin;

import java.time.Duration;
import org.kerf.ui.texts.Words;

/** Why somebody is not signed in, and how long the next try has to wait. */
final class PauseWords {

  private static final int IN_MINUTES = 90;

  private PauseWords() {}

  static Words of(Words why, Duration pause) {
    long seconds = (pause.toMillis() + 999) / 1_000;
    if (seconds <= 0) {
      return why;
    }
    Words wait =
        seconds > IN_MINUTES
            ? Words.of("user.wait-minutes", (seconds + 59) / 60)
            : Words.of("user.wait", seconds);
    return Words.of("user.badge-wait", why, wait);
  }
}
