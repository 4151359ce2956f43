package org.kerf.ui.planning.compare;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import org.kerf.ui.texts.Words;

/** How long the planner may look. */
public enum Effort {
  QUICK(Duration.ofSeconds(2)),
  NORMAL(Duration.ofSeconds(10)),
  THOROUGH(Duration.ofSeconds(60));

  private final Duration time;

  Effort(Duration time) {
    this.time = time;
  }

  public Duration time() {
    return time;
  }

  public Words words() {
    return Words.of("planning.effort-" + name().toLowerCase(Locale.ROOT), time.toSeconds());
  }

  /** Without the seconds. */
  Words shortWords() {
    return Words.of("planning.effort-short-" + name().toLowerCase(Locale.ROOT));
  }

  /** The effort of this name, as it was remembered; the normal one for a name that is none. */
  public static Effort named(String name) {
    return Arrays.stream(values())
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElse(NORMAL);
  }
}
