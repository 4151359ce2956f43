package org.kerf.ui.planning;

import java.time.Duration;
import java.util.Locale;
import org.kerf.ui.texts.Words;

/** How long the planner may look. */
enum Effort {
  QUICK(Duration.ofSeconds(2)),
  NORMAL(Duration.ofSeconds(10)),
  THOROUGH(Duration.ofSeconds(60));

  private final Duration time;

  Effort(Duration time) {
    this.time = time;
  }

  Duration time() {
    return time;
  }

  Words words() {
    return Words.of("planning.effort-" + name().toLowerCase(Locale.ROOT), time.toSeconds());
  }
}
